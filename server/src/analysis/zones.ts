import type { GlossaryPlace } from './glossary';
import type { HeadingDraft } from './headingDraft';
import type { BlockKind, Zone } from './model';
import type { Para } from './surface';

const REVIEW = /回顾|工作总结|工作情况|主要成绩|完成情况|执行情况|取得的(?:成绩|成就)|以来的?工作|的五年|过去|施政成果|执行成果|编列情形/u;
const PLAN = /安排|任务|目标|打算|部署|建议|展望|规划|思路|今后|未来|重点工作|主要工作|自身建设|总体要求|举措|纲要|蓝图|施政(?:重点|方针|计划)/u;

/** Review or plan, from the headings of the parts, carried down to the next part. */
export function zonesOf(paras: readonly Para[], drafts: readonly HeadingDraft[], kinds: readonly BlockKind[], glossary: GlossaryPlace | null): Zone[] {
  const zones: Zone[] = [];
  let zone: Zone = 'front', next = 0, year: number | null = null;
  for (const [i, p] of paras.entries()) {
    for (; next < drafts.length && drafts[next]!.para === i; next++) {
      const d = drafts[next]!;
      if (d.level !== 1) continue;
      const text = p.surface.norm.slice(d.span.start, d.span.end);
      zone = d.style === 'attachment' ? 'attachment' : partZone(text, zone);
      year = Number(/\d{4}/u.exec(text)?.[0] ?? year);
    }
    if (zone === 'front' && kinds[i] === 'paragraph' && p.surface.trimmed.length > 40) zone = 'body';
    const lead = p.surface.trimmed.replace(/^各位代表[，！：]/u, '');
    if (zone === 'body' && TURN_TO_REVIEW.test(lead)) zone = 'review';
    else if (zone !== 'attachment' && (TURN_TO_PLAN.test(lead) || AIMS.test(lead))) zone = 'plan';
    const inGlossary = glossary && i >= (glossary.heading ?? glossary.from) && i < glossary.to;
    zones.push(inGlossary ? 'glossary' : zone === 'glossary' ? 'attachment' : zone);
    if (inGlossary && i === glossary.to - 1) zone = 'attachment';
  }
  return zones;
}

const TURN_TO_REVIEW = /^(?:过去的?一年|刚刚过去的一年|一年来|五年来|[\d]{4}年(?:，|是[^。]{0,60}(?:收官|不平凡|不寻常))|全年(?:预计)?)/u;
/** This year's aims, not those that were set a year ago. */
const AIMS = /^(?!.{0,40}(?:年初|去年|上年)).{0,200}(?:预期目标|主要目标)(?:建议)?(?:是|为|：)/u;
/** Paragraphs that open the plan where no heading says so. */
const TURN_TO_PLAN = /^(?:今年(?:是|经济社会发展|的?主要|政府工作)|(?:今年|[\d]{4}年)[^。]{0,40}(?:预期目标|主要目标)|做好今年|新的一年|[\d]{4}年是[^。]{0,60}(?:开局|第一年|关键之?年|收官)[^。]{0,60}[。，].{0,160}(?:总体要求|预期目标|主要目标))/u;

function partZone(heading: string, before: Zone): Zone {
  const review = REVIEW.test(heading), plan = PLAN.test(heading);
  if (review && !plan) return 'review';
  if (plan && !review) return 'plan';
  if (review) return 'review';
  return before === 'front' ? 'body' : before;
}
