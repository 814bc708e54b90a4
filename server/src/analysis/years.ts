import { planOf } from '../lexicon';
import { calendarOf, inCommonEra, type Calendar } from './calendar';
import type { BlockContext } from './model';
import type { Structure } from './structure';
import type { Para } from './surface';

const FULL_DATE = /((?:19|20)\d\d)\s?[年-]\s?\d{1,2}\s?[月-]\s?\d{1,2}/u;
const YEAR = /((?:19|20)\d\d)\s?年/u;
/** How a paragraph begins that tells of several years: those behind, by their plan's name or without it, and those ahead. */
const SPAN_LEAD = /^(?:(?:——)?(?:过去的?五年|五年来|这五年|五年间|本届政府(?:以来|时期|期间|任期))|“?(?<plan>十[一二三四五六]五)”?(?:以来|时期|期间)|(?<ahead>(?:今后|未来)五年))/u;

/** The report's own years, and what 今年 means in each of its paragraphs. */
export function contexts(paras: readonly Para[], structure: Structure): { readonly year: number | null; of(para: number): BlockContext } {
  const calendar = calendarOf(paras);
  const given = givenYear(paras, structure, calendar);
  const headed = headedYears(paras, structure, calendar);
  const spans = spansOf(paras, structure, fiveYears(paras, given), given.exact ? given.year : null);
  const list = paras.map((_, i): BlockContext => {
    const zone = structure.zones[i]!;
    const year = zone === 'glossary' ? null : headed[i] ?? (given.exact && zone === 'review' ? given.year! - 1 : given.year);
    return { zone, year, span: zone === 'glossary' ? null : spans[i]!, calendar };
  });
  return { year: given.year, of: (para) => list[para]! };
}

const NAMED_PLAN = /(十[一二三四五六]五)/u;
/** 这是人民生活品质不断提高的五年。 as a paragraph of its own: what follows is told of five years. */
const FIVE_YEARS_OF = /^(?:这|过去)?(?:五年)?[，]?是[^。]{2,40}的五年。?$|^这是[^。]{2,40}的五年。/u;
const ONE_YEAR_LEAD = /^(?:(?:刚刚)?过去的?(?:一年|(?:19|20)\d\d年)|一年来|去年|今年|做好今年|(?:20\d\d)年)/u;
const PLAN_GOALS = /十[一二三四五六]五”?(?:时期|规划|期间)[^。]{0,60}(?:主要目标|发展目标|预期目标|总体要求|指导思想|目标是)|《纲要（草案）》/u;

type Years = readonly [number, number];

/** Paragraphs that speak of several years: of the plan that their heading names, or as their first words say, until others say otherwise. */
function spansOf(paras: readonly Para[], structure: Structure, ended: Years | null, given: number | null): readonly (Years | null)[] {
  let current: Years | null = null, next = 0, plan: Years | null = null;
  return paras.map((p, i) => {
    const t = p.surface.trimmed.replace(/^各位代表[，！：]/u, '');
    for (; next < structure.headings.length && structure.headings[next]!.span.start <= p.start + p.surface.text.length; next++) {
      const h = structure.headings[next]!;
      if (h.level > 2 || (h.level === 2 && !NAMED_PLAN.test(h.text))) continue;
      plan = planNamed(h.text);
      current = YEAR_BEFORE_PLAN.test(h.text) ? null : plan;
    }
    const lead = SPAN_LEAD.exec(t);
    if (structure.zones[i] === 'plan' && PLAN_GOALS.test(t)) current = planNamed(t) ?? plan ?? current;
    else if (ONE_YEAR_LEAD.test(t) && structure.kinds[i] === 'paragraph') current = null;
    else if (lead) current = spanOfLead(lead.groups!, ended, given) ?? current;
    else if (FIVE_YEARS_OF.test(t)) current = ended ?? current;
    return current;
  });
}

const planNamed = (t: string): Years | null => planOf.get(NAMED_PLAN.exec(t)?.[1] ?? '')?.years ?? null;
/** 2025年和“十四五”时期工作回顾: the text begins with the year. */
const YEAR_BEFORE_PLAN = /(?:19|20)\d\d年.{0,8}十[一二三四五六]五/u;

function spanOfLead({ plan, ahead }: Readonly<Record<string, string | undefined>>, ended: Years | null, given: number | null): Years | null {
  if (plan) return planOf.get(plan)?.years ?? null;
  if (ahead) return given === null ? null : [given, given + 4];
  return ended;
}

/** The year the report was given in: `exact` where a meeting line or a title prints it, else the first year of the text. */
function givenYear(paras: readonly Para[], structure: Structure, calendar: Calendar): { readonly year: number | null; readonly exact: boolean } {
  const front = paras.slice(0, 15);
  const bulletin = front.map((p) => /((?:19|20)\d\d)年.{0,40}统计公报/u.exec(p.surface.trimmed)).find((m) => m !== null);
  if (bulletin) return { year: Number(bulletin[1]), exact: false };
  const founded = calendar === 'roc' ? front.map((p) => YEAR.exec(inCommonEra(p.surface.trimmed, calendar))).find((m) => m !== null) : null;
  if (founded) return { year: Number(founded[1]), exact: true };
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
function headedYears(paras: readonly Para[], structure: Structure, calendar: Calendar): readonly (number | null)[] {
  let year: number | null = null;
  let next = 0;
  return paras.map((p, i) => {
    for (; next < structure.headings.length && structure.headings[next]!.span.start < p.start + p.surface.text.length + 1 && structure.headings[next]!.span.start >= p.start; next++) {
      const h = structure.headings[next]!;
      const printed = h.level === 1 ? /((?:19|20)\d\d)年/u.exec(inCommonEra(h.text, calendar)) : null;
      if (printed) year = Number(printed[1]);
      else if (h.level === 1 && structure.zones[i] === 'review' && /五年|时期/u.test(h.text)) year = null;
    }
    const opening = structure.zones[i] === 'plan' && structure.zones[i - 1] !== 'plan' ? /^(?:各位代表[，！：])?((?:19|20)\d\d)年，?是/u.exec(p.surface.trimmed) : null;
    if (opening) year = Number(opening[1]);
    return year;
  });
}

/** The five years that a report looks back on: those of the plan it names as ended, else the five before it. */
function fiveYears(paras: readonly Para[], given: { readonly year: number | null; readonly exact: boolean }): readonly [number, number] | null {
  for (const p of paras) {
    const ended = /“?(十[一二三四五]五)”?(?:规划|时期)?的?(?:收官|圆满收官|最后一年|画上|以来|时期)/u.exec(p.surface.trimmed);
    const row = ended && planOf.get(ended[1]!);
    if (row && !(given.exact && Math.abs(row.years[1] + 1 - given.year!) > 1)) return row.years;
  }
  return given.year !== null && given.exact ? [given.year - 5, given.year - 1] : null;
}
