import { spawn } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { ruleIds } from '../../server/src/rules/catalogue';
import { built } from '../harness/built';
import { readWord } from '../harness/docx';
import { temporaryFolder } from '../harness/folders';
import { textIn } from '../harness/lspClient';
import { readSheet } from '../harness/xlsx';

const SCHEMA = join(__dirname, '../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const CLEAN = '推动产业升级，成效明显。\n';
/** An error, and two of a rule with safe fixes. */
const DRAFT = '一、任务\n实施“千村示范工程，成效明显。\n加大&ldquo;智改数转&rdquo;力度。\n';
const FIXED = DRAFT.replace('&ldquo;', '“').replace('&rdquo;', '”');
/** A warning and nothing worse. */
const WARNED = '一、任务\n推进“三清四改”①。\n名词解释\n①“三清四改”：清垃圾、清塘沟。\n②“一湖两带”：环湖带和滨江带。\n';
let cli = '';

beforeAll(() => {
  cli = built('cli/main.ts', at('dist'), 'cli.js');
  writeFileSync(at('package.json'), '{"version":"1.2.3"}');
  mkdirSync(at('docs/rules'), { recursive: true });
  for (const [name, text] of Object.entries({ '净稿.txt': CLEAN, '草稿.txt': DRAFT, 'warned.txt': WARNED, 'readings.txt': '社會(huì )發(fā)展、產(chǎn)業(yè)升級、開(kāi)放創(chuàng )新、經(jīng)濟進(jìn)步。\n'.repeat(3) })) writeFileSync(at(name), text);
});

interface Run { readonly code: number | null; readonly out: string; readonly err: string }
function run(args: readonly string[], input = ''): Promise<Run> {
  const child = spawn(process.execPath, [cli, 'lint', ...args], { cwd: folder, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } });
  let out = '', err = '';
  child.stdout.setEncoding('utf8').on('data', (d: string) => { out += d; });
  child.stderr.setEncoding('utf8').on('data', (d: string) => { err += d; });
  child.stdin.on('error', () => {}).end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('exit codes', () => {
  it.each([
    [['净稿.txt'], 0], [['草稿.txt'], 1], [['净稿.txt', '草稿.txt'], 1], [['warned.txt'], 0], [['warned.txt', '--fail-on', 'warning'], 1], [['warned.txt', '--fail-on=hint'], 1], [['草稿.txt', '--rule', 'quote-unbalanced=warning', '--rule', 'html-entity=off'], 0],
    [['none.txt'], 2], [['none.txt', '草稿.txt'], 2], [[], 2], [['--format', 'xml', '净稿.txt'], 2], [['--rule', 'no-such=off', '净稿.txt'], 2], [['--rule', 'html-entity=loud', '净稿.txt'], 2], [['--rule', 'html-entity', '净稿.txt'], 2],
    [['--fail-on', 'off', '净稿.txt'], 2], [['--fix', '-'], 2], [['--wash', '净稿.txt'], 2], [['--config', 'none.json', '净稿.txt'], 2],
    [['--format', 'docx', '--date', '2026-02-30', '净稿.txt'], 2], [['--date', '2026-03-01', '净稿.txt'], 2], [['--format', 'docx', '--output', 'none/a.docx', '净稿.txt'], 2],
  ])('%j: %i', async (args, code) => {
    const result = await run(args);
    expect(result.code, result.err).toBe(code);
    expect(result.err === '').toBe(code !== 2);
  });
});

describe('where no file could be read', () => {
  it('says so and nothing else, and writes nothing', async () => {
    expect(await run(['没有.txt'])).toEqual({ code: 2, out: '', err: 'policy-text: 没有.txt: 找不到文件 (no such file)\n' });
    mkdirSync(at('空夹'), { recursive: true });
    expect(await run(['空夹', '--format', 'docx', '--output', '空.docx'])).toEqual({ code: 2, out: '', err: 'policy-text: 空夹: 是文件夹，不是文件 (a folder)\n' });
    expect(readdirSync(folder)).not.toContain('空.docx');
  });
  it('tells that the folder of the output is not there', async () => expect((await run(['--format', 'docx', '--output', 'none/k.docx', '净稿.txt'])).err).toBe('policy-text: none/k.docx: 文件夹不存在 (no such folder)\n'));
});

describe('formats', () => {
  it('pretty: a line a finding, a rule that fills the file once, and a summary', async () => {
    expect((await run(['草稿.txt'])).out).toBe([
      '草稿.txt:2:3 错误 引号「“」不成对。 「“」 quote-unbalanced', '草稿.txt:3:3 错误 网页标记残留：&ldquo; 「&ldquo;」 html-entity', '草稿.txt:3:14 错误 网页标记残留：&rdquo; 「&rdquo;」 html-entity', '1 份文件；错误 3', '',
    ].join('\n'));
    expect((await run(['readings.txt'])).out).toBe('readings.txt:1:3 错误 汉字后带入的注音，全文 24 处。 「(huì )」 injected-pinyin\n1 份文件；错误 24\n');
    expect((await run(['净稿.txt'])).out).toBe('1 份文件；没有发现问题\n');
  });
  it('pretty: obeys no text', async () => {
    writeFileSync(at('escape.txt'), '见\x1b[31m《红色的书。\n');
    expect((await run(['escape.txt'])).out).not.toContain('\x1b');
  });
  it('json: every place, with fixes', async () => {
    const { files: [file], version } = JSON.parse((await run(['--format', 'json', '草稿.txt'])).out);
    expect([version, file.file, file.encoding, file.fixed, file.ignored]).toEqual([1, '草稿.txt', 'utf-8', false, 0]);
    expect(file.findings.map((f: any) => [f.rule, f.text, textIn(DRAFT, f.range)])).toEqual([['quote-unbalanced', '“', '“'], ['html-entity', '&ldquo;', '&ldquo;'], ['html-entity', '&rdquo;', '&rdquo;']]);
    expect(file.findings[1].fixes[0].edits[0].newText).toBe('“');
    expect(JSON.parse((await run(['--format', 'json', 'readings.txt'])).out).files[0].findings).toHaveLength(24);
  });
  it('github: what a workflow shows', async () => {
    writeFileSync(at('a,b.txt'), '增长5%的《书\n');
    expect((await run(['--format', 'github', 'a,b.txt', 'warned.txt'])).out).toBe([
      '::error file=a%2Cb.txt,line=1,endLine=1,col=6,endColumn=7,title=bracket-unbalanced::括号「《」不成对。', '::warning file=warned.txt,line=5,endLine=5,col=2,endColumn=8,title=glossary-marker-missing::词条 “一湖两带” 在正文中没有使用。', '',
    ].join('\n'));
  });
  it('csv: a table with a byte order mark and no formulas', async () => {
    writeFileSync(at('=cmd.txt'), '见&quot;左\n');
    expect((await run(['--format', 'csv', '=cmd.txt'])).out).toBe('\uFEFF文件,行,列,级别,规则,说明,原文,建议\r\n\'=cmd.txt,1,2,error,html-entity,网页标记残留：&quot;,&quot;,""""\r\n');
  });
  it('an empty list of findings is one in every format', async () => {
    expect((await run(['--format', 'csv', '净稿.txt'])).out).toBe('\uFEFF文件,行,列,级别,规则,说明,原文,建议\r\n');
    expect((await run(['--format', 'github', '净稿.txt'])).out).toBe('');
    expect(JSON.parse((await run(['--format', 'sarif', '净稿.txt'])).out).runs[0].results).toEqual([]);
  });
  it('reads standard input', async () => expect((await run(['-'], DRAFT)).out).toContain('-:2:3 错误'));
});

describe('sarif', () => {
  it('has rules, places, fixes and what is ignored', async () => {
    mkdirSync(at('s/.policytext'), { recursive: true });
    writeFileSync(at('s/草 稿.txt'), `𠮷${DRAFT}`);
    writeFileSync(at('s/.policytext/ignores.json'), '{"documents":{"草 稿.txt":{"rules":["quote-unbalanced"]}}}');
    const { code, out } = await run(['--format', 'sarif', 's/草 稿.txt']);
    const { runs: [one], version, $schema } = JSON.parse(out);
    expect([code, version, $schema]).toEqual([1, '2.1.0', expect.stringMatching(/sarif-schema-2\.1\.0\.json$/u)]);
    expect([one.columnKind, one.tool.driver.name, one.tool.driver.version, one.artifacts]).toEqual(['utf16CodeUnits', 'policy-text', '1.2.3', [{ location: { uri: 's/%E8%8D%89%20%E7%A8%BF.txt' }, encoding: 'utf-8', sourceLanguage: 'zh' }]]);
    for (const { ruleId, ruleIndex } of one.results) expect(one.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    for (const { id, helpUri, shortDescription } of one.tool.driver.rules) {
      expect(ruleIds).toContain(id);
      expect(helpUri).toMatch(new RegExp(`^file:///.*docs/rules/${id}\\.md$`, 'u'));
      expect(shortDescription.text).not.toBe('');
    }
    expect(one.results.map((r: any) => [r.ruleId, r.level, r.suppressions?.[0].kind])).toEqual([['html-entity', 'error', undefined], ['html-entity', 'error', undefined], ['quote-unbalanced', 'error', 'external']]);
    const [{ locations: [{ physicalLocation }], fixes: [fix] }] = one.results;
    expect(physicalLocation).toEqual({ artifactLocation: { uri: 's/%E8%8D%89%20%E7%A8%BF.txt', index: 0 }, region: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 10 } });
    expect(fix.artifactChanges[0].replacements).toEqual([{ deletedRegion: physicalLocation.region, insertedContent: { text: '“' } }]);
  });
  it('is valid by the schema of the format', async () => {
    const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));          // of a draft that the validator does not know by name
    const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const log = JSON.parse((await run(['--format', 'sarif', '草稿.txt', 'warned.txt', '净稿.txt', 's/草 稿.txt'])).out);
    expect([valid(log), valid.errors]).toEqual([true, null]);
    expect(valid({ ...log, runs: [{ ...log.runs[0], columnKind: 'bytes' }] })).toBe(false);
  });
  it('counts from 1, and names only what is there', async () => {
    const { runs: [one] } = JSON.parse((await run(['--format', 'sarif', '草稿.txt', 'warned.txt', 'readings.txt'])).out);
    expect(one.results.length).toBeGreaterThan(20);
    const levels = ['none', 'note', 'warning', 'error'], positive = (n: unknown): boolean => Number.isInteger(n) && (n as number) >= 1;
    for (const { defaultConfiguration: { level, enabled } } of one.tool.driver.rules) expect([levels.includes(level), typeof enabled]).toEqual([true, 'boolean']);
    for (const r of one.results) {
      expect([levels.includes(r.level), typeof r.message.text]).toEqual([true, 'string']);
      for (const { physicalLocation: { region, artifactLocation } } of [...r.locations, ...(r.relatedLocations ?? [])]) {
        expect(Object.values(region).every(positive)).toBe(true);
        expect(one.artifacts[artifactLocation.index].location.uri).toBe(artifactLocation.uri);
        expect(new URL(artifactLocation.uri, 'file:///x/').protocol).toBe('file:');
      }
      for (const { artifactChanges } of r.fixes ?? []) for (const { replacements } of artifactChanges) expect(replacements.length).toBeGreaterThan(0);
    }
  });
});

