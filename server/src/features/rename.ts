import type { Report } from '../analysis/model';
import type { Edit } from '../rules/problem';
import type { Span } from '../text/span';
import { entryAt } from './entries';
import { findAt } from './find';
import { refuse, type Refusal } from './refusal';
import { markerTarget, renameMarker } from './renameMarker';
import { renameTerm, termTarget } from './renameTerm';

/** What can be renamed at a place: the stretch that the name stands on, and the name to begin with. */
export interface Renaming { readonly span: Span; readonly name: string }
export type Renamed = { readonly edits: readonly Edit[] } | Refusal;

/** What would be renamed at `offset`: a term of the glossary, or the number of a marker; else why nothing can be. */
export function prepareRename(report: Report, offset: number): Renaming | Refusal {
  const pointed = entryAt(report, offset), found = pointed ? null : findAt(report, offset);
  const target = pointed?.by === 'term' ? termTarget(report, pointed) : pointed ? markerTarget(report, pointed.span) : found?.kind === 'marker' ? markerTarget(report, found.span) : null;
  return target ?? refuse('renameNothing');
}

/**
 * The edits that rename what stands at `offset`. A term gets its new name in its entry and wherever it is used, with the
 * quotation marks each place has; a marker and its entry get another number, each in its own form.
 */
export function rename(report: Report, offset: number, name: string): Renamed {
  const pointed = entryAt(report, offset), found = findAt(report, offset), typed = name.trim();
  const renamed = pointed?.by === 'term' ? renameTerm(report, pointed, typed) : pointed || found?.kind === 'marker' ? renameMarker(report, pointed?.index ?? null, offset, typed) : refuse('renameNothing');
  return 'refused' in renamed ? renamed : { edits: [...renamed.edits].sort((a, b) => a.span.start - b.span.start) };
}
