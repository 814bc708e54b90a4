// Writing in VS Code: renaming, references, completion, lenses, renumbering, formatting.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { until } from './codeServer.mjs';

const draft = '云渚区政府工作报告_起草稿.txt';
const text = `临澜市云渚区政府工作报告
一、过去一年工作
（一）聚力稳增长。建成“数据码头”①，实施“一湖两带”②，地区生产总值456.6亿元。
（三）聚力惠民生。推广“数据码头”经验，数据码头入驻企业60家。
二、今年工作任务
扩大有效投资，推进项目建设，培育实体企业。
全力以赴抓好落实。
名词解释
①“数据码头”：面向企业的数据流通场所。
  ②“一湖两带” : 环湖带和滨江带。
`;

/** Files for these checks. */
export const serviceFiles = () => ({ [draft]: text });

export function serviceChecks(vs, { file }) {
  const { page } = vs;
  const onScreen = async () => (await vs.rows()).flatMap(row => row.spans.map(span => span.text)).join('');
  const waitText = (words, what) => until(async () => (await onScreen()).includes(words), what);
  const show = async mark => {
    await vs.open(file(draft));
    await vs.waitLanguage('政策文本 Policy Text');
    await vs.show(mark, text);
  };
  const shot = name => vs.screenshot(new URL(`shots/${name}.png`, import.meta.url).pathname);
  const renameTo = async name => {
    const box = page.locator('.rename-box input');
    await until(async () => {                      // until the server is there, there is nothing to rename
      await page.keyboard.press('F2');
      return box.waitFor({ timeout: 3000 }).then(() => true, () => false);
    }, 'the box for the new name');
    const before = await box.inputValue();
    await box.fill(name);
    await shot('rename-box');
    await page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
    return before;
  };
  const peek = page.locator('.reference-zone-widget, .peekview-widget').first();
  const suggestions = page.locator('.suggest-widget.visible .monaco-list-row');

  return {
    'renaming a term changes its entry and all uses, and one undo takes it back': async () => {
      await show('建成“⟦数⟧据码头');
      assert.equal(await renameTo('数据港湾'), '数据码头');
      await waitText('建成“数据港湾”①', 'the use is renamed');
      const now = await onScreen();
      for (const words of ['推广“数据港湾”经验，数据港湾入驻', '①“数据港湾”：']) assert.ok(now.includes(words), `${words} in ${now}`);
      assert.ok(!now.includes('数据码头'));
      await page.keyboard.press('Control+z');
      await until(async () => { const back = await onScreen(); return back.includes('①“数据码头”：') && back.includes('推广“数据码头”经验，数据码头') && !back.includes('港湾'); }, 'one undo takes all of it back');
      await vs.revert();
    },

    'a marker is not renamed to a number that is taken, and the reason is shown': async () => {
      await show('一湖两带”⟦②⟧，');
      assert.equal(await renameTo('1'), '2');
      const said = page.locator('.monaco-editor-overlaymessage, .notification-list-item-message').filter({ hasText: 'Marker 1 is taken' });
      await said.first().waitFor();
      await shot('rename-refused');
      assert.ok((await onScreen()).includes('一湖两带”②'));
      await vs.command('Notifications: Clear All Notifications');
    },

    'all references of a term are listed': async () => {
      await show('建成“⟦数⟧据码头');
      await until(async () => { await page.keyboard.press('Shift+F12'); return peek.waitFor({ timeout: 3000 }).then(() => true, () => false); }, 'the peek view');
      await until(async () => (await peek.innerText()).includes('(5)') || await peek.locator('.ref-tree .monaco-list-row').count() >= 5, 'five references: three uses, a marker, the entry');
      await shot('references');
      await page.keyboard.press('Escape');
      await peek.waitFor({ state: 'detached' });
    },

    'completion offers the terms behind “, filters them by pinyin and closes the mark': async () => {
      await show('推进⟦项目建设⟧，');
      await until(async () => {
        await vs.type('“');
        if (await suggestions.first().waitFor({ timeout: 5000 }).then(() => true, () => false)) return true;
        await vs.revert();
        await vs.show('推进⟦项目建设⟧，', text);
        return false;
      }, 'suggestions');
      assert.equal(await suggestions.count(), 2);
      await until(async () => (await page.locator('.suggest-widget.visible').innerText()).includes('一湖两带'), 'both terms');
      await shot('completion');
      await vs.type('yh');
      await until(async () => await suggestions.count() === 1, 'only the term with these initials is left');
      await shot('completion-pinyin');
      await page.keyboard.press('Enter');
      await waitText('推进“一湖两带”项目建设', 'the term is written, the mark is closed');
      await vs.revert();
    },

    'completion says nothing in the midst of prose, and gives the next number at a line\'s start': async () => {
      await show('⟦全力以赴⟧');
      await vs.type('（');
      await until(async () => await suggestions.count() === 1 && (await suggestions.first().innerText()).includes('（一）'), 'the first number under 二、');
      await shot('completion-heading');
      await page.keyboard.press('Enter');
      await waitText('（一）全力以赴', 'the number is written');
      await vs.revert();
      await vs.show('以赴⟦抓好⟧', text);
      await vs.type('（');
      await waitText('以赴（抓好', 'typed');
      await page.waitForTimeout(1500);
      assert.equal(await suggestions.count(), 0);
      await vs.revert();
    },

    'a lens above each entry counts its uses, and lists them': async () => {
      await show('⟦名词解释⟧');
      const lens = page.locator('.codelens-decoration a').filter({ hasText: '3 uses' });
      await lens.first().waitFor();
      await page.locator('.codelens-decoration a').filter({ hasText: '1 use' }).first().waitFor();
      await shot('code-lens');
      await lens.first().click();
      await peek.waitFor();
      await until(async () => await peek.locator('.ref-tree .monaco-list-row').count() >= 3, 'three uses');
      await shot('code-lens-uses');
      await page.keyboard.press('Escape');
      await peek.waitFor({ state: 'detached' });
    },

    'headings are renumbered from the light bulb': async () => {
      await show('⟦（三）⟧聚力');
      await until(async () => { const titles = await vs.quickFixes(); return titles.some(title => title.includes('Renumber headings from here')); }, 'the action is offered');
      await vs.quickFixes('Renumber headings from here');
      await waitText('（二）聚力惠民生', 'the heading has the number that follows');
      await vs.revert();
    },

    'formatting changes the glossary and nothing else': async () => {
      await show('⟦名词解释⟧');
      await vs.command('Format Document');
      await waitText('②“一湖两带”：环湖带', 'the entry is in the form of the other');
      await page.keyboard.press('Control+z');
      await waitText('②“一湖两带” : 环湖带', 'one undo takes it back');
      await vs.revert();
    },

    'a marker is a link to its entry': async () => {
      await show('一湖两带”⟦②⟧，');
      const { x, y, height } = await vs.rectOf('一湖两带”⟦②⟧，');
      await until(async () => {
        await page.mouse.click(x + 4, y + height / 2, { modifiers: ['Control'] }).catch(() => undefined);
        await page.keyboard.down('Control');
        await page.mouse.move(x + 4, y + height / 2);
        await page.mouse.click(x + 4, y + height / 2);
        await page.keyboard.up('Control');
        return (await vs.cursor())?.line === 10;
      }, 'the entry in line 10');
    },

    'a term is added to the shared glossary from its hover': async () => {
      const glossary = file('.policytext/glossary.csv'), kept = () => (existsSync(glossary) ? readFileSync(glossary, 'utf8') : '');
      await show('建成⟦“数据码头”⟧');
      await until(async () => (await vs.hover('建成⟦“数据码头”⟧')).includes('Add to the shared glossary'), 'the hover offers it');
      await shot('shared-glossary-link');
      await vs.hoverLink('Add to the shared glossary');
      await until(() => kept().includes('数据码头'), 'the row is in the file');
      assert.match(kept(), /^\uFEFF?术语,释义,来源\r?\n“?数据码头”?,面向企业的数据流通场所。?,云渚区政府工作报告_起草稿\r?\n$/u);
      await vs.reset();
      await until(async () => !(await vs.hover('建成⟦“数据码头”⟧')).includes('Add to the shared glossary'), 'what is there is not offered again');
      await vs.command('View: Close All Editors');
      rmSync(glossary);
    },

    'headings, terms and indicators of all reports are found by name and by pinyin': async () => {
      await show('⟦名词解释⟧');
      const box = page.locator('.quick-input-widget:visible .quick-input-filter input'), rows = page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
      const look = async query => {
        await page.keyboard.press('Control+t');
        await box.fill(`#${query}`);
      };
      await look('skypt');          // 四库一平台
      await rows.filter({ hasText: '四库一平台' }).first().waitFor();
      await shot('workspace-symbols');
      await rows.filter({ hasText: '四库一平台' }).filter({ hasText: '2025' }).first().click();
      await until(async () => await vs.title() === '临澜市2025年政府工作报告.txt', 'the report is shown');
      await until(async () => (await vs.cursor())?.selected > 0 || (await onScreen()).includes('四库一平台'), 'at its entry');
      await look('固定资产投资');
      await rows.filter({ hasText: '固定资产投资' }).first().waitFor();
      await page.keyboard.press('Escape');
      await box.waitFor({ state: 'hidden' });
    },

    'hints show definitions and values where the settings want them': async () => {
      await show('⟦一、过去一年⟧');
      const hints = async () => page.locator('.view-lines').first().innerText();
      assert.ok(!(await hints()).includes('45,660,000,000'));
      vs.setSettings({ 'policyText.inlayHints.definitions': true, 'policyText.inlayHints.values': true, 'policyText.codeLens.headings': true });
      await until(async () => { const said = (await hints()).replace(/\u00a0/gu, ' '); return said.includes('45,660,000,000 元') && said.includes('面向企业的数据流通场所'); }, 'the hints');
      await page.locator('.codelens-decoration').filter({ hasText: /0 targets · 5 terms|0 targets · 4 terms/u }).first().waitFor();
      await shot('inlay-hints');
      vs.setSettings({});
      await until(async () => !(await hints()).includes('45,660,000,000'), 'the hints are gone');
    },
  };
}