describe('the proof sheet', () => {
  it('is a Word document of all files, of the day that is given', async () => {
    const { code, out, err } = await run(['--format', 'docx', '--output', '勘误.docx', '--date', '2026-03-01', '草稿.txt', '净稿.txt']);
    expect([code, out, err]).toEqual([1, '', '']);
    const { paragraphs, tables } = readWord(readFileSync(at('勘误.docx')));
    expect(paragraphs).toEqual(['勘误表', '日期：2026年3月1日', '草稿.txt', '共 3 处：错误 3；标点 1，文本卫生 2。', '净稿.txt', '没有发现问题。']);
    expect(tables.map((t) => t.slice(1).map((r) => [r[1]!.at(-1), r[2]![0], r[3]![0]]))).toEqual([[
      ['第 2 行', '实施⟦“⟧千村示范工程，成效明显。', ''], ['第 3 行', '加大⟦&ldquo;⟧智改数转&rdquo;力…', '“'], ['第 3 行', '…大&ldquo;智改数转⟦&rdquo;⟧力度。', '”'],
    ]]);
  });
  it('is a workbook, without what is ignored', async () => {
    mkdirSync(at('w/.policytext'), { recursive: true });
    writeFileSync(at('w/草稿.txt'), DRAFT);
    writeFileSync(at('w/.policytext/ignores.json'), '{"documents":{"草稿.txt":{"rules":["html-entity"]}}}');
    expect((await run(['--format', 'xlsx', '-o', 'w/勘误.xlsx', '--rule', 'quote-unbalanced=hint', 'w/草稿.txt'])).code).toBe(0);
    const { rows } = readSheet(readFileSync(at('w/勘误.xlsx')));
    expect([rows[0], rows[2], rows.slice(4).map((r) => [r[2], r[3], r[7]])]).toEqual([['勘误表　草稿.txt'], ['共 1 处：建议 1；标点 1。'], [['第 2 行', '实施【“】千村示范工程，成效明显。', '建议']]]);
  });
  it('is in the language of the project', async () => {
    mkdirSync(at('en'));
    writeFileSync(at('en/a.txt'), DRAFT);
    writeFileSync(at('en/.policytext.json'), '{"language":"en"}');
    await run(['--format', 'docx', '--output', 'en/a.docx', 'en/a.txt']);
    expect(readWord(readFileSync(at('en/a.docx'))).tables[0]![0]!.map(([t]) => t)).toEqual(['No.', 'Place', 'As printed', 'Instead', 'Rule', 'Note', 'Severity']);
  });
});

