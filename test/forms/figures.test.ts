import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../server/src/analysis/model';
import { report } from '../harness/marks';
import { paragraphs } from './figures.paragraphs';

const row = (q: Quantity): string => [q.text, JSON.stringify(q.value), q.unit, q.op, q.indicator, q.kind, String(q.period), q.change, ...(q.direction === 'down' ? ['down'] : [])].join(' | ');

describe('dense paragraphs of every level, annotated by hand', () => {
  it.each(paragraphs)('$name', ({ heads, text, expected }) => expect(report(`${heads}\n${text}`).quantities.map(row)).toEqual(expected));
});
