export type Locale = 'zh' | 'en';
/** The words of a finding or of a fix's title, by its key. */
export function message(key: string, args: Readonly<Record<string, string | number>>, locale: Locale): string {
  void args; void locale;
  return key;
}
