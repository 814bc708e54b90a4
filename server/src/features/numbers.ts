/** A number written out in full, digits in groups of three: 45660000000 → 45,660,000,000. */
export function inFull(value: number): string {
  const [whole, fraction] = String(value).includes('e') ? [value.toLocaleString('en-US', { useGrouping: false }), undefined] : String(value).split('.');
  return whole!.replace(/\B(?=(?:\d{3})+$)/gu, ',') + (fraction ? `.${fraction}` : '');
}

/** A large number in 万 or 亿, without rounding: 45660000000 → 456.6亿; null below 10,000 or where it would not get shorter. */
export function inWan(value: number): string | null {
  for (const [scale, name] of [[1e8, '亿'], [1e4, '万']] as const) {
    if (Math.abs(value) >= scale) return `${Number((value / scale).toPrecision(12))}${name}`;
  }
  return null;
}
