// The reading page as a file in a real browser: what can be pointed at, reached with the keyboard, clicked and printed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { until } from './codeServer.mjs';
import { chromiumOptions, findChromium } from './vscode.mjs';

const root = join(import.meta.dirname, '../..');
const report = join(root, 'seeds/reports/临澜市2025年政府工作报告.txt');

/** What is to be seen of the sample: read in it by hand. */
const seen = {
  title: '政府工作报告',
  term: { text: '“四库一平台”', definition: '重点项目储备库、签约库、开工库、投产库和项目全周期管理平台。', uses: 2 },
  figure: { text: '1972.6亿元', says: ['结果 · 2024', '地区生产总值', '197,260,000,000 元（1972.6亿元）'] },
  section: '三、加强政府自身建设',
  target: { indicator: '粮食产量', figure: '18.6亿斤以上' },
  bars: { name: '地区生产总值', says: ['增长 5.5%左右', '增长 5.8%'] },
};

/** A report whose text tries to run something wherever it goes. */
const hostile = ['"><script>window.evil = 1</script>', '</style><img src=x onerror="window.evil=1">', "<a href='javascript:window.evil=1'>"].map(evil =>
  `${evil}市2024年政府工作报告\n一、${evil}\n（一）${evil}。收入增长5%，建成“${evil}”①。\n名词解释\n①“${evil}”：${evil}。\n`).join('');

