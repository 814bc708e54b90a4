import type { Row } from './row';

const web = { zh: '网页复制、转码的残留', en: 'Left over from copying or converting a web page' } as const;

export const hygiene = {
  'injected-pinyin': {
    group: 'hygiene', severity: 'error', fix: 'safe', cleanUp: true, source: web,
    title: { zh: '汉字后带入的注音', en: 'Injected readings' },
    message: { zh: '网页复制带入的汉字注音。', en: 'A reading injected by a web copy.' },
    what: { zh: '网页复制时插在汉字后面的拼音，如“會(huì )”。', en: 'Readings in brackets that a web copy put behind characters: 會(huì ).' },
    logic: { zh: '全文带声调的括注至少八处，且九成以上确是前一字的读音；个别的注音不算。', en: 'At least eight bracketed readings with tone marks, nine in ten of them right; single notes on a reading are left alone.' },
    wrong: '社會(huì )發(fā)展、產(chǎn)業(yè)升級、開(kāi)放創(chuàng )新、經(jīng)濟進(jìn)步。', right: '該鎮位於崂(láo)山腳下，社會發展、產業升級、開放創新、經濟進步。',
  },
  'mojibake-gbk-shift': {
    group: 'hygiene', severity: 'error', fix: 'suggested', source: web,
    title: { zh: '编码错位的乱码', en: 'Decoded a byte out of step' },
    message: { zh: '此处文字因编码错位而乱码；可能的原文见悬停提示和快速修复。', en: 'This stretch was decoded a byte out of step; see the hover and quick fixes for what it may have been.' },
    what: { zh: '转码时错开一个字节造成的乱码，如“上??诎度刖硜?lái)”。', en: 'A stretch of wrong characters, converted a byte out of step.' },
    logic: { zh: '只在带有注入注音的文本里，按残缺的注音和成串的问号判定；此处不再报其他问题。', en: 'Only in text with injected readings, by their fragments and by runs of question marks; nothing else is said of the stretch.' },
    wrong: '社會(huì )發(fā)展、產(chǎn)業(yè)升級、開(kāi)放創(chuàng )新、經(jīng)濟進(jìn)步。接駁轉運上??诎度刖硜?lái)蘇人員超五萬人。', right: '社會發展、產業升級、開放創新、經濟進步。接駁轉運人員超五萬人？',
  },
  'html-entity': {
    group: 'hygiene', severity: 'error', fix: 'safe', cleanUp: true, source: web,
    title: { zh: '网页标记残留', en: 'Left-over of web markup' },
    message: { zh: '网页标记残留：{text}', en: 'Left-over of web markup: {text}' },
    what: { zh: '没有还原的 HTML 字符实体和标记。', en: 'HTML entities that were not turned into characters, and tags.' },
    logic: { zh: '匹配常见的字符实体，“&”丢失的也算。', en: 'Matches the common entities, also with their & lost.' },
    wrong: '加大&ldquo;智改数转&rdquo;力度。', right: '加大“智改数转”力度，R&D投入增长。',
  },
  'abnormal-codepoint': {
    group: 'hygiene', severity: 'error', fix: 'suggested',
    title: { zh: '异常字符', en: 'Abnormal character' },
    message: { zh: '异常字符“{text}”（{code}，{count} 处）：字体、PDF 或错误解码留下的码位，不是通行字符。', en: 'Abnormal character {text} ({code}, {count} here): left by a font, a PDF or a wrong decoding.' },
    source: { zh: 'Unicode；《通用规范汉字表》', en: 'Unicode; the Table of General Standard Chinese Characters' },
    what: { zh: '部首区和兼容区的字形、专用区码位、替换符、“锟斤拷”、代替缺字的问号。', en: 'Radicals and compatibility forms, private-use characters, replacement characters, and question marks for characters lost.' },
    logic: { zh: '按码位判定；半角问号只在全文不用半角标点、且夹在汉字与标点之间时才算。', en: 'By code point; a lone ? only where the text has full-width marks and it stands between a mark and a character.' },
    wrong: '⽤好政策，推动⼯业发展。', right: '用好政策，推动工业发展？',
  },
  'word-field-residue': {
    group: 'hygiene', severity: 'error', fix: 'suggested', cleanUp: true,
    title: { zh: '域或书签残留', en: 'Left-over of a field' },
    message: { zh: '文字处理软件的域或书签残留：{text}', en: 'Left-over of a word processor’s field or bookmark: {text}' },
    source: { zh: '文字处理软件转成纯文本的残留', en: 'Left over from turning a document into plain text' },
    what: { zh: '书签、超链接、目录和交叉引用的代码变成了正文。', en: 'Codes of bookmarks, links, contents and references that became text.' },
    logic: { zh: '匹配这些代码的固定写法。', en: 'Matches the fixed forms of these codes.' },
    wrong: '[bookmark: _GoBack]同时，我们加强自身建设。', right: '同时，我们用好书签（bookmark）功能。',
  },
  'stray-page-number': {
    group: 'hygiene', severity: 'warning', fix: 'suggested', cleanUp: true,
    title: { zh: '孤立的页码行', en: 'Stray page number' },
    message: { zh: '孤立的页码行：{text}', en: 'A page number on a line of its own: {text}' },
    source: { zh: 'GB/T 9704—2012 7.5', en: 'GB/T 9704—2012, 7.5' },
    what: { zh: '分页的页码留在了正文里。', en: 'The number of a page left in the text.' },
    logic: { zh: '整行只有页码，上下都是成句的文字；表格里的数字不算。', en: 'A line that is a page number and nothing else between lines of prose; cells of tables are left alone.' },
    wrong: '全市上下坚持稳中求进工作总基调。\n— 3 —\n各项事业取得新的进步，成效明显。', right: '全市上下坚持稳中求进工作总基调。\n各项事业取得新的进步，成效明显。',
  },
} as const satisfies Readonly<Record<string, Row>>;
