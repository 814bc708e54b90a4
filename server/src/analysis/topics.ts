import { STOP } from '../text/chars';
import { span } from '../text/span';
import type { HeadingDraft } from './headingDraft';
import type { BlockKind } from './model';
import type { Para } from './surface';
import { innerSeries } from './innerTopics';
import { sentences, SERIES_PREFIX, isSlogan, type Sentence } from './sentences';

/*
 * Topic sentences: slogans without figures, each a member of a parallel series. Three places: at the head of a
 * paragraph (建设更高能级科创平台。…) in a series of paragraphs, on its own line above its text (这是…的五年。), and
 * inside a long paragraph (重大项目支撑有力。…).
 */

export function findTopics(paras: readonly Para[], kinds: readonly BlockKind[], headings: readonly HeadingDraft[]): readonly HeadingDraft[] {
  const groups = groupsOf(paras, kinds, headings);
  const own = groups.flatMap((g) => ownLineSeries(g)), above = new Set(own.map((s) => s.para));
  const initial = groups.flatMap((g) => initialSeries(g.filter((para) => para[0]?.whole && !above.has(para[0].para))));
  const taken = new Set([...initial, ...own].map((s) => s.para));
  const inner = groups.flat().map((para) => ({ sentences: para.filter((s) => s.index > 0 || !taken.has(s.para)), below: taken.has(para[0]?.para ?? -1) }));
  return [
    ...own.map((s) => draftOf(s, 'topic', false)), ...initial.map((s) => draftOf(s, 'topic', true)),
    ...innerSeries(inner).map((s) => draftOf(s, taken.has(s.para) ? 'inner-topic' : 'topic', true)),
  ];
}

const draftOf = (s: Sentence, style: string, runIn: boolean): HeadingDraft =>
  ({ para: s.para, span: span(s.start, s.end), level: 3, style, number: /^[一二三四五六七八九十]{1,2}[是要]/u.exec(s.text)?.[0] ?? '', runIn });

type Group = readonly (readonly Sentence[])[];

/** The body paragraphs under each heading, as lists of sentences; of a run-in heading's own paragraph, what follows it. */
function groupsOf(paras: readonly Para[], kinds: readonly BlockKind[], headings: readonly HeadingDraft[]): readonly Group[] {
  const groups: (readonly Sentence[])[][] = [[]];
  let next = 0;
  for (const [i, p] of paras.entries()) {
    let from = 0;
    for (; next < headings.length && headings[next]!.para === i; next++) {
      groups.push([]);
      from = headings[next]!.runIn ? headings[next]!.span.end : p.surface.norm.length;
    }
    const list = kinds[i] === 'paragraph' ? sentences(p, i, from) : [];
    if (list.length > 0) groups[groups.length - 1]!.push(list);
  }
  return groups;
}

const MAX_INITIAL = 42, MAX_PREFIXED = 60, USUAL_SHARE = 0.6;
const LED = /^我们(?:将把|要把|始终)/u;

/** What follows a maxim that an appeal begins with: 创新制胜未来。我们要…. */
const APPEAL = /^(?:让?我们|只有|只要|唯有)/u;

const fitsHead = (s: Sentence): boolean =>
  s.bold ? s.text.length <= MAX_PREFIXED : isSlogan(s.text, SERIES_PREFIX.test(s.text) || LED.test(s.text) ? MAX_PREFIXED : MAX_INITIAL);

/**
 * Topic sentences at the heads of paragraphs: two or more in a row under one heading. Where most of its paragraphs have
 * one, the writer's plan is plain; else only those that are parallel to the others.
 */
function initialSeries(group: Group): readonly Sentence[] {
  const heads = group.map((para) => para[0]!);
  const fits = group.map((para) => para.length >= 2 && fitsHead(para[0]!) && !APPEAL.test(para[1]!.text));
  const chosen = heads.filter((_, i) => fits[i] && (fits[i - 1] || fits[i + 1]));
  if (chosen.length < 2 || (chosen.length === 2 && heads.length > 3)) return [];
  return parallelOnes(chosen, chosen.length >= heads.length * USUAL_SHARE);
}

const clauses = (s: Sentence): number => s.text.split('，').length;
const NEAR = 4;

/**
 * Those with as many clauses as some other, with a —— or 一是 where most have one, and, unless the plan is plain, of
 * nearly one length with most others or with the same beginning.
 */
function parallelOnes(all: readonly Sentence[], plain: boolean): readonly Sentence[] {
  const lengths = tally(all.map((s) => s.text.length)), starts = tally(all.map((s) => s.text.slice(0, 2))), parts = tally(all.map(clauses));
  const prefixed = all.filter((s) => SERIES_PREFIX.test(s.text)).length * 2 > all.length;
  return all.filter((s) => {
    if (parts.get(clauses(s))! < 2 || (prefixed && !SERIES_PREFIX.test(s.text))) return false;
    let like = -1;
    for (let n = s.text.length - NEAR; n <= s.text.length + NEAR; n++) like += lengths.get(n) ?? 0;
    return plain || Math.max(like, starts.get(s.text.slice(0, 2))! - 1) * 2 >= all.length - 1;
  });
}

function tally<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  return counts;
}

const OWN_OPENING = /^(?:[一二三四五六七八九十]{1,2}[是要]|——?|这是)/u;

/** One short sentence a line, each above a longer text, all opening alike or all of one length: 一是…, ―― …, 这是…的五年。 */
function ownLineSeries(group: Group): readonly Sentence[] {
  const alone = group.map((para, i) => {
    const s = para[0], below = group[i + 1];
    return s !== undefined && s.whole && para.length === 1 && isOwnLine(s.text) && below !== undefined && (below.length > 1 || below[0]!.text.length > s.text.length);
  });
  const chosen = group.filter((_, i) => alone[i] && !alone[i + 1]).map((para) => para[0]!);
  const opened = chosen.filter((s) => OWN_OPENING.test(s.text));
  if (opened.length >= 2) return opened;
  const lengths = chosen.map((s) => s.text.length);
  return chosen.length >= 3 && Math.max(...lengths) - Math.min(...lengths) <= 2 ? chosen : [];
}

const isOwnLine = (t: string): boolean =>
  t.length <= MAX_INITIAL && (OWN_OPENING.test(t) ? !/[：；？！]/u.test(t) && (t.match(/，/gu)?.length ?? 0) <= 1 : STOP.includes(t[t.length - 1] ?? ' ') && isSlogan(t, MAX_INITIAL));
