import { normalise, type Normalised, type Normaliser, type TextProfile } from '../text/normalise';
import { findInjections } from '../text/pinyin';
import { splitParagraphs } from '../text/paragraphs';
import { HAN } from '../text/chars';
import type { Script } from './model';

/** A paragraph as printed with its normalised text: all that the structure reads of it. */
export interface Surface extends Normalised {
  readonly text: string;
  /** The normalised text without the blanks around it. */
  readonly trimmed: string;
  /** Where `trimmed` begins in `norm`. */
  readonly indent: number;
}

/** A surface at its place in the document. */
export interface Para {
  readonly start: number;
  readonly surface: Surface;
}

/** What one line adds to the whole document's decision about script and pollution. */
interface Survey { readonly han: number; readonly traditional: number; readonly injected: number; readonly read: number }

const HAN_CHAR = new RegExp(`[${HAN}]`, 'gu');

function survey(text: string, n: Normaliser): Survey {
  const han = text.match(HAN_CHAR)?.length ?? 0;
  const simplified = han > 0 ? n.toSimplified(text) : text;
  let traditional = 0;
  if (simplified !== text) for (let i = 0; i < text.length; i++) if (text[i] !== simplified[i]) traditional++;
  const toned = findInjections(text).filter((i) => i.toned);
  return { han, traditional, injected: toned.length, read: toned.filter((i) => n.isReading(i.han, i.pinyin)).length };
}

export interface Profile extends TextProfile {
  readonly script: Script;
}

/** From this share of Traditional characters a text is Traditional; between the two it is mixed. */
const TRADITIONAL_SHARE = 0.05, MIXED_SHARE = 0.005;
/** So many bracketed readings with tone marks, nearly all of them right, are no pronunciation notes. */
const POLLUTED_FROM = 8, READING_SHARE = 0.9;

/** Results of the work on lines, kept from one version of a document to the next; keyed by the line's text. */
export interface SurfaceCache {
  readonly surveys: Map<string, Survey>;
  readonly surfaces: Map<string, Surface>;
  readonly profile: Profile;
}

/** Normalises every line of a document in the way that the whole of it asks for. */
export function surfaces(text: string, n: Normaliser, previous?: SurfaceCache): { readonly paras: readonly Para[]; readonly cache: SurfaceCache } {
  const lines = splitParagraphs(text).map((l) => ({ start: l.start, text: text.slice(l.start, l.end) }));
  const surveys = new Map<string, Survey>();
  const total = { han: 0, traditional: 0, injected: 0, read: 0 };
  for (const { text: line } of lines) {
    const s = surveys.get(line) ?? previous?.surveys.get(line) ?? survey(line, n);
    surveys.set(line, s);
    total.han += s.han; total.traditional += s.traditional; total.injected += s.injected; total.read += s.read;
  }
  const profile = profileOf(total);
  const same = previous && previous.profile.script === profile.script && previous.profile.polluted === profile.polluted;
  const kept = new Map<string, Surface>();
  const paras = lines.map((line) => {
    const surface = kept.get(line.text) ?? (same ? previous.surfaces.get(line.text) : undefined) ?? surfaceOf(line.text, profile, n);
    kept.set(line.text, surface);
    return { start: line.start, surface };
  });
  return { paras, cache: { surveys, surfaces: kept, profile } };
}

function profileOf(total: Survey): Profile {
  const share = total.han > 0 ? total.traditional / total.han : 0;
  const script = share >= TRADITIONAL_SHARE ? 'hant' : share >= MIXED_SHARE ? 'mixed' : 'hans';
  return { script, traditional: script !== 'hans', polluted: total.injected >= POLLUTED_FROM && total.read >= total.injected * READING_SHARE };
}

function surfaceOf(text: string, profile: Profile, n: Normaliser): Surface {
  const normalised = normalise(text, profile, n);
  const trimmed = normalised.norm.trim();
  return { ...normalised, text, trimmed, indent: trimmed === '' ? 0 : normalised.norm.indexOf(trimmed) };
}
