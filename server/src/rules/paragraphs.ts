import { span } from '../text/span';
import { isProse, isQuoted, matches, printedAt } from './reading';
import { problem, type BlockRule, type Problem } from './problem';

const SALUTATION = /(?<=[。！？”])各位(?:代表|委员|同志们?|来宾)(?:、(?:各位)?(?:委员|同志们?|来宾))?[，：！]/gu;

/** salutation-mid-paragraph: …成效。各位代表，…: the line break before it was lost. In a quoted speech it is no paragraph's. */
export const salutations: BlockRule = (block) => block.block.kind !== 'paragraph' ? [] : matches(block, SALUTATION).flatMap(({ m, at }) => {
  if (isQuoted(block.norm, m.index)) return [];
  return [problem('salutation-mid-paragraph', 'hint', at, {}, { fixes: [{ title: 'fix-new-paragraph', edits: [{ span: span(at.start, at.start), newText: '\n' }] }] })];
});

/** The last character that is not a closing mark or a footnote marker. */
const LAST = /([^\s”’）》】〕］①-⑳㉑-㉟㊱-㊿])(?:[”’）》】①-⑳㉑-㉟㊱-㊿]|［\d{1,3}］|〔\d{1,3}〕|\[\d{1,3}\])*$/u;
const ENDS = /[。！？…：；:;.!?]/u, GOES_ON = /[，、,]/u;
/** A sentence of prose: so long and with a mark inside. */
const MIN_SENTENCE = 25;
const CREDIT = /(?:记者|通讯员|作者|单位|供图|[摄图])[^，。；]{0,12}$|^[（(].{0,60}[）)]$/u;

/** missing-terminal-punct: a paragraph of the body ends without 。 */
export const missingTerminal: BlockRule = (block) => {
  const { norm, context: { zone }, block: { kind } } = block, text = norm.trim();
  if (kind !== 'paragraph' || !isProse(block) || (zone !== 'review' && zone !== 'plan' && zone !== 'body') || text.length < MIN_SENTENCE || !/[，。；]/u.test(text)) return [];
  const end = norm.trimEnd().length, last = LAST.exec(norm.slice(Math.max(0, end - 24), end));
  if (!last || ENDS.test(last[1]!) || CREDIT.test(text.slice(-40))) return [];
  return [unended(printedAt(block, end - 1, end), GOES_ON.test(norm[end - 1]!))];
};

function unended(at: Problem['span'], replaces: boolean): Problem {
  const edit = { span: replaces ? at : span<'doc'>(at.end, at.end), newText: '。' };
  return problem('missing-terminal-punct', 'warning', at, {}, { fixes: [{ title: 'fix-add-stop', edits: [edit] }] });
}

/** 以甲市的为乙省的作出更大贡献; an empty pair. */
const LOST = /以[\u4e00-\u9fff]{1,6}的为[\u4e00-\u9fff]{1,12}?的[作做]出|[省市县区国]的[作做]出(?:更大|新的|积极)?贡献|(?<=[，。；])以[\u4e00-\u9fff]{1,6}的(?=为[\u4e00-\u9fff])|“”|‘’|《》|（）/gu;

/** lost-quoted-content: quotation marks vanished with all that stood between them, or nothing is between them. */
export const lostQuotations: BlockRule = (block) => isProse(block) ? matches(block, LOST).map(({ at, printed }) => problem('lost-quoted-content', 'information', at, { text: printed })) : [];

const LEADS: readonly RegExp[] = [/(?:([。；])|[指强][出调][，：])(要)(?![求素点害闻])/gu, /(?:([。；])|[：。])([一二三四五六七八九])是/gu];

/** parallel-separator-mixed: 要…。要…；要…: the sentences of one list are set apart partly by 。 and partly by ；. */
export const mixedSeparators: BlockRule = (block) => !isProse(block) ? [] : LEADS.flatMap((lead) => {
  const items = matches(block, lead), marked = items.filter(({ m }, i) => m[1] !== undefined && i > 0);
  const stops = marked.filter(({ m }) => m[1] === '。'), semicolons = marked.filter(({ m }) => m[1] === '；');
  const [few, many] = stops.length < semicolons.length ? [stops, '；'] : [semicolons, '。'];
  if (items.length < 3 || few.length === 0 || few.length * 2 > marked.length || stops.length === semicolons.length) return [];
  return few.map(({ m, at }) => problem('parallel-separator-mixed', 'hint', at, { mark: m[1]!, usual: many }, { fixes: [{ title: 'fix-write', args: { text: many }, edits: [{ span: printedAt(block, m.index, m.index + 1), newText: many }] }] }));
});
