import type { Row } from './row';

export const structure = {
  'count-claim-heading': {
    group: 'structure', severity: 'warning', fix: 'none',
    title: { zh: '“几个方面”与其后标题数不符', en: 'Another number of headings than announced' },
    message: { zh: '此处说有 {claimed} 个方面，后文列了 {counted} 个标题。', en: '{claimed} are announced here, {counted} headings follow.' },
    source: { zh: '前后文数目相符的惯例', en: 'What is announced is what follows' },
    what: { zh: '“重点抓好九个方面工作：”后面不是九个标题。', en: '重点抓好九个方面工作： is not followed by nine headings.' },
    logic: { zh: '紧跟其后、从一开始连续编号的同级标题有两个以上，而个数不同。', en: 'Two headings or more of one level follow directly, numbered from 1, and their number is another.' },
    wrong: '重点抓好四个方面工作：\n（一）抓好项目建设。全力以赴抓好落实。\n（二）抓好改革开放。全力以赴抓好落实。\n（三）抓好民生保障。全力以赴抓好落实。',
    right: '重点抓好三个方面工作：\n（一）抓好项目建设。全力以赴抓好落实。\n（二）抓好改革开放。全力以赴抓好落实。\n（三）抓好民生保障。全力以赴抓好落实。',
  },
} as const satisfies Readonly<Record<string, Row>>;
