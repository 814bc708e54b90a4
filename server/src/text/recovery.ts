import { gbk, isLead, isTrail } from './gbk';
import { tracesOf, type Traces } from './misalign';

/** How likely words are. All words are in Simplified characters; probabilities are natural logarithms. */
export interface WordModel {
  /** Of a character, on its own. */
  char(char: string): number;
  /** What may stand second in a word of two and more characters that begins with this one. */
  seconds(char: string): ReadonlySet<string>;
  /** The words of two and more characters that begin with these two. */
  words(two: string): readonly (readonly [word: string, logProbability: number])[];
  /** Of a character being written for its Simplified form, where there are several. */
  variant(char: string): number;
}

export interface RecoveryEnv {
  readonly model: WordModel;
  readonly simplified: (char: string) => string;
  readonly isReading: (han: string, pinyin: string) => boolean;
  /** Whether the scraper puts a reading behind every one of this character. */
  readonly isAnnotated: (char: string) => boolean;
}

/** A reading of a spoilt run: the text it may have been, with its score in nats. Every one gives exactly the run when it is spoilt again. */
export interface Candidate { readonly text: string; readonly score: number }

/** A place between two characters of the original, and the characters that may follow there. */
interface Node { readonly slot: number; edges: Edge[]; make?: () => void }
interface Edge { readonly char: string; readonly simple: string; readonly to: Node; score: number }

/** Pairs of bytes that vanished in one run, at most: each adds a thousand readings. */
const MAX_VANISHED = 3;
const KEPT = 8;

/** The likeliest originals of a run, best first. `before` and `after` are the text around it as it was, without readings. */
export function recover(run: string, precedes: string, after: string, env: RecoveryEnv, limit = 4): readonly Candidate[] {
  const traces = tracesOf(run), before = precedes || '。';
  if (!traces || traces.slots.length > MAX_SLOTS) return [];
  const { nodes, end } = latticeOf(traces, before, after, env);
  return search(nodes, end, env.model).slice(0, limit).map(({ text, score }) => ({ text: text.slice(before.length, text.length - after.length), score }));
}

/** A longer run is no run but a text in another encoding; this also bounds the time. */
const MAX_SLOTS = 36;

const between = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const TRAILS = between(0x40, 0xfe).filter(isTrail);
/** A byte that became ? was taken for a lead byte. */
const ORPHANS = TRAILS.filter(isLead);
/** Which lead bytes may wait for their trail: 0, as a character begins: all; else those that make an empty pair with the byte before. */
type Pending = number;
interface Vanishing { readonly trails: readonly number[]; readonly leads: readonly number[] }

let classes: readonly Vanishing[] | null = null;
/** Bytes that end a character, by the bytes that are no character's with them. */
function vanishing(): readonly Vanishing[] {
  if (classes) return classes;
  const groups = new Map<string, { trails: number[]; leads: number[] }>();
  for (const trail of TRAILS.filter(isLead)) {
    const leads = between(0x81, 0xfe).filter((lead) => gbk().decode(trail, lead) === ''), group = groups.get(leads.join());
    if (group) group.trails.push(trail); else if (leads.length > 0) groups.set(leads.join(), { trails: [trail], leads });
  }
  return (classes = [...groups.values()]);
}

/** The nodes in the order of the text. A node stands for: so many slots are read, so many pairs had vanished, such leads wait. */
function latticeOf(traces: Traces, before: string, after: string, env: RecoveryEnv): { readonly nodes: readonly Node[]; readonly end: Node } {
  const count = traces.slots.length, end: Node = { slot: count, edges: [] }, nodes: Node[] = [];
  const places = Array.from({ length: count }, (_, slot) => Array.from({ length: MAX_VANISHED + 1 }, () => Array.from({ length: vanishing().length + 1 }, (): Node => ({ slot, edges: [] }))));
  const chain = (text: string, target: Node, slot: number): readonly Node[] => {
    const found: Node[] = [];
    for (const char of [...text].reverse()) found.unshift({ slot: slot - found.length, make: () => { /* its edge is there */ }, edges: [{ char, simple: env.simplified(char), to: found[0] ?? target, score: 0 }] });
    return found;
  };
  const behind = chain(after, end, count + after.length), resumed = behind[0] ?? end;
  const nodeAt = (slot: number, vanished: number, pending: Pending): Node => slot < count ? places[slot]![vanished]![pending]! : resumed;
  nodes.push(...chain(before, nodeAt(0, 0, 0), -1));
  for (let slot = 0; slot < count; slot++) {
    for (let vanished = 0; vanished <= MAX_VANISHED; vanished++) {
      for (let pending = 0; pending <= vanishing().length; pending++) {
        const node = nodeAt(slot, vanished, pending);
        node.make = () => addEdges(node, slot, vanished, pending, { traces, before, env, nodeAt });
        nodes.push(node);
      }
    }
  }
  return { nodes: [...nodes, ...behind], end };
}

interface Making { readonly traces: Traces; readonly before: string; readonly env: RecoveryEnv; nodeAt(slot: number, vanished: number, pending: Pending): Node }

/** What stands in a report. */
const WRITTEN = /^[\u4e00-\u9fff，。、；：？！“”‘’（）《》—…·「」『』]$/u;

