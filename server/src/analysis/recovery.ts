import { isHan } from '../text/chars';
import { gbk } from '../text/gbk';
import type { Normaliser } from '../text/normalise';
import { recover, type Candidate, type WordModel } from '../text/recovery';
import type { Span } from '../text/span';
import type { PlacedBlock, Report } from './model';

/** How often words occur in general; in `env/`, for it reads a dictionary from disk. */
export interface WordFrequencies {
  /** The words of two and more characters that begin with these two, with their counts. */
  words(two: string): readonly (readonly [word: string, count: number])[];
  /** The second characters of the words that begin with this one. */
  seconds(char: string): readonly string[];
  char(char: string): number;
  /** All counts added up; 0 where there is no dictionary. */
  readonly total: number;
}

/** What a damaged run was: `certain` if one reading is far ahead of all others. At most three readings, best first. */
export interface Recovery {
  readonly certain: boolean;
  readonly candidates: readonly Candidate[];
}

/** What recovering needs; `frequencies` loads its dictionary when it is first called. */
export interface RecoveryEngine extends Normaliser { frequencies(): WordFrequencies }

/** A reading this many nats ahead of the second is certain: right ones were found from 0.9 nats on, wrong ones up to 6. */
const CERTAIN_GAP = 12;
const SHOWN = 3, CONTEXT = 6, BESIDE = 12;

const engines = new WeakMap<Report, RecoveryEngine>();
/** Recoveries by run and context: what else the document says changes them little, and an edit elsewhere should not make them anew. */
const known = new WeakMap<RecoveryEngine, { readonly by: WordFrequencies; readonly recoveries: Map<string, Recovery> }>();
const models = new WeakMap<Report, { readonly model: WordModel; readonly isAnnotated: (char: string) => boolean }>();
const MAX_KNOWN = 2000;

/** Tells with which engine a report's damaged runs are recovered. Nothing is done until one is asked for. */
export function recoverWith(engine: RecoveryEngine, report: Report): void { engines.set(report, engine); }

/** What the damaged run of a block was; nothing but `candidates: []` where it cannot be told. */
export function recoveryOf(report: Report, block: PlacedBlock, run: Span<'block'>): Recovery {
  const engine = engines.get(report);
  if (!engine) return { certain: false, candidates: [] };
  const before = context(block, run, -1), after = context(block, run, 1), text = block.analysis.block.text.slice(run.start, run.end);
  const memory = memoryOf(engine), key = `${before}|${text}|${after}`;
  const recovery = memory.get(key) ?? recovered(report, engine, text, before, after);
  if (memory.size >= MAX_KNOWN) memory.clear();
  memory.set(key, recovery);
  return recovery;
}

/** What is known of an engine's recoveries: nothing any more once its dictionary is another one, as in a browser, where it comes later. */
function memoryOf(engine: RecoveryEngine): Map<string, Recovery> {
  const by = engine.frequencies(), before = known.get(engine), now = before?.by === by ? before : { by, recoveries: new Map<string, Recovery>() };
  known.set(engine, now);
  return now.recoveries;
}

function recovered(report: Report, engine: RecoveryEngine, text: string, before: string, after: string): Recovery {
  const known = models.get(report) ?? { model: wordModel(report, engine), isAnnotated: annotated(report) };
  models.set(report, known);
  const simplified = simplifier(engine);
  const candidates = recover(text, before, after, { ...known, simplified, isReading: (han, pinyin) => engine.isReading(han, pinyin) }, SHOWN + 1);
  const [first, second] = candidates;
  const far = first !== undefined && (second === undefined || first.score - second.score >= CERTAIN_GAP);
  return { certain: far && engine.frequencies().total > 0, candidates: candidates.slice(0, SHOWN) };
}

/** The text beside a run up to the next one, without injected readings. */
function context({ analysis: { block, pinyin, damaged } }: PlacedBlock, run: Span<'block'>, side: 1 | -1): string {
  const from = side < 0 ? Math.max(0, run.start - CONTEXT * 10, ...damaged.filter((d) => d.end <= run.start).map((d) => d.end)) : run.end;
  const to = side < 0 ? run.start : Math.min(block.text.length, run.end + CONTEXT * 10, ...damaged.filter((d) => d.start >= run.end).map((d) => d.start));
  let out = '';
  for (let i = from; i < to; i++) if (!pinyin.some((p) => p.start <= i && i < p.end)) out += block.text[i]!;
  return side < 0 ? out.slice(-CONTEXT) : out.slice(0, CONTEXT);
}

const simplifiers = new WeakMap<RecoveryEngine, ReadonlyMap<string, string>>();
/** Characters one by one to Simplified, all that GBK has at once. */
function simplifier(engine: RecoveryEngine): (char: string) => string {
  let table = simplifiers.get(engine);
  if (!table) {
    const { han } = gbk(), made = engine.toSimplified(han.join('\n'));
    table = new Map(han.map((char, i) => [char, made[i * 2]!]));
    simplifiers.set(engine, table);
  }
  return (char) => table.get(char) ?? MARKS[char] ?? char;
}
const MARKS: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };

/** Log probability of what neither dictionary nor document knows. */
const UNKNOWN = -19;
/** Share of the general language; the rest is the document's own. A Han character of the document is rarely a word, a mark always is. */
const GENERAL = 0.6, OWN_HAN = 0.04, OWN_MARK = 0.8;
/** A stretch that the document has elsewhere counts as one word with this share of its count. */
const REPEATED = 0.3, LONGEST_REPEAT = 6, MOST_REPEATS = 60;

/** Words by the dictionary and by the document itself: what it says elsewhere it is likely to say again. */
function wordModel(report: Report, engine: RecoveryEngine): WordModel {
  const frequencies = engine.frequencies(), simplified = simplifier(engine);
  const own = cleanText(report), text = [...own].map(simplified).join('');
  const places = new Map<string, number[]>(), chars = new Map<string, number>(), written = new Map<string, number>();
  for (let i = 0; i < text.length; i++) {
    const two = text.slice(i, i + 2), at = places.get(two);
    if (at) { if (at.length < MOST_REPEATS) at.push(i); } else places.set(two, [i]);
    chars.set(text[i]!, (chars.get(text[i]!) ?? 0) + 1);
    written.set(own[i]!, (written.get(own[i]!) ?? 0) + 1);
  }
  const general = (count: number): number => GENERAL * count / Math.max(1, frequencies.total);
  const forms = formsOf(simplified);
  const seconds = new Map<string, ReadonlySet<string>>(), ownSeconds = new Map<string, string[]>();
  for (const two of places.keys()) { const list = ownSeconds.get(two[0]!); if (list) list.push(two[1]!); else ownSeconds.set(two[0]!, [two[1]!]); }
  const twos = new Map<string, readonly (readonly [string, number])[]>();
  const words = (two: string): readonly (readonly [string, number])[] => {
    const all = new Map(frequencies.words(two).map(([word, count]) => [word, Math.log(general(count))]));
    for (const [word, count] of repeats(text, places.get(two) ?? [])) all.set(word, Math.max(all.get(word) ?? -Infinity, Math.log(REPEATED * count / text.length)));
    return [...all];
  };
  return {
    char: remembering((char) => Math.log(Math.max(general(frequencies.char(char)), (isHan(char) ? OWN_HAN : OWN_MARK) * (chars.get(char) ?? 0) / Math.max(1, text.length), Math.exp(UNKNOWN)))),
    seconds: (char) => { const found = seconds.get(char) ?? new Set([...frequencies.seconds(char), ...ownSeconds.get(char) ?? []]); seconds.set(char, found); return found; },
    words: (two) => { const found = twos.get(two) ?? words(two); twos.set(two, found); return found; },
    variant: remembering((char) => {
      const simple = simplified(char), all = forms.get(simple) ?? [char], weight = (c: string): number => (written.get(c) ?? 0) + (c === simple && all.length > 1 ? 0.002 : 1);
      return all.length < 2 ? 0 : Math.log(weight(char) / all.reduce((n, c) => n + weight(c), 0));
    }),
  };
}

function remembering(f: (char: string) => number): (char: string) => number {
  const values = new Map<string, number>();
  return (char) => {
    const value = values.get(char) ?? f(char);
    values.set(char, value);
    return value;
  };
}

/** The document without injected readings, damaged runs and what stands right beside these: it would vouch for itself. */
function cleanText(report: Report): string {
  return report.blocks.map(({ analysis: { block, pinyin, damaged } }) => {
    let out = '', at = 0;
    for (const cut of [...pinyin.map((s) => ({ ...s, by: '' })), ...damaged.map((s) => ({ start: s.start - BESIDE, end: s.end + BESIDE, by: '\n' }))].sort((a, b) => a.start - b.start)) {
      out += block.text.slice(at, Math.max(at, cut.start)) + cut.by;
      at = Math.max(at, cut.end);
    }
    return out + block.text.slice(at);
  }).join('\n');
}

/** From so many readings on, missing at hardly any place, a character is known to get one. */
const ANNOTATED_FROM = 3, ANNOTATED_SHARE = 0.97;

/** The characters that have their reading behind them wherever the document has them. */
function annotated(report: Report): (char: string) => boolean {
  const all = new Map<string, number>(), read = new Map<string, number>();
  const count = (counts: Map<string, number>, char: string): void => { counts.set(char, (counts.get(char) ?? 0) + 1); };
  for (const { analysis: { block, pinyin, damaged } } of report.blocks) {
    if (damaged.length > 0 || pinyin.length === 0) continue;
    for (const p of pinyin) count(read, block.text[p.start - 1]!);
    for (const char of block.text) count(all, char);
  }
  return (char) => { const n = read.get(char) ?? 0; return n >= ANNOTATED_FROM && n >= ANNOTATED_SHARE * all.get(char)!; };
}

/** What the document has at these places, two to six characters, as often as it has it. */
function repeats(text: string, places: readonly number[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const at of places) {
    for (let length = 2; length <= LONGEST_REPEAT; length++) {
      const word = text.slice(at, at + length);
      if (word.length < length || word.includes('\n')) break;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** The characters that are written for each Simplified one. */
function formsOf(simplified: (char: string) => string): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const char of gbk().han) { const s = simplified(char), list = forms.get(s); if (list) list.push(char); else forms.set(s, [char]); }
  return forms;
}
