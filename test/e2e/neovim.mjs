// The server in Neovim, headless: one run of each method, over standard input and output.  node test/e2e/neovim.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../scripts/build.mjs';

const root = join(import.meta.dirname, '../..'), scratch = join(import.meta.dirname, '.run/neovim'), workspace = join(scratch, 'workspace');
const fileName = '临澜市2024年政府工作报告.txt';
const text = `临澜市2024年政府工作报告
一、2023年工作回顾
（一）经济稳中向好。预计地区生产总值456.6亿元、增长5.8%。建成“数据码头”①，实施“一湖两带”②。
（三）民生持续改善。新增就业3.36万人，失业率4.1%。
二、2024年工作安排
主要预期目标是：地区生产总值增长5%以上。
（一）聚力抓项目。推广“数据码头”模式，落实“双高行动”⑨。
名词解释
①“数据码头”：面向企业的数据流通场所。
  ②“一湖两带” : 环湖带和滨江带。
责任编辑：某某`;
const tidy = text.replace('  ②“一湖两带” : ', '②“一湖两带”：');

/** A report of the same folder that is not open. */
const other = { name: '临澜市2023年政府工作报告.txt', text: `临澜市2023年政府工作报告
一、2022年工作回顾
（一）经济稳中向好。预计地区生产总值431.6亿元,增长5.5%。固定资产投资、社会消费品零售总额稳步回升，规上工业增加值增速居全省前列，城乡居民收入继续快于经济增长。
（二）民生持续改善。新增城镇就业3.2万人，改造老旧小区21个，新建公办幼儿园4所，全年没有发生重大安全事故。
二、2023年工作安排
主要预期目标是：地区生产总值增长5%以上。
` };

const results = { passed: 0, failed: 0 };
await build();
const answer = run();
const { answers } = answer;
const lines = text.split('\n');
const textIn = ({ start, end }) => (start.line === end.line ? lines[start.line].slice(start.character, end.character) : `${start.line}–${end.line}`);

