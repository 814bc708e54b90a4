import { findIndicator } from '../../lexicon';
import { any } from '../../lexicon/figureWords';
import { targetRelations } from '../../lexicon/targetRelations';
import { span, type Span } from '../../text/span';
import type { BlockContext, QualitativeTarget } from '../model';
import { printed, type Surface } from '../surface';

/** What opens a sentence of targets; and what makes such a sentence one of last year's. */
const LIST = /(?:预期|主要|总体|发展|奋斗|工作)目标(?:任务)?(?:和[^，。；：]{1,12})?(?:是|为|：|$)|目标任务[是为：]|主要指标[是为：]|(?:主要|经济社会发展)(?:预期)?目标[^。；]{0,10}[是为：]/u;
const PAST = /年初(?:确定|提出|制定|既定|的|人代会)|去年|上年(?!下半)|圆满完成|胜利完成|全面完成了|超额完成/u;
/** Where the report has no parts, the sentence must say that it looks ahead. */
const THIS_TIME = /今年|明年|今后|未来|预期目标|[为到]20\d\d年/u;
/** A clause that says by itself that it is a target. */
const AIM = /^(?:并|要|同时)?(?:力争|确保|努力|争取|推动|促进|保持|实现)/u;
const STRICT = new Set(['same-pace', 'as-assigned', 'positive-growth', 'doubles', 'above']);
const CLAUSE = /[^，；。：！？]+/gu;
const MAX_CLAUSE = 80;
const LEAD = new RegExp(`^(?:[\\s、]|今年|全[市省县区州旗]|${any('lead')})+`, 'u');
const NAME_TAIL = /(?:增速|增幅|增长|涨幅|降低|下降|减少|上涨|降幅|保持|分别|均|要|五年|年均|总体|力争|继续)+$/u;

/**
 * Targets that have no number, of one block: 居民收入与经济增长基本同步, 节能减排完成上级下达任务. Those of a list of
 * targets, and clauses elsewhere in the plan part that open with 力争 or 确保. Spans are relative to the printed text.
 */
export function findQualitativeTargets(surface: Surface, context: BlockContext): readonly QualitativeTarget[] {
  const { norm } = surface;
  if (context.zone === 'glossary' || context.zone === 'review' || context.zone === 'front' || !/目标|指标|力争|确保|争取|努力/u.test(norm)) return [];
  const found: QualitativeTarget[] = [];
  for (const s of norm.matchAll(/[^。！？]+/gu)) found.push(...ofSentence(surface, context, s[0], s.index));
  return found;
}

function ofSentence(surface: Surface, context: BlockContext, sentence: string, at: number): readonly QualitativeTarget[] {
  const list = LIST.exec(sentence.slice(0, 400));
  if (PAST.test(sentence.slice(0, list ? list.index + 8 : 40)) || (!list && context.zone !== 'plan')) return [];
  if (context.zone === 'body' && !THIS_TIME.test(sentence.slice(0, 400))) return [];
  const found: QualitativeTarget[] = [];
  let named: Named | null = null;
  for (const c of sentence.matchAll(CLAUSE)) {
    if (c[0].length > MAX_CLAUSE || (list && c.index + c[0].length <= list.index + list[0].length)) continue;
    for (const part of parts(c[0])) {
      const hit = read(part.text);
      const start = at + c.index + part.at;
      const own = hit?.name ? namedAt(surface.norm, span(start + hit.name.at, start + hit.name.at + hit.name.length)) : nameAt(surface.norm, start, start + (hit ? hit.at : part.text.length));
      if (hit && (list ? true : STRICT.has(hit.relation) && AIM.test(part.text)) && (own ?? named)) found.push(target(surface, context, start, part.text.length, own, named, hit.relation));
      if (own) named = own;
    }
  }
  return found;
}

/** A clause, or its parts where a 、 stands before a relation of its own: 增长6%、高于全省平均水平. */
function parts(clause: string): readonly { readonly text: string; readonly at: number }[] {
  const i = clause.lastIndexOf('、');
  const tail = i < 0 ? '' : clause.slice(i + 1);
  return /\d/u.test(clause) && i >= 0 && !/\d/u.test(tail) ? [{ text: clause.slice(0, i), at: 0 }, { text: tail, at: i + 1 }] : [{ text: clause, at: 0 }];
}

interface Hit { readonly relation: string; readonly at: number; readonly name: { readonly at: number; readonly length: number } | null }

/** The relation that a clause ends with; in 完成省下达的节能减排任务 it holds the name. */
function read(text: string): Hit | null {
  if (/\d|百分之/u.test(text)) return null;
  for (const { relation, pattern } of targetRelations) {
    const m = pattern.exec(text);
    const name = m?.groups?.name;
    if (m) return { relation, at: m.index, name: name ? { at: m.index + m[0].indexOf(name), length: name.length } : null };
  }
  return null;
}

interface Named { readonly span: Span<'norm'>; readonly id: string | null }

const namedAt = (norm: string, at: Span<'norm'>): Named => ({ span: at, id: findIndicator(norm.slice(at.start, at.end))?.id ?? null });

/** The name that stands before the relation, without what leads in and without 增长. */
function nameAt(norm: string, from: number, to: number): Named | null {
  const text = norm.slice(from, to);
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const name = text.slice(lead).replace(/\d.*$/u, '').replace(NAME_TAIL, '');
  if (name.length < 2) return null;
  return namedAt(norm, span(from + lead, from + lead + name.length));
}

function target(surface: Surface, context: BlockContext, start: number, length: number, own: Named | null, before: Named | null, relation: string): QualitativeTarget {
  const { map, text, norm } = surface;
  const lead = /^[\s、]*/u.exec(norm.slice(start, start + length))![0].length;
  const whole = map.toBlock(span(own && own.span.start + own.span.end < 2 * start + length ? own.span.start : start + lead, start + length));
  const named = own ?? before;
  const at = named && map.toBlock(named.span);
  const period = context.span && context.zone === 'plan' ? `${context.span[0]}-${context.span[1]}` : context.year === null ? null : String(context.year);
  return {
    span: span(whole.start, whole.end), text: text.slice(whole.start, whole.end),
    indicator: named && printed(surface, named.span), indicatorSpan: at && span(at.start, at.end), indicatorId: named?.id ?? null, period, relation,
  };
}
