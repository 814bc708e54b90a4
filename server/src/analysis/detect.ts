/** Whether a text is a government report (or a text about one), by its first lines and its forms. */
export function isReport(text: string): boolean {
  return text.includes('政府工作报告');
}
