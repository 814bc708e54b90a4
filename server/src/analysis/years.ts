import { planOf } from '../lexicon';
import type { BlockContext } from './model';
import type { Structure } from './structure';
import type { Para } from './surface';

const FULL_DATE = /((?:19|20)\d\d)\s?[年-]\s?\d{1,2}\s?[月-]\s?\d{1,2}/u;
const YEAR = /((?:19|20)\d\d)\s?年/u;
const SPAN_LEAD = /^(?:过去的?五年|五年来|(?:“?十[一二三四五]五”?|本届政府)(?:以来|时期|期间|任期)|这五年|五年间)/u;

/** The report's own years, and what 今年 means in each of its paragraphs. */
export function contexts(paras: readonly Para[], structure: Structure): { readonly year: number | null; of(para: number): BlockContext } {
  const given = givenYear(paras, structure);
  const headed = headedYears(paras, structure);
  const plan = fiveYears(paras, given);
  const list = paras.map((p, i): BlockContext => {
    const zone = structure.zones[i]!;
    const year = zone === 'glossary' ? null : headed[i] ?? (given.exact && zone === 'review' ? given.year! - 1 : given.year);
    return { zone, year, span: SPAN_LEAD.test(p.surface.trimmed) ? plan : null };
  });
  return { year: given.year, of: (para) => list[para]! };
}

/** The year the report was given in: `exact` where a meeting line or a title prints it, else the first year of the text. */
function givenYear(paras: readonly Para[], structure: Structure): { readonly year: number | null; readonly exact: boolean } {
  const front = paras.slice(0, 15);
  const meeting = front.findIndex((_, i) => structure.kinds[i] === 'meeting');
  const dated = meeting >= 0 ? FULL_DATE.exec(front[meeting]!.surface.trimmed) ?? YEAR.exec(front[meeting]!.surface.trimmed) : null;
  if (dated) return { year: Number(dated[1]), exact: true };
  for (const [i, p] of front.entries()) {
    const m = structure.kinds[i] === 'title' ? FULL_DATE.exec(p.surface.trimmed) ?? /(20\d\d)\s?年/u.exec(p.surface.trimmed) : null;
    if (m) return { year: Number(m[1]), exact: true };
  }
  const furniture = front.find((p, i) => structure.kinds[i] === 'furniture' && FULL_DATE.test(p.surface.trimmed));
  if (furniture) return { year: Number(FULL_DATE.exec(furniture.surface.trimmed)![1]), exact: false };
  return { year: printedYear(paras), exact: false };
}

/** Without any date line: the latest year that the text speaks of as past, and so 今年 is the year after it. */
function printedYear(paras: readonly Para[]): number | null {
  for (const p of paras) {
    const said = /((?:19|20)\d\d)年(?:是|为)/u.exec(p.surface.trimmed);
    if (said) return Number(said[1]);
  }
  const past = paras.map((p) => /[，。]((?:19|20)\d\d)年[^，。]{0,12}(?:坚决|认真|深入|全面|贯彻|主动)/u.exec(p.surface.trimmed)?.[1]).find((y) => y !== undefined);
  if (past) return Number(past) + 1;
  const any = paras.map((p) => YEAR.exec(p.surface.trimmed)?.[1]).find((y) => y !== undefined);
  return any ? Number(any) : null;
}

/** The year in the heading above each paragraph (二、2024年主要任务), until the next heading of the first level. */
function headedYears(paras: readonly Para[], structure: Structure): readonly (number | null)[] {
  let year: number | null = null;
  let next = 0;
  return paras.map((p, i) => {
    for (; next < structure.headings.length && structure.headings[next]!.span.start < p.start + p.surface.text.length + 1 && structure.headings[next]!.span.start >= p.start; next++) {
      const h = structure.headings[next]!;
      const printed = h.level === 1 ? /((?:19|20)\d\d)年/u.exec(h.text) : null;
      if (printed) year = Number(printed[1]);
      else if (h.level === 1 && structure.zones[i] === 'review' && /五年|时期/u.test(h.text)) year = null;
    }
    return year;
  });
}

/** The five years that a report looks back on: those of the plan it names as ended, else the five before it. */
function fiveYears(paras: readonly Para[], given: { readonly year: number | null; readonly exact: boolean }): readonly [number, number] | null {
  for (const p of paras) {
    const ended = /“?(十[一二三四五]五)”?(?:规划|时期)?的?(?:收官|圆满收官|最后一年|画上|以来|时期)/u.exec(p.surface.trimmed);
    const row = ended && planOf.get(ended[1]!);
    if (row) return row.years;
  }
  return given.year !== null && given.exact ? [given.year - 5, given.year - 1] : null;
}
