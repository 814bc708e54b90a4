import { isHan } from '../text/chars';
import { span, type Span } from '../text/span';
import { markerNumber } from './entryForms';
import type { Para } from './surface';

/** What a marker's form alone proves: brackets and superscripts are nothing else, circled and round numbers often number lists. */
export type MarkerProof = 'sure' | 'listlike';

/** A marker in a paragraph's normalised text, before it is linked. */
export interface MarkerDraft {
  readonly para: number;
  readonly span: Span<'norm'>;
  readonly number: number | null;
  readonly proof: MarkerProof;
}

const CIRCLED = '①-⑳㉑-㉟㊱-㊿⓫-⓴❶-❿';
/** 輥輯訛 is ⑪ read through the wrong font table; the middle character counts up. */
const MISREAD_FIRST = 0x8f2f, MISREAD_NUMBER = 11, MISREAD_SPAN = 40;
const SURE = '\\[\\^\\d{1,3}\\]|[[［〔【]\\s?\\d{1,3}\\s?[\\]］〕】]|[⁰¹²³⁴-⁹]{1,3}|[輥辊][\\u4e00-\\u9fff][訛讹]|（注\\s?\\d{1,2}）';
const MARKER = new RegExp(`(${SURE})|[${CIRCLED}]|（\\d{1,2}）`, 'gu');
const TRAILING = new RegExp(`(?:${SURE}|[${CIRCLED}]|（\\d{1,2}）)+$`, 'u');
/** 〔98〕12号 is a document's number. */
const DOCUMENT_NUMBER = /^\s?第?\d{1,5}\s?号/u;

/** The text before a marker without the markers right before it. */
export const withoutMarkers = (before: string): string => before.replace(TRAILING, '');

/** The number of a marker as printed; the middle one of three misread characters counts. */
function numberOf(printed: string): number | null {
  if (!/^[輥辊]/u.test(printed)) return markerNumber(printed);
  const up = printed.charCodeAt(1) - MISREAD_FIRST;
  return up >= 0 && up < MISREAD_SPAN ? MISREAD_NUMBER + up : null;
}

/** What may stand before a footnote marker: the word or the closing mark that it hangs on. */
const canHang = (before: string | undefined): boolean => before !== undefined && (isHan(before) || /[”’）》】%‰A-Za-z0-9]/u.test(before));

/** Everything in a paragraph that has a marker's form and hangs on a word. */
export function markersIn(p: Para, para: number): readonly MarkerDraft[] {
  const { norm, text, map } = p.surface;
  const found: MarkerDraft[] = [];
  for (const m of norm.matchAll(MARKER)) {
    const printed = map.toBlock(span(m.index, m.index + m[0].length)), sure = m[1] !== undefined, number = numberOf(text.slice(printed.start, printed.end)), last = found[found.length - 1];
    const at = sure && norm[m.index - 1] === ' ' ? m.index - 2 : m.index - 1;
    const hangs = canHang(norm[at]) || (last !== undefined && last.span.end === m.index);
    if (number === null || !hangs || isNoMarker(norm, m[0], m.index)) continue;
    found.push({ para, span: span(m.index, m.index + m[0].length), number, proof: sure ? 'sure' : 'listlike' });
  }
  return found;
}

/** m², 10³ and the number of a document. */
const isNoMarker = (norm: string, printed: string, at: number): boolean =>
  (/^[⁰¹²³⁴-⁹]/u.test(printed) && /[A-Za-z0-9]/u.test(norm[at - 1]!)) || (printed[0] === '〔' && DOCUMENT_NUMBER.test(norm.slice(at + printed.length, at + printed.length + 9)));
