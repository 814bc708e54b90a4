import type { Row } from './row';

export const wording = {
  'typo-confusion': {
    group: 'wording', severity: 'warning', fix: 'suggested',
    title: { zh: '错别字', en: 'Wrong character' },
    message: { zh: '“{text}”应为“{to}”。', en: '{text} should be {to}.' },
    source: { zh: '《现代汉语词典》', en: 'Contemporary Chinese Dictionary' },
    what: { zh: '从来不对的写法，如“布署”“峻工”。', en: 'Spellings that are never right.' },
    logic: { zh: '封闭词表；跨词边界时可以成立的，看前后字。', en: 'A closed list; where it can be right across two words the neighbours decide.' },
    wrong: '统一布署，项目按期峻工。', right: '统一部署，颠覆行业，平安祥和，有关健康服务。',
  },
  'word-form-variant': {
    group: 'wording', severity: 'hint', fix: 'suggested',
    title: { zh: '异形词', en: 'Variant spelling' },
    message: { zh: '“{text}”推荐写作“{to}”。', en: '{to} is recommended for {text}.' },
    source: { zh: 'GF 1001—2001《第一批异形词整理表》', en: 'GF 1001—2001' },
    what: { zh: '“惟一”“帐户”等不推荐的词形。', en: 'Forms that are not recommended.' },
    logic: { zh: '封闭词表。', en: 'A closed list.' },
    wrong: '惟一的帐户。', right: '唯一的账户。',
  },
  'pleonasm': {
    group: 'wording', severity: 'hint', fix: 'suggested',
    title: { zh: '语义重复', en: 'Said twice' },
    message: { zh: '“{text}”语义重复，可写作“{to}”。', en: '{text} says one thing twice; write {to}.' },
    source: { zh: '常见语病', en: 'Common faults' },
    what: { zh: '“涉及到”“原因是由于”。', en: 'Phrases that say one thing twice.' },
    logic: { zh: '封闭词表。', en: 'A closed list.' },
    wrong: '改革涉及到多个部门。', right: '改革涉及多个部门。',
  },
  'jiezhi-jiezhi': {
    group: 'wording', severity: 'warning', fix: 'suggested',
    title: { zh: '截止与截至', en: '截止 and 截至' },
    message: { zh: '“{text}”应为“{to}”。', en: '{text} should be {to}.' },
    source: { zh: '《现代汉语词典》', en: 'Contemporary Chinese Dictionary' },
    what: { zh: '时间点前用“截至”，“截止”后面不带时间。', en: '截至 stands before a time, 截止 does not.' },
    logic: { zh: '“截止”紧跟时间，或“截至”紧跟“日期、时间”。', en: '截止 before a time, or 截至 before 日期, 时间.' },
    wrong: '截止2023年底，累计完成投资10亿元。', right: '截至2023年底，累计完成投资10亿元。报名已于昨日截止。',
  },
  'char-duplicate': {
    group: 'wording', severity: 'warning', fix: 'suggested',
    title: { zh: '叠字、叠词误植', en: 'Word typed twice' },
    message: { zh: '“{text}”重复，应为“{to}”。', en: '{text} is typed twice; write {to}.' },
    source: { zh: '录入、修改的残留', en: 'Left by typing and editing' },
    what: { zh: '“的的”“推进推进”一类重复录入的字词。', en: 'Words typed twice, such as 的的 and 推进推进.' },
    logic: { zh: '封闭词表；“的的确确”“为了了解”等看前后字。', en: 'A closed list; 的的确确, 为了了解 and the like are told by their neighbours.' },
    wrong: '推动高质量发展的的重要举措。', right: '实实在在解决问题，为了了解情况，参与与会讨论，始终把忠诚作为为政之魂，企业创业创新活跃，饱和和过剩。',
  },
} as const satisfies Readonly<Record<string, Row>>;
