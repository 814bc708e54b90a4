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
    group: 'hygiene', severity: 'error', fix: 'none', source: web,
    title: { zh: '编码错位的乱码', en: 'Decoded a byte out of step' },
    message: { zh: '此处文字因编码错位而乱码，原文无法直接读出。', en: 'This stretch was decoded a byte out of step and cannot be read.' },
    what: { zh: '转码时错开一个字节造成的乱码，如“上??诎度刖硜?lái)”。', en: 'A stretch of wrong characters, converted a byte out of step.' },
    logic: { zh: '只在带有注入注音的文本里，按残缺的注音和成串的问号判定；此处不再报其他问题。', en: 'Only in text with injected readings, by their fragments and by runs of question marks; nothing else is said of the stretch.' },
    wrong: '社會(huì )發(fā)展、產(chǎn)業(yè)升級、開(kāi)放創(chuàng )新、經(jīng)濟進(jìn)步。接駁轉運上??诎度刖硜?lái)蘇人員超五萬人。', right: '社會發展、產業升級、開放創新、經濟進步。接駁轉運人員超五萬人？',
  },
  'html-entity': {
    group: 'hygiene', severity: 'error', fix: 'safe', cleanUp: true, source: web,
    title: { zh: '网页标记残留', en: 'Left-over of web markup' },
    message: { zh: '网页标记残留：{text}', en: 'Left-over of web markup: {text}' },
    what: { zh: '没有还原的 HTML 字符实体。', en: 'HTML entities that were not turned into characters.' },
    logic: { zh: '匹配常见的字符实体，“&”丢失的也算。', en: 'Matches the common entities, also with their & lost.' },
    wrong: '加大&ldquo;智改数转&rdquo;力度。', right: '加大“智改数转”力度，R&D投入增长。',
  },
} as const satisfies Readonly<Record<string, Row>>;
