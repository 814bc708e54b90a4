import type { Report } from '../../analysis/model';
import type { Edit } from '../../rules/problem';
import { nextHeadings } from './headings';
import { nextMarkers } from './markers';
import { terms } from './terms';

/** Where completion is wanted, and by which character it was set off; null where the user asked for it. */
export interface Place { readonly offset: number; readonly trigger: string | null }

/** Something to write at a place. */
export interface Suggestion {
  readonly kind: 'term' | 'marker' | 'heading';
  readonly label: string;
  readonly detail: string;
  readonly edit: Edit;
  /** What the typed text is held against: the text itself, and for terms its pinyin. */
  readonly filterText: string;
  /** The entry that explains it. */
  readonly entry: number | null;
}

/** The characters that set completion off; each does so only where it can begin a term, a marker or a heading's number. */
export const triggers: readonly string[] = ['“', '「', '［', '[', '〔', '【', '①', '（', '('];

/**
 * What can be written at a place: the glossary's terms behind “ or where asked for, the number of the next heading at a
 * line's start, the next marker behind a term. `pinyin` gives the keys by which a term is found too: `shujumatou sjmt`.
 */
export const completion = (report: Report, place: Place, pinyin: (text: string) => string): readonly Suggestion[] =>
  [...nextHeadings(report, place), ...nextMarkers(report, place), ...terms(report, place, pinyin)];
