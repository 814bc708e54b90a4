import { coreOf } from '../analysis/glossary';
import type { GlossaryEntry, PlacedBlock, Report } from '../analysis/model';
import { bareOf, coreIndex } from '../analysis/terms';
import type { Edit } from '../rules/problem';
import { slice, span, toDoc, type Span } from '../text/span';
import { markersWithin, termUses, usesInDefinitions, type Pointed } from './entries';
import { blockAt } from './find';
import { refuse } from './refusal';
import type { Renamed, Renaming } from './rename';

const WHOLLY_QUOTED = /^[“"‘「『][^“”"‘’「」『』]*[”"’」』]$/u;
const QUOTED_IN_PART = /[“”"「」『』]/u;
const unquoted = (term: string): string => (WHOLLY_QUOTED.test(term) ? term.slice(1, -1) : term);

/** A place where a term is printed: its bare characters and where each of them stands in the block. */
interface Place { readonly span: Span; readonly block: PlacedBlock; readonly bare: string; readonly at: readonly number[] }

function placeOf(report: Report, s: Span): Place | null {
  const block = blockAt(report, s.start);
  if (!block || s.end > block.start + block.analysis.block.text.length) return null;
  const { map, norm } = block.analysis, local = (x: Span): Span<'norm'> => map.toNorm(span(x.start - block.start, x.end - block.start));
  const { start, end } = local(s), markers = markersWithin(report, s).map(local).map((m) => span<'norm'>(m.start - start, m.end - start));
  const { text, at } = bareOf(norm.slice(start, end), markers);
  return { span: s, block, bare: text, at: at.map((i) => i + start) };
}

/** Which name is meant at a place: the entry's whole one, or the part of it that the place uses (“六稳” of “六稳”“六保”). */
function meant(report: Report, { index, span: at }: Pointed): { readonly entry: GlossaryEntry; readonly core: string; readonly name: string } | null {
  const entry = report.glossary[index]!, place = placeOf(report, at), own = placeOf(report, entry.termSpan);
  if (!place || !own || entry.cores.length === 0) return null;
  const part = place.bare !== own.bare && entry.cores.includes(place.bare);
  return { entry, core: part ? place.bare : own.bare, name: unquoted(part ? slice(report.text, at) : entry.term) };
}

/** A term is renamed by its name without the quotation marks around it. */
export function termTarget(report: Report, pointed: Pointed): Renaming | null {
  const target = meant(report, pointed);
  return target && { span: pointed.span, name: target.name };
}

const LONGEST = 60;
/** What would end a term in its entry, or make another of it. */
const ENDING = /[\r\n：:。；！？]|——|是指/u;

/** Writes the new name into the entry and wherever the body and the definitions use the term; what only holds an alias of it stays. */
export function renameTerm(report: Report, pointed: Pointed, typed: string): Renamed {
  const target = meant(report, pointed), name = unquoted(typed), core = coreOf(name);
  if (!target) return refuse('renameNothing');
  if (core.length < 2 || name.length > LONGEST) return refuse('renameLength', { most: LONGEST });
  if (ENDING.test(name) || name.split('“').length !== name.split('”').length) return refuse('renameMarks');
  const other = coreIndex(report.glossary).get(core);
  if (other !== undefined && other !== pointed.index) return refuse('renameOther', { term: report.glossary[other]!.term });
  const uses = [...termUses(report, pointed.index), ...usesInDefinitions(report).filter((u) => u.entry === pointed.index).map((u) => u.span)];
  const edits = [renamedAt(report, target.entry.termSpan, target.core, name, true), ...uses.map((s) => renamedAt(report, s, target.core, name, false))].flatMap((e) => e ?? []);
  return { edits: [...new Map(edits.map((e) => [e.span.start, e])).values()].filter((e) => slice(report.text, e.span) !== e.newText) };
}

/** The edit at one place, with the quotation marks that it has; null where it prints another of the entry's names. The entry's `own` term is written as typed. */
function renamedAt(report: Report, use: Span, core: string, name: string, own: boolean): Edit | null {
  const place = placeOf(report, use), k = place?.bare.indexOf(core) ?? -1;
  if (!place || k < 0) return null;
  if (place.bare !== core) return edit(report, toDoc(place.block.analysis.map.toBlock(span(place.at[k]!, place.at[k + core.length - 1]! + 1)), place.block.start), coreOf(name));
  const printed = slice(report.text, use);
  if (WHOLLY_QUOTED.test(printed)) return edit(report, span(use.start + 1, use.end - 1), coreOf(name));
  return edit(report, use, own || QUOTED_IN_PART.test(printed) ? name : coreOf(name));
}

/** The name in the place of what is printed; a marker or a line's end in the midst of it stays behind as many characters as before. */
function edit(report: Report, at: Span, name: string): Edit {
  const stops = [
    ...markersWithin(report, at).map((m) => ({ at: m.start, text: slice(report.text, m) })),
    ...[...slice(report.text, at).matchAll(/[^\S\r\n]*[\r\n]+[^\S\r\n]*/gu)].map((m) => ({ at: at.start + m.index, text: m[0] })),
  ].sort((a, b) => b.at - a.at);
  const lengthTo = (end: number): number => bareOf(report.text.slice(at.start, end), []).text.length;
  const newText = stops.reduce((text, stop) => { const i = behind(name, lengthTo(stop.at)); return text.slice(0, i) + stop.text + text.slice(i); }, name);
  return { span: at, newText };
}

/** The place behind so many bare characters of a name, and behind a mark that closes there. */
function behind(name: string, count: number): number {
  const { at } = bareOf(name, []), i = count === 0 ? 0 : (at[count - 1] ?? name.length - 1) + 1;
  return /[”’」』"]/u.test(name[i] ?? '') ? i + 1 : i;
}
