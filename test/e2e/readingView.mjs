// The reading view beside the editor, on the project's own sample report.
import assert from 'node:assert/strict';
import { until } from './codeServer.mjs';
import { readMark } from './vscode.mjs';

const report = '临澜市2025年政府工作报告.txt';

/** What is to be seen of it: read in it by hand. */
const seen = {
  headings: ['一、2024年工作回顾', '二、2025年主要任务', '三、加强政府自身建设'],
  target: '地区生产总值增长⟦5.5%左右⟧',
  term: { mark: '拓展⟦“一照通行”改革⟧', says: '将企业经营涉及的多个许可事项信息归集到营业执照二维码' },
  heading: '⟦三、加强政府自身建设⟧',
  typed: { before: '⟦各位代表：⟧', text: '砚溪镇新建游园12个。\n' },
};

export function readingViewChecks(vs, { file, read }) {
  const text = read(report);
  const positionOf = mark => {
    const { context, start } = readMark(mark);
    const before = text.slice(0, text.indexOf(context) + start).split('\n');
    return { line: before.length, column: before.at(-1).length + 1 };
  };
  const page = () => vs.page.frameLocator('iframe.webview.ready').first().frameLocator('#active-frame');
  /** Puts the focus into the editor, which is the first group's: a file is opened in the group that has it. */
  const toEditor = () => vs.page.locator('.editor-group-container').first().locator(`.tab[data-resource-name="${report}"]`).click();
  const open = async () => {
    if (await vs.page.locator('.tab[data-resource-name^="Reading: "], .tab[aria-label^="Reading: "]').count() > 0) await toEditor();
    else {
      await vs.open(file(report));
      await vs.command('政策文本: Open Reading View');
    }
    await page().locator('#text h1').waitFor();
  };
  const inSight = element => element.evaluate(e => { const { top, bottom } = e.getBoundingClientRect(); return bottom > 40 && top < innerHeight; });
  /** The mark of the page that stands at a place of the document. */
  const markAt = mark => { const { line, column } = positionOf(mark); return page().locator(`#text [data-at="${line - 1}:${column - 1}"]:not(p, .para)`).first(); };

  return {
    'the reading view shows the report beside the editor': async () => {
      await open();
      assert.equal(await page().locator('#text h1').innerText(), '政府工作报告');
      assert.deepEqual(await page().locator('#text h2').allInnerTexts().then(all => all.slice(0, 3)), seen.headings);
      assert.equal(await page().locator('#text .m.target').first().count(), 1);
      assert.equal(await vs.title(), report);                       // the editor keeps the focus
    },

    'the reading view goes with the editor': async () => {
      await open();
      await vs.show(seen.heading, text);
      const heading = page().locator('#text h2', { hasText: readMark(seen.heading).text });
      await until(() => inSight(heading), 'the heading is in sight');
      await page().locator('#text h2.cursor').waitFor();
      assert.equal(await page().locator('#text .cursor').innerText(), readMark(seen.heading).text);
    },

    'a figure, a term and a heading of the reading view lead to the editor': async () => {
      await open();
      for (const mark of [seen.target, seen.term.mark, seen.heading]) {
        const { line, column } = positionOf(mark), element = markAt(mark);
        await element.scrollIntoViewIfNeeded();
        await element.click();
        assert.ok(await inSight(element), 'the view stays where it is');
        const { length } = readMark(mark).text;
        await toEditor();          // while a web view has the focus the status bar tells of no cursor
        await until(async () => {
          const at = await vs.cursor();
          return at?.line === line && (at.column === column + length || at.column === column);
        }, `the cursor is at ${mark}`);
      }
    },

    'a term of the reading view shows its definition, also with the keyboard': async () => {
      await open();
      const term = markAt(seen.term.mark), tip = page().locator('#tip');
      await term.hover();
      await tip.filter({ hasText: seen.term.says }).waitFor();
      await page().locator('#text h1').hover();
      await tip.waitFor({ state: 'hidden' });
      await term.focus();
      await tip.filter({ hasText: seen.term.says }).waitFor();
      await vs.page.keyboard.press('Escape');
      await tip.waitFor({ state: 'hidden' });
    },

    'the reading view follows what is typed and stays where it is': async () => {
      await open();
      await vs.show(seen.typed.before, text);
      const before = await page().locator('#text .m.target, #text .m.actual').count();
      await vs.type(seen.typed.text);
      await until(async () => await page().locator('#text .m.target, #text .m.actual').count() > before, 'the new figure is in the view');
      await vs.revert();
      await until(async () => await page().locator('#text .m.target, #text .m.actual').count() === before, 'it is gone again');
    },

    'the reading view comes back when the window is loaded anew': async () => {
      await open();
      await vs.loadAnew();
      await page().locator('#text h1').waitFor();
      assert.equal(await page().locator('#text h1').innerText(), '政府工作报告');
      await vs.open(file(report));
      await vs.waitLanguage('政策文本 Policy Text');
      await vs.command('View: Close Editors in Other Groups');
      await vs.page.locator('iframe.webview').first().waitFor({ state: 'detached' });
    },
  };
}
