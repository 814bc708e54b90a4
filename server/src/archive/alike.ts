/** How much of the shorter text's pairs of characters the other must have. */
const ENOUGH = 0.55;
const HAN = /[\p{Script=Han}A-Za-z0-9]/u;

/** Whether two definitions say the same, in nearly the same words. */
export function alike(a: string, b: string): boolean {
  const one = pairs(a), other = pairs(b), [few, many] = one.size <= other.size ? [one, other] : [other, one];
  if (few.size === 0) return false;
  let common = 0;
  for (const pair of few) if (many.has(pair)) common++;
  return common >= few.size * ENOUGH;
}

function pairs(text: string): ReadonlySet<string> {
  const chars = [...text.slice(0, 400)].filter((c) => HAN.test(c));
  return new Set(chars.slice(1).map((c, i) => chars[i]! + c));
}