describe('--fix', () => {
  it.each([
    ['utf-8', false, '\n'], ['utf-8', true, '\r\n'], ['gb18030', false, '\r\n'], ['utf-16le', true, '\n'], ['big5', false, '\n'],
  ] as const)('writes %s (mark: %s) as it was, but for what is corrected', async (encoding, addBOM, end) => {
    const name = `fix-${encoding}-${addBOM}.txt`, big5 = encoding === 'big5';
    const text = (big5 ? '一、任務\n推動產業升級，成效明顯，堅持深化改革開放，加快建設現代化產業體系。\n加大&ldquo;數位轉型&rdquo;力度。\n' : DRAFT).replaceAll('\n', end);
    writeFileSync(at(name), iconv.encode(text, encoding, { addBOM }));
    const { code, out } = await run(['--fix', name]);
    expect(iconv.encode(text.replace('&ldquo;', '“').replace('&rdquo;', '”'), encoding, { addBOM }).equals(readFileSync(at(name)))).toBe(true);
    expect([code, out.includes('已改正 1 份')]).toEqual([big5 ? 0 : 1, true]);
  });
  it('reports what is left, and does nothing the second time', async () => {
    writeFileSync(at('twice.txt'), DRAFT);
    expect(JSON.parse((await run(['--fix', '--format', 'json', 'twice.txt'])).out).files[0]).toMatchObject({ fixed: true, findings: [{ rule: 'quote-unbalanced' }] });
    expect(readFileSync(at('twice.txt'), 'utf8')).toBe(FIXED);
    const before = statSync(at('twice.txt'));
    expect(JSON.parse((await run(['--fix', '--format', 'json', 'twice.txt'])).out).files[0].fixed).toBe(false);
    const after = statSync(at('twice.txt'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });
  it('leaves a file alone that it could not write back as it was', async () => {
    const bytes = Buffer.concat([Buffer.from(DRAFT.repeat(5)), Buffer.from([0xff, 0xfe]), Buffer.from('完')]);
    writeFileSync(at('broken.txt'), bytes);
    const { code, err } = await run(['--fix', 'broken.txt']);
    expect([code, err]).toEqual([2, expect.stringMatching(/^policy-text: broken\.txt: .*left alone/u)]);
    expect(readFileSync(at('broken.txt')).equals(bytes)).toBe(true);
  });
  it('leaves alone what is ignored or off', async () => {
    writeFileSync(at('off.txt'), DRAFT);
    await run(['--fix', '--rule', 'html-entity=off', 'off.txt']);
    expect(readFileSync(at('off.txt'), 'utf8')).toBe(DRAFT);
  });
  it('keeps links and permissions, and leaves nothing beside the file', async () => {
    mkdirSync(at('links'));
    writeFileSync(at('links/real.txt'), DRAFT);
    chmodSync(at('links/real.txt'), 0o640);
    symlinkSync('real.txt', at('links/link.txt'));
    await run(['--fix', 'links/link.txt']);
    expect([lstatSync(at('links/link.txt')).isSymbolicLink(), readFileSync(at('links/real.txt'), 'utf8'), statSync(at('links/real.txt')).mode & 0o777]).toEqual([true, FIXED, 0o640]);
    expect(readdirSync(at('links')).sort()).toEqual(['link.txt', 'real.txt']);
  });
});

describe('the project\'s files', () => {
  beforeAll(() => {
    mkdirSync(at('p/深/旧稿'), { recursive: true });
    mkdirSync(at('p/.policytext'));
    for (const name of ['p/深/草稿.txt', 'p/深/旧稿/草稿.txt']) writeFileSync(at(name), DRAFT);
    writeFileSync(at('p/.policytext.json'), '{"rules":{"html-entity":"warning"},"ignore":["旧稿/","**/旧稿/**"],"language":"en"}');
    writeFileSync(at('p/.policytext/ignores.json'), '{"documents":{"深/草稿.txt":{"places":[{"rule":"quote-unbalanced","text":"“","before":"实施","after":"千村示范工程，成效明显。"}]}}}');
  });
  it('are found upward from each file', async () => {
    const { code, out } = await run(['p/深/草稿.txt', 'p/深/旧稿/草稿.txt']);
    expect(code).toBe(0);
    expect(out).toContain('p/深/草稿.txt:3:3 警告 Left-over of web markup: &ldquo;');
    expect(out).toContain('2 份文件；警告 2；已忽略 1');
  });
  it('give way to the command line', async () => {
    writeFileSync(at('strict.json'), '{"rules":{"html-entity":"error"}}');
    expect((await run(['--config', 'strict.json', 'p/深/草稿.txt'])).code).toBe(1);
    expect((await run(['--rule', 'html-entity=error', 'p/深/草稿.txt'])).code).toBe(1);
  });
  it('that are wrong are said to be, and the files are still looked at', async () => {
    writeFileSync(at('wrong.json'), '{"rules":{"no-such":"off"}}');
    expect(await run(['--config', 'wrong.json', '草稿.txt'])).toMatchObject({ code: 2, err: expect.stringMatching(/wrong\.json: .*no-such/u), out: expect.stringContaining('草稿.txt:2:3') });
  });
});
