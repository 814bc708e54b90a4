import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';

vi.mock('vscode', () => ({}));

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = <T>(path: string): T => JSON.parse(read(path)) as T;

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly semanticTokenTypes: readonly { readonly id: string; readonly superType?: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
    readonly languages: readonly { readonly firstLine: string }[];
  };
}

const manifest = json<Manifest>('package.json').contributes;
const commands = manifest.commands.map(({ command }) => command);
const nls = ['package.nls.json', 'package.nls.zh-cn.json'];

/** The client's sources as one text. */
const sources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => read(join('client/src', file)))
  .join('\n');

const matches = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(match => match[1]!))].sort();

describe('settings', () => {
  test('of the manifest are those of the type', async () => {
    const { settingKeys, section } = await import('../../client/src/settings');
    expect(Object.keys(manifest.configuration.properties).sort()).toEqual(settingKeys.map(key => `${section}.${key}`).sort());
  });
  test('are few', () => expect(Object.keys(manifest.configuration.properties).length).toBeLessThanOrEqual(25));
});

describe('commands', () => {
  test('of the manifest are those of the client', () => {
    expect(matches(read('client/src/commands/index.ts'), /'(policyText\.[^']+)':/gu)).toEqual([...commands].sort());
  });
  test('in menus and in the code exist', () => {
    const used = [...Object.values(manifest.menus).flat().map(({ command }) => command), ...matches(sources, /command: '(policyText\.[^']+)'/gu)];
    for (const command of used) expect(commands).toContain(command);
  });
});

describe('wording', () => {
  test.each(nls)('%s has every key of the manifest and no other', file => {
    expect(Object.keys(json<Record<string, string>>(file)).sort()).toEqual(matches(read('package.json'), /"%([^%"]+)%"/gu));
  });
  test('every string of the client has a Chinese translation with the same blanks, and no other has', () => {
    const bundle = json<Record<string, string>>('l10n/bundle.l10n.zh-cn.json');
    expect(Object.keys(bundle).sort()).toEqual(matches(sources, /l10n\.t\('([^']+)'/gu));
    for (const [key, translation] of Object.entries(bundle)) expect(matches(translation, /(\{\d\})/gu)).toEqual(matches(key, /(\{\d\})/gu));
  });
  test('every string of the client is written where it can be found', () => {
    expect(sources.match(/l10n\.t\(/gu)).toHaveLength(sources.match(/l10n\.t\('/gu)!.length);
  });
});

describe('semantic tokens', () => {
  const types = manifest.semanticTokenTypes.map(({ id }) => id);
  const modifiers = manifest.semanticTokenModifiers.map(({ id }) => id);

  test('of the manifest are those of the server', async () => {
    const { tokenTypes, tokenModifiers } = await import('../../server/src/features/semanticTokens');
    expect([...tokenTypes].sort()).toEqual([...types].sort());
    expect([...tokenModifiers].sort()).toEqual([...modifiers].sort());
  });
  test('have a super type each of their own, and scopes', () => {
    expect(new Set(manifest.semanticTokenTypes.map(({ superType }) => superType)).size).toBe(types.length);
    const scopes = manifest.semanticTokenScopes[0]!.scopes;
    for (const type of types) expect(scopes[type]).not.toHaveLength(0);
    for (const selector of Object.keys(scopes)) {
      const [type, ...rest] = selector.split('.');
      expect(types).toContain(type);
      for (const modifier of rest) expect(modifiers).toContain(modifier);
    }
  });
});

describe('patterns', () => {
  interface GrammarRule { readonly match?: string; readonly include?: string }
  interface Grammar { readonly patterns: readonly GrammarRule[]; readonly repository: Readonly<Record<string, GrammarRule>> }
  const grammar = json<Grammar>('syntaxes/policy-text.tmLanguage.json');
  const rule = (name: string): RegExp => new RegExp(grammar.repository[name]!.match!, 'u');

  test('of the grammar compile and are all used', () => {
    for (const name of Object.keys(grammar.repository)) expect(() => rule(name)).not.toThrow();
    expect(grammar.patterns.map(({ include }) => include)).toEqual(Object.keys(grammar.repository).map(name => `#${name}`));
  });
  test.each([
    ['title', '政 府 工 作 报 告', '政 府 工 作 报 告'],
    ['title', '某市政府工作報告（2024年1月8日）', '某市政府工作報告（2024年1月8日）'],
    ['title', '我代表市人民政府，向大会作政府工作报告。', undefined],
    ['meeting', '——2024年1月8日在某市第三届人民代表大会第二次会议上', '——2024年1月8日在某市第三届人民代表大会第二次会议上'],
    ['heading', '一、2023年工作回顾', '一、2023年工作回顾'],
    ['heading', '（一）聚力抓项目，稳中有进。全年完成投资5亿元。', '（一）聚力抓项目，稳中有进。'],
    ['heading', '第一章　總則', '第一章　總則'],
    ['entry', '①Ⅱ型大城市：城区常住人口100万以上的城市。', '①Ⅱ型大城市'],
    ['entry', '各位代表：', undefined],
    ['number', '增长5%以上', '5%以上'],
    ['number', '完成456.6億元', '456.6億元'],
    ['number', '活动500余场、20多个', '20多个'],
    ['number', '2024年', undefined],
    ['marker', '“五大行动”［12］', '［12］'],
    ['pinyin', '大會(huì )報告', '(huì )'],
    ['pinyin', '平台(app)', undefined],
  ])('%s finds in %s: %s', (name, text, found) => {
    expect(rule(name).exec(text)?.[0]).toBe(found);
  });
  test('of the grammar stay quick on a long line', () => {
    const lines = ['“', '1', '（一）甲', '　', '政 府 工 作 ', '1,111,', '(jing', '[1'].map(unit => unit.repeat(5000));
    const start = performance.now();
    for (const name of Object.keys(grammar.repository)) for (const line of lines) line.replace(new RegExp(rule(name), 'gu'), '');
    expect(performance.now() - start).toBeLessThan(2000);
  });
  test('of the first line and of a word compile', () => {
    expect(new RegExp(manifest.languages[0]!.firstLine).test('2024年某市政 府 工 作 報 告')).toBe(true);
    const { pattern, flags } = json<{ wordPattern: { pattern: string; flags: string } }>('language-configuration.json').wordPattern;
    expect('增长5.5%，（GDP）'.match(new RegExp(pattern, `${flags}g`))).toEqual(['增长', '5.5%', 'GDP']);
  });
});
