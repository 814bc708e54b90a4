// npm run pictures: the pictures of README and walkthrough, taken from the real editor with the sample reports. VSIX names
// a package to show instead of making one.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePackage, until } from '../test/e2e/codeServer.mjs';
import { startVSCode } from '../test/e2e/vscode.mjs';
import { setupVSCode } from './setup-vscode.mjs';

const root = join(import.meta.dirname, '..');
const scratch = join(root, '.cache/pictures'), folder = join(scratch, '报告'), pictures = join(root, 'images/pictures');
const report = '临澜市2025年政府工作报告.txt', draftName = '云渚区2025年政府工作报告_校对稿.txt';
const size = { width: 1120, height: 700 };

/** A draft with a few errors of the kinds that drafts have. */
const draft = `云渚区2025年政府工作报告
一、2024年工作回顾
2024年是“十四五”规划的收官之年,全区上下布署周密、措施有力。
实施“千村示范工程，建设和美乡村，完成投资35亿万元。
有效发明专利由4000件增加到5000件，增长20%。
三、2025年工作安排
地区生产总值增长5-6%，城镇调查失业率控制在5.5%以内。
`;

rmSync(scratch, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
cpSync(join(root, 'seeds/reports'), folder, { recursive: true });
writeFileSync(join(folder, draftName), draft);
const text = readFileSync(join(folder, report), 'utf8');

const vs = await startVSCode({ program: setupVSCode(), data: join(scratch, 'data'), vsix: [process.env.VSIX ?? makePackage()], folder, file: join(folder, report), language: 'zh-cn', size });
const { page } = vs;
const take = name => page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
const view = title => page.locator('.pane', { has: page.locator(`.pane-header[aria-label^="${title}"]`) }).first();
const seen = what => until(async () => await what.count() > 0 && what.first().isVisible(), String(what));

const shots = {
  async outline() {
    await vs.outline();
    await vs.show('⟦2025年是“十四五”⟧规划收官', text);
    await vs.waitBreadcrumb('二、2025年主要任务');
  },
  async hover() {
    await vs.show('地区生产总值增长⟦5.5%左右⟧', text);
    await vs.hover('地区生产总值增长⟦5.5%左右⟧');
  },
  async definition() {
    await vs.show('完善⟦“数据码头”⟧运营机制', text);
    await vs.hover('完善⟦“数据码头”⟧运营机制');
  },
  async targets() {
    await page.locator('.activitybar .action-item[aria-label="政策文本"], .activitybar a.action-label[aria-label="政策文本"]').first().click();
    await vs.show('地区生产总值增长⟦5.5%左右⟧', text);
    await seen(view('指标').locator('.monaco-list-row.selected', { hasText: '5.5%左右' }));
    await seen(view('名词解释').locator('.monaco-list-row'));
  },
  async findings() {
    await vs.open(join(folder, draftName));
    for (const other of ['指标', '名词解释']) await view(other).locator('.pane-header').click();          // folded, to leave room
    await seen(view('问题').locator('.monaco-list-row', { hasText: '错别字' }));
    await vs.show('上下⟦布署⟧周密', draft);
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
  },
};
for (const [name, arrange] of Object.entries(shots)) {
  await vs.reset();
  await arrange();
  await take(name);
  console.log(`images/pictures/${name}.png`);
}
await vs.stop();
process.exit(0);
