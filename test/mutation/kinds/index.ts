import type { Kind } from '../mutation';
import { facts } from './facts';
import { figures } from './figures';
import { glossary } from './glossary';
import { headings } from './headings';
import { hygiene } from './hygiene';
import { marks } from './marks';
import { wording } from './words';

/** All kinds of errors that are made. */
export const kinds: readonly Kind[] = [...marks, ...headings, ...glossary, ...figures, ...facts, ...hygiene, ...wording];
