/** A cell of a table: a number stays a number in a spreadsheet; null is an empty cell. */
export type Cell = string | number | null;
