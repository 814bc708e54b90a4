import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { archive, type Archive, type Look, type Updated } from '../../server/src/archive/archive';
import type { ArchiveJobs } from '../../server/src/archive/jobs';
import { analysisEnv } from '../../server/src/env';
import { archiveJobs } from '../../server/src/env/archive/jobs';
import { factsStore } from '../../server/src/env/archive/store';
import { temporaryFolder } from '../harness/folders';
import { reportOf } from '../harness/archiveReports';

const root = temporaryFolder();
let made = 0;
const newFolder = (): string => { const folder = join(root, String(made++)); mkdirSync(folder); return folder; };
/** Files are as old as this, so that they are not taken for just changed. */
const OLD = new Date('2024-05-01T00:00:00Z');
function write(folder: string, name: string, text: string | Uint8Array, at = OLD): void {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  utimesSync(path, at, at);
}
const CITY = (year: number, term = '链长制'): string => reportOf({ place: '临澜市', year, glossary: [`${term}：由负责同志担任链长的机制。`, '占位词条：没有用的。'] });

interface Opened { readonly known: Archive; look(more?: Partial<Look>): Promise<Updated>; titles(): readonly string[] }
function opened(folder: string, storage: string | null, program = 'p1', change: (jobs: ArchiveJobs) => ArchiveJobs = (j) => j): Opened {
  const known = archive(change(archiveJobs(analysisEnv(), factsStore(storage, program))), 1);
  return { known, look: (more) => known.update({ folders: [folder], excludes: [], ...more }), titles: () => [...known.reports].map(([path, f]) => `${path.slice(folder.length + 1)} ${f.year}`).sort() };
}