/** The checks, and `close`, which ends the browser. */
export async function readingPageChecks({ scratch, shots }) {
  const folder = join(scratch, 'pages');
  mkdirSync(folder, { recursive: true });
  mkdirSync(shots, { recursive: true });
  const make = (name, input, ...options) => {
    const file = join(folder, `${name}.html`);
    execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'annotate', '--format', 'html', ...options, '--output', file, input]);
    return pathToFileURL(file).href;
  };
  const from = (name, text) => {
    writeFileSync(join(folder, `${name}.txt`), text);
    return make(name, join(folder, `${name}.txt`));
  };
  const sample = make('sample', report), browser = await chromium.launch({ executablePath: findChromium(), args: chromiumOptions });
  const shoot = (page, name, options = {}) => page.screenshot({ path: join(shots, `reading-page-${name}.png`), animations: 'disabled', ...options });

  /** Opens a page and watches it; at the end nothing may have been refused, asked for or gone wrong. */
  const open = async (url, options, use) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce', ...options }), page = await context.newPage(), wrong = [];
    page.setDefaultTimeout(30_000);
    page.on('console', message => wrong.push(message.text()));
    page.on('pageerror', error => wrong.push(String(error)));
    page.on('dialog', dialog => { wrong.push(dialog.message()); void dialog.dismiss(); });
    page.on('request', request => { if (request.url().split('#')[0] !== url) wrong.push(request.url()); });
    try {
      await page.goto(url);
      const answer = await use(page);
      assert.deepEqual(wrong, []);
      return answer;
    } finally {
      await context.close();
    }
  };
  const tip = page => page.locator('#tip');
  const inSight = element => element.evaluate(e => { const { top, bottom } = e.getBoundingClientRect(), bar = document.querySelector('.bar').getBoundingClientRect().bottom; return bottom > bar && top < innerHeight; });

  const checks = {
    'the reading page says what a term means where it is pointed at': () => open(sample, {}, async page => {
      assert.equal(await page.locator('h1').innerText(), seen.title);
      await page.locator('.m.term', { hasText: seen.term.text }).first().hover();
      await tip(page).filter({ hasText: seen.term.definition }).waitFor();
      await shoot(page, 'term');
      await tip(page).hover();                                   // the way to the card does not close it
      await page.waitForTimeout(400);
      assert.ok(await tip(page).isVisible());
      await page.locator('h1').hover();
      await tip(page).waitFor({ state: 'hidden' });
      await page.locator('.m.actual', { hasText: seen.figure.text }).first().hover();
      await tip(page).waitFor();
      assert.deepEqual((await tip(page).locator('p').allInnerTexts()), seen.figure.says);
    }),

    'the reading page can be used with the keyboard alone': () => open(sample, {}, async page => {
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'text');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.textContent), seen.term.text);
      await tip(page).filter({ hasText: seen.term.definition }).waitFor();
      assert.equal(await page.evaluate(() => document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent), seen.term.definition);
      assert.match(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), /solid/u);
      await page.keyboard.press('Escape');
      await tip(page).waitFor({ state: 'hidden' });
      await page.keyboard.press('Enter');
      await tip(page).waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.textContent), '看词条');
      await page.keyboard.press('Escape');
      assert.equal(await page.evaluate(() => document.activeElement.textContent), seen.term.text);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await until(() => page.evaluate(() => document.activeElement.className === 'entry here'), 'the entry has the focus');
      assert.ok(await inSight(page.locator('#e0')));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');                        // the first of the links back
      assert.equal(await page.evaluate(() => document.activeElement.textContent), seen.term.text);
    }),

    'the outline of the reading page leads to a section and goes along': () => open(sample, {}, async page => {
      const link = page.locator('#outline a', { hasText: seen.section }), heading = page.locator('#text h2', { hasText: seen.section });
      assert.equal(await inSight(heading), false);
      await link.click();
      await until(() => inSight(heading), 'the section is in sight');
      await until(async () => await link.getAttribute('aria-current') === 'true', 'the outline says so');
      await page.evaluate(() => scrollTo(0, 0));
      await until(async () => await link.getAttribute('aria-current') === null, 'and no longer, at the top');
      const topics = page.locator('#outline li li li');
      assert.equal(await topics.first().isVisible(), false);
      await page.locator('#levels').click();
      assert.ok(await topics.first().isVisible());
    }),

    'the table of the reading page sorts, filters and leads to the text': () => open(sample, {}, async page => {
      const rows = page.locator('#figures tbody tr:visible');
      assert.ok((await rows.locator('td:nth-child(4)').allInnerTexts()).every(kind => kind === '目标'));
      const before = await rows.locator('th').allInnerTexts();
      await page.locator('#figures thead button', { hasText: '指标' }).click();
      const sorted = await rows.locator('th').allInnerTexts();
      assert.deepEqual(sorted, [...before].sort(new Intl.Collator('zh-Hans-CN', { numeric: true }).compare));
      assert.equal(await page.locator('#figures thead th').first().getAttribute('aria-sort'), 'ascending');
      await page.locator('#figures thead button', { hasText: '章节' }).click();
      assert.deepEqual(await rows.locator('th').allInnerTexts(), before);
      await page.locator('[data-show="actual"]:is(button)').click();
      assert.ok((await rows.locator('td:nth-child(4)').allInnerTexts()).every(kind => kind === '结果'));
      await page.locator('[data-show="target"]:is(button)').click();
      await shoot(page, 'table');
      await rows.filter({ hasText: seen.target.indicator }).locator('a').click();
      const figure = page.locator('.m.target:focus');
      assert.equal(await figure.innerText(), seen.target.figure);
      assert.ok(await inSight(figure));
    }),

    'the chart of the reading page has both bars, and the same in words': () => open(sample, {}, async page => {
      const row = page.locator('.chart .row', { hasText: seen.bars.name }).first();
      assert.deepEqual(await row.locator('text').allTextContents(), seen.bars.says);
      const [target, result] = await Promise.all(['target', 'actual'].map(kind => row.locator(`rect.${kind}`).evaluate(e => e.getBoundingClientRect().width)));
      assert.ok(Math.abs(target / result - 5.5 / 5.8) < 0.01, `${target} ${result}`);
      await page.locator('.chart summary').first().click();
      assert.deepEqual(await page.locator('.chart details').first().locator('tbody tr').first().locator('th, td').allInnerTexts(), [seen.bars.name, ...seen.bars.says]);
      await page.locator('#chart').scrollIntoViewIfNeeded();
      await shoot(page, 'chart');
    }),

    'marks of the reading page can be turned off': () => open(sample, {}, async page => {
      const term = page.locator('.m.term').first(), line = () => term.evaluate(e => getComputedStyle(e).textDecorationLine);
      assert.equal(await line(), 'underline');
      await page.locator('button[data-mark="term"]').click();
      assert.deepEqual([await line(), await page.locator('button[data-mark="term"]').getAttribute('aria-pressed')], ['none', 'false']);
    }),

    'every kind of mark of the reading page has a shape of its own': () => open(sample, {}, async page => {
      const shape = kind => page.locator(`.m.${kind}`).first().evaluate(e => { const s = getComputedStyle(e); return [s.textDecorationLine, s.textDecorationStyle, s.boxShadow === 'none'].join(); });
      const shapes = await Promise.all(['target', 'actual', 'reference', 'term', 'plan'].map(shape));
      assert.equal(new Set(shapes).size, shapes.length, shapes.join(' '));
    }),

    'in a narrow window the outline of the reading page is behind a button': () => open(sample, { viewport: { width: 420, height: 800 } }, async page => {
      const outline = page.locator('#outline');
      assert.equal(await outline.isVisible(), false);
      await page.locator('#open-outline').click();
      await outline.waitFor();
      await shoot(page, 'narrow');
      await page.keyboard.press('Escape');
      await outline.waitFor({ state: 'hidden' });
      assert.equal(await page.evaluate(() => document.activeElement.id), 'open-outline');
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out');
    }),

    'the colours of the reading page can be read in light, dark and high contrast': async () => {
      for (const [name, options, least] of [['light', {}, 4.5], ['dark', { colorScheme: 'dark' }, 4.5], ['contrast', { contrast: 'more' }, 7], ['contrast-dark', { contrast: 'more', colorScheme: 'dark' }, 7]]) {
        await open(sample, options, async page => {
          const low = await page.evaluate(lowContrast, least);
          assert.deepEqual(low, [], name);
          await page.locator('.m.term').first().scrollIntoViewIfNeeded();
          await shoot(page, name);
        });
      }
      await open(sample, { forcedColors: 'active', colorScheme: 'dark' }, async page => {
        assert.equal(await page.locator('.m.target').first().evaluate(e => getComputedStyle(e).textDecorationStyle), 'solid');
        await page.locator('#chart').scrollIntoViewIfNeeded();
        await shoot(page, 'forced-colours');
      });
    },

    'the reading page inside an editor tells where it is clicked, and goes where it is told': async () => {
      const shell = join(folder, 'shell.html'), dist = pathToFileURL(join(root, 'dist')).href, text = readFileSync(report, 'utf8').split('\n');
      writeFileSync(shell, `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><meta name="policy-text-uri" content="file:///a.txt"><link rel="stylesheet" href="${dist}/reader.css"></head><body><script src="${dist}/reader.js"></script></body></html>`);
      const page = await browser.newPage({ viewport: { width: 700, height: 800 } }), wrong = [];
      page.on('pageerror', error => wrong.push(String(error)));
      await page.addInitScript(() => {
        window.told = [];
        window.acquireVsCodeApi = () => ({ postMessage: message => window.told.push(message), getState: () => undefined, setState: state => { window.state = state; } });
      });
      await page.goto(pathToFileURL(shell).href);
      const told = () => page.evaluate(() => window.told.splice(0)), tell = message => page.evaluate(sent => { window.postMessage(sent, '*'); return new Promise(done => setTimeout(done, 50)); }, message);
      const body = html => html.slice(html.indexOf('<body>') + 6, html.lastIndexOf('<script>'));
      const update = html => tell({ type: 'update', body: body(html), language: 'zh-Hans' });
      const html = readFileSync(fileURLToPath(sample), 'utf8');
      assert.deepEqual(await told(), [{ type: 'ready' }]);
      await update(html);
      assert.equal(await page.locator('h1').innerText(), seen.title);
      assert.deepEqual(await page.evaluate(() => window.state.uri), 'file:///a.txt');

      const figure = page.locator('.m.actual', { hasText: seen.figure.text }).first(), line = text.findIndex(l => l.includes(seen.figure.text));
      await figure.click();
      assert.deepEqual(await told(), [{ type: 'reveal', place: { line, character: text[line].indexOf(seen.figure.text) }, length: seen.figure.text.length, focus: false }]);
      const heading = text.findIndex(l => l.startsWith(seen.section));
      await tell({ type: 'cursor', line: heading, share: 0.5 });
      assert.equal(await page.locator('.cursor').innerText(), seen.section);
      assert.ok(await inSight(page.locator('.cursor')));
      await page.locator('.cursor').click();
      assert.deepEqual((await told()).map(({ place, focus }) => [place.line, focus]), [[heading, false]]);
      await tell({ type: 'scroll', line, share: 0 });
      const top = () => page.locator('#text > [data-at]').evaluateAll((all, at) => Math.round(all.find(e => e.dataset.at.startsWith(`${at}:`)).getBoundingClientRect().top), line);
      const before = await top();
      assert.ok(before > 0 && before < 120, String(before));

      await update(html.replace(/(<p class="address"[^>]*>)/u, '<p data-at="4:0">新写的一段。</p>'.repeat(5) + '$1'));
      assert.equal(await page.locator('p', { hasText: '新写的一段。' }).count(), 5);
      assert.ok(Math.abs(await top() - before) <= 2, 'what is read stays where it is');
      assert.deepEqual(wrong, []);
      await page.close();
    },

    'nothing of a hostile report runs in the reading page': () => open(from('hostile', hostile), {}, async page => {
      assert.equal(await page.evaluate(() => window.evil), undefined);
      assert.ok((await page.locator('#text').innerText()).includes('<script>window.evil = 1</script>'));
    }),

    'the policy of the reading page refuses what is not its own': async () => {
      const page = await browser.newPage();
      await page.goto(sample);
      const refused = await page.evaluate(() => new Promise(done => {
        const all = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => { all.push(effectiveDirective); if (all.length === 2) done([...all].sort()); });
        const script = document.createElement('script');
        script.textContent = 'window.evil = 1';
        const image = document.createElement('img');
        image.src = 'https://example.invalid/a.png';
        document.body.append(script, image);
        setTimeout(() => done(all), 5000);
      }));
      assert.deepEqual([refused, await page.evaluate(() => window.evil)], [['img-src', 'script-src-elem'], undefined]);
      await page.close();
    },

    'the reading page prints on A4, the text first, notes at its end': () => open(sample, {}, async page => {
      await page.emulateMedia({ media: 'print' });
      for (const hidden of ['.bar', '#outline', '.filters', '.back', 'footer']) assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
      const pdf = await page.pdf({ path: join(shots, 'reading-page.pdf'), preferCSSPageSize: true, printBackground: true });
      const text = pdf.toString('latin1'), sizes = new Set(text.match(/\/MediaBox\s*\[[^\]]*\]/gu));
      assert.deepEqual([...sizes].map(box => box.match(/[\d.]+/gu).map(n => Math.round(Number(n)))), [[0, 0, 595, 842]]);          // points
      const pages = text.match(/\/Type\s*\/Page\b/gu).length;
      assert.ok(pages >= 8 && pages <= 20, `${pages} pages`);
    }),

    'a report of half a million characters opens quickly as a reading page': async () => {
      const prose = '坚持稳中求进，统筹推进城乡建设，持续改善营商环境，着力办好民生实事，各项事业取得新的进展，群众的日子越过越好。'.repeat(3);
      const paragraph = n => `（${n}）第${n}项工作扎实推进。全年完成投资${n}亿元、增长6%。${prose}`;
      const long = from('long', `临澜市2024年政府工作报告\n一、2023年工作回顾\n${Array.from({ length: 2600 }, (_, n) => paragraph(n)).join('\n')}\n`);
      const took = url => open(url, {}, page => page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))));
      const [short, whole] = [await took(sample), await took(long)];
      console.log(`     first picture: sample ${Math.round(short)} ms, 500,000 characters ${Math.round(whole)} ms`);
      assert.ok(whole < 8 * short + 4000, `${whole} ms, and ${short} ms for the sample`);
    },
  };
  return { checks, close: () => browser.close() };
}

/** Runs in the page: the texts whose contrast with what is behind them is too low. */
function lowContrast(least) {
  const channels = colour => colour.match(/[\d.]+/gu).map(Number);
  const luminance = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = e => { for (let at = e; at; at = at.parentElement) { const c = channels(getComputedStyle(at).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
  const low = new Set();
  for (const e of document.querySelectorAll('body *')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || !e.checkVisibility()) continue;
    const style = getComputedStyle(e), [a, b] = [luminance(channels(e.closest('svg') ? style.fill : style.color)), luminance(ground(e))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < least) low.add(`${e.tagName}.${e.className?.baseVal ?? e.className}: ${((a + 0.05) / (b + 0.05)).toFixed(2)}`);
  }
  return [...low];
}
