import { comparators, unitForms, unitOf } from '../../lexicon';
import { isHan } from '../../text/chars';
import type { Op } from '../model';

/** A number with its unit and comparators, at its place in a normalised text. */
export interface Figure {
  /** Number, unit and attached comparators. */
  readonly start: number;
  readonly end: number;
  /** Where the number itself begins, behind a comparator. */
  readonly numberStart: number;
  readonly value: number | readonly number[];
  /** As printed, and as reported; both empty if there is none. */
  readonly unitForm: string;
  readonly unit: string;
  readonly op: Op;
  /** Written in Chinese numerals. */
  readonly chinese: boolean;
  /** 第4: a rank or an ordinal. */
  readonly ordinal: boolean;
}

export interface Comparator { readonly form: string; readonly op: Op }

export const opOf = (prefix: Comparator | null, infix: Comparator | null, suffix: Comparator | null): Op =>
  (prefix?.op === 'approx' ? suffix?.op : prefix?.op) ?? suffix?.op ?? infix?.op ?? prefix?.op ?? 'eq';

/** 签约, 附近, 通过, 目前: words that end like a comparator. */
const NOT_PREFIX = /(?:签|合|节|公|预|大|条|契|违|制)约$|(?:附|临|亲|最|就|远|邻)近$|(?:通|经|不|度|超|渡|太)过$|[目以之日年提当]前$|赶超$|反超$|[跃跨]过$/u;

/** The comparator before a number that starts at `at`: 超｜60个. */
export function prefixBefore(norm: string, at: number): Comparator | null {
  const before = norm.slice(Math.max(0, at - 6), at);
  const found = comparators.prefix.find((c) => before.endsWith(c.form));
  return found && !(found.form.length === 1 && NOT_PREFIX.test(before)) ? found : null;
}

export const verbBefore = (norm: string, at: number): Comparator | null => comparators.verb.find((c) => norm.startsWith(c.form, at - c.form.length)) ?? null;
/** 3000｜多｜家, 750｜余｜万人次. */
export const infixAt = (norm: string, at: number): Comparator | null => comparators.infix.find((c) => norm.startsWith(c.form, at) && c.form !== '来') ?? null;

/** The comparator behind a unit: 5%｜以上; not the first half of 多元, 多个. */
export const suffixAt = (norm: string, at: number): Comparator | null =>
  comparators.suffix.find((c) => norm.startsWith(c.form, at) && !(c.form === '多' && isHan(norm[at + 1]) && /[元个多样种层]/u.test(norm[at + 1]!))) ?? null;

const BLANK = /[ \u00A0\u3000]/u;

/** The unit as printed at a place, with a per-unit or a bracketed second unit behind it: 微克/立方米, 元/月, 套（间）. */
export function unitAt(norm: string, at: number): string {
  if (/^台[商胞资企协]/u.test(norm.slice(at, at + 2))) return '';
  const blank = BLANK.test(norm[at] ?? '') ? 1 : 0;
  const form = unitForms.longestAt(norm, at + blank);
  const next = at + blank + (form?.length ?? 0);
  if (form === null || (/[A-Za-z]$/u.test(form) && /[A-Za-z0-9]/u.test(norm[next] ?? ''))) return '';
  return norm.slice(at, next) + (perUnit(norm, next) || bracketedUnit(norm, next));
}

function perUnit(norm: string, at: number): string {
  const per = norm[at] === '/' ? unitForms.longestAt(norm, at + 1) : null;
  return per ? `/${per}` : '';
}

function bracketedUnit(norm: string, at: number): string {
  const other = norm[at] === '（' ? unitForms.longestAt(norm, at + 1) : null;
  return other && norm[at + 1 + other.length] === '）' ? `（${other}）` : '';
}

/** The unit to report for a printed one: without blanks, and of 套（间） the first. */
export const reportedUnit = (form: string): string => { const bare = form.trim(); return unitOf(bare) !== bare ? unitOf(bare) : unitOf(bare.replace(/（[^）]*）$/u, '')); };

/** A tenth is reported in per cent: 七成 → 70 %. */
export const tenths = (f: Figure): Figure => (f.unit === '成' && typeof f.value === 'number' ? { ...f, value: f.value * 10, unit: '%' } : f);
