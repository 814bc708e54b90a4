import type { GlossaryPlace } from './glossary';
import { wholeLine, type HeadingDraft } from './headingDraft';
import { nextFilled, type LineView } from './lineView';
import { beginsMeetingLine, endsMeetingLine, headingNumber, isAttachmentLine, isFurniture, isMeetingLine, isNameLine, isSalutation, isSpeakerLine, isTitleLine, isTocLine } from './lineForms';
import type { BlockKind } from './model';
import { contentsLines } from './contents';

/** What every line is, as far as its own form and its place in front of the text tell. */
export function lineKinds(lines: readonly LineView[], glossary: GlossaryPlace | null): BlockKind[] {
  const kinds = lines.map((line, i) => kindOf(line, i, glossary));
  for (const i of contentsLines(lines, kinds)) kinds[i] = 'furniture';
  markFront(lines, kinds);
  return kinds;
}

function kindOf({ text: t, markup }: LineView, i: number, glossary: GlossaryPlace | null): BlockKind {
  if (t === '') return markup ? 'furniture' : 'blank';
  if (glossary?.heading === i) return 'heading';
  if (glossary && i >= glossary.from && i < glossary.to) return isFurniture(t) ? 'furniture' : glossary.parts.has(i) ? 'paragraph' : 'entry';
  if (isFurniture(t) || isTocLine(t)) return 'furniture';
  if (isMeetingLine(t)) return 'meeting';
  return isAttachmentLine(t) ? 'attachment' : 'paragraph';
}

const FRONT_LINES = 16, LONG = 80;

/** Title, meeting and speaker stand before the first salutation, heading or long paragraph. */
function markFront(lines: readonly LineView[], kinds: BlockKind[]): void {
  const front: number[] = [];
  for (let i = 0; i < lines.length && front.length < FRONT_LINES; i++) {
    const t = lines[i]!.text;
    if (kinds[i] !== 'paragraph' && kinds[i] !== 'meeting') continue;
    if (isSalutation(t) || t.length > LONG || (headingNumber(t) && !isTitleLine(t))) break;
    front.push(i);
  }
  joinMeeting(lines, kinds, front);
  const open = front.filter((i) => kinds[i] === 'paragraph');
  for (const i of titleLines(lines, kinds, open)) kinds[i] = 'title';
  for (const [k, i] of open.entries()) if (kinds[i] === 'paragraph' && isSpeaker(lines[i]!.text, k > 0 || front[0] !== i)) kinds[i] = 'speaker';
}

const isSpeaker = (t: string, afterTitle: boolean): boolean => !isTitleLine(t) && (isSpeakerLine(t) || (afterTitle && isNameLine(t)));

/** A meeting line over two lines, broken anywhere. */
function joinMeeting(lines: readonly LineView[], kinds: BlockKind[], front: readonly number[]): void {
  for (const [k, i] of front.entries()) {
    const next = front[k + 1], t = lines[i]!.text;
    if (next === undefined || kinds[next] !== 'paragraph' || !endsMeetingLine(lines[next]!.text) || isTitleLine(lines[next]!.text)) continue;
    if (kinds[i] !== 'meeting' && !beginsMeetingLine(t)) continue;
    kinds[i] = 'meeting';
    kinds[next] = 'meeting';
  }
}

const MARKS = /[，。；：！？]/u;
const JOINS = /^(?:和|与|及|暨|的|、|（|——?)/u, LEANS = /(?:和|与|及|暨|的|、|第|上)$/u;
const PLACE = /^[\u4e00-\u9fff]{2,14}(?:[省市县区州旗盟镇乡]|人民政府)$/u;

/** The lines of the title: one with the words of a title, two of which one leans on the other, or the first line of all. */
function titleLines(lines: readonly LineView[], kinds: readonly BlockKind[], open: readonly number[]): readonly number[] {
  for (const [k, i] of open.entries()) {
    const t = lines[i]!.text, next = open[k + 1], u = next === undefined ? '' : lines[next]!.text;
    if (next !== undefined && isPair(t, u)) return [i, next];
    if (isTitleLine(t)) return [i];
  }
  const first = open[0];
  return first !== undefined && isPlainTitle(lines, kinds, first) ? [first] : [];
}

function isPair(t: string, u: string): boolean {
  if (t.length > 44 || u.length > 44 || MARKS.test(t + u) || isSpeakerLine(u) || !isTitleLine(t + u)) return false;
  return JOINS.test(u) && !u.startsWith('—') && !u.startsWith('（') || LEANS.test(t) || (PLACE.test(t) && isTitleLine(u)) || (!isTitleLine(t) && !isTitleLine(u));
}

/** The first line as a title: short, without marks, and set apart from the text by a blank line or a byline. */
function isPlainTitle(lines: readonly LineView[], kinds: readonly BlockKind[], i: number): boolean {
  const t = lines[i]!.text, next = kinds[i + 1];
  const marks = next === 'meeting' ? /[。；：！？]/u : MARKS;
  return t.length >= 4 && t.length <= 40 && !marks.test(t) && next !== 'paragraph' && !isSalutation(t) && !isSpeakerLine(t);
}

/** The title as a heading; over two lines it is still one. */
export function titles(lines: readonly LineView[], kinds: readonly BlockKind[]): readonly HeadingDraft[] {
  const next = nextFilled(lines);
  return lines.flatMap((line, i) => {
    if (kinds[i] !== 'title' || kinds.slice(Math.max(0, i - 40), i).includes('title')) return [];
    const until = next[i];
    return [wholeLine(line, i, 0, 'title', '', until != null && kinds[until] === 'title' ? until : undefined)];
  });
}
