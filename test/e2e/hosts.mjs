// The universal package in both of VS Code's extension hosts: Node's, and the one in the browser itself, where the
// server is a web worker. What is looked at is what the other checks look at; the table names those that tell something of the host.
import assert from 'node:assert/strict';
import { until } from './codeServer.mjs';
import { findingChecks } from './findings.mjs';
import { readingChecks } from './reading.mjs';
import { readingViewChecks } from './readingView.mjs';
import { sampleChecks } from './samples.mjs';
import { serviceChecks } from './service.mjs';
import { targetChecks } from './targets.mjs';

/** In a browser there is no server of VS Code's whose host would be taken: the setting makes it so here. */
export const browserSettings = { 'remote.extensionKind': { 'policy-text.policy-text': ['web'] } };

const report = '临澜市2025年政府工作报告.txt';

/** Checks of other tables, by name. */
const inNode = [
  'expanding the selection takes the word first',
  'the problems of a web copy are listed',
  'the proof sheet is written',
];
const inBrowser = [
  'a report is recognised by its name',
  'targets, results, terms and headings have colours of their own',
  'every kind of token is what it should be',
  'hovers explain terms, markers, figures and plans',
  'the outline nests （一） under 一、 and shows the glossary',
  'go to definition jumps from a term to its entry',
  'expanding the selection takes the word first',
  'the problems of a web copy are listed',
  'a report under a neutral name is recognised',
  'typing keeps colours and outline right',
  'a sample report opens from the palette',
  'the view of targets shows the figures of the report under their headings',
  'the hover card of a figure names its other places, and goes there',
  'the hover card of a figure tells what the year before aimed at',
  'the table of targets is written',
  'the proof sheet is written',
  'what is ignored goes, is listed as ignored, and comes back',
  'the code of a finding opens the page on its rule',
  'cleaning up asks before it changes anything',
  'renaming a term changes its entry and all uses, and one undo takes it back',
  'completion offers the terms behind “, filters them by pinyin and closes the mark',
  'a lens above each entry counts its uses, and lists them',
  'a marker is a link to its entry',
  'the reading view shows the report beside the editor',
];

export const universalChecks = (vs, context) => ({ ...named('universal package in Node', inNode, vs, context), ...ownChecks('universal package in Node', vs, context) });
export const browserChecks = (vs, context) => ({
  'in the browser: the server is a worker, and no process': async () => {
    await vs.open(context.file(report));
    await until(() => vs.page.workers().some(worker => worker.url().startsWith('blob:')), 'a worker');
    assert.deepEqual(context.extensionLogs().map(({ path }) => path), [], 'nothing of the extension runs in Node');
  },
  ...named('in the browser', inBrowser, vs, context),
  ...ownChecks('in the browser', vs, context),
});

function named(host, names, vs, context) {
  const all = { ...sampleChecks(vs, context), ...targetChecks(vs, context), ...findingChecks(vs, context), ...readingChecks(vs, context), ...readingViewChecks(vs, context), ...serviceChecks(vs, context) };
  return Object.fromEntries(names.map(name => {
    if (!all[name]) throw new Error(`no such check: ${name}`);
    return [`${host}: ${name}`, all[name]];
  }));
}

const ownChecks = (host, vs, { file, read, write }) => ({
  [`${host}: the language status names jieba-wasm, and why`]: async () => {
    await vs.open(file(report));
    await until(async () => (await vs.languageStatus()).some(item => /jieba-wasm \d.*no native code/u.test(item)), 'jieba-wasm is named');
  },

  [`${host}: the configuration of the folder is read, and read again when it changes`]: async () => {
    const draft = '云渚区政府工作报告_校对稿.txt';
    await vs.command('View: Close All Editors');
    await vs.open(file(draft));
    await vs.show('加大⟦&ldquo;⟧智改', read(draft));
    const listed = async rule => (await vs.problems()).some(row => row.text.includes(rule));
    await until(() => listed('html-entity'), 'a finding');
    write('.policytext.json', JSON.stringify({ rules: { 'html-entity': 'off' } }));
    await until(async () => !await listed('html-entity'), 'the finding is gone');
    assert.ok(await listed('quote-unbalanced'), 'others stay');
    write('.policytext.json', '{}');
    await until(() => listed('html-entity'), 'the finding is back');
  },

  [`${host}: a damaged stretch is read by the dictionary`]: async () => {
    const copy = '临澜市政府工作报告_乱码.txt', mark = '我們以⟦?xún)?yōu)⟧異成績';
    write(copy, '臨瀾市政府工作報告\n全市優(yōu)質(zhì)企業(yè)不斷增長(cháng),產(chǎn)業(yè)發(fā)展動(dòng)力更足。\n我們以?xún)?yōu)異成績向大會(huì )匯報。\n');
    await vs.open(file(copy));
    await vs.show(mark, read(copy));
    await until(async () => {
      await vs.reset();
      return (await vs.hover(mark)).includes('It was: 優');          // without a dictionary it would be a guess
    }, 'the hover tells what it was');
  },
});
