import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(__dirname, '../../../reader/style/palette.css'), 'utf8');
const print = readFileSync(join(__dirname, '../../../reader/style/print.css'), 'utf8');
type Palette = Readonly<Record<string, string>>;

/** The colours that a rule sets; of several with the same beginning the one after `after`. */
function palette(source: string, selector: string, after = ''): Palette {
  const at = source.indexOf(selector, after === '' ? 0 : source.indexOf(after));
  if (at < 0) throw new Error(`no ${selector}`);
  return Object.fromEntries([...source.slice(at, source.indexOf('}', at)).matchAll(/--([a-z]+):\s*(#[0-9a-f]{3,6})/gu)].map((m) => [m[1]!, m[2]!]));
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c).join('') : hex.slice(1);
  const [r, g, b] = [0, 2, 4].map((i) => parseInt(full.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
const contrast = (a: string, b: string): number => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x! + 0.05) / (y! + 0.05); };

const light = palette(css, ':root, body.vscode-light'), dark = palette(css, ':root', 'prefers-color-scheme: dark');
const palettes: readonly (readonly [string, Palette, number])[] = [
  ['light', light, 4.5], ['dark', dark, 4.5], ['more contrast, light', palette(css, ':root', '(prefers-contrast: more) {'), 7], ['more contrast, dark', palette(css, ':root', '(prefers-contrast: more) and'), 7], ['print', palette(print, ':root', '@media print'), 4.5],
];
const TEXT = ['ink', 'muted', 'link', 'target', 'actual', 'reference', 'term', 'plan'] as const;

describe('the colours of the reading page', () => {
  it('black on white has the contrast that it has', () => expect(contrast('#000', '#fff')).toBeCloseTo(21, 5));
  it.each(palettes)('%s: every text can be read on paper, on what is raised and where a jump has led', (_, colours, least) => {
    for (const text of TEXT) for (const ground of ['paper', 'raised', ...(colours['here'] ? ['here'] : [])]) expect(contrast(colours[text]!, colours[ground]!), `${text} on ${ground}`).toBeGreaterThanOrEqual(least);
  });
  it.each(palettes)('%s: bars, borders of controls and the cursor\'s mark can be told from the paper', (_, colours) => {
    for (const shape of ['target', 'actual', 'strong'] as const) expect(contrast(colours[shape]!, colours['paper']!), shape).toBeGreaterThanOrEqual(3);
  });
  it('dark are the same in a browser and in VS Code', () => expect(palette(css, 'body.vscode-dark')).toEqual(dark));
});
