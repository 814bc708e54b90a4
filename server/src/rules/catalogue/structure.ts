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
  'heading-number-punct': {
    group: 'structure', severity: 'warning', fix: 'safe',
    title: { zh: '层次序数的标点', en: 'Mark of a heading’s number' },
    message: { zh: '层次序数“{text}”应作“{expected}”。', en: 'The number {text} should be written {expected}.' },
    source: { zh: 'GB/T 9704—2012 7.3.3；GB/T 15834—2011 附录 B.3', en: 'GB/T 9704—2012, 7.3.3; GB/T 15834—2011, B.3' },
    what: { zh: '“一、（一）1.（1）”四级序数用了别的标点或半角括号。', en: 'The numbers of the four levels 一、（一）1.（1） with another mark or half-width brackets.' },
    logic: { zh: '只看识别为标题的行；“1、”很常见，只作提示。', en: 'Only what is read as a heading; 1、 is widespread and only a hint.' },
    wrong: '政府工作报告\n一、工作回顾\n(一)聚力抓好项目。全力以赴抓好落实。\n(二)聚力抓好改革。全力以赴抓好落实。', right: '政府工作报告\n一、工作回顾\n（一）聚力抓好项目。全力以赴抓好落实。\n（二）聚力抓好改革。全力以赴抓好落实。',
  },
  'heading-parent-missing': {
    group: 'structure', severity: 'information', fix: 'none',
    title: { zh: '下级序数缺上级标题', en: 'Group of numbers without a heading above' },
    message: { zh: '“{number}”这一组上面没有一级标题。', en: 'The group that begins with {number} has no heading above it.' },
    source: { zh: 'GB/T 9704—2012 7.3.3；GB/T 15834—2011 附录 B.3.8', en: 'GB/T 9704—2012, 7.3.3; GB/T 15834—2011, B.3.8' },
    what: { zh: '又一组“（一）（二）”开始，上面却没有新的“一、”。', en: 'A group of （一）（二） begins and there is no 一、 above it.' },
    logic: { zh: '全文有几组“（一）……”，而这一组之前没有编号或不编号的一级标题；全文只有一组的不算。', en: 'The text has several such groups, and none of the level above comes before this one; a text with one group is left alone.' },
    wrong: '政府工作报告\n（一）抓好项目。全力以赴抓好落实。\n（二）抓好改革。全力以赴抓好落实。\n（一）强化担当。全力以赴抓好落实。\n（二）依法行政。全力以赴抓好落实。', right: '政府工作报告\n一、主要任务\n（一）抓好项目。全力以赴抓好落实。\n（二）抓好改革。全力以赴抓好落实。\n二、自身建设\n（一）强化担当。全力以赴抓好落实。\n（二）依法行政。全力以赴抓好落实。',
  },
  'salutation-mid-paragraph': {
    group: 'structure', severity: 'hint', fix: 'suggested',
    title: { zh: '称呼语未另起段', en: 'Salutation inside a paragraph' },
    message: { zh: '称呼语应另起一段。', en: 'A salutation begins a paragraph.' },
    source: { zh: '报告的通行格式', en: 'Layout of reports' },
    what: { zh: '段落中间出现“各位代表，”。', en: '各位代表， in the middle of a paragraph.' },
    logic: { zh: '称呼语紧接句号，后面是逗号、冒号或叹号；引语里的不算。', en: 'It stands behind a full stop and before a comma, colon or exclamation mark; not in quotations.' },
    wrong: '环境保护等工作取得新进展。各位代表，过去的一年成绩来之不易。', right: '各位代表，过去的一年成绩来之不易。恳请各位代表、委员继续监督。',
  },
} as const satisfies Readonly<Record<string, Row>>;
