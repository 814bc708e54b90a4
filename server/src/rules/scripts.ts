import type { Report } from '../analysis/model';
import scripts from '../../../seeds/lexicon/scripts.json';
import { lastStartingAt, span, type Span } from '../text/span';
import { perBlock } from './blockFacts';
import { isDamaged, isMisread, isText } from './reading';
import { problem, type Problem, type ReportRule } from './problem';

/** Simplified characters that no Traditional text has, each with its one Traditional form: 国 → 國. */
const traditionalOf = new Map(Array.from({ length: scripts.pairs.length / 2 }, (_, i) => [scripts.pairs[2 * i]!, scripts.pairs[2 * i + 1]!]));
const COMMON = new Set(traditionalOf.values());
const SIMPLIFIED = new RegExp(`[${[...traditionalOf.keys()].join('')}]`, 'gu');
/** Characters that Simplified texts keep: in names (昇腾, 濛溪, 白蘋), and where the form is the mainland's own (显著, 拚搏). */
const KEPT = new Set(scripts.kept);

interface Foreign { readonly at: number; readonly to: string }
const traditional = perBlock((block): readonly Foreign[] => !isText(block) || isMisread(block) ? [] : block.strays.filter((s) => !KEPT.has(block.block.text[s.at]!)).map((s) => ({ at: s.at, to: s.simplified })));
const simplified = perBlock((block): readonly Foreign[] => !isText(block) || isMisread(block) ? [] : [...block.block.text.matchAll(SIMPLIFIED)].map((m) => ({ at: m.index, to: traditionalOf.get(m[0])! })));

/** More foreign characters than this, or more than this share of the text, and it is in both scripts on purpose. */
const MOST = 60, SHARE = 0.05;

/**
 * mixed-script: a few Traditional characters in a Simplified text, or Simplified ones in a Traditional text. A Traditional
 * character that is seldom seen may be one of a name (於潜, 崑山): less sure, and its fix a guess.
 */
export const mixedScript: ReportRule = (report) => {
  const read = report.script === 'hant' ? simplified : traditional;
  const all = report.blocks.flatMap(({ analysis, start }) => read(analysis).filter((f) => !isDamaged(analysis, span(f.at, f.at + 1))).map((f) => ({ ...f, place: span<'doc'>(start + f.at, start + f.at + 1) })));
  if (all.length === 0 || all.length > Math.min(MOST, Math.max(1, SHARE * report.text.length))) return [];
  return all.filter(({ place }) => !isMarker(report, place)).map(({ place, to }) => finding(report, place, to));
};

/** A footnote marker that a wrong font or decoding turned into a character (輥輯訛). */
function isMarker(report: Report, at: Span): boolean {
  const m = report.markers[lastStartingAt(report.markers, at.start, (k) => k.span.start)];
  return m !== undefined && at.start < m.span.end;
}

function finding(report: Report, at: Span, to: string): Problem {
  const text = report.text.slice(at.start, at.end), sure = report.script === 'hant' || COMMON.has(text);
  const fix = { title: 'fix-recover', args: { text: to }, edits: [{ span: at, newText: to }] };
  return problem('mixed-script', sure ? 'warning' : 'information', at, { text, to }, { fixes: [sure ? fix : { ...fix, guess: true }] });
}
