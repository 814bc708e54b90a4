import { byPlace, type HeadingDraft } from './headingDraft';
import { ordinalOf } from './lineForms';
import { within, type LineView } from './lineView';
import type { BlockKind } from './model';

const NUMBER_INSIDE = /[。！] ?((?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]) ?)(?=[^。；：！？]{5,46}(?:。|$))/gu;
const LEVELS = { cn: 1, 'cn-paren': 2 } as const;

/**
 * Numbered headings inside a paragraph, where the line break in front of them was lost: `…。五、构建现代产业体系`,
 * `…。（二）优化环境。…`. Only one that carries on the count of the headings before it.
 */
export function gluedHeadings(lines: readonly LineView[], kinds: readonly BlockKind[], found: readonly HeadingDraft[]): readonly HeadingDraft[] {
  const glued: HeadingDraft[] = [], ordered = [...found].sort(byPlace), counts = { cn: 0, 'cn-paren': 0 };
  let next = 0;
  const count = (style: string, number: string): void => {
    if (style === 'cn') { counts.cn = ordinalOf(number) ?? 0; counts['cn-paren'] = 0; }
    else if (style === 'cn-paren') counts['cn-paren'] = ordinalOf(number) ?? 0;
  };
  for (const [para, line] of lines.entries()) {
    for (; next < ordered.length && ordered[next]!.para <= para; next++) count(ordered[next]!.style, ordered[next]!.number);
    if (kinds[para] !== 'paragraph' || line.text.length < 20) continue;
    for (const m of line.text.matchAll(NUMBER_INSIDE)) {
      const draft = gluedHeading(line, para, m.index + m[0].length - m[1]!.length, m[1]!);
      if (!draft || ordinalOf(draft.number) !== counts[draft.style] + 1 || (counts[draft.style] === 0)) continue;
      glued.push(draft);
      count(draft.style, draft.number);
    }
  }
  return glued;
}

function gluedHeading(line: LineView, para: number, at: number, number: string): (HeadingDraft & { readonly style: keyof typeof LEVELS }) | null {
  const t = line.text, stop = t.indexOf('。', at), end = stop < 0 ? t.length : stop + 1;
  if (/^ ?[（(]?[一二三四五六七八九十]{1,3}[、）)]/u.test(t.slice(end, end + 6)) || (stop >= 0 && end === t.length)) return null;
  const style = number.includes('、') && !/[（(]/u.test(number) ? 'cn' : 'cn-paren';
  return { para, span: within(line, at, end), level: LEVELS[style], style, number: number.trim(), runIn: true };
}