describe('an archive', () => {
  it('knows the reports in a folder and below, and no other files', async () => {
    const folder = newFolder();
    write(folder, '2024.txt', CITY(2024)); write(folder, '旧/2023.md', CITY(2023)); write(folder, 'readme.txt', '说明文字。'); write(folder, '图.png', 'x'); write(folder, 'node_modules/x.txt', CITY(2020)); write(folder, '.git/x.txt', CITY(2020));
    const a = opened(folder, null), done = await a.look();
    expect(a.titles()).toEqual(['2024.txt 2024', '旧/2023.md 2023']);
    expect(done).toMatchObject({ files: 3, reports: 2, analysed: 2, removed: 0, unreadable: [], cancelled: false, notKept: null });
  });
  it('reads again only what has changed', async () => {
    const folder = newFolder(), read: string[] = [];
    write(folder, 'a.txt', CITY(2023)); write(folder, 'b.txt', CITY(2024));
    const a = opened(folder, null, 'p', (jobs) => ({ ...jobs, read: (files) => { read.push(...files.map((f) => f.path.slice(-5))); return jobs.read(files); } }));
    await a.look();
    await a.look();
    expect(read).toEqual(['a.txt', 'b.txt']);
    write(folder, 'b.txt', CITY(2025), new Date(OLD.getTime() + 5000));
    expect(await a.look()).toMatchObject({ analysed: 1 });
    expect([read.slice(2), a.titles()]).toEqual([['b.txt'], ['a.txt 2023', 'b.txt 2025']]);
  });
  it('knows what is gone and what has another name', async () => {
    const folder = newFolder();
    write(folder, 'a.txt', CITY(2023)); write(folder, 'b.txt', CITY(2024));
    const a = opened(folder, null);
    await a.look();
    rmSync(join(folder, 'a.txt'));
    renameSync(join(folder, 'b.txt'), join(folder, 'c.txt'));
    expect(await a.look()).toMatchObject({ removed: 2, reports: 1 });
    expect(a.titles()).toEqual(['c.txt 2024']);
  });
  it('knows when a report becomes another text', async () => {
    const folder = newFolder();
    write(folder, 'a.txt', CITY(2023));
    const a = opened(folder, null);
    await a.look();
    write(folder, 'a.txt', '只是一句话。', new Date(OLD.getTime() + 5000));
    await a.look();
    expect(a.titles()).toEqual([]);
  });
  it('sees a change that leaves size and time as they were, if it follows at once', async () => {
    const folder = newFolder(), now = new Date();
    write(folder, 'a.txt', CITY(2023, '链长制'), now);
    const a = opened(folder, null);
    await a.look();
    write(folder, 'a.txt', CITY(2023, '田长制'), now);
    await a.look();
    expect([...a.known.reports.values()][0]!.terms[0]!.term).toBe('田长制');
  });
  it('reads GB18030 and UTF-16', async () => {
    const folder = newFolder();
    write(folder, 'gb.txt', iconv.encode(CITY(2023), 'gb18030')); write(folder, 'wide.txt', iconv.encode(CITY(2024), 'utf-16le', { addBOM: true }));
    const a = opened(folder, null);
    await a.look();
    expect(a.titles()).toEqual(['gb.txt 2023', 'wide.txt 2024']);
  });
  it('leaves out what a .policytext.json ignores and what the editor hides', async () => {
    const folder = newFolder();
    write(folder, 'a.txt', CITY(2023)); write(folder, '旧稿/b.txt', CITY(2022)); write(folder, 'c/d.bak.txt', CITY(2021)); write(folder, 'e/f.txt', CITY(2020)); write(folder, 'e/g.txt', CITY(2019));
    write(folder, '.policytext.json', '{"ignore":["旧稿/"]}'); write(folder, 'e/.policytext.json', '{"ignore":["g.txt"]}');
    const a = opened(folder, null);
    await a.look({ excludes: ['**/*.{tmp,bak}.txt'] });
    expect(a.titles()).toEqual(['a.txt 2023', 'e/f.txt 2020']);
  });
  it('says which folder it cannot look into and which file it cannot read, and knows the rest', async () => {
    const folder = newFolder(), gone = join(folder, 'gone.txt'), none = join(folder, 'a.txt');
    write(folder, 'a.txt', CITY(2023));
    const a = opened(folder, null, 'p', (jobs) => ({ ...jobs, list: async (what) => { const l = await jobs.list(what); return { ...l, files: [{ path: gone, size: 9, mtimeMs: 1 }, ...l.files] }; } }));
    const done = await a.look({ folders: [folder, none] });
    expect([a.titles(), done.unreadable]).toEqual([['a.txt 2023'], [{ path: none, why: 'ENOTDIR' }, { path: gone, why: 'ENOENT' }]]);
  });
  it('says which folder is not there', async () => {
    const folder = join(newFolder(), 'none'), done = await opened(folder, null).look();
    expect(done).toMatchObject({ reports: 0, unreadable: [{ path: folder, why: 'ENOENT' }] });
  });
  it('goes on where a job dies: its files are told of, the others known', async () => {
    const folder = newFolder();
    for (const y of [2019, 2020, 2021, 2022]) write(folder, `${y}.txt`, CITY(y));
    const a = opened(folder, null, 'p', (jobs) => ({ ...jobs, read: (files) => files.some((f) => f.path.endsWith('2020.txt')) ? Promise.reject(new Error('thread ended with 134')) : jobs.read(files) }));
    const done = await a.look();
    expect([a.titles(), done.unreadable.map((u) => u.path.slice(-8))]).toEqual([['2021.txt 2021', '2022.txt 2022'], ['2019.txt', '2020.txt']]);
  });
  it('stops when it is told to, and goes on later', async () => {
    const folder = newFolder();
    for (let y = 2000; y < 2010; y++) write(folder, `${y}.txt`, CITY(y));
    const a = opened(folder, null), seen: number[] = [];
    const done = await a.look({ progress: (n) => seen.push(n), cancelled: () => seen.length >= 2 });
    expect([done.cancelled, a.known.reports.size, seen]).toEqual([true, 4, [2, 4]]);
    expect(await a.look()).toMatchObject({ cancelled: false, reports: 10, analysed: 6 });
  });
});

