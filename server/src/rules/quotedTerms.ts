import shapes from '../../../seeds/lexicon/layout-words.json';
import known from '../../../seeds/lexicon/known-abbreviations.json';
import { coreOf } from '../analysis/glossary';
import type { Report } from '../analysis/model';
import { docSpan, inBody, perBlock, type Place } from './blockFacts';
import { problem, usual, type Problem, type ReportRule } from './problem';

/** A quoted term in the body: “口袋公园”. `start` and `end` are its quotation marks' in the block's normalised text. */
interface Quoted { readonly text: string; readonly start: number; readonly end: number; readonly listed: boolean; readonly counted: boolean }

const QUOTED = /“([^“”‘’。；]{2,14})”/gu;
const COUNT = /^(?:项目)?\d{1,6}(?:\.\d)?[余多]?[个家项处条座所辆艘]/u;
/** 战略支点、示范地、引领地“一点两地”: what it counts stands right before it. */
const LISTED_BEFORE = /、[^，。；：！？“”]{1,24}(?:的|等|这)?$/u;
const quotedIn = perBlock((b): readonly Quoted[] => [...b.norm.matchAll(QUOTED)].map((m) => {
  const end = m.index + m[0].length, after = b.norm.slice(end, end + 12);
  return { text: m[1]!, start: m.index, end, listed: /^[：（]|^[^，。；、“]{0,4}(?:，即|：)/u.test(after) || LISTED_BEFORE.test(b.norm.slice(Math.max(0, m.index - 40), m.index)), counted: COUNT.test(after) };
}));

const at = (report: Report, p: Place<Quoted>) => docSpan(report, p.block, p.item.start, p.item.end);

const NUMERIC = /^(?:[一二三四五六七八九十两][^\d、，一二三四五六七八九十两\s]{1,3}[一二三四五六七八九十两][^\d、，\s]{1,4}|\d{1,3}(?:\+(?:\d{1,3}|[XNn])){1,5})$/u;
/** 一企一策, 一件事一次办 say what they mean; so do six 个 of something, three 年 of it, and one and any number (1+N). */
const SAYS_IT = /^一[^二三四五六七八九十两]+一[^二三四五六七八九十两]+$|^[一二三四五六七八九十两]+[个年]|[XNn]$/u;
const CN_COUNT = '[一二三四五六七八九十两]{1,2}';
/** 一核两翼三带, 五纵六横: the shape of a place, which its map explains. */
const LAYOUT = new RegExp(`^(?:${CN_COUNT}(?:${shapes.join('|')})){2,6}$`, 'u');
const familiar = new Set(known);

/** numeric-abbr-unexplained: “四进四出” in a report whose glossary explains others; at its first use. */
export const unexplained: ReportRule = (report) => {
  if (report.glossary.length === 0) return [];
  const explained = report.glossary.map((e) => coreOf(e.term)).join('\n'), told = new Set<string>();
  return inBody(report, quotedIn).flatMap((p): readonly Problem[] => {
    const { text, listed } = p.item;
    if (!NUMERIC.test(text) || told.has(text)) return [];
    told.add(text);
    return listed || familiar.has(text) || SAYS_IT.test(text) || LAYOUT.test(text) || explained.includes(text) ? [] : [problem('numeric-abbr-unexplained', usual('numeric-abbr-unexplained'), at(report, p), { text })];
  });
};

const HAN_TERM = /^\p{Script=Han}{4,12}$/u;
const differing = (a: string, b: string): number => [...a].filter((c, i) => c !== b[i]).length;

/** term-near-duplicate: “精微网格” and “精网微格”: two quoted terms of the same characters. The form that the glossary has, or most uses have, is right. */
export const nearDuplicates: ReportRule = (report) => {
  const groups = new Map<string, Place<Quoted>[]>();
  for (const p of inBody(report, quotedIn)) {
    if (!HAN_TERM.test(p.item.text)) continue;
    const key = [...p.item.text].sort().join(''), group = groups.get(key);
    if (group) group.push(p); else groups.set(key, [p]);
  }
  return [...groups.values()].flatMap((group) => strangers(report, group));
};

