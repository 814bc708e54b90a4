import type { BlockAnalysis } from '../analysis/model';
import type { Span } from '../text/span';
import { abnormalCodepoints } from './codepoints';
import { isText, matches, printedAt, type Found } from './reading';
import { problem, type BlockRule, type Problem } from './problem';

/** Marks that follow each other with nothing between but blanks; always the whole run, so that no correction leaves half of one. */
const RUN = /(?<![。！？][”’]{1,2})[，。；：、！？](?: {0,3}[，。；：、！？])+/gu;
/** A sentence's end inside the quotation, and a mark outside it: 。”。 */
const AFTER_QUOTE = /([。！？])([”’]{1,2})([，。；：、！？]{1,40})/gu;
const AFTER_OPEN = /[“‘《][，。；：、]/gu;

/** Up to three of ！ and ？ stand together (附录 B.2); 。。。 is meant for an ellipsis. */
const isUsual = (run: string): boolean => /^[！？]{1,3}$|^。{3,}$/u.test(run);
const RANK = '、，：；。';
/** The strongest mark of a run: a sentence's end before ；, that before ：, ， and 、. */
const strongest = (run: string): string => /[！？]{1,3}/u.exec(run)?.[0] ?? [...run].reduce((best, c) => (RANK.indexOf(c) > RANK.indexOf(best) ? c : best));

/** punct-run-invalid: ，， or ，。 or 。”。: two marks where one belongs. */
export const markRuns: BlockRule = (block) => {
  if (!isText(block)) return [];
  const lost = block.block.text.includes('?') ? abnormalCodepoints(block).map((p) => p.span) : [];
  const sure = (found: readonly Found[]): readonly Found[] => found.filter(({ at, printed }) => !/\?[?;!；！]|[?？]\?/u.test(printed) && !lost.some((l) => l.start < at.end && at.start < l.end));
  return [
    ...sure(matches(block, RUN)).flatMap(({ m, at }) => { const run = m[0].replace(/ /gu, ''); return isUsual(run) ? [] : [found(at, run, [{ span: at, newText: strongest(run) }])]; }),
    ...sure(matches(block, AFTER_QUOTE)).flatMap((f) => afterQuote(block, f)),
    ...sure(matches(block, AFTER_OPEN)).map(({ m, at }) => found(at, m[0], [])),
  ].sort((a, b) => a.span.start - b.span.start);
};

const found = (at: Span, text: string, edits: readonly { readonly span: Span; readonly newText: string }[]): Problem =>
  problem('punct-run-invalid', 'error', at, { text }, { fixes: edits.length === 0 ? [] : [{ title: 'fix-write', args: { text: edits[0]!.newText === '' ? text : edits[0]!.newText }, edits }] });

/** “…。”。 loses the outer mark, “…。”，… the inner one: the sentence goes on. “…！”，… is usual. */
function afterQuote(block: BlockAnalysis, { m, at }: Found): readonly Problem[] {
  const [, inner, quotes, outer] = m as unknown as readonly [string, string, string, string], from = m.index + inner.length + quotes.length;
  const goesOn = !/[。！？]/u.test(outer);
  if (goesOn && inner !== '。' && outer.length === 1) return [];
  const out = printedAt(block, from, from + outer.length), within = printedAt(block, m.index, m.index + 1);
  const edits = goesOn && inner === '。' ? [{ span: within, newText: '' }, ...(outer.length > 1 ? [{ span: out, newText: strongest(outer) }] : [])] : [{ span: out, newText: goesOn ? strongest(outer) : '' }];
  return [problem('punct-run-invalid', 'error', at, { text: m[0] }, { fixes: [{ title: 'fix-write', args: { text: goesOn ? `${inner === '。' ? '' : inner}${quotes}${strongest(outer)}` : `${inner}${quotes}` }, edits }] })];
}
