import { FIGURE, isSlogan, type Sentence } from './sentences';

const MIN = 6, MAX = 15;

/** The sentences of a paragraph; `below` where a topic sentence stands at its head and they are under it. */
export interface Passage { readonly sentences: readonly Sentence[]; readonly below: boolean }

/** 一是…。二是…。 and short slogans of one length inside a paragraph, each with the text that bears it out. */
export function innerSeries(paras: readonly Passage[]): readonly Sentence[] {
  const possible = paras.map((p) => candidates(p.sentences));
  const lengths = usualLengths(possible.filter((_, i) => !paras[i]!.below));
  return paras.flatMap((p, i) => {
    const enumerated = p.sentences.filter((s) => /^[一二三四五六七八九十]{1,2}是[^，；：、]{2,16}。$/u.test(s.text));
    if (enumerated.length >= 2) return enumerated;
    return p.below ? sharing(possible[i]!) : series(possible[i]!, lengths);
  });
}

/** What short sentences say that report one fact: something was opened, won, approved. */
const FACT = /获|入选|落户|启用|开工|竣工|建成|通车|召开|举办|挂牌|揭牌|成功|首[次批家个届]|投产|投用|批复|签约|认定|开通|投入|试运行|出台|印发|完工|立项|承办|上线|开放$|贯通|全线|相继|首批|列[全省]|第[一二三四五六七八九十]|称号|奖|^成立|了/u;
/** Words that say how a field of work goes, not what happened in it. */
const PREDICATE = /(?:更加|更显|更富|更有|更|不断|持续|加快|加速|稳步|有序|有效|有力|显著|明显|大幅|全面|深入|蓬勃|充分|日趋|日益|扎实|纵深|深度|优质|再|常抓|精益|精准|走深|提质|增效|协同|稳进|积极|进一步|切实|逐步|成效|取得|提升|改善|恢复|健全|均衡|完善|优化|深化|推进|增强|巩固|夯实|扩大|拓展|加强|发展|有为|用心|保持|稳定|平稳|高效|精细|鲜明|改观|提速|扩容|攻坚|落地)/u;

interface Candidate extends Sentence {
  /** Opens its paragraph, or what follows its run-in heading. */
  readonly opens: boolean;
  readonly predicate: boolean;
}

/**
 * Short slogans that longer text follows, with figures or several clauses. Of some in a row it is the last, or the last
 * that says how things go.
 */
function candidates(list: readonly Sentence[]): readonly Candidate[] {
  const short = list.map((s) => isShortSlogan(s.text)), found: Candidate[] = [];
  let row: Candidate[] = [];
  for (const [i, s] of list.entries()) {
    if (short[i]) { row.push({ ...s, opens: i === 0 || (i === 1 && short[0] === true), predicate: PREDICATE.test(s.text) }); continue; }
    const topic = [...row].reverse().find((c) => c.predicate) ?? row[row.length - 1];
    if (topic && (bears(s.text) || bears(list[i + 1]?.text ?? ''))) found.push(topic);
    row = [];
  }
  return found;
}

const isShortSlogan = (t: string): boolean =>
  t.length >= MIN && t.length <= MAX && isEven(t) && !/[、“”《》（）]|[^一二三四五六七八九十]是/u.test(t) && isSlogan(t, MAX) && !FACT.test(t);

/** Without a comma, or of two halves of one length: 优布局，强功能。 */
function isEven(t: string): boolean {
  const [first = '', second, ...more] = t.slice(0, -1).split('，');
  return second === undefined || (more.length === 0 && first.length === second.length);
}

const bears = (t: string): boolean => t.length > MAX || FIGURE.test(t) || /[，、]/u.test(t);

/** The lengths that the topic sentences of this document have: the most frequent one and its neighbours. */
function usualLengths(paras: readonly (readonly Candidate[])[]): readonly [number, number] | null {
  const weights = new Map<number, number>();
  for (const list of paras) if (list.length >= 2) for (const c of list) weights.set(c.text.length, (weights.get(c.text.length) ?? 0) + (c.predicate || c.opens ? 2 : 1));
  const best = [...weights].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] >= 3 ? [best[0] - 2, best[0] + 2] : null;
}

/** At least two of a length: any near the document's usual one that say how things go, others near the one that opens. */
function series(list: readonly Candidate[], usual: readonly [number, number] | null): readonly Sentence[] {
  const opening = list[0]?.opens ? list[0].text.length : null;
  const found = list.filter(({ text: { length }, predicate, opens }) => {
    const near = usual !== null && length >= usual[0] && length <= usual[1];
    return near && (predicate || opens || length === usual[0] + 2) || (opening !== null && Math.abs(length - opening) <= 1);
  });
  return found.length >= 2 && found.some((c) => c.opens || c.predicate) ? found : [];
}

/** Inside a paragraph that has its topic already: only those that share a word (加快发展生产性服务业。大力提升生活性服务业品质。). */
function sharing(list: readonly Candidate[]): readonly Sentence[] {
  const owners = new Map<string, number>();
  const words = list.map((c) => new Set(pairs(c.text)));
  for (const set of words) for (const w of set) owners.set(w, (owners.get(w) ?? 0) + 1);
  const found = list.filter((_, i) => [...words[i]!].some((w) => owners.get(w)! >= 2 && !PREDICATE.test(w)));
  return found.length >= 2 ? found : [];
}

const pairs = (t: string): readonly string[] => Array.from({ length: Math.max(0, t.length - 2) }, (_, i) => t.slice(i, i + 2));
