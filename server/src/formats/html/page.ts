import type { Report } from '../../analysis/model';
import type { Locale } from '../../rules/messages';
import { charts } from './chart';
import { pageContext, type PageContext } from './context';
import { attributes, escapeHtml } from './escape';
import { figuresOf, figureTable, oneLine, type Figure } from './figures';
import { definitions } from './glossary';
import { outline, type PagePart } from './outline';
import { textOf } from './text';
import { pageWords, type PageWord } from './words';

/** A report as a page to read: what stands in its `<body>`, and what the page around it must know. All of it is escaped. */
export interface ReadingPage {
  readonly title: string;
  /** Of the page's own words; the report's text says its own. */
  readonly language: 'zh-Hans' | 'en';
  readonly body: string;
}

/** A style or a script that is written into the page, with the hash by which the page's policy knows it (`sha256-…`). */
export interface Asset { readonly text: string; readonly hash: string }
export interface Assets { readonly style: Asset; readonly script: Asset }

const SCRIPTS = { hans: 'zh-Hans', hant: 'zh-Hant', mixed: 'zh-Hans' } as const;

/** Texts from this length on are laid out only where they are on screen. */
const LONG = 60_000;

export function readingPage(report: Report, name: string, locale: Locale): ReadingPage {
  const page = pageContext(report, name, locale), figures = figuresOf(page), chart = charts(page, figures);
  const word = (key: PageWord, args = {}): string => escapeHtml(pageWords(key, locale, args)), titled = report.headings.some((h) => h.depth === 0);
  const text = report.text.trim() === '' ? `<p class="hint">${word('empty')}</p>` : textOf(page);
  const parts: readonly PagePart[] = [
    ...(report.glossary.length > 0 && !report.headings.some((h) => h.zone === 'glossary') ? [['glossary', '#e0'] as const] : []),
    ...(chart === '' ? [] : [['chart', '#chart'] as const]), ...(figures.length > 0 ? [['table', '#table'] as const] : []),
  ];
  const body = `<a class="skip" href="#text">${word('skip')}</a>
${bar(page, figures)}
${outline(page, parts)}
<main><article${attributes({ id: 'text', lang: SCRIPTS[report.script], tabindex: -1, class: report.text.length > LONG ? 'long' : null })}>
${titled ? '' : `<h1 class="name">${escapeHtml(withoutEnding(name) || pageWords('untitled', locale))}</h1>\n`}${text}
</article>
${chart}
${figures.length > 0 ? figureTable(page, figures) : ''}
<footer>${foot(page)}</footer></main>
${definitions(page)}
<div id="tip" role="tooltip" hidden${attributes({ 'data-entry': pageWords('toEntry', locale), 'data-editor': pageWords('toEditor', locale) })}></div>`;
  return { title: titleOf(report) ?? (withoutEnding(name) || pageWords('untitled', locale)), language: locale === 'zh' ? 'zh-Hans' : 'en', body };
}

/** The bar on top: the outline's button, and the key to the marks, which also turns them on and off. */
function bar({ report, locale, name }: PageContext, figures: readonly Figure[]): string {
  const count = (kind: string): number => figures.filter((f) => f.kind === kind).length;
  const marks: readonly (readonly [PageWord, number])[] = [
    ['target', count('target')], ['actual', count('actual')], ['reference', report.quantities.filter((q) => q.kind === 'reference').length],
    ['term', report.terms.length + report.markers.length], ['plan', report.planPeriods.length],
  ];
  const buttons = marks.filter(([, n]) => n > 0).map(([kind, n]) => `<button type="button" aria-pressed="true" data-mark="${kind}"><span class="sample ${kind}">${pageWords(kind, locale)}</span> <span class="n">${n}</span></button>`).join('');
  return `<header class="bar"><button type="button" id="open-outline" aria-expanded="false" aria-controls="outline">${pageWords('outline', locale)}</button><span class="name">${escapeHtml(oneLine(titleOf(report) ?? withoutEnding(name)))}</span><div class="marks" role="group" aria-label="${pageWords('marks', locale)}">${buttons}</div></header>`;
}

function foot({ report, name, locale }: PageContext): string {
  const readings = report.blocks.reduce((n, b) => n + b.analysis.pinyin.length, 0);
  return [...(name === '' ? [] : [pageWords('source', locale, { name })]), ...(readings === 0 ? [] : [pageWords('leftOut', locale, { n: readings })])].map((t) => `<p>${escapeHtml(t)}</p>`).join('');
}

/** 报告.txt → 报告 */
const withoutEnding = (name: string): string => name.replace(/\.(?:txt|text|md|policytext)$/iu, '');
const titleOf = (report: Report): string | null => report.headings.find((h) => h.depth === 0 && h.text !== '')?.text ?? null;

/** A report as one file: style and script are in it, and its policy lets nothing else run and nothing be fetched. */
export function htmlFile(report: Report, name: string, { style, script }: Assets, locale: Locale = 'zh'): string {
  const { title, language, body } = readingPage(report, name, locale);
  const policy = `default-src 'none'; style-src '${style.hash}'; script-src '${script.hash}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title>
<style>${style.text}</style></head>
<body>
${body}
<script>${script.text}</script></body></html>
`;
}
