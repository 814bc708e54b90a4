import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startSegmenter, type HostOptions, type SegmenterHost, type SegmenterStatus } from '../../server/src/env/segmenterHost';
import { built } from '../harness/built';
import { temporaryFolder } from '../harness/folders';

const folder = temporaryFolder();
let entry = '', stateNumber = 0;
beforeAll(() => { entry = built('env/segmenterProcess.ts', folder, 'segmenter.js'); });

const hosts: SegmenterHost[] = [];
const start = (options: HostOptions): SegmenterHost => {
  const host = startSegmenter({ stateFolder: join(folder, `state-${stateNumber}`), ...options });
  hosts.push(host);
  return host;
};
afterEach(() => { for (const host of hosts.splice(0)) host.dispose(); stateNumber++; });

/** A child of our own making in place of the real one. */
const child = (name: string, code: string): string => { const file = join(folder, `${name}.js`); writeFileSync(file, code); return file; };
const TEXT = '全市人民政府\ud83d工作';
const joined = async (host: SegmenterHost): Promise<string> => (await host.segment([TEXT]))[0]!.map((w) => w.text).join('');

describe('a segmenter that starts', () => {
  it('cuts words with nodejieba in a process of its own', async () => {
    const host = start({ entry });
    const [early, nothing] = await host.segment([TEXT, '']);           // asked before it is loaded
    expect(early!.map((w) => w.text)).toContain('人民政府');
    expect(nothing).toEqual([]);
    expect(await host.status()).toEqual({ name: expect.stringMatching(/^nodejieba \d/u) });
    expect(await joined(host)).toBe(TEXT);
    expect(await host.segment([])).toEqual([]);
    const texts = Array.from({ length: 50 }, (_, i) => `第${i}次会议`);
    const words = await Promise.all(texts.map((t) => host.segment([t])));
    expect(words.map(([w]) => w!.map((x) => x.text).join(''))).toEqual(texts);
  });
  it('loads from a folder with a Chinese name', async () => {
    const home = join(folder, '用户张三'), modules = join(home, 'node_modules');
    mkdirSync(modules, { recursive: true });
    for (const part of ['index.js', 'package.json', 'build/Release/nodejieba.node', 'submodules/cppjieba/dict']) cpSync(join(__dirname, '../../node_modules/nodejieba', part), join(modules, 'nodejieba', part), { recursive: true });
    cpSync(entry, join(home, 'segmenter.js'));
    expect((await start({ entry: join(home, 'segmenter.js') }).status()).name).toMatch(/^nodejieba/u);
  });
});

describe('a segmenter that does not', () => {
  const good = (): string => child('good', 'process.send({ ready: "nodejieba 0" })');
  const abort = (): string => child('abort', 'setTimeout(() => process.abort(), 20)');
  it('crashed: the words come from jieba-wasm, and that is told', async () => {
    const told: SegmenterStatus[] = [];
    const host = start({ entry: abort(), onStatus: (s) => told.push(s) });
    expect(await joined(host)).toBe(TEXT);
    expect(await host.status()).toEqual({ name: expect.stringMatching(/^jieba-wasm \d/u), reason: 'crashed', detail: expect.stringMatching(/SIGABRT|134/u) });
    expect(told).toHaveLength(1);
  });
  it('the next start does not try again, unless told to', async () => {
    await start({ entry: abort() }).status();
    const next = await start({ entry: good() }).status();
    expect(next).toMatchObject({ name: expect.stringMatching(/^jieba-wasm/u), reason: 'crashed', detail: expect.stringContaining('tried again from') });
    expect((await start({ entry: good(), engine: 'nodejieba' }).status()).name).toMatch(/^nodejieba/u);
    expect((await start({ entry: good() }).status()).name).toMatch(/^nodejieba/u);   // that start was survived
  });
  it('says what the crashing process said', async () => {
    const host = start({ entry: child('said', 'process.stderr.write("cannot open jieba.dict", () => process.exit(7))') });
    expect((await host.status()).detail).toMatch(/7: cannot open jieba\.dict/u);
  });
  it('is missing', async () => expect(await start({ entry: join(folder, 'none.js') }).status()).toMatchObject({ reason: 'missing' }));
  it('cannot load', async () => {
    const host = start({ entry: child('no', 'process.send({ unavailable: "missing", detail: "no addon" })') });
    expect(await host.status()).toMatchObject({ reason: 'missing', detail: 'no addon' });
  });
  it('was ended by somebody else: that is not remembered', async () => {
    expect(await start({ entry: child('killed', 'process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 5000)') }).status()).toMatchObject({ reason: 'failed' });
    expect((await start({ entry: good() }).status()).name).toMatch(/^nodejieba/u);
  });
  it('crashes at work: what was asked is answered all the same', async () => {
    const told: string[] = [];
    const host = start({ entry: child('later', 'process.send({ ready: "nodejieba 0" }); process.on("message", () => process.abort())'), onStatus: (s) => told.push(s.name) });
    await host.status();
    expect(await joined(host)).toBe(TEXT);
    expect(told).toEqual(['nodejieba 0', expect.stringMatching(/^jieba-wasm/u)]);
  });
  it('is not wanted', async () => expect(await start({ entry, engine: 'jieba-wasm' }).status()).toMatchObject({ name: expect.stringMatching(/^jieba-wasm/u), reason: 'setting' }));
});

describe('a segmenter that is stopped', () => {
  it('answers what was asked, and what is asked later', async () => {
    const host = start({ entry: child('slow', 'setTimeout(() => {}, 60000)') });
    const asked = joined(host);
    host.dispose();
    expect(await asked).toBe(TEXT);
    expect(await joined(host)).toBe(TEXT);
    expect(await host.status()).toMatchObject({ reason: 'failed' });
  });
});
