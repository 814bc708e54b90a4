import { unescape, unzip } from './zip';

/** A workbook's sheet, read by a way of its own: what Excel would show, and the XML of the sheet. */
export interface Sheet { readonly rows: readonly (readonly (string | number | null)[])[]; readonly xml: string; readonly styles: string; readonly name: string }

/** Reads a sheet of a workbook, the first unless another is named. */
export function readSheet(bytes: Uint8Array, n = 1): Sheet {
  const files = unzip(Buffer.from(bytes)), xml = files.get(`xl/worksheets/sheet${n}.xml`)!;
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
