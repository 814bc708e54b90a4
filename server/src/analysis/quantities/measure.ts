import { any } from '../../lexicon/figureWords';
import type { Change } from '../model';
import type { Figure } from './figure';

const GROWTH = new RegExp(`(?:${any('up', 'down', 'rates')})[^，。；率额值量数度]{0,8}$|[约净再年]增$`, 'u');
const TO_LEVEL = /(?:至|到|为|达|达到)(?:\d{4}年的?)?$/u;
const SHARE = /占[^，。；]{0,20}(?:比重|比例|总数|总量|总额|的)?[^，。；]{0,6}$|比重|占比|比例|覆盖面/u;
const GAP = new RegExp(`${any('comparing')}[^，。]{0,16}$`, 'u');
const RATE_NAME = new RegExp(`${any('rates')}$`, 'u');
const OVER_BASE = /(?:[比较](?:上年度?|\d{4}年|去年|年初|上期)|同比)(?:净)?(?:增加|减少|提高|降低|多|少)$/u;

/** What a figure says of its indicator: its level, how much it grew, a share of a whole. `verb` is what leads to it, `after` what follows. */
export function changeOf(f: Figure, verb: string, name: string, after: string): Change {
  if (OVER_BASE.test(verb)) return 'growth';
  if (f.unit === '倍' || f.unit === '番') return 'growth';
  if (isPart(f, verb)) return 'share';
  if (!/^(?:%|百分点|‰)$/u.test(f.unit)) return /元/u.test(f.unit) && /(?:提高|下调|降低)$/u.test(verb) ? 'growth' : 'level';
  if (/(?:任务|计划|预算|目标)(?:的)?$/u.test(verb)) return 'share';
  if (f.unit === '百分点') return GAP.test(verb) ? 'level' : 'growth';
  if (/自然增长率/u.test(verb)) return 'level';
  if (GROWTH.test(verb) && !TO_LEVEL.test(verb)) return 'growth';
  return namedChange(f, verb, name, after);
}

/** 占全省五分之一. */
const isPart = (f: Figure, verb: string): boolean => f.unit === '' && typeof f.value === 'number' && f.value < 1 && /占[^，。；]{0,16}$/u.test(verb);

function namedChange(f: Figure, verb: string, name: string, after: string): Change {
  if (/占/u.test(verb) && SHARE.test(verb) || SHARE.test(name)) return 'share';
  if (/自然增长率/u.test(name)) return 'level';
  if (RATE_NAME.test(name)) return 'growth';
  if (SHARE.test(verb) && !/率[^，。；比]{0,8}$/u.test(verb)) return 'share';
  if (f.op !== 'eq' && /^[\u4e00-\u9fff“]/u.test(after) && !/^(?:，|。|以|的?目标|的较)/u.test(after)) return 'share';
  if (name === '' || /^的[^目较]/u.test(after)) return /^的(?!目标|较)/u.test(after) ? 'share' : 'level';
  return 'level';
}

const DOWN = new RegExp(`${any('down')}[^，]{0,6}$`, 'u');
export const directionOf = (verb: string, name: string, change: Change): 'up' | 'down' | null =>
  DOWN.test(verb) || (change === 'growth' && /(?:降幅|减幅|跌幅)$/u.test(name)) ? 'down' : change === 'growth' ? 'up' : null;
