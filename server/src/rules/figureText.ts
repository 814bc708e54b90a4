import type { Quantity, Report } from '../analysis/model';
import { scaleOf } from '../analysis/quantities/numerals';

/** A quantity with one value, as most are. */
export interface Single { readonly q: Quantity; readonly value: number }
export const single = (q: Quantity): Single | null => (typeof q.value === 'number' ? { q, value: q.value } : null);

/** What one step of a figure's last printed digit is worth: 456.6亿元 → 10000000. */
export const stepOf = (text: string): number => scaleOf(text).step;

/** Whether two printed values can be one value, rounded or cut off to different digits. */
export const agree = (a: Single, b: Single): boolean => Math.abs(a.value - b.value) <= Math.max(stepOf(a.q.text), stepOf(b.q.text)) * 1.0001;

/** The text between two places; empty where they are far apart. */
export const between = (report: Report, from: number, to: number): string => (to >= from && to - from <= 60 ? report.text.slice(from, to) : '');

export const sameName = (a: Quantity, b: Quantity): boolean => a.indicatorSpan !== null && b.indicatorSpan !== null && a.indicatorSpan.start === b.indicatorSpan.start && a.indicatorSpan.end === b.indicatorSpan.end;
