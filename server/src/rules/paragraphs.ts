import type { BlockAnalysis } from '../analysis/model';
import { span, toDoc } from '../text/span';
import { isProse, matches, printedAt, quotedAt } from './reading';
import { problem, type BlockRule, type Problem, type ReportRule } from './problem';

const SALUTATION = /(?<=[。！？”])各位(?:代表|委员|同志们?|来宾)(?:、(?:各位)?(?:委员|同志们?|来宾))?[，：！]/gu;

/** A bracket that opened before this place is still open: a break here would part it from its other half. */
function isBracketed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 400), at);
  return Math.max(before.lastIndexOf('('), before.lastIndexOf('（')) > Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'));
}

/** salutation-mid-paragraph: …成效。各位代表，…: the line break before it was lost. In a quoted speech, or in brackets, it is no paragraph's. */
export const salutations: BlockRule = (block) => {
  const isQuoted = quotedAt(block.norm);
  return block.block.kind !== 'paragraph' ? [] : matches(block, SALUTATION).filter(({ m, at }) => !isQuoted(m.index) && !isBracketed(block.block.text, at.start))
    .map(({ at }) => problem('salutation-mid-paragraph', 'hint', at, {}, { fixes: [{ title: 'fix-new-paragraph', edits: [{ span: span(at.start, at.start), newText: '\n' }] }] }));
};

/** The last character that is not a closing mark or a footnote marker. */
const LAST = /([^\s”’）》】〕］①-⑳㉑-㉟㊱-㊿])(?:[”’）》】①-⑳㉑-㉟㊱-㊿]|［\d{1,3}］|〔\d{1,3}〕|\[\d{1,3}\])*$/u;
const ENDS = /[。！？…：；:;.!?]/u, GOES_ON = /[，、,]/u;
/** A sentence of prose: so long and with a mark inside. */
const MIN_SENTENCE = 25;
const CREDIT = /(?:记者|通讯员|作者|单位|供图|[摄图])[^，。；]{0,12}$|^[（(].{0,60}[）)]$/u;

/** The line ends inside a sentence: a break, no lost mark. And 五、… glued to the end of a paragraph is a heading. */
const BROKEN = /[的地得和与及到至为在将把被对从由中（“《]/u, GLUED_HEADING = /[。；\s][一二三四五六七八九十]{1,2}、[^。]{0,60}$/u;
/** From so many paragraphs of a text without a stop, and more than this share, its lines are not its paragraphs. */
const WRAPPED_FROM = 5, WRAPPED_SHARE = 0.1;

/** missing-terminal-punct: a paragraph of the body ends without 。; silent in a text whose paragraphs are broken into lines. */
export const missingTerminal: ReportRule = (report) => {
  const sentences = report.blocks.filter(({ analysis }) => isSentence(analysis));
  const found = sentences.flatMap(({ analysis, start }) => unended(analysis, start));
  const broken = (): boolean => report.blocks.filter((b) => /[\r\n]/u.test(b.analysis.block.text)).length >= WRAPPED_FROM;
  return found.length === 0 || (found.length >= WRAPPED_FROM && found.length > WRAPPED_SHARE * sentences.length) || broken() ? [] : found;
};

const isSentence = (block: BlockAnalysis): boolean => {
  const { context: { zone }, block: { kind }, norm } = block;
  return kind === 'paragraph' && norm.length >= MIN_SENTENCE && (zone === 'review' || zone === 'plan' || zone === 'body') && isProse(block);
};

function unended(block: BlockAnalysis, start: number): readonly Problem[] {
  const { norm } = block, end = norm.trimEnd().length, tail = norm.slice(Math.max(0, end - 80), end).replace(/[（(][^（()）]{0,60}[）)]$/u, '');
  const last = LAST.exec(tail.slice(-24));
  if (!last || ENDS.test(last[1]!) || BROKEN.test(last[1]!) || CREDIT.test(tail.slice(-40)) || GLUED_HEADING.test(tail) || !/[，。；]/u.test(norm.slice(0, end - 1))) return [];
  const at = toDoc(block.map.toBlock(span(end - 1, end)), start), mark = norm[end - 1]!;
  const edit = { span: GOES_ON.test(mark) ? at : span<'doc'>(at.end, at.end), newText: '。' };
  return [problem('missing-terminal-punct', 'warning', at, {}, { fixes: [{ title: 'fix-add-stop', edits: [edit] }] })];
}

/** 以甲市的为乙省的作出更大贡献; a title that is gone. */
const LOST = /以[\u4e00-\u9fff]{1,6}的为[\u4e00-\u9fff]{1,12}?的[作做]出|[省市县区国]的[作做]出(?:更大|新的|积极)?贡献|(?<=[，。；])以[\u4e00-\u9fff]{1,6}的(?=为[\u4e00-\u9fff])|《》|“”|‘’|（）/gu;

/** lost-quoted-content: quotation marks vanished with all that stood between them, or a title between its marks. */
export const lostQuotations: BlockRule = (block) => isProse(block) ? matches(block, LOST).map(({ at, printed }) => problem('lost-quoted-content', 'information', at, { text: printed })) : [];

const LEADS: readonly RegExp[] = [/(?:([。；])|[指强][出调][，：])(要)(?![求素点害闻])/gu, /(?:([。；])|[：。])([一二三四五六七八九])是/gu];

/** parallel-separator-mixed: 要…。要…；要…: the sentences of one list are set apart partly by 。 and partly by ；. */
export const mixedSeparators: BlockRule = (block) => !isProse(block) ? [] : LEADS.flatMap((lead) => {
  const items = matches(block, lead), marked = items.filter(({ m }, i) => m[1] !== undefined && i > 0);
  const stops = marked.filter(({ m }) => m[1] === '。'), semicolons = marked.filter(({ m }) => m[1] === '；');
  const [few, many] = stops.length <= semicolons.length ? [stops, '；'] : [semicolons, '。'];
  /** As many of each, and the items have no 。 inside: the list is cut in two at the 。. */
  const cut = stops.length === semicolons.length && !/[。][^一二三四五六七八九要]/u.test(block.norm.slice(items[0]?.m.index ?? 0, items.at(-1)?.m.index));
  if (items.length < 3 || few.length === 0 || few.length * 2 > marked.length || (stops.length === semicolons.length && !cut)) return [];
  return few.map(({ m, at }) => problem('parallel-separator-mixed', 'hint', at, { mark: m[1]!, usual: many }, { fixes: [{ title: 'fix-write', args: { text: many }, edits: [{ span: printedAt(block, m.index, m.index + 1), newText: many }] }] }));
});
