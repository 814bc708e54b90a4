// What a user sees whose VS Code is Chinese: the extension's own words, all of them in Chinese.
import assert from 'node:assert/strict';
import { until } from './codeServer.mjs';

const report = '临澜市2024年政府工作报告.txt';

export function chineseChecks(vs, { file, read }) {
  const { page } = vs;
  return {
    'in a Chinese VS Code the views, their rows and the commands are in Chinese': async () => {
      await vs.open(file(report));
      await page.locator('.activitybar .action-item[aria-label="政策文本"], .activitybar a.action-label[aria-label="政策文本"]').first().click();
      const titles = page.locator('.pane-header .title');
      await until(async () => {
        const shown = await titles.allInnerTexts();
        return ['指标', '名词解释', '问题'].every(title => shown.includes(title));
      }, 'the three views');
      await page.locator('.pane .monaco-list-row', { hasText: /用了 \d+ 处/u }).first().waitFor();
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget:visible .quick-input-filter input').fill('>政策文本: 下一个');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '下一个标题' }).first().waitFor();
    },
    'in a Chinese VS Code the hover and the findings are in Chinese': async () => {
      await vs.open(file(report));
      await vs.show('一般公共预算收入⟦140.8亿元⟧', read(report));
      const said = await vs.hover('一般公共预算收入⟦140.8亿元⟧');
      for (const word of ['结果', '指标', '数值']) assert.ok(said.includes(word), said);
    },
    'in a Chinese VS Code the walkthrough is in Chinese': async () => {
      await vs.command('Welcome: Open Walkthrough...');
      await vs.pick('读报告、校报告');
      const step = page.locator('.getting-started-step', { hasText: '打开一篇报告' });
      await step.first().waitFor();
      await page.locator('.getting-started-step', { hasText: '悬停看释义' }).first().click();
      await page.locator('.getting-started-media img:visible').first().waitFor();
    },
  };
}
