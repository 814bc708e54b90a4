import { deletion, deletions, replacement, type Edit } from './edits';

/** Characters by their names in HTML. */
const NAMED: Readonly<Record<string, string>> = {
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '《', raquo: '》', nbsp: ' ', ensp: ' ', emsp: '　', thinsp: ' ', middot: '·', bull: '•', mdash: '—', ndash: '–',
  hellip: '…', amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', permil: '‰', times: '×', divide: '÷', deg: '°', plusmn: '±', sup2: '²', sup3: '³', le: '≤', ge: '≥', yen: '¥', rarr: '→',
};
/** A page that was escaped more than once: &amp;ldquo;. */
const AMP = '&(?:amp;){0,4}';
const ENTITY = new RegExp(`${AMP}(?:(${Object.keys(NAMED).join('|')})|#(\\d{2,6})|#[xX]([0-9a-fA-F]{2,5}));`, 'gu');
const TAG = new RegExp(`(?:<|${AMP}lt;)/?(?:p|br|hr|span|div|strong|b|i|u|em|a|font|t[dhr]|table|tbody|img|su[bp]|h[1-6]|li|ul|ol|center|section|o:p|st1:\\w{1,20})(?=[\\s/>&])[^<>&]{0,300}(?:>|${AMP}gt;)`, 'giu');
const URL = /https?:\/\/\S{0,300}/gu;

/** Entities whose & was eaten: `ldquo;`. */
const EATEN = new RegExp(`(?<![&A-Za-z]|amp;)(${Object.keys(NAMED).filter((n) => n.length > 4 || n === 'nbsp').join('|')});`, 'gu');
/** Such entities. */
export const findEaten = (text: string): readonly Markup[] =>
  text.includes(';') ? [...text.matchAll(EATEN)].map((m) => ({ start: m.index, end: m.index + m[0].length, character: NAMED[m[1]!]! })) : [];

/** What a web page's source left in the text. `character`: what an entity stands for, null for a tag. */
export interface Markup { readonly start: number; readonly end: number; readonly character: string | null }

/** Tags and whole entities (`<br>`, `&ldquo;`, `&#12288;`), those inside an address left out. */
export function findHtml(text: string): readonly Markup[] {
  if (!/[&<]/u.test(text)) return [];
  const urls = [...text.matchAll(URL)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const entities = [...text.matchAll(ENTITY)].flatMap((m): Markup[] => {
    const character = m[1] ? NAMED[m[1]]! : String.fromCodePoint(m[2] ? Number(m[2]) : parseInt(m[3]!, 16));
    return isText(character) ? [{ start: m.index, end: m.index + m[0].length, character }] : [];
  });
  const tags = [...text.matchAll(TAG)].map((m): Markup => ({ start: m.index, end: m.index + m[0].length, character: null }));
  return [...outside(outside(entities, urls), tags), ...tags].sort((a, b) => a.start - b.start);
}

/** Those that lie in none of the ranges; both lists are in order, and neither overlaps itself. */
function outside(all: readonly Markup[], ranges: readonly { readonly start: number; readonly end: number }[]): readonly Markup[] {
  let k = 0;
  return all.filter((m) => {
    while (k < ranges.length && ranges[k]!.end < m.end) k++;
    return k === ranges.length || ranges[k]!.start > m.start;
  });
}

/** No control, surrogate or private-use character. */
const isText = (char: string): boolean => char.length === 1 && /[^\p{C}]|\u00ad|[\u200b-\u200f]/u.test(char);

/** What a word processor's fields and bookmarks leave in plain text: `[bookmark: _GoBack]`, `HYPERLINK "…"`. */
const FIELD = /\[bookmark: ?[^\]\n]{0,60}\]|HYPERLINK (?:\\l )?["“][^"”\n]{0,300}["”]|PAGEREF _Toc\d{1,12}(?: \\h)?|\\\* ?MERGEFORMAT|TOC \\o "[\d-]{1,8}"(?: \\[a-z]){0,6}|(?<![A-Za-z\d])_(?:GoBack|Toc\d{6,12})|错误[！!]\s?(?:未找到引用源|未定义书签)。?/gu;

/** Left-overs of fields, whole. */
export const findFields = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  /bookmark|HYPERLINK|_Toc|_GoBack|MERGEFORMAT|TOC|错误/u.test(text) ? [...text.matchAll(FIELD)].map((m) => ({ start: m.index, end: m.index + m[0].length })) : [];

const BOLD = /\*\*(?=[^*\n]{1,200}\*\*)|(?<=\*\*[^*\n]{1,200})\*\*(?:(?<=[，。；：！？]\*\*) )?/gu;
const LEAD: readonly RegExp[] = [/^\s{0,3}#{1,6}\s+(?=\S)/gu, /^\s{0,8}(?:>\s?)+(?=\S|$)/gu, /^\s{0,8}[-*+]\s+(?!\d{1,4}\s*[-—]?\s*$)(?=\S)/gu];
const OTHER: readonly RegExp[] = [/\*{1,3}/gu, /(?<=\S)\s+#{1,6}\s*$/gu, /\\(?=[\\`*_{}[\]()#+\-.!~>])/gu, /!\[[^\][\n]{0,80}\]\([^()\s]{1,300}\)/gu];
const LINK = /\[([^\][\n^][^\][\n]{0,100})\]\([^()\s]{1,300}\)/gu;

/** How many signs of Markdown a line has. */
export function markdownSigns(line: string): number {
  if (!/[#*\]]/u.test(line)) return 0;
  return [/^#{1,6} +\S/u, /\*\*[^*\n]{1,200}\*\*/u, /\]\(https?:/u, /^\[\^\d{1,3}\]:/u].reduce((n, sign) => n + (sign.test(line) ? 1 : 0), 0);
}

/** What is markup and no text: HTML, bold type, and in a Markdown document the rest of it (`## `, `> `, `- `, `[text](address)`). Footnotes `[^1]` stay. */
export function markupEdits(text: string, markdown: boolean): readonly Edit[] {
  const html = [...findHtml(text), ...findEaten(text)].map((m) => replacement(m.start, m.end, m.character ?? ''));
  const fields = findFields(text).map((f) => deletion(f.start, f.end));
  const bold = text.includes('**') ? deletions(text, BOLD) : [];
  return [...html, ...fields, ...bold, ...(markdown ? markdownEdits(text) : [])];
}

function markdownEdits(text: string): readonly Edit[] {
  const lead: Edit[] = [];
  for (let at = 0, found = true; found;) {
    const rest = text.slice(at), hit = LEAD.map((re) => [...rest.matchAll(re)][0]).find((m) => m !== undefined);
    found = hit !== undefined && hit[0].length > 0 && lead.length < 4;
    if (found) { lead.push(deletion(at, at + hit![0].length)); at += hit![0].length; }
  }
  const links = [...text.matchAll(LINK)].flatMap((m) => [deletion(m.index, m.index + 1), deletion(m.index + 1 + m[1]!.length, m.index + m[0].length)]);
  return [...lead, ...links, ...OTHER.flatMap((re) => deletions(text, re))];
}