describe('what is kept', () => {
  const filled = async (): Promise<{ folder: string; storage: string; kept(): readonly string[] }> => {
    const folder = newFolder(), storage = newFolder();
    for (const y of [2022, 2023, 2024]) write(folder, `${y}.txt`, CITY(y));
    write(folder, 'readme.txt', '说明文字。');
    expect(await opened(folder, storage).look()).toMatchObject({ analysed: 3, kept: 0 });
    const inside = join(storage, readdirSync(storage)[0]!);
    return { folder, storage, kept: () => readdirSync(inside).map((name) => join(inside, name)) };
  };
  const ALL = ['2022.txt 2022', '2023.txt 2023', '2024.txt 2024'];

  it('is there at the next start, the same', async () => {
    const { folder, storage } = await filled(), fresh = opened(folder, null), again = opened(folder, storage);
    expect(await again.look()).toMatchObject({ analysed: 0, kept: 3, reports: 3 });
    await fresh.look();
    expect([...again.known.reports].sort()).toEqual([...fresh.known.reports].sort());
  });
  it('of another program or build is none', async () => {
    const { folder, storage } = await filled();
    expect(await opened(folder, storage, 'p2').look()).toMatchObject({ analysed: 3, kept: 0 });
  });
  it('is found again under another folder', async () => {
    const { folder, storage } = await filled(), moved = newFolder();
    for (const y of [2022, 2023, 2024]) write(moved, `别处/${y}.txt`, readFileSync(join(folder, `${y}.txt`)));
    expect(await opened(moved, storage).look()).toMatchObject({ analysed: 0, kept: 3 });
  });
  it('but is not that of a file that changed meanwhile', async () => {
    const { folder, storage } = await filled();
    write(folder, '2024.txt', CITY(2026), new Date(OLD.getTime() + 9000));
    const again = opened(folder, storage);
    expect(await again.look()).toMatchObject({ analysed: 1, kept: 2 });
    expect(again.titles()).toEqual(['2022.txt 2022', '2023.txt 2023', '2024.txt 2026']);
  });
  it.each<readonly [string, (file: string) => void]>([
    ['cut short', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))], ['empty', (file) => truncateSync(file, 0)],
    ['spoilt', (file) => { const b = readFileSync(file); b[b.length >> 1]! ^= 0xff; writeFileSync(file, b); }], ['something else', (file) => writeFileSync(file, '{}')],
    ['a folder', (file) => { rmSync(file); mkdirSync(file); }],
  ])('and %s is made anew', async (_, spoil) => {
    const { folder, storage, kept } = await filled();
    kept().forEach(spoil);
    const again = opened(folder, storage);
    await again.look();
    expect(again.titles()).toEqual(ALL);
  });
  const aged = (files: readonly string[]): void => { const then = new Date(Date.now() - 20 * 24 * 3600 * 1000); for (const file of files) utimesSync(file, then, then); };
  it('stays where a look is broken off, and while another workspace has it', async () => {
    const { folder, storage, kept } = await filled(), other = newFolder();
    aged(kept());
    await opened(folder, storage).look({ cancelled: () => true });
    write(other, 'x.txt', CITY(2010));
    await opened(other, storage).look();
    expect(await opened(folder, storage).look()).toMatchObject({ analysed: 0, kept: 3 });
  });
  it('goes when no text has it any more for a while', async () => {
    const { folder, storage, kept } = await filled(), before = kept().length;
    rmSync(join(folder, '2022.txt'));
    aged(kept());
    await opened(folder, storage).look();
    expect(kept().length).toBe(before - 1);
  });
  it('where nothing can be kept is said, and all is known', async () => {
    const folder = newFolder(), file = join(newFolder(), 'file');
    write(folder, 'a.txt', CITY(2023));
    writeFileSync(file, '');
    const a = opened(folder, join(file, 'sub')), done = await a.look();
    expect([a.titles(), done.notKept]).toEqual([['a.txt 2023'], 'ENOTDIR']);
  });
});
