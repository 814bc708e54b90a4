import { normalise, type Normalised, type Normaliser, type TextProfile } from '../text/normalise';
import { findInjections } from '../text/pinyin';
import { markdownSigns } from '../text/markup';
import { splitParagraphs } from '../text/paragraphs';
import { span, type Span } from '../text/span';
import { HAN } from '../text/chars';
import type { Script, Stray } from './model';

/** A paragraph as printed with its normalised text: all that the structure reads of it. */
export interface Surface extends Normalised {
  readonly text: string;
  readonly strays: readonly Stray[];
  /** The normalised text without the blanks around it. */
  readonly trimmed: string;
  /** Where `trimmed` begins in `norm`. */
  readonly indent: number;
}

/** The printed wording of a stretch, without the pinyin injected into it. */
export function printed(surface: Surface, s: Span<'norm'>): string {
  let out = '';
  for (let i = s.start; i < s.end; i++) out += surface.text[surface.map.toBlock(span(i, i + 1)).start] ?? '';
  return out;
}

/** A surface at its place in the document. */
export interface Para {
  readonly start: number;
  readonly surface: Surface;
}

/** What one line adds to the whole document's decision about script and pollution. */
interface Survey { readonly han: number; readonly traditional: number; readonly injected: number; readonly read: number; readonly markdown: number; readonly strays: readonly Stray[] }
/** Of a line in which so many characters, or this share of them, are Traditional, they are no strays. */
const FEW = 12, FEW_SHARE = 0.2;

const HAN_CHAR = new RegExp(`[${HAN}]`, 'gu');

function survey(text: string, n: Normaliser): Survey {
  const han = text.match(HAN_CHAR)?.length ?? 0;
  const simplified = han > 0 ? n.toSimplified(text) : text;
  let traditional = 0;
  const strays: Stray[] = [];
  if (simplified !== text) for (let i = 0; i < text.length; i++) if (text[i] !== simplified[i] && ++traditional <= FEW) strays.push({ at: i, simplified: simplified[i]! });
  const toned = findInjections(text).filter((i) => i.toned);
  const few = traditional <= FEW && traditional <= Math.max(1, han * FEW_SHARE);
  return { han, traditional, injected: toned.length, read: toned.filter((i) => n.isReading(i.han, i.pinyin)).length, markdown: markdownSigns(text), strays: few ? strays : [] };
}

export interface Profile extends TextProfile {
  readonly script: Script;
}

/** From this share of Traditional characters a text is Traditional; between the two it is mixed. */
const TRADITIONAL_SHARE = 0.05, MIXED_SHARE = 0.005;
/** So many bracketed readings with tone marks, nearly all of them right, are no pronunciation notes. */
const POLLUTED_FROM = 8, READING_SHARE = 0.9;
/** So many signs of Markdown, and it is Markdown. */
const MARKDOWN_FROM = 2;

/** Results of the work on paragraphs, kept from one version of a document to the next; keyed by the paragraph's text (and cuts). */
export interface SurfaceCache {
  readonly surveys: Map<string, Survey>;
  readonly surfaces: Map<string, Surface>;
  readonly profile: Profile;
}

/** Normalises every line of a document in the way that the whole of it asks for. */
export function surfaces(text: string, n: Normaliser, previous?: SurfaceCache): { readonly paras: readonly Para[]; readonly cache: SurfaceCache } {
  const lines = splitParagraphs(text).map((l) => ({ start: l.start, text: text.slice(l.start, l.end), cuts: l.cuts }));
  const surveys = new Map<string, Survey>();
  const total = { han: 0, traditional: 0, injected: 0, read: 0, markdown: 0 };
  for (const { text: line } of lines) {
    const s = surveys.get(line) ?? previous?.surveys.get(line) ?? survey(line, n);
    surveys.set(line, s);
    total.han += s.han; total.traditional += s.traditional; total.injected += s.injected; total.read += s.read; total.markdown += s.markdown;
  }
  const profile = profileOf(total);
  const same = previous && previous.profile.script === profile.script && previous.profile.polluted === profile.polluted && previous.profile.markdown === profile.markdown;
  const kept = new Map<string, Surface>();
  const paras = lines.map((line) => {
    const key = line.cuts.length === 0 ? line.text : `${line.cuts.map((c) => `${c.start}-${c.end}`).join(',')}|${line.text}`;
    const surface = kept.get(key) ?? (same ? previous.surfaces.get(key) : undefined) ?? surfaceOf(line.text, line.cuts, profile, n, surveys.get(line.text)!.strays);
    kept.set(key, surface);
    return { start: line.start, surface };
  });
  return { paras, cache: { surveys, surfaces: kept, profile } };
}

function profileOf(total: Omit<Survey, 'strays'>): Profile {
  const share = total.han > 0 ? total.traditional / total.han : 0;
  const script = share >= TRADITIONAL_SHARE ? 'hant' : share >= MIXED_SHARE ? 'mixed' : 'hans';
  return {
    script, traditional: script !== 'hans', markdown: total.markdown >= MARKDOWN_FROM,
    polluted: total.injected >= POLLUTED_FROM && total.read >= total.injected * READING_SHARE,
  };
}

function surfaceOf(text: string, cuts: readonly Span<'block'>[], profile: Profile, n: Normaliser, strays: readonly Stray[]): Surface {
  const normalised = normalise(text, profile, n, cuts);
  const trimmed = normalised.norm.trim();
  return { ...normalised, text, strays, trimmed, indent: trimmed === '' ? 0 : normalised.norm.indexOf(trimmed) };
}
