/** A number written out, never with an exponent: 1e21 → 1000000000000000000000. */
export const plain = (value: number): string =>
  String(value).includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : String(value);

/** A number written out in full, digits in groups of three: 45660000000 → 45,660,000,000. */
export function inFull(value: number): string {
  const [whole, fraction] = plain(value).split('.');
  return whole!.replace(/\B(?=(?:\d{3})+$)/gu, ',') + (fraction ? `.${fraction}` : '');
}

/** Several values as one text that no spreadsheet takes for a date or a time: a ratio 1.7∶1, a range 15～20. */
export const joined = (values: readonly number[], unit: string, write: (value: number) => string): string => values.map(write).join(unit.startsWith(':') ? '∶' : '～');

/** A large number in 万 or 亿, without rounding: 45660000000 → 456.6亿; null below 10,000 or where it would not get shorter. */
export function inWan(value: number): string | null {
  for (const [scale, name] of [[1e8, '亿'], [1e4, '万']] as const) {
    if (Math.abs(value) >= scale) return `${Number((value / scale).toPrecision(12))}${name}`;
  }
  return null;
}
