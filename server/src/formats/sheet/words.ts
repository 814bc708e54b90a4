import { words } from '../../features/l10n';
import { catalogue } from '../../rules/catalogue';
import { groups } from '../../rules/catalogue/row';
import type { Locale } from '../../rules/messages';
import type { Excerpt } from './excerpt';
import type { SheetOfReport, SheetRow, Summary } from './rows';

/* What the sheet says, in words. */

/** `第 3 行`, `第 3 行，第 1 页`; of many places `全文 24 处，如第 1、2、3 行`. */
export function placeWords({ places, count }: SheetRow, locale: Locale): string {
  const { line, page } = places[0]!, lines = [...new Set(places.map((p) => p.line))];
  if (count > 1) return words('manyPlaces', locale, { n: count, lines: lines.join(words('listComma', locale)) });
  return `${words('lineNumber', locale, { line })}${page === null ? '' : words('onPage', locale, { page })}`;
}

/** The correction as it is to be written; what is to be taken away, or replaced by blanks alone, in words. */
export function insteadWords({ instead }: Excerpt, locale: Locale): string {
  if (instead === null) return '';
  return instead === '' ? words('takenAway', locale) : /^\s+$/u.test(instead) ? words('blanks', locale, { n: instead.length }) : instead;
}

/** The corrections of all places shown, each under its place's number; those that are all the same only once. */
export function insteads(row: SheetRow, locale: Locale): readonly string[] {
  const all = row.excerpts.map((e) => insteadWords(e, locale));
  return new Set(all).size === 1 ? all.slice(0, 1) : all.map((t, i) => sampleNumber(row, i) + t);
}

/** Of several places shown, which one: `(2) `. */
export const sampleNumber = ({ excerpts }: SheetRow, i: number): string => (excerpts.length > 1 ? `(${i + 1}) ` : '');

/** `共 57 处：错误 3，警告 10；标点 20，文本卫生 37。` */
export function summaryWords({ findings, severities, groups: byGroup, leftOut }: Summary, locale: Locale): string {
  if (findings === 0) return words('noFindings', locale);
  const comma = words('comma', locale), parts = [severities.map(([s, n]) => `${words(s, locale)} ${n}`).join(comma), byGroup.map(([g, n]) => `${groups[g][locale]} ${n}`).join(comma)];
  return words('found', locale, { n: findings, kinds: [...parts, ...(leftOut > 0 ? [words('leftOut', locale, { n: leftOut })] : [])].join(words('semicolon', locale)) });
}

/** `2026-03-01` as a reader writes it: `2026年3月1日`. */
export const dateWords = (date: string, locale: Locale): string => {
  const [year, month, day] = date.split('-').map(Number);
  return words('sheetDate', locale, { date: locale === 'zh' ? `${year}年${month}月${day}日` : date });
};

/** What a rule rests on: standard and clause, or practice. */
export const basisOf = ({ rule }: SheetRow, locale: Locale): string => catalogue[rule].source[locale];
export const titleOf = ({ rule }: SheetRow, locale: Locale): string => catalogue[rule].title[locale];
export const groupOf = ({ rule }: SheetRow, locale: Locale): string => groups[catalogue[rule].group][locale];

/** `临澜市2025年政府工作报告.txt`, or how many reports there are. */
export const namesOf = (reports: readonly SheetOfReport[], locale: Locale): string => (reports.length === 1 ? reports[0]!.name : words('reports', locale, { n: reports.length }));
