import type { Row } from './row';

export const punctuation = {
  'quote-unbalanced': {
    group: 'punctuation', severity: 'error', fix: 'none',
    title: { zh: '引号不成对', en: 'Unpaired quotation mark' },
    message: { zh: '引号「{mark}」不成对。', en: 'Quotation mark {mark} has no partner.' },
    source: { zh: 'GB/T 15834—2011 4.8', en: 'GB/T 15834—2011, 4.8' },
    what: { zh: '同一段里只有一半的双引号或单引号。', en: 'A double or single quotation mark without its other half in the paragraph.' },
    logic: { zh: '逐段从左到右各开一个位置：未闭合时又遇左引号、未打开时遇右引号、段末仍未闭合，都算不成对；英文撇号不算。', en: 'Each kind has one open slot in a paragraph; a mark that opens it twice, closes it while empty or leaves it open is reported; apostrophes are not.' },
    wrong: '实施“千村示范工程，建设和美乡村。', right: '实施“千村示范工程”，建设和美乡村。',
  },
  'quote-outer-lost': {
    group: 'punctuation', severity: 'error', fix: 'none',
    title: { zh: '并列引语外侧引号丢失', en: 'Outer marks of quotations side by side lost' },
    message: { zh: '并列引语外侧的引号丢失：前一项缺“，后一项缺”。', en: 'The outer marks of two quotations side by side are lost.' },
    source: { zh: 'GB/T 15834—2011 4.8', en: 'GB/T 15834—2011, 4.8' },
    what: { zh: '两项引语并列，只剩中间相邻的一对引号。', en: 'Of two quotations side by side only the two marks between them are left.' },
    logic: { zh: '未打开引号时遇到紧接左引号的右引号，且前一分句没有左引号、后一分句没有右引号。', en: 'A closing mark with nothing open stands directly before an opening one, and neither clause has the other half.' },
    wrong: '要提高规划、建设、治理水平”“加强基础设施建设，打造宜居城市。', right: '要“提高规划、建设、治理水平”“加强基础设施建设”，打造宜居城市。',
  },
  'bracket-unbalanced': {
    group: 'punctuation', severity: 'error', fix: 'none',
    title: { zh: '括号、书名号不成对', en: 'Unpaired bracket or title mark' },
    message: { zh: '括号「{mark}」不成对。', en: 'Bracket {mark} has no partner.' },
    source: { zh: 'GB/T 15834—2011 4.9、4.15', en: 'GB/T 15834—2011, 4.9 and 4.15' },
    what: { zh: '同一段里只有一半的（）《》〈〉【】〔〕［］。', en: 'One of （）《》〈〉【】〔〕［］ without its other half in the paragraph.' },
    logic: { zh: '逐段用栈配对；行首或分句首的“1）”“a）”是编号，不算。', en: 'Paired with a stack, paragraph by paragraph; 1） at the head of a clause is a number.' },
    wrong: '贯彻《关于促进民营经济发展的意见，落实各项政策措施。', right: '贯彻《关于促进民营经济发展的意见》，落实各项政策措施。',
  },
} as const satisfies Readonly<Record<string, Row>>;
