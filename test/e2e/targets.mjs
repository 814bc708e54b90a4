// The view of targets, their table as a file, and the hover card of a figure, on the project's own sample reports.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { until } from './codeServer.mjs';
import { readMark } from './vscode.mjs';

const report = '临澜市2025年政府工作报告.txt';
const yearBefore = '临澜市2024年政府工作报告.txt';

/** What is to be seen of the report of 2025: read in it by hand. */
const seen = {
  title: /Targets \d+ · Results \d+/u,
  group: '二、2025年主要任务',
  inGroup: { kind: 'Target', text: '地区生产总值 growth 5.5%左右 · 2025', mark: '地区生产总值增长⟦5.5%左右⟧' },
  result: { kind: 'Result', text: '一般公共预算收入 146.3亿元 · 2024', mark: '一般公共预算收入⟦146.3亿元⟧' },
  indicator: { name: '地区生产总值', figures: ['1972.6亿元', 'growth 5.8%', 'growth 5.5%左右'] },
  followed: { at: '⟦5.5%以内⟧', text: '城镇调查失业率 5.5%以内 · 2025' },
  hover: { on: '地区生产总值增长⟦5.5%左右⟧', says: ['The same indicator in this report (2 more)', 'Result · 1972.6亿元 · 2024', 'Result · growth 5.8% · 2024'], link: 'line 11', to: '地区生产总值⟦1972.6亿元⟧' },
};

export function targetChecks(vs, { file, read }) {
  const text = read(report);
  const positionOf = mark => {
    const { context, start } = readMark(mark);
    const before = text.slice(0, text.indexOf(context) + start).split('\n');
    return { line: before.length, column: before.at(-1).length + 1 };
  };
  const selected = async mark => {
    const { line, column } = positionOf(mark), { length } = readMark(mark).text;
    await until(async () => {
      const at = await vs.cursor();
      return at?.line === line && at.column === column + length && at.selected === length;
    }, `${mark} is selected`);
  };
  const openView = async () => {
    await vs.open(file(report));
    await vs.targets.open();
    await vs.targets.command('政策文本: Targets: Show All Figures');
    await vs.targets.command('政策文本: Targets: Group by Section');
    await vs.targets.wait(rows => rows.length > 1, 'the rows of the report');
  };

  return {
    'the view of targets shows the figures of the report under their headings': async () => {
      await openView();
      assert.match(await vs.targets.message(), seen.title);
      const rows = await vs.targets.all();
      const group = rows.findIndex(row => row.text.startsWith(seen.group));
      const figure = rows.findIndex(row => row.text === seen.inGroup.text);
      assert.ok(group >= 0 && figure > group, rows.map(row => row.text).join('\n'));
      assert.equal(rows[figure].level, rows[group].level + 1);
      assert.ok(rows[figure].label.startsWith(`${seen.inGroup.kind}, `), rows[figure].label);
    },

    'a row of the view of targets goes to its figure': async () => {
      await openView();
      for (const { text: row, mark } of [seen.inGroup, seen.result]) {
        await vs.targets.click(row);
        await selected(mark);
      }
    },

    'the view of targets filters, and groups by indicator': async () => {
      await openView();
      await vs.targets.button('Targets: Show Targets Only');
      await vs.targets.wait(rows => rows.length > 0 && rows.every(row => !row.label.startsWith('Result')), 'no results');
      await vs.targets.button('Targets: Show Results Only');
      await vs.targets.wait(rows => rows.length > 0 && rows.some(row => row.label.startsWith('Result')) && rows.every(row => !row.label.startsWith('Target,')), 'no targets');
      await vs.targets.button('Targets: Show All Figures');
      await vs.targets.button('Targets: Group by Indicator');
      const { name, figures } = seen.indicator;
      const rows = await until(async () => {
        const all = await vs.targets.all();
        return all.some(row => row.text.startsWith(`${name} `) && row.level === 1) && all;
      }, 'groups by indicator');
      const at = rows.findIndex(row => row.text.startsWith(`${name} `) && row.level === 1);
      assert.deepEqual(rows.slice(at + 1, at + 1 + figures.length).map(row => row.name), figures);
    },

    'the view of targets follows the cursor': async () => {
      await openView();
      await vs.command('政策文本: Targets: Do Not Follow the Cursor').catch(() => {});
      await vs.command('政策文本: Targets: Follow the Cursor');
      await vs.open(file(report));
      await vs.show(seen.followed.at, text);
      await vs.targets.wait(rows => rows.some(row => row.selected && row.text === seen.followed.text), `${seen.followed.text} is selected`);
    },

    'the view of targets welcomes where there is no report': async () => {
      await openView();
      await vs.open(file('便笺.txt'));
      await until(async () => (await vs.targets.welcome()).includes('Open Sample Report'), 'the welcome');
    },

    'the hover card of a figure names its other places, and goes there': async () => {
      await vs.open(file(report));
      await vs.show(seen.hover.on, text);
      const { says } = seen.hover;
      await until(async () => {
        await vs.reset();
        const said = await vs.hover(seen.hover.on);
        return says.every(words => said.includes(words));
      }, `the hover says ${says.join(' and ')}`);
      await vs.hoverLink(seen.hover.link);
      await selected(seen.hover.to);
    },

    'the hover card of a figure tells what the year before aimed at': async () => {
      await vs.open(file(report));
      await vs.show(seen.hover.on, text);
      await until(async () => {
        await vs.reset();
        return (await vs.hover(seen.hover.on)).includes(`The report of the year before (2024) · ${yearBefore}`);
      }, 'last year\'s report is found');
    },

    'the table of targets is written': async () => {
      await openView();
      for (const [ending, begins] of [['csv', '\ufeffReport,Section,Indicator,'], ['xlsx', 'PK']]) {
        const path = file(`表.${ending}`);
        rmSync(path, { force: true });
        await vs.command('政策文本: Export Table of Targets…');
        await vs.answer(path);
        await until(() => existsSync(path) && readFileSync(path).length > 0, `${path} is written`);
        assert.ok(readFileSync(path, 'utf8').startsWith(begins));
        await until(async () => (await vs.messages()).some(message => message.includes(`表.${ending}`)), 'a word about it');
      }
      assert.match(readFileSync(file('表.csv'), 'utf8'), /,地区生产总值,gdp,5\.5%左右,5\.5,%,about,Target,2025,growth,/u);
    },

    'the ledger of targets is written': async () => {
      const path = file('兑现.csv');
      rmSync(path, { force: true });
      await openView();
      await vs.command('政策文本: Export Ledger of Targets…');
      await vs.answer(path);
      await until(() => existsSync(path) && readFileSync(path).length > 0, 'it is written');
      assert.match(readFileSync(path, 'utf8'), /临澜市,2024,地区生产总值,gdp,growth,6%左右,5\.8%,below,-0\.2,points,临澜市2024年政府工作报告\.txt:56,临澜市2025年政府工作报告\.txt:11\r\n/u);
      await until(async () => (await vs.messages()).some(message => message.includes('31 targets written to 兑现.csv')), 'a word about it');
    },
  };
}
