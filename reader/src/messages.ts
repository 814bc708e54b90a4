/* What the reading page and the editor that shows it say to each other. */

/** A place in the document: line and character from 0. */
export interface Place { readonly line: number; readonly character: number }

/** Page → editor. */
export type FromPage =
  /** Show this place; `focus`: and go there. */
  | { readonly type: 'reveal'; readonly place: Place; readonly length: number; readonly focus: boolean }
  /** The script runs; the editor may tell where it is. */
  | { readonly type: 'ready' };

/** Editor → page. */
export type ToPage =
  /** The page anew, for the text has changed. */
  | { readonly type: 'update'; readonly body: string; readonly language: string }
  /** The cursor is here; `share`: how much of the line lies before it, 0 to 1. */
  | { readonly type: 'cursor'; readonly line: number; readonly share: number }
  /** This is the first line that the editor shows. */
  | { readonly type: 'scroll'; readonly line: number; readonly share: number };
