// Going about in a report: from heading to heading, from word to word, through the view of the glossary.
import assert from 'node:assert/strict';
import { until } from './codeServer.mjs';
import { readMark } from './vscode.mjs';

const report = '临澜市2024年政府工作报告.txt';

export function readingChecks(vs, { file, read }) {
  const { page } = vs;
  const text = read(report);
  const positionOf = mark => {
    const { context, start } = readMark(mark), before = text.slice(0, text.indexOf(context) + start).split('\n');
    return { line: before.length, column: before.at(-1).length + 1 };
  };
  const at = async mark => {
    const { line, column } = positionOf(mark);
    await vs.waitCursor(line, column);
  };

  return {
    'the cursor goes from heading to heading': async () => {
      await vs.open(file(report));
      await vs.show('⟦刚刚过去⟧的2023年', text);
      await page.keyboard.press('Control+Alt+PageDown');
      await at('⟦（一）千方百计⟧');
      await page.keyboard.press('Control+Alt+PageDown');
      await at('⟦政策举措靠前发力⟧');
      await page.keyboard.press('Control+Alt+PageUp');
      await page.keyboard.press('Control+Alt+PageUp');
      await at('⟦一、2023年工作回顾⟧');
    },

    'the cursor goes from word to word, and words are selected and deleted': async () => {
      await vs.open(file(report));
      await vs.show('⟦政策⟧举措靠前发力', text);
      for (const end of ['政策⟦举措⟧靠前', '政策举措⟦靠前⟧发力']) {
        await page.keyboard.press('Control+ArrowRight');
        await at(end);
      }
      await page.keyboard.press('Control+Shift+ArrowLeft');
      await until(async () => (await vs.cursor())?.selected === 2, '举措 is selected');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Control+Backspace');
      await until(async () => (await vs.rows()).flatMap(row => row.spans.map(span => span.text)).join('').includes('政策靠前发力'), '举措 is deleted');
      await vs.revert();
    },

    'the view of the glossary lists the terms with their uses, and goes to them': async () => {
      await vs.open(file(report));
      await vs.glossary.open();
      await vs.glossary.wait(rows => rows[0]?.name === '[1]“三张清单”' && /^\d+ uses$/u.test(rows[0].text.slice(rows[0].name.length + 1)), 'the first term with its uses');
      const [{ text: first }] = await vs.glossary.wait(rows => rows.length > 1, 'terms');
      await vs.glossary.click(first);
      await at('[1]“三张清单”⟦：⟧');
      await vs.glossary.expand(first);
      const use = (await vs.glossary.wait(rows => rows[1]?.level === 2, 'the uses of the first term'))[1];
      assert.equal(use.text, '建立“三张清单”[1]制度 line 20');
      await vs.glossary.click(use.text);
      await at('建立“三张清单”⟦[1]⟧制度');
    },

    'the view of the glossary can be filtered': async () => {
      await vs.open(file(report));
      await vs.glossary.open();
      await vs.command('政策文本: Glossary: Filter…');
      await page.locator('.quick-input-widget:visible input').fill('孵化');
      await page.keyboard.press('Enter');
      await vs.glossary.wait(rows => rows.length > 0 && rows.filter(row => row.level === 1).every(row => row.name === '[3]飞地孵化器'), 'one term is left');
      await until(async () => /“孵化”: 1 of 9 terms/u.test(await vs.glossary.message()), 'what the filter leaves is told');
      await vs.command('政策文本: Glossary: Show All Terms');
      await vs.glossary.wait(rows => rows.filter(row => row.level === 1).length === 9, 'all nine terms');
    },
  };
}
