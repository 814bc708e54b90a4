import { Uri, type Diagnostic } from 'vscode';

/** Lets a finding's code open the page on its rule as a page, where the server names the file that the page is in. */
export function withRulePage<T extends Diagnostic>(diagnostic: T): T {
  const { code } = diagnostic;
  if (typeof code === 'object' && code.target.scheme === 'file') code.target = Uri.parse(`command:policyText.showRule?${encodeURIComponent(JSON.stringify([code.value]))}`);
  return diagnostic;
}