function strangers(report: Report, group: readonly Place<Quoted>[]): readonly Problem[] {
  const uses = new Map<string, Place<Quoted>[]>();
  for (const p of group) { const u = uses.get(p.item.text); if (u) u.push(p); else uses.set(p.item.text, [p]); }
  if (uses.size !== 2) return [];
  const [a, b] = [...uses.values()] as [Place<Quoted>[], Place<Quoted>[]];
  if (differing(a[0]!.item.text, b[0]!.item.text) > 2 || together(a, b)) return [];
  const explained = (u: readonly Place<Quoted>[]): boolean => report.glossary.some((e) => coreOf(e.term).includes(u[0]!.item.text));
  const weight = (u: readonly Place<Quoted>[]): number => (explained(u) ? 1000 : 0) + u.length;
  const wrong = weight(a) === weight(b) ? [[a, b], [b, a]] as const : weight(a) < weight(b) ? [[a, b]] as const : [[b, a]] as const;
  return wrong.flatMap(([these, other]) => these.map((p) => problem('term-near-duplicate', usual('term-near-duplicate'), at(report, p), { text: p.item.text, other: other[0]!.item.text }, { related: [{ span: at(report, other[0]!), message: 'related-other' }] })));
}

/** A pair that is meant: “东进西出”“西进东出” side by side. */
const together = (a: readonly Place<Quoted>[], b: readonly Place<Quoted>[]): boolean => {
  const blocks = new Map(b.map((p) => [p.block, p.item]));
  return a.some((p) => { const o = blocks.get(p.block); return o !== undefined && Math.abs(o.start - p.item.start) < 3 * p.item.text.length; });
};

/** term-quote-inconsistent: “口袋公园”20个 in one place, 口袋公园50个 in another. */
export const quoteInconsistent: ReportRule = (report) => {
  const counted = inBody(report, quotedIn).filter((p) => p.item.counted && /^\p{Script=Han}{3,8}$/u.test(p.item.text));
  if (counted.length === 0) return [];
  const first = new Map<string, Place<Quoted>>();
  for (const p of counted) if (!first.has(p.item.text)) first.set(p.item.text, p);
  const bare = new RegExp(`(?<!“)(${[...first.keys()].sort((a, b) => b.length - a.length).join('|')})((?:项目)?\\d{1,6}(?:\\.\\d)?[余多]?[个家项处条座所辆艘])`, 'gu');
  const seen = new Set<string>();
  return inBody(report, (b) => [...b.norm.matchAll(bare)].map((m) => ({ text: m[1]!, start: m.index, end: m.index + m[0].length }))).flatMap((p) => {
    const quoted = first.get(p.item.text)!;
    if (seen.has(p.item.text)) return [];
    seen.add(p.item.text);
    const one = docSpan(report, p.block, p.item.start, p.item.end), other = at(report, quoted), args = { text: p.item.text };
    const finding = (here: typeof one, there: typeof one): Problem => problem('term-quote-inconsistent', usual('term-quote-inconsistent'), here, args, { related: [{ span: there, message: 'related-other' }] });
    return [finding(one, other), finding(other, one)];
  });
};

/** glossary-term-ambiguous: …、…、…三大工程, which sums up what stands before it and is not the glossary's “三大工程”. */
export const ambiguousTerms: ReportRule = (report) => {
  const cores = report.glossary.flatMap((e) => (e.term.startsWith('“') ? e.cores : [])).filter((c) => /^[两二三四五六七八九十]\p{Script=Han}{2,8}$/u.test(c));
  if (cores.length === 0) return [];
  const summing = new RegExp(`(?:^|[，。；：！])[^，。；：！“”]{0,80}、[^，。；：！、“”]{1,24}?(?<at>${[...new Set(cores)].sort((a, b) => b.length - a.length).join('|')})(?=[，。；！]|$)`, 'dgu');
  return inBody(report, (b) => [...b.norm.matchAll(summing)].map((m) => { const [start, end] = m.indices!.groups!.at!; return { text: m.groups!.at!, start, end }; })).flatMap((p) => {
    const here = docSpan(report, p.block, p.item.start, p.item.end), entry = report.glossary.find((e) => e.cores.includes(p.item.text))!;
    return report.terms.some((t) => t.span.start < here.end && here.start < t.span.end) ? [] : [problem('glossary-term-ambiguous', usual('glossary-term-ambiguous'), here, { text: p.item.text }, { related: [{ span: entry.termSpan, message: 'related-entry' }] })];
  });
};
