import { STOP, isHan } from '../text/chars';
import { wholeLine, type HeadingDraft } from './headingDraft';
import { headingNumber, isBareAttachment, isBeside, isCaption, isNameLine, isSalutation } from './lineForms';
import { nextFilled, previousFilled, type LineView } from './lineView';
import type { BlockKind } from './model';

const MAX_LENGTH = 40, MAX_CELL = 24, LONG = 60;

/** Short lines without a mark that stand alone before text: 2022年工作回顾. */
export function unnumberedHeadings(lines: readonly LineView[], kinds: readonly BlockKind[], numbered: readonly HeadingDraft[]): readonly HeadingDraft[] {
  const taken = new Set(numbered.flatMap((d) => (d.until === undefined ? [d.para] : [d.para, d.until])));
  const begun = firstText(lines, kinds), next = nextFilled(lines), previous = previousFilled(lines);
  return lines.flatMap((line, i) => {
    if (i < begun || kinds[i] !== 'paragraph' || taken.has(i) || !isHeadingLine(line.text)) return [];
    const below = next[i], above = previous[i];
    if (below == null || !introduces(lines[below]!.text, kinds[below]!, taken.has(below))) return [];
    if (above != null && !closes(lines[above]!.text, kinds[above]!, taken.has(above))) return [];
    return [wholeLine(line, i, 1, 'plain')];
  });
}

/** What a heading can stand above: a numbered heading, or a paragraph that does not carry the line on. */
const introduces = (t: string, kind: BlockKind, numbered: boolean): boolean =>
  numbered || (kind === 'paragraph' && headingNumber(t)?.style !== 'cn' && !/^(?:[是为，。；：、）”]|的)/u.test(t) && (t.length > MAX_LENGTH || STOP.includes(t[t.length - 1] ?? ' ') || isSalutation(t)));

/** What a heading can stand below: not a table's cell, nor a sentence that goes on. */
const closes = (t: string, kind: BlockKind, numbered: boolean): boolean =>
  kind !== 'paragraph' || numbered || /[。！？：；…”）】]$/u.test(t) || (t.length > MAX_CELL && !/[，、的和与及]$/u.test(t) && !isHeadingLine(t));

const ENDS = /[\u3400-\u9fff”’》）]$/u;

function isHeadingLine(t: string): boolean {
  if (isBeside(t)) return true;
  if (t.length < 4 || t.length > MAX_LENGTH || !ENDS.test(t) || /[。；：！？|…<>]/u.test(t)) return false;
  const commas = t.split('，').length - 1;
  if (commas > 1 || (commas === 1 && t.length < 9) || /[，、的和与及]$/u.test(t)) return false;
  if (headingNumber(t) || isCaption(t) || isSalutation(t) || /^(?:[（(—–-]|作者|[①-⑳])/u.test(t)) return false;
  return [...t].filter((c) => isHan(c) || /[\d“”]/u.test(c)).length >= t.length * 0.7 && !/[年月日]\d{0,2}日$/u.test(t);
}

/** The first line of the body proper: the salutation or the first long paragraph. */
function firstText(lines: readonly LineView[], kinds: readonly BlockKind[]): number {
  const i = lines.findIndex(({ text }, k) => kinds[k] === 'paragraph' && (isSalutation(text) || text.length > LONG || headingNumber(text) !== null));
  return i < 0 ? lines.length : i;
}

/** 附件1：… on its line; under a bare 附件1 the line that says what it is, and nothing if that is the glossary. */
export function attachments(lines: readonly LineView[], kinds: readonly BlockKind[]): readonly HeadingDraft[] {
  const next = nextFilled(lines);
  return lines.flatMap((line, i) => {
    const below = next[i];
    if (kinds[i] !== 'attachment' || below == null) return [];
    if (!isBareAttachment(line.text)) return [wholeLine(line, i, 1, 'attachment')];
    if (kinds[below] === 'heading' || kinds[below] === 'attachment') return [];
    const named = kinds[below] === 'title' || (kinds[below] === 'paragraph' && isHeadingLine(lines[below]!.text) && !isNameLine(lines[below]!.text));
    return [named ? wholeLine(lines[below]!, below, 1, 'attachment') : wholeLine(line, i, 1, 'attachment')];
  });
}
