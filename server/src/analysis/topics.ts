import { STOP } from '../text/chars';
import { span } from '../text/span';
import type { BlockKind } from './model';
import type { Para } from './surface';
import type { HeadingDraft } from './headingDraft';

/*
 * Run-in topic sentences: slogans without figures, each a member of a parallel series. Two places: at the head of a
 * paragraph (建设更高能级科创平台。…) in a series of paragraphs, and inside a long paragraph (重大项目支撑有力。…),
 * where all members of a series have nearly the same length.
 */

/** `whole`: its list begins where its paragraph does, not behind a run-in heading. */
interface Sentence { readonly para: number; readonly start: number; readonly end: number; readonly text: string; readonly index: number; readonly count: number; readonly whole: boolean }

/** The sentences of a paragraph's normalised text from `from` on, each with its mark. */
function sentences(p: Para, para: number, from: number): readonly Sentence[] {
  const { norm } = p.surface;
  const found: { start: number; end: number }[] = [];
  let start = from, depth = 0;
  for (let i = from; i < norm.length; i++) {
    const c = norm[i]!;
    if (c === '“' || c === '《') depth++;
    else if (c === '”' || c === '》') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (STOP.includes(c) || (c === '：' && /^一是/u.test(norm.slice(i + 1, i + 3))))) { found.push({ start, end: i + 1 }); start = i + 1; }
  }
  if (norm.slice(start).trim() !== '') found.push({ start, end: norm.length });
  return found.map((s, index) => {
    const lead = norm.slice(s.start, s.end).length - norm.slice(s.start, s.end).trimStart().length;
    return { para, start: s.start + lead, end: s.end, text: norm.slice(s.start + lead, s.end), index, count: found.length, whole: from === 0 };
  });
}

const NOT_A_SLOGAN = /^(?:各位代表|全[省市县区州]|同志们|同时|此外|另外|当前|目前|其中|今年|去年|一年来|五年来|过去|对此|在此|为此|现在|这些|这是|以上|我们(?!将把|要把|始终))|[：；？！]|(?:是|在于).{0,12}(?:结果|前提|基础|灵魂|底线|保障|根本)。$|[省市县区]委/u;
const SERIES_PREFIX = /^(?:[一二三四五六七八九十]{1,2}是|——)/u;
const FIGURE = /\d|[一二三四五六七八九十百千万亿两]+(?:个|家|项|名|次|条|户|亿|万|倍|大|批|届)/u;

const isSlogan = (s: string, max: number): boolean =>
  s.endsWith('。') && s.length >= 5 && s.length <= max && !NOT_A_SLOGAN.test(s) && !FIGURE.test(s.replace(/\d{1,2}。$/u, '。').replace(/“[^”]*”/gu, '')) && !/、/u.test(s.slice(0, -1).replace(/“[^”]*”/gu, '').slice(20));

export function findTopics(paras: readonly Para[], kinds: readonly BlockKind[], headings: readonly HeadingDraft[]): readonly HeadingDraft[] {
  const groups = groupsOf(paras, kinds, headings);
  const initial = groups.flatMap((g) => initialSeries(g.filter((para) => para[0]?.whole)));
  const taken = new Set(initial.map((s) => s.para));
  const inner = groups.flatMap((g) => g.flatMap((para) => para)).filter((s) => s.index > (taken.has(s.para) ? 0 : -1));
  return [...initial.map((s) => draftOf(s, 'topic')), ...innerSeries(inner).map((s) => draftOf(s, taken.has(s.para) ? 'inner-topic' : 'topic'))];
}

const draftOf = (s: Sentence, style: string): HeadingDraft =>
  ({ para: s.para, span: span(s.start, s.end), level: 3, style, number: /^[一二三四五六七八九十]{1,2}是/u.exec(s.text)?.[0] ?? '', runIn: true });

/** The body paragraphs under each heading, as lists of sentences; of a run-in heading's own paragraph, what follows it. */
function groupsOf(paras: readonly Para[], kinds: readonly BlockKind[], headings: readonly HeadingDraft[]): readonly (readonly (readonly Sentence[])[])[] {
  const groups: (readonly Sentence[])[][] = [[]];
  let next = 0;
  for (const [i, p] of paras.entries()) {
    let from = 0;
    for (; next < headings.length && headings[next]!.para === i; next++) {
      groups.push([]);
      from = headings[next]!.runIn ? headings[next]!.span.end : p.surface.norm.length;
    }
    if (kinds[i] === 'paragraph' && from < p.surface.norm.length) groups[groups.length - 1]!.push(sentences(p, i, from));
  }
  return groups;
}

