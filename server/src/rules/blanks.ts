import { HAN } from '../text/chars';
import { isProse, matches, quotedAt } from './reading';
import { problem, type BlockRule } from './problem';

const MARKS = '，。、；：！？';
const BLANK = new RegExp(`(?<=[${HAN}]) {1,6}(?=[${HAN}${MARKS}”）》])|(?<=[，、；：“（《]) {1,6}(?=[${HAN}])|(?<=[。！？]) (?=[${HAN}])(?![一二三四五六七八九十]{1,3}、)`, 'gu');
const BETWEEN = new RegExp(`(?<=[${HAN}]) {1,6}(?=[${HAN}])`, 'gu');
/** 周 伟, 市长 余某: a name, or one behind an office. */
const NAME = new RegExp(`(?:^|[^${HAN}])[${HAN}]$`, 'u'), NAME_ENDS = new RegExp(`^[${HAN}](?:$|[^${HAN}])`, 'u');
const OFFICE = /(?:[省市县区州旗盟镇乡]长|主席|主任|书记|记者|通讯员|作者|代表|委员|局长|部长|院长|总理|编辑|同志|专员|附[件表]|[章节篇])$/u;
/** 一、 and （一） and 第一章 set their heading apart by a blank. */
const NUMBER = /^\s{0,9}(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十\d]{1,3}[章节篇条部])[^，。；：]{0,40}$/u;
/** Blanks as they are typed; no-break ones are the concern of invisible-char, &nbsp; of html-entity. */
const TYPED = /^[ \u3000\t]+$/u;

/** space-misuse: a blank inside a sentence, between two characters or beside a mark. Not in headlines, names, slogans, columns. */
export const blanks: BlockRule = (block) => {
  if (!isProse(block) || !block.norm.includes(' ') || !/[，。；]/u.test(block.norm) || isColumns(block.norm)) return [];
  const isQuoted = quotedAt(block.norm), { norm } = block;
  return matches(block, BLANK).flatMap(({ m, at, printed }) => {
    const end = m.index + m[0].length, before = norm.slice(Math.max(0, m.index - 60), m.index), after = norm.slice(end, end + 2);
    const quoted = isQuoted(m.index), between = /[^，。、；：！？”）》]/u.test(after[0]!) && !/[，。、；：！？“（《]/u.test(norm[m.index - 1]!);
    if (!TYPED.test(printed) || (between && (quoted || (NAME.test(before) && NAME_ENDS.test(after)) || OFFICE.test(before))) || (m.index <= 60 && NUMBER.test(before))) return [];
    return [problem('space-misuse', 'information', at, { before: norm[m.index - 1]!, after: after[0]! }, { fixes: [{ title: 'fix-remove-blank', edits: [{ span: at, newText: '' }] }] })];
  });
};

/** Words set in columns: more blanks between characters than marks. */
const isColumns = (norm: string): boolean => (norm.match(BETWEEN)?.length ?? 0) > (norm.match(/[，。；、]/gu)?.length ?? 0);
