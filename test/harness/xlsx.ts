import { inflateRawSync } from 'node:zlib';

/** A workbook's first sheet, read by a way of its own: what Excel would show, and the XML of the sheet. */
export interface Sheet { readonly rows: readonly (readonly (string | number | null)[])[]; readonly xml: string; readonly styles: string; readonly name: string }

/** Reads the first sheet of a workbook. */
export function readSheet(bytes: Uint8Array): Sheet {
  const files = unzip(Buffer.from(bytes)), xml = files.get('xl/worksheets/sheet1.xml')!;
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gsu)].map((m) => textIn(m[1]!));
  const rows = [...xml.matchAll(/<row[^>]*>(.*?)<\/row>/gsu)].map((row) => {
    const cells: (string | number | null)[] = [];
    for (const [, attributes, inner = ''] of row[1]!.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)) {
      const column = [.../r="([A-Z]+)/u.exec(attributes!)![1]!].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1, type = /t="(\w+)"/u.exec(attributes!)?.[1];
      while (cells.length < column) cells.push(null);
      const value = /<v>(.*?)<\/v>/su.exec(inner)?.[1];
      cells.push(type === 's' ? shared[Number(value)]! : type === 'inlineStr' ? textIn(inner) : value === undefined ? null : Number(value));
    }
    return cells;
  });
  return { rows, xml, styles: files.get('xl/styles.xml')!, name: unescape(/<sheet [^>]*name="([^"]*)"/u.exec(files.get('xl/workbook.xml')!)![1]!) };
}

const textIn = (xml: string): string => unescape([...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gsu)].map((m) => m[1]!).join(''));
const unescape = (xml: string): string => xml.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&quot;/gu, '"').replace(/&apos;|&#39;/gu, "'").replace(/&amp;/gu, '&');

/** The texts in a ZIP file, by its directory. */
function unzip(zip: Buffer): ReadonlyMap<string, string> {
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
