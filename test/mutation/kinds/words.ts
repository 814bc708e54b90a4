import words from '../../../seeds/lexicon/word-errors.json';
import { each, rewriting, type Kind, type Mutation } from '../mutation';

/** The right word is written in one of its wrong ways. */
const misspelt = (rows: readonly (readonly string[])[]) => (text: string): readonly Mutation[] => rows.flatMap(([wrong, right, before, after]) =>
  each(text, `${before ? `(?<![${before}])` : ''}${right}${after ? `(?![${after}])` : ''}`, (m) => ({ start: m.index!, end: m.index! + m[0].length, to: wrong! })));

export const wording: readonly Kind[] = [
  { id: 'typo', name: '错别字', rules: ['typo-confusion'], make: misspelt(words.typos) },
  { id: 'variant', name: '异形词', rules: ['word-form-variant'], make: misspelt(words.variants) },
  { id: 'pleonasm', name: '语义重复', rules: ['pleonasm'], make: misspelt(words.pleonasms) },
  { id: 'until', name: '截止、截至', rules: ['jiezhi-jiezhi'], make: (text) => [...rewriting('截至(?=\\d)', '截止', '截止到')(text), ...rewriting('(?<=，)到(?=20\\d\\d年)', '截止')(text)] },
];