const MAX_INITIAL = 42;

/** Topic sentences at the heads of paragraphs: two or more in a row under one heading, more than half of its paragraphs. */
function initialSeries(group: readonly (readonly Sentence[])[]): readonly Sentence[] {
  const heads = group.map((para) => para[0]).filter((s): s is Sentence => s !== undefined);
  const fits = heads.map((s) => s.count >= 2 && isSlogan(s.text, SERIES_PREFIX.test(s.text) || /^我们(?:将把|要把|始终)/u.test(s.text) ? 60 : MAX_INITIAL));
  const chosen = heads.filter((_, i) => fits[i] && (fits[i - 1] || fits[i + 1]));
  if (chosen.length < 2 || (chosen.length === 2 && heads.length > 3)) return [];
  return chosen.filter((s) => parallel(s, chosen));
}

/** Of nearly one length with most others, or with the same beginning or number of clauses. */
function parallel(s: Sentence, all: readonly Sentence[]): boolean {
  const others = all.filter((o) => o !== s);
  const like = others.filter((o) => Math.abs(o.text.length - s.text.length) <= 4 || o.text.slice(0, 2) === s.text.slice(0, 2));
  const clauses = (x: Sentence): number => x.text.split('，').length;
  return like.length * 2 >= others.length && others.some((o) => clauses(o) === clauses(s));
}

const INNER_MIN = 6, INNER_MAX = 15;

/** 一是…。二是…。 and short slogans of one length inside a paragraph. */
function innerSeries(all: readonly Sentence[]): readonly Sentence[] {
  const byPara = new Map<number, Sentence[]>();
  for (const s of all) { const list = byPara.get(s.para); if (list) list.push(s); else byPara.set(s.para, [s]); }
  const possible = [...byPara.values()].map(candidates);
  const lengths = usualLengths(possible.flat().filter((s) => PREDICATE.test(s.text)));
  const usual = [...lengths][2];
  return [...byPara.values()].flatMap((list) => {
    const enumerated = list.filter((s) => /^[一二三四五六七八九十]{1,2}是[^，；：、]{2,16}。$/u.test(s.text));
    if (enumerated.length >= 2) return enumerated;
    return spaced(candidates(list).filter((s) => PREDICATE.test(s.text) ? lengths.has(s.text.length) : s.text.length === usual));
  });
}

/** What short sentences say that report one fact: something was opened, won, approved. */
const FACT = /获|入选|落户|启用|开工|竣工|建成|通车|召开|举办|挂牌|揭牌|成功|首[次批家个届]|投产|投用|批复|签约|认定|开通|运行|出台|印发|完工|立项|承办|上线|开放$|贯通|全线|相继|首批|列[全省]|第[一二三四五六七八九十]|称号|奖|了/u;
const PREDICATE = /(?:更加|更显|更富|更有|更|不断|持续|加快|加速|稳步|有序|有效|有力|显著|明显|大幅|全面|深入|蓬勃|充分|日趋|日益|扎实|纵深|深度|优质|再|常抓|精益|精准|走深|提质|增效|协同|稳进|积极|进一步|切实|逐步|成效|取得|提升|改善|恢复|健全|均衡|完善|优化|深化|推进|增强|巩固|夯实|扩大|拓展|加强|发展|有为|用心|保持|稳定|平稳|高效|精细|鲜明|改观|提速|扩容|攻坚|落地)/u;

const candidates = (list: readonly Sentence[]): readonly Sentence[] =>
  list.filter((s) => s.index < s.count - 1 && s.text.length >= INNER_MIN && s.text.length <= INNER_MAX && !/[，、“”《》（）]/u.test(s.text) && isSlogan(s.text, INNER_MAX) && !FACT.test(s.text));

/** The lengths that the topic sentences of this document have: the most frequent one and its neighbours. */
function usualLengths(all: readonly Sentence[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const s of all) counts.set(s.text.length, (counts.get(s.text.length) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return new Set(best && best[1] >= 2 ? [best[0] - 2, best[0] - 1, best[0], best[0] + 1, best[0] + 2] : []);
}

/** A series has at least two members with text between them; of two in a row the first leads in to the second. */
function spaced(found: readonly Sentence[]): readonly Sentence[] {
  const apart: Sentence[] = [];
  for (const s of found) {
    const last = apart[apart.length - 1];
    if (last && s.index - last.index < 2 && last.index > 0) continue;
    if (last && s.index - last.index < 2) apart.pop();
    apart.push(s);
  }
  return apart.length >= 2 ? apart : [];
}
