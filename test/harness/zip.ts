import { inflateRawSync } from 'node:zlib';

/** The texts in a ZIP file, by its directory. */
export function unzip(zip: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  for (let at = zip.readUInt32LE(end + 16), n = zip.readUInt16LE(end + 10); n > 0; n--) {
    const method = zip.readUInt16LE(at + 10), size = zip.readUInt32LE(at + 20), name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)), local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28), data = zip.subarray(start, start + size);
    files.set(name, (method === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

export const unescape = (xml: string): string => xml.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&quot;/gu, '"').replace(/&apos;|&#39;/gu, "'").replace(/&amp;/gu, '&');

/** What keeps a file from being XML: characters that it cannot have, tags that do not match, marks that should be escaped; null where nothing does. */
export function notXml(xml: string): string | null {
  const odd = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(xml);
  if (odd) return `character U+${odd[0].codePointAt(0)!.toString(16)} at ${odd.index}`;
  const open: string[] = [];
  for (const [all, close, name, empty, text] of xml.replace(/^<\?xml[^>]*\?>/u, '').matchAll(/<(\/?)([A-Za-z][\w:.-]*)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>|([^<]+)|</gu)) {
    if (text !== undefined) { if (text.replace(/&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);/gu, '').includes('&') || text.includes(']]>')) return `text: ${text.slice(0, 80)}`; continue; }
    if (all === '<') return `a mark < before ${open.at(-1)}`;
    if (close) { if (open.pop() !== name) return `</${name}>`; } else if (!empty) open.push(name!);
  }
  return open.length === 0 ? null : `<${open.join('><')}> is not closed`;
}
