import { expect, test } from 'vitest';
import { wordLeft, wordRight } from '../../client/src/wordMoves';

// 增长 5%，就业
const line = { words: [[0, 2], [3, 5], [6, 8]], length: 9 } as const;

test('to the right one comes to the end of each word, then to the end of the line, then to the next line', () => {
  expect([0, 1, 2, 4, 5, 7, 8, 9].map((at) => wordRight(line, at))).toEqual([2, 2, 5, 5, 8, 8, 9, 'after']);
});
test('to the left one comes to the start of each word, then to the line above', () => {
  expect([9, 8, 7, 6, 5, 3, 2, 1, 0].map((at) => wordLeft(line, at))).toEqual([6, 6, 6, 3, 3, 0, 0, 0, 'before']);
});
test('a line without words has a start and an end', () => {
  const blank = { words: [], length: 4 };
  expect([wordRight(blank, 1), wordRight(blank, 4), wordLeft(blank, 4), wordLeft(blank, 0)]).toEqual([4, 'after', 0, 'before']);
});
