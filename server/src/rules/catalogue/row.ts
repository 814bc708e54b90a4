export type Locale = 'zh' | 'en';
export type Words = Readonly<Record<Locale, string>>;
export type Severity = 'error' | 'warning' | 'information' | 'hint';
/** How a rule is set: a severity, or not at all. */
export type Level = Severity | 'off';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
export const LEVELS: readonly Level[] = [...SEVERITIES, 'off'];

/** What a rule is about, in the order in which lists show them. */
export const groups = {
  punctuation: { zh: '标点', en: 'Punctuation' },
  numbers: { zh: '数字与单位', en: 'Numbers and units' },
  structure: { zh: '结构层次', en: 'Structure' },
  glossary: { zh: '名词解释', en: 'Glossary' },
  facts: { zh: '事实一致', en: 'Consistent facts' },
  hygiene: { zh: '文本卫生', en: 'Clean text' },
  wording: { zh: '用词', en: 'Wording' },
} as const satisfies Readonly<Record<string, Words>>;
export type Group = keyof typeof groups;

/** All that is said of a rule. Its page in docs/rules is made from this, and its examples are tested. */
export interface Row {
  readonly group: Group;
  readonly title: Words;
  /** What a finding says; `{name}` stands for an argument. */
  readonly message: Words;
  /** What a finding says instead that knows what is right: `to` is among its arguments and is not the `text` that it has. */
  readonly known?: Words;
  /** The severity it has unless a project's file says otherwise. A doubtful finding may be given a lower one. */
  readonly severity: Level;
  /** Standard and clause, or where the practice is from. */
  readonly source: Words;
  /** `safe`: applied without looking; `suggested`: to be looked at one by one. */
  readonly fix: 'none' | 'suggested' | 'safe';
  /** Its fixes are part of cleaning up a document. */
  readonly cleanUp?: true;
  readonly what: Words;
  /** How it decides, in one sentence. */
  readonly logic: Words;
  readonly wrong: string;
  readonly right: string;
}
