import type { Report } from '../analysis/model';
import { span, toDoc } from '../text/span';
import { problem, type BlockRule, type ReportRule } from './problem';

/** injected-pinyin: readings that a scraper put behind characters: `會(huì )`. One finding for the document, with a fix for all. */
export const injectedPinyin: ReportRule = (report: Report) => {
  const all = report.blocks.flatMap((b) => b.analysis.pinyin.map((s) => toDoc(s, b.start)));
  const first = all[0];
  if (!first) return [];
  return [problem('injected-pinyin', 'error', first, { count: all.length }, { fixes: [{ title: 'fix-remove-pinyin', edits: all.map((s) => ({ span: s, newText: '' })) }] })];
};

/** mojibake-gbk-shift: a stretch decoded a byte out of step; nothing else is said of it. */
export const mojibake: BlockRule = (block) => block.damaged.map((d) => problem('mojibake-gbk-shift', 'error', span(d.start, d.end), { text: block.block.text.slice(d.start, d.end) }));

const ENTITY = /&?(?:[lr][ds]quo|nbsp|middot|mdash|ndash|hellip|amp|lt|gt|quot|ensp|emsp);|&#x?[0-9a-fA-F]{2,6};/gu;
const CHARACTERS: Readonly<Record<string, string>> = { ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', nbsp: ' ', middot: '·', mdash: '—', ndash: '–', hellip: '…', amp: '&', lt: '<', gt: '>', quot: '"', ensp: ' ', emsp: '　' };

/** html-entity: what is left of a web page's markup (&ldquo;, also with its & eaten). */
export const htmlEntities: BlockRule = (block) => [...block.block.text.matchAll(ENTITY)].filter((m) => m[0].startsWith('&') || /[^A-Za-z]$|^$/u.test(block.block.text.slice(0, m.index))).map((m) => {
  const at = span(m.index, m.index + m[0].length), character = CHARACTERS[m[0].replace(/[&;]/gu, '')];
  return problem('html-entity', 'error', span(at.start, at.end), { text: m[0] }, { fixes: character ? [{ title: 'fix-replace-entity', edits: [{ span: span(at.start, at.end), newText: character }] }] : [] });
});
