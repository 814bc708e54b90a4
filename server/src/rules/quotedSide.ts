import { isText, matches } from './reading';
import { problem, type BlockRule } from './problem';

const BETWEEN = /(?<=“[^“”]{1,60}”|《[^《》]{1,60}》)、(?=“[^“”]{1,60}”|《[^《》]{1,60}》)/gu;

/** dunhao-between-quoted: “甲”、“乙”: between whole quotations or titles side by side 、 is left out. */
export const quotedSide: BlockRule = (block) => !isText(block) ? [] : matches(block, BETWEEN).map(({ at }) =>
  problem('dunhao-between-quoted', 'hint', at, {}, { fixes: [{ title: 'fix-drop', args: { text: '、' }, edits: [{ span: at, newText: '' }] }] }));

/** Places where quotations or titles stand side by side, with or without 、. */
export const SIDE_BY_SIDE = /[”》]、?[“《]/gu;
