import { env, Uri, type Webview } from 'vscode';
import { toBase64 } from '../base64';

/** The page around a report's contents, which come by message. Nothing runs in it but the one script, and nothing is fetched but the style. */
export function shell(webview: Webview, dist: Uri, uri: string): string {
  const nonce = toBase64(crypto.getRandomValues(new Uint8Array(18))).replaceAll('+', '-').replaceAll('/', '_'), at = (name: string): string => webview.asWebviewUri(Uri.joinPath(dist, name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escape(env.language)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="policy-text-uri" content="${escape(uri)}">
<link rel="stylesheet" href="${escape(at('reader.css'))}"></head>
<body><script nonce="${nonce}" src="${escape(at('reader.js'))}"></script></body></html>`;
}

const escape = (text: string): string => text.replace(/[&<>"']/gu, c => `&#${c.charCodeAt(0)};`);
