import { span } from '../text/span';
import { problem, usual, type BlockRule } from './problem';

const WIDE = /[０-９]{1,40}(?:[．.][０-９]{1,12})?/gu;

/** digit-form: ２０２４年: digits of full width, as printed. Letters are left alone: many a gazette has them so. */
export const fullDigits: BlockRule = ({ block: { kind, text } }) => kind === 'furniture' || kind === 'blank' || text.trimStart().startsWith('|') ? [] : [...text.matchAll(WIDE)].map((m) => {
  const at = span<'doc'>(m.index, m.index + m[0].length), to = m[0].normalize('NFKC');
  return problem('digit-form', usual('digit-form'), at, { text: m[0], to }, { fixes: [{ title: 'fix-write', args: { text: to }, edits: [{ span: at, newText: to }] }] });
});

/** How many numbers a block has, of whatever width. */
export const numbersIn = (text: string): number => text.match(/[\d０-９.．]+/gu)?.length ?? 0;
