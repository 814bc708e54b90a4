import { coreOf } from '../../analysis/glossary';
import type { GlossaryEntry, Report } from '../../analysis/model';
import { span, type Span } from '../../text/span';
import { lineOf } from '../calm';
import type { Place, Suggestion } from './index';

const OPEN = '“「', CLOSE = '”」';
/** How far before the cursor an open quotation mark or a word that is being typed is looked for. */
const REACH = 30;

/** The glossary's terms: behind an opening quotation mark, or anywhere if asked for. */
export function terms(report: Report, { offset, trigger }: Place, pinyin: (text: string) => string): readonly Suggestion[] {
  if (report.glossary.length === 0) return [];
  const before = report.text.slice(Math.max(lineOf(report.text, offset).start, offset - REACH), offset), quote = openQuote(before);
  if (trigger !== null && !OPEN.includes(trigger)) return [];
  if (quote >= 0) {
    const closing = CLOSE[OPEN.indexOf(before[quote]!)]!, at = span<'doc'>(offset - before.length + quote + 1, offset + (report.text[offset] === closing ? 1 : 0));
    return named(report).map((n) => suggestion(n, at, quoted(n.name, closing), pinyin));
  }
  if (trigger !== null) return [];
  const typed = typedWord(report, before);
  return named(report).map((n) => suggestion(n, span<'doc'>(offset - typed.length, offset), n.name, pinyin));
}

/** Where a quotation mark stands that is still open; -1 where there is none. */
function openQuote(before: string): number {
  const at = Math.max(...[...OPEN].map((mark) => before.lastIndexOf(mark)));
  return at >= 0 && !/[”」。；，：！？]/u.test(before.slice(at)) ? at : -1;
}

interface Named { readonly name: string; readonly entry: GlossaryEntry; readonly index: number }

/** The terms, and behind each the names in it that are used by themselves. */
const named = (report: Report): readonly Named[] => report.glossary.flatMap((entry, index) => entry.term === '' ? [] : [
  { name: entry.term, entry, index },
  ...(report.script === 'hans' ? entry.cores.slice(1).map((core) => ({ name: entry.term.includes(`“${core}”`) ? `“${core}”` : core, entry, index })) : []),
]);

/** 一照通行”改革 of “一照通行”改革, to follow the opening mark; a term without marks is closed behind. */
const quoted = (name: string, closing: string): string => (OPEN.includes(name[0]!) ? name.slice(1) : coreOf(name) + closing);

/** What stands before the cursor of a term: its first characters, or Latin letters for its pinyin. */
function typedWord(report: Report, before: string): string {
  const latin = /[a-z]{1,30}$/iu.exec(before)?.[0];
  if (latin) return latin;
  for (let k = Math.max(0, before.length - REACH); k < before.length; k++) {
    const word = before.slice(k);
    if (report.glossary.some((e) => e.cores.some((core) => core.startsWith(word)))) return word;
  }
  return '';
}

const suggestion = ({ name, entry, index }: Named, at: Span, newText: string, pinyin: (text: string) => string): Suggestion => {
  const core = coreOf(name);
  return { kind: 'term', label: name, detail: name === entry.term ? entry.marker : entry.term, edit: { span: at, newText }, filterText: `${core} ${pinyin(core)}`, entry: index };
};
