// What can be done about findings in VS Code: correcting, ignoring, going from one to the next, cleaning up.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { until } from './codeServer.mjs';

const draft = '云渚区政府工作报告_校对稿.txt';
const text = `临澜市云渚区政府工作报告
一、过去一年工作
实施“千村示范工程，建设和美乡村，成效明显。
加大&ldquo;智改数转&rdquo;力度，做强实体经济，培育骨干企业。
2022年是“十三五”的收官之年，意义重大。
二、今年工作任务
扩大有效投资，全力以赴抓好落实。
责任编辑：某某
`;

/** Files for these checks. */
export const findingFiles = () => ({ [draft]: text });

const rules = ['quote-unbalanced', 'html-entity', 'plan-period-year'];

export function findingChecks(vs, { file }) {
  const { page } = vs;
  const ignores = file('.policytext/ignores.json');
  const show = async mark => {
    if (await vs.title() !== draft) await vs.command('View: Close All Editors');          // the list of problems shows no more than fits: let them be this file's
    await vs.open(file(draft));
    await vs.show(mark, text);
  };
  const listed = async () => (await vs.problems()).filter(row => !row.isFile).map(row => row.text);
  const wait = (fits, what) => until(async () => fits(await listed()), what);
  const all = () => wait(rows => rules.every(rule => rows.some(row => row.includes(rule))), 'all three rules are listed');
  const onScreen = async () => (await vs.rows()).flatMap(row => row.spans.map(span => span.text)).join('');
  const view = page.locator('.pane').filter({ has: page.locator('.pane-header', { hasText: 'Findings' }) });
  const row = words => view.locator('.monaco-list-row').filter({ hasText: words });
  /** Opens a row up until one of those below it is there: while the list changes it may fold again. */
  const unfold = (words, below) => until(async () => {
    if (await row(below).count() > 0) return true;
    await row(words).first().locator('.monaco-tl-twistie').click();
    return false;
  }, `${below} below ${words}`, { every: 300 });
  const inline = async (words, action) => {
    await row(words).first().hover();
    await row(words).first().locator(`.action-label[aria-label="${action}"]`).click();
  };

  return {
    'the light bulb corrects first and ignores last': async () => {
      await show('加大⟦&ldquo;⟧智改');
      await all();
      await show('加大⟦&ldquo;⟧智改');
      const titles = await vs.quickFixes('Replace by the character it stands for');
      const own = titles.filter(title => /Replace|Fix all|Ignore/u.test(title)).map(title => /^[A-Z][a-z]+(?: all)?/u.exec(title)[0]);
      assert.deepEqual(own.slice(0, 5), ['Replace', 'Fix all', 'Ignore', 'Ignore', 'Ignore'], titles.join(' | '));
      await until(async () => (await onScreen()).includes('加大“智改数转&rdquo;'), 'the first entity is corrected, the second is not');
      await vs.revert();
    },

    'all findings of a rule are corrected at once': async () => {
      await show('加大⟦&ldquo;⟧智改');
      await all();
      await show('加大⟦&ldquo;⟧智改');
      await vs.quickFixes('Fix all 2 in this document');
      await until(async () => (await onScreen()).includes('加大“智改数转”力度'), 'both entities are corrected');
      await vs.revert();
    },

    'safe corrections are made by Fix All': async () => {
      await show('加大⟦&ldquo;⟧智改');
      await all();
      await show('加大⟦&ldquo;⟧智改');
      await vs.command('Fix All');
      await until(async () => (await onScreen()).includes('加大“智改数转”力度'), 'both entities are corrected');
      await vs.revert();
    },

    'what is ignored goes, is listed as ignored, and comes back': async () => {
      await show('实施⟦“⟧千村');
      await all();
      await show('实施⟦“⟧千村');
      await vs.quickFixes('Ignore this one');
      await wait(rows => !rows.some(one => one.includes('quote-unbalanced')) && rows.some(one => one.includes('html-entity')), 'the quotation mark is no longer listed');
      const written = JSON.parse(readFileSync(ignores, 'utf8'));
      assert.deepEqual(written.documents[draft].places, [{ rule: 'quote-unbalanced', text: '“', before: '实施', after: '千村示范工程，建设和美乡村，成效' }]);
      await vs.command('政策文本: Show Findings');
      await row('Ignored').first().waitFor();
      await vs.screenshot(new URL('shots/the-view-of-findings.png', import.meta.url).pathname);
      await row('Ignored').first().click();
      await inline('Quotation mark', 'Stop Ignoring');
      await wait(rows => rows.some(one => one.includes('quote-unbalanced')), 'the quotation mark is listed again');
      assert.ok(existsSync(ignores) && !readFileSync(ignores, 'utf8').includes('千村'), 'the place is no longer in the file');
    },

    'a rule is ignored in the document from the view': async () => {
      await show('实施⟦“⟧千村');
      await vs.command('政策文本: Show Findings');
      await inline('Left-over of web markup', 'Ignore');
      await wait(rows => !rows.some(one => one.includes('html-entity')), 'no entity is listed');
      await unfold('Ignored', 'this document');
      await inline('this document', 'Stop Ignoring');
      await all();
    },

    'next and previous finding move the cursor': async () => {
      await show('⟦一、过去一年⟧');
      await all();
      await show('⟦一、过去一年⟧');
      for (const line of [3, 4, 4, 5, 8, 3]) {
        await page.keyboard.press('Control+F8');
        await vs.waitCursor(line);
      }
      await vs.command('政策文本: Previous Finding');
      await vs.waitCursor(8);
    },

    'the code of a finding opens the page on its rule': async () => {
      await show('加大⟦&ldquo;⟧智改');
      await vs.hover('加大⟦&ldquo;⟧智改');
      await page.locator('.monaco-hover:not(.hidden) a.code-link').first().click();
      await page.locator('.tab.active').filter({ hasText: 'html-entity.md' }).waitFor();
      await page.locator('iframe.webview').first().waitFor();
      await vs.screenshot(new URL('shots/the-page-on-a-rule.png', import.meta.url).pathname);
      await page.locator('.tab').filter({ hasText: 'html-entity.md' }).click({ button: 'middle' });
      await page.locator('.tab').filter({ hasText: 'html-entity.md' }).waitFor({ state: 'detached' });
    },

    'the proof sheet is written': async () => {
      await show('⟦一、过去一年⟧');
      await all();
      for (const [ending, begins] of [['docx', 'PK'], ['xlsx', 'PK'], ['csv', '\ufeffNo.,Report,Section,Place,As printed,Instead,']]) {
        const path = file(`勘误.${ending}`);
        rmSync(path, { force: true });
        await vs.command('政策文本: Export Proof Sheet…');
        await vs.screenshot(new URL(`shots/the-dialog-for-${ending}.png`, import.meta.url).pathname);
        await vs.answer(path);
        await until(() => existsSync(path) && readFileSync(path).length > 0, `${path} is written`);
        assert.ok(readFileSync(path, 'utf8').startsWith(begins));
        await until(async () => (await vs.messages()).some(message => message.includes(`Proof sheet of 5 findings written to 勘误.${ending}`)), 'a word about it');
        await vs.open(file(draft));
      }
      assert.match(readFileSync(file('勘误.csv'), 'utf8'), /加大【&ldquo;】智改数转&rdquo;力…,“,/u);
    },

    'reading mode hides findings and keeps colours': async () => {
      await show('⟦一、过去一年⟧');
      await all();
      await vs.command('政策文本: Toggle Reading Mode');
      await wait(rows => !rows.some(one => rules.some(rule => one.includes(rule))), 'no finding is listed');
      await vs.open(file(draft));
      await until(async () => (await vs.languageStatus()).some(item => /Reading mode/u.test(item)), 'the status says so');
      await vs.command('政策文本: Toggle Reading Mode');
      await all();
      await vs.open(file(draft));
      await until(async () => (await vs.languageStatus()).some(item => /4 errors, 0 warnings, 1 others/u.test(item)), 'the status counts');
    },

    'cleaning up asks before it changes anything': async () => {
      await show('⟦一、过去一年⟧');
      await vs.command('政策文本: Clean Up This Document');
      const preview = page.locator('.bulk-edit-panel');
      await preview.waitFor();
      await until(async () => (await preview.innerText()).includes('责任编辑'), 'the preview shows what is removed');
      assert.ok((await onScreen()).includes('&ldquo;'), 'nothing is changed yet');
      await preview.locator('.monaco-tl-row .monaco-checkbox, input[type=checkbox], .edit-checkbox').first().click();
      await vs.screenshot(new URL('shots/clean-up-preview.png', import.meta.url).pathname);
      await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
      await until(async () => { const now = await onScreen(); return now.includes('加大“智改数转”力度') && !now.includes('责任编辑'); }, 'entities and furniture are gone');
      await vs.revert();
    },
  };
}