/** What each method is to answer, or at least to show. */
const checks = {
  'textDocument/hover': a => assert.match(a.contents.value, /面向企业的数据流通场所[^]*定义于第 9 行/u),
  'textDocument/definition': ([link]) => assert.equal(textIn(link.targetSelectionRange ?? link.range), '“数据码头”'),
  'textDocument/references': a => assert.deepEqual(a.map(l => `${l.range.start.line} ${textIn(l.range)}`), ['2 “数据码头”', '2 ①', '6 “数据码头”', '8 “数据码头”']),
  'textDocument/documentHighlight': a => assert.deepEqual(a.map(h => h.kind), [2, 2, 2, 3]),
  'textDocument/documentSymbol': ([title]) => assert.deepEqual(title.children.map(s => s.name), ['一、2023年工作回顾', '二、2024年工作安排', '名词解释']),
  'textDocument/foldingRange': a => assert.ok(a.some(f => f.startLine === 1 && f.endLine === 3)),
  'textDocument/selectionRange': ([s]) => { const shown = []; for (let r = s; r; r = r.parent) shown.push(textIn(r.range)); assert.ok(shown.includes('数据码头') && shown.includes('推广“数据码头”模式'), shown.join(' | ')); },
  'textDocument/semanticTokens/full': a => assert.ok(a.data.length > 50 && a.data.length % 5 === 0),
  'textDocument/semanticTokens/full/delta': a => assert.deepEqual(a.edits, []),
  'textDocument/semanticTokens/range': a => assert.deepEqual(a.data, answers['textDocument/semanticTokens/full'].data),
  'textDocument/documentLink': a => assert.deepEqual(a.map(l => [textIn(l.range), l.target.replace(/^.*#/u, '')]), [['①', 'L9,2-L9,8'], ['②', 'L10,4-L10,10']]),
  'textDocument/inlayHint': a => assert.deepEqual(a.map(h => h.label), ['= 45,660,000,000 元', '= 33,600 人']),
  'textDocument/diagnostic': a => assert.ok(a.items.some(d => d.code === 'glossary-entry-missing')),
  'textDocument/codeAction': a => assert.ok(a.some(c => c.title === '从这里起重新编号（改 1 处）')),
  'textDocument/codeLens': a => assert.equal(a.length, 2),
  'codeLens/resolve': a => assert.deepEqual(a.command, { title: '2 处使用', command: '' }),
  'textDocument/completion': a => assert.deepEqual(a.map(i => i.label), ['“数据码头”', '“一湖两带”']),
  'completionItem/resolve': a => assert.match(a.documentation.value, /面向企业的数据流通场所/u),
  'textDocument/prepareRename': a => assert.equal(a.placeholder, '数据码头'),
  'textDocument/rangeFormatting': a => assert.deepEqual(a, []),
  'workspace/symbol': a => assert.deepEqual(a.map(s => [s.name, decodeURI(s.location.uri).split('/').at(-1), s.location.range.start.line]), [['“数据码头”', fileName, 8]]),
  'workspace/diagnostic': a => assert.deepEqual(a.items.map(i => [decodeURI(i.uri).split('/').at(-1), i.items.map(d => d.code)]), [[other.name, ['halfwidth-punct-in-han']]]),
  'workspace/executeCommand': a => assert.equal(a, true),
};
for (const [method, look] of Object.entries(checks)) check(method, () => look(answers[method]));
check('every method of the server was asked for', () => {
  const notAsked = Object.keys(answer.capabilities).filter(key => key.endsWith('Provider')).map(key => key.slice(0, -'Provider'.length))
    .filter(name => !Object.keys(answers).some(method => method.replace('/', '').toLowerCase().includes(name.replace(/^(?:document|execute)(?=Formatting|RangeFormatting|Command)/u, '').toLowerCase())));
  assert.deepEqual(notAsked, []);
});
check('diagnostics are pushed', () => assert.ok(answer.pushed > 0));
check('references fill the quickfix list', () => assert.deepEqual([...new Set(answer.quickfix)], [3, 7, 9]));
check('rename changes the buffer, one undo takes it back', () => assert.deepEqual([answer.renamed, answer.undone], [text.replaceAll('数据码头', '数据港湾'), text]));
check('formatting changes the glossary only', () => assert.equal(answer.formatted, tidy));
check('cleaning up changes the buffer', () => assert.equal(answer.cleaned, tidy.replace('\n责任编辑：某某', '')));
check('the server ends with its client', () => assert.equal(answer.exit, 0));
console.log(`Neovim ${answer.nvim}: ${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed ? 1 : 0);

/** Runs Neovim with the server on the text; answers what neovim.lua prints. */
function run() {
  mkdirSync(workspace, { recursive: true });
  const file = join(workspace, fileName);
  writeFileSync(file, text);
  writeFileSync(join(workspace, other.name), other.text);
  const env = { ...process.env, LANG: 'C.UTF-8', XDG_STATE_HOME: scratch, SERVER: JSON.stringify([process.execPath, join(root, 'dist/cli.js'), 'serve', '--stdio']), SETTINGS: JSON.stringify({ language: 'zh', inlayHints: { values: true }, workspaceDiagnostics: true }) };
  const { status, stdout, stderr, error } = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', file, '-c', `luafile ${join(import.meta.dirname, 'neovim.lua')}`], { cwd: workspace, env, encoding: 'utf8', timeout: 300_000, maxBuffer: 1 << 26 });
  if (error?.code === 'ENOENT') throw new Error('no Neovim: apt-get install neovim');
  const printed = stdout.split('\n').find(line => line.startsWith('{'));
  if (error || status !== 0 || !printed) throw new Error(`Neovim: ${error ?? `exit code ${status}`}\n${stderr}\n${stdout}`);
  return JSON.parse(printed);
}

function check(name, look) {
  try {
    look();
    console.log(`ok   ${name}`);
    results.passed++;
  } catch (failure) {
    console.log(`FAIL ${name}\n     ${String(failure.message ?? failure).replaceAll('\n', '\n     ')}`);
    results.failed++;
  }
}
