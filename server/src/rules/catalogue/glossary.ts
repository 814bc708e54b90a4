import type { Row } from './row';

const practice = { zh: '政府工作报告附“名词解释”的惯例', en: 'Practice of the glossaries of government reports' } as const;

export const glossary = {
  'glossary-entry-missing': {
    group: 'glossary', severity: 'error', fix: 'none', source: practice,
    title: { zh: '有注号，没有词条', en: 'Marker without an entry' },
    message: { zh: '注号 {marker} 在名词解释中没有对应词条。', en: 'Marker {marker} has no entry in the glossary.' },
    what: { zh: '正文的注号在名词解释里找不到词条。', en: 'A marker in the body has no entry in the glossary.' },
    logic: { zh: '报告有名词解释，而这个注号既按编号、又按所注的词语都对不上任何词条。', en: 'The report has a glossary, and neither the number nor the marked words lead to an entry.' },
    wrong: '一、任务\n推进“三清四改”①，建设“双高基地”③。\n名词解释\n①“三清四改”：清垃圾、清塘沟。', right: '一、任务\n推进“三清四改”①。\n名词解释\n①“三清四改”：清垃圾、清塘沟。',
  },
  'glossary-number-mismatch': {
    group: 'glossary', severity: 'warning', fix: 'none', source: practice,
    title: { zh: '注号与词条编号不一致', en: 'Marker and entry numbered differently' },
    message: { zh: '注号 {marker} 与词条 {entry} {term} 编号不一致；按词语对应。', en: 'Marker {marker} stands on {term}, whose entry is numbered {entry}.' },
    what: { zh: '注号所注的词语有词条，但编号不是这个。', en: 'The words under the marker have an entry, of another number.' },
    logic: { zh: '先按注号前的词语找词条，再比较两边的编号。', en: 'The entry is found by the words before the marker, then the numbers are compared.' },
    wrong: '一、任务\n推进“三清四改”②，建设“一湖两带”①。\n名词解释\n①“三清四改”：清垃圾、清塘沟。\n②“一湖两带”：环湖带和滨江带。',
    right: '一、任务\n推进“三清四改”①，建设“一湖两带”②。\n名词解释\n①“三清四改”：清垃圾、清塘沟。\n②“一湖两带”：环湖带和滨江带。',
  },
  'glossary-marker-missing': {
    group: 'glossary', severity: 'warning', fix: 'none', source: practice,
    title: { zh: '有词条，正文没有使用', en: 'Entry that nothing uses' },
    message: { zh: '词条 {term} 在正文中没有使用。', en: 'Entry {term} is not used in the body.' },
    what: { zh: '词条在正文里既没有注号，也没有出现该词语。', en: 'The body has neither a marker of the entry nor its term.' },
    logic: { zh: '去掉引号和括注后按最长匹配在正文查找；全文没有注号的报告只作提示。', en: 'Looked for without quotation marks and notes; in a report without any markers it is only information.' },
    wrong: '一、任务\n推进“三清四改”①。\n名词解释\n①“三清四改”：清垃圾、清塘沟。\n②“一湖两带”：环湖带和滨江带。', right: '一、任务\n推进“三清四改”①。\n名词解释\n①“三清四改”：清垃圾、清塘沟。',
  },
  'glossary-count-mismatch': {
    group: 'glossary', severity: 'warning', fix: 'none', source: { zh: '数字缩略语与所列项数相符的惯例', en: 'A counting abbreviation lists as many as it counts' },
    title: { zh: '数字缩略语与列举数不符', en: 'Entry counts one number and lists another' },
    message: { zh: '{term} 应列 {claimed} 项，释义列了 {listed} 项。', en: '{term} counts {claimed}, but its definition lists {listed}.' },
    what: { zh: '“六个……”的释义列的不是六项。', en: 'The definition of 六个… does not list six.' },
    logic: { zh: '只看纯列举的释义；按分号、逗号、顿号及其组合计数，没有一种等于词条的数字才报。', en: 'Only for definitions that are nothing but a list; reported when no way of counting gives the number.' },
    wrong: '一、任务\n落实“六个不让”①。\n名词解释\n①“六个不让”：不让工作在我手里延误，不让差错在我手里发生，不让来人在我手里冷落，不让风气在我手里败坏，不让形象在我手里受损。',
    right: '一、任务\n落实“六个不让”①。\n名词解释\n①“六个不让”：不让工作在我手里延误，不让差错在我手里发生，不让来人在我手里冷落，不让风气在我手里败坏，不让形象在我手里受损，不让群众在我手里失望。',
  },
} as const satisfies Readonly<Record<string, Row>>;
