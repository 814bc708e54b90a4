import { unescape, unzip } from './zip';

/** A Word document, read by a way of its own. A cell is its paragraphs; what is bold and underlined stands in ⟦⟧. */
export interface Word {
  readonly files: ReadonlyMap<string, string>;
  /** The paragraphs outside tables. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly (readonly (readonly (readonly string[])[])[])[];
  readonly xml: string;
}

export function readWord(bytes: Uint8Array): Word {
  const files = unzip(Buffer.from(bytes)), xml = files.get('word/document.xml')!;
  const tables = elements(xml, 'w:tbl').map((t) => elements(t, 'w:tr').map((r) => elements(r, 'w:tc').map((c) => elements(c, 'w:p').map(textOf))));
  return { files, xml, tables, paragraphs: elements(xml.split(/<w:tbl>|<\/w:tbl>/u).filter((_, i) => i % 2 === 0).join(''), 'w:p').map(textOf) };
}

/** The insides of elements of a name, none of which stands in another. */
const elements = (xml: string, name: string): readonly string[] => xml.split(`</${name}>`).slice(0, -1).map((part) => part.slice(/^[^>]*>/u.exec(part.slice(begin(part, name)))![0].length + begin(part, name)));
const begin = (part: string, name: string): number => Math.max(part.lastIndexOf(`<${name}>`), part.lastIndexOf(`<${name} `));

const textOf = (paragraph: string): string => elements(paragraph, 'w:r').map((r) => {
  const text = unescape(elements(r, 'w:t').join(''));
  return r.includes('<w:b/>') && r.includes('<w:u ') ? `⟦${text}⟧` : text;
}).join('');