function addEdges(node: Node, slot: number, vanished: number, pending: Pending, make: Making): void {
  const { traces: { slots, ends }, before, env, nodeAt } = make;
  const add = (char: string, to: Node): void => {
    if (WRITTEN.test(char)) node.edges.push({ char, simple: env.simplified(char), to, score: 0 });
  };
  const first = slots[slot]!, at = pending === 0 ? slot + 1 : slot;
  if (pending !== 0 && (slot === 0 || ends.has(slot))) return;
  if (typeof first === 'string') { if (pending === 0) add(first, nodeAt(slot + 1, vanished, 0)); return; }
  const readAt = (at: number): boolean => make.traces.readings.some((r) => r.at === at);
  const second = at < slots.length && !ends.has(at) ? slots[at] : undefined;
  if (typeof second === 'string' || second === undefined) return;
  for (const lead of pending !== 0 ? vanishing()[pending - 1]!.leads : first !== null ? [first].filter(isLead) : between(0x81, 0xfe)) {
    if (pending === 0 && !fits(make.traces, slot, lead, before, env)) continue;
    for (const trail of second === null ? ORPHANS : [second].filter(isTrail)) {
      const char = gbk().decode(lead, trail);
      if (fits(make.traces, at, trail, before, env, lead) && (readAt(at + 1) || readAt(at) || !env.isAnnotated(char))) add(char, nodeAt(at + 1, vanished, 0));
    }
    if (vanished < MAX_VANISHED && (first !== null || readAt(slot + 1))) vanishing().forEach(({ trails }, k) => { for (const trail of trails) add(gbk().decode(lead, trail), nodeAt(at, vanished + 1, k + 1)); });
  }
}

/** Whether a byte at a slot agrees with the reading that stands behind it. Unknown neighbours agree with everything. */
function fits(traces: Traces, slot: number, byte: number, before: string, env: RecoveryEnv, lead?: number): boolean {
  const reading = traces.readings.find((r) => r.at === slot + 1);
  if (!reading) return true;
  const previous = lead ?? (slot > 0 ? traces.slots[slot - 1] : lastByte(before));
  if (typeof previous !== 'number') return true;
  const char = gbk().decode(previous, byte);
  return char !== '' && env.isReading(char, reading.pinyin);
}

const lastByte = (text: string): number | null => { const pair = gbk().encode(text[text.length - 1]!); return pair === undefined ? null : pair & 0xff; };

interface Hypothesis { readonly text: string; readonly score: number }

/** How far a reading may fall behind the best one of as much text, and still go on. */
const BEHIND = 16;

/** The best readings of the lattice by words, a node at a time; only the likeliest of each node go on. */
function search(nodes: readonly Node[], end: Node, model: WordModel): readonly Hypothesis[] {
  const at = new Map<Node, Map<string, number>>([[nodes[0]!, new Map([['', 0]])]]);
  const best = new Map<number, number>();
  for (const node of nodes) {
    const here = at.get(node);
    if (!here) continue;
    const going = ranked(here).slice(0, KEPT), top = Math.max(best.get(node.slot) ?? -Infinity, going[0]!.score);
    best.set(node.slot, top);
    for (const step of going[0]!.score < top - BEHIND ? [] : stepsFrom(node, model)) {
      const there = at.get(step.to) ?? new Map<string, number>();
      at.set(step.to, there);
      for (const h of going) {
        const text = h.text + step.text, score = h.score + step.score;
        if (score < going[0]!.score + step.score - BEHIND) break;
        if (score > (there.get(text) ?? -Infinity)) there.set(text, score);
      }
    }
    at.delete(node);
  }
  return ranked(at.get(end) ?? new Map<string, number>());
}

const ranked = (scores: ReadonlyMap<string, number>): Hypothesis[] => [...scores].map(([text, score]) => ({ text, score })).sort((a, b) => b.score - a.score);

interface Step { readonly text: string; readonly score: number; readonly to: Node }
/** Steps from one node that are followed, the likeliest; the characters after which words are looked for. */
const STEPS = 160, LOOKED_BEHIND = 60;

/** The characters and words that a node can begin. */
function stepsFrom(node: Node, model: WordModel): readonly Step[] {
  const steps: Step[] = made(node, model).edges.map((e) => ({ text: e.char, score: e.score, to: e.to }));
  for (const e of node.edges.slice(0, LOOKED_BEHIND)) {
    const seconds = model.seconds(e.simple);
    for (const f of made(e.to, model).edges) {
      if (!seconds.has(f.simple)) continue;
      const both = model.variant(e.char) + model.variant(f.char);
      for (const [word, score] of model.words(e.simple + f.simple)) walk(word, 2, e.char + f.char, score + both, f.to, model, steps);
    }
  }
  return steps.length > STEPS ? steps.sort((a, b) => b.score - a.score).slice(0, STEPS) : steps;
}

/** Characters that may follow at one place, at most. */
const EDGES = 110;

/** The node with its edges, which are made when they are first wanted: the likeliest characters, in their order. */
function made(node: Node, model: WordModel): Node {
  const { make } = node;
  if (!make) return node;
  delete node.make;
  make();
  for (const e of node.edges) e.score = model.char(e.simple) + model.variant(e.char);
  node.edges = node.edges.sort((a, b) => b.score - a.score).slice(0, EDGES);
  return node;
}

/** Follows the rest of a word. */
function walk(word: string, at: number, text: string, score: number, node: Node, model: WordModel, steps: Step[]): void {
  if (at === word.length) { steps.push({ text, score, to: node }); return; }
  for (const e of made(node, model).edges) if (e.simple === word[at]) walk(word, at + 1, text + e.char, score + model.variant(e.char), e.to, model, steps);
}
