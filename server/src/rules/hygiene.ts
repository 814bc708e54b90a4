import { span, type Span } from '../text/span';
import { problem, type BlockRule } from './problem';

/** injected-pinyin: readings that a scraper put behind characters: `會(huì )`. */
export const injectedPinyin: BlockRule = (block) => block.pinyin.map((s) => {
  const at: Span = span(s.start, s.end);
  return problem('injected-pinyin', 'error', at, {}, { fixes: [{ title: 'fix-remove-pinyin', edits: [{ span: at, newText: '' }] }] });
});

/** mojibake-gbk-shift: a stretch decoded a byte out of step; nothing else is said of it. */
export const mojibake: BlockRule = (block) => block.damaged.map((d) => problem('mojibake-gbk-shift', 'error', span(d.start, d.end), { text: block.block.text.slice(d.start, d.end) }));

const ENTITY = /&?(?:amp;)*(?:[lr][ds]quo|nbsp|middot|mdash|ndash|hellip|amp|lt|gt|quot|ensp|emsp);|&#x?[0-9a-fA-F]{2,6};/gu;
const CHARACTERS: Readonly<Record<string, string>> = { ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', nbsp: ' ', middot: '·', mdash: '—', ndash: '–', hellip: '…', amp: '&', lt: '<', gt: '>', quot: '"', ensp: ' ', emsp: '　' };

/** html-entity: what is left of a web page's markup (&ldquo;, also with its & eaten). */
export const htmlEntities: BlockRule = (block) => [...block.block.text.matchAll(ENTITY)].filter((m) => m[0].startsWith('&') || /[^A-Za-z]$|^$/u.test(block.block.text.slice(0, m.index))).map((m) => {
  const at = span(m.index, m.index + m[0].length), character = CHARACTERS[m[0].replace(/^&?(?:amp;(?=.))*|;$/gu, '')];
  return problem('html-entity', 'error', span(at.start, at.end), { text: m[0] }, { fixes: character ? [{ title: 'fix-replace-entity', edits: [{ span: span(at.start, at.end), newText: character }] }] : [] });
});
