// What VS Code shows of the project's own sample reports. The table says what is to be seen; the checks look for it.
import assert from 'node:assert/strict';
import { until } from './codeServer.mjs';
import { readMark } from './vscode.mjs';

const language = '政策文本 Policy Text';

const report = {
  file: '临澜市2025年政府工作报告.txt',
  /** Places, and the semantic type of each: all in one colour from the first to the last character. */
  tokens: {
    heading: '⟦二、2025年主要任务⟧',
    target: '地区生产总值增长⟦5.5%左右⟧',
    actual: '一般公共预算收入⟦146.3亿元⟧',
    term: '完善⟦“数据码头”⟧运营机制',
    marker: '“四库一平台”⟦①⟧',
    indicator: '⟦一般公共预算收入⟧146.3亿元',
    planPeriod: '科学谋划“⟦十五五⟧”发展',
  },
  plain: '⟦的主要预期目标是⟧',
  hovers: [
    { on: '完善⟦“数据码头”⟧运营机制', says: ['由市数据集团运营', '数据要素流通场所'] },
    { on: '推广“生态绿币”机制⟦⑪⟧', says: ['将垃圾分类、绿色出行'] },
    { on: '地区生产总值增长⟦5.5%左右⟧', says: ['Target', '地区生产总值', '2025'] },
    { on: '一般公共预算收入⟦146.3亿元⟧', says: ['Result', '一般公共预算收入', '14,630,000,000'] },
    { on: '科学谋划“⟦十五五⟧”发展', says: ['2026', '2030'] },
  ],
  inChinese: { on: '地区生产总值增长⟦5.5%左右⟧', says: '目标' },
  parts: ['一、2024年工作回顾', '二、2025年主要任务', '三、加强政府自身建设', '名词解释'],
  sections: { '一、2024年工作回顾': 5, '二、2025年主要任务': 7 },
  entries: 12,
  breadcrumbs: [
    { at: '⟦云渚科学城首批⟧', shows: ['一、2024年工作回顾', '（二）聚焦强创新'] },
    { at: '⟦建设低空起降场⟧', shows: ['二、2025年主要任务', '（二）坚持产业立市', '培育新兴产业'] },
  ],
  folded: { from: '⟦一、2024年工作回顾⟧', to: '⟦二、2025年主要任务⟧' },
  definition: { of: '拓展⟦“一照通行”改革⟧', is: '④⟦“一照通行”改革⟧：' },
  word: { at: '夜游航线投入⟦运营⟧' },
  typed: { before: '⟦建强科创平台。⟧', text: '新建生态公园12个以上。', token: '生态公园⟦12个以上⟧', beside: '推动⟦8个⟧重点实验室' },
  newHeading: { before: '⟦今年，我们还将高质量编制⟧', text: '（八）坚持底线思维，在防范风险上严阵以待\n', name: '（八）坚持底线思维，在防范风险上严阵以待' },
};

const webCopy = {
  file: '临澜市2021年政府工作报告_网络转载.txt',
  problems: ['injected-pinyin', 'mojibake-gbk-shift', 'plan-period-year'],
  reading: /\([\p{Script=Latin}]+ ?\)/u,
  fix: /Fix all \d+ in this document: Injected readings/u,
};

/** Files beside the samples, under names that tell nothing: [name, made from which sample, and how]. */
export const neutral = {
  report: '无名.txt',
  note: '便笺.txt',
  make: read => ({
    // no title, so that VS Code cannot know it by its first line
    [neutral.report]: read(report.file).replace(/^[^]*?(?=各位代表)/u, ''),
    [neutral.note]: '今天下午去菜市场，买两斤豆腐、三根黄瓜，再给奶奶捎一盒点心。\n晚上七点和老同学在河边散步。\n',
  }),
};

/** The checks, in the order in which they run: name → check. `file(name)` is a path in the workspace, `read(name)` its text. */
/** What VS Code's language client says of a request that the editor sends at the very moment the server is restarted. */
const atRestart = /^.*\[error\] Request \S+ failed\.\nError: Starting server failed\n(?:\tat .*\n)*/gmu;
/** What it says of a request that the server refuses with a reason for the user (here a marker's number that is taken). */
const refused = /^.*\[error\] Request \S+ failed\.\n  Message: .*\n  Code: -32803 ?\n/gmu;

export function sampleChecks(vs, { file, read, extensionLogs }) {
  const text = read(report.file);
  const open = async name => vs.open(file(name));
  const show = async mark => {
    await open(report.file);
    await vs.show(mark, text);
  };
  /** The colour of a mark, once the server's colours are there: the grammar's do not tell a target from a result. */
  const colourOf = async mark => {
    await show(mark);
    return until(() => vs.colour(mark), `${mark} is one colour, and what is around it others`);
  };
  const inspect = async (mark, type) => {
    await show(mark);
    await until(async () => new RegExp(`semantic token type ${type}\\b`, 'u').test(await vs.inspect(mark)), `the server says that ${mark} is ${type}`);
  };
  const plainColour = async () => (await vs.colours(report.plain))[0].color;
  const outline = wanted => until(async () => {
    const rows = await vs.outline();
    return wanted(rows) && rows;
  }, 'the outline as wanted');
  const childrenOf = (rows, name) => {
    const at = rows.findIndex(row => row.name === name);
    const behind = rows.slice(at + 1);
    const end = behind.findIndex(row => row.level <= rows[at].level);
    return behind.slice(0, end < 0 ? undefined : end).filter(row => row.level === rows[at].level + 1).map(row => row.name);
  };
  const waitSemanticColours = () => until(async () => {
    const [target, number] = [await vs.colour(report.tokens.target), await plainColour()];
    return target && target !== number;
  }, 'targets are coloured');

  return {
    'a report is recognised by its name': async () => {
      await open(report.file);
      await vs.waitLanguage(language);
    },

    'targets, results, terms and headings have colours of their own': async () => {
      const { target, actual, term, heading } = report.tokens;
      await inspect(target, 'target');
      const colours = [await plainColour()];
      for (const mark of [target, actual, term, heading]) colours.push(await colourOf(mark));
      assert.equal(new Set(colours).size, colours.length, `plain, target, actual, term, heading: ${colours.join(' ')}`);
    },

    'every kind of token is what it should be': async () => {
      for (const [type, mark] of Object.entries(report.tokens)) {
        await inspect(mark, type);
      }
    },

    'hovers explain terms, markers, figures and plans': async () => {
      for (const { on, says } of report.hovers) {
        await vs.reset();
        await show(on);
        let said = '';          // a link says of itself at once what it is, the rest comes after it
        await until(async () => { said = await vs.hover(on); return says.every(words => said.includes(words)); }, 'all of it').catch(() => assert.fail(`${on}: ${says.filter(words => !said.includes(words))} not in “${said}”`));
      }
    },

    'the outline nests （一） under 一、 and shows the glossary': async () => {
      await open(report.file);
      const rows = await outline(all => report.parts.every(part => all.some(row => row.name === part)));
      const levels = new Set(rows.filter(row => report.parts.includes(row.name)).map(row => row.level));
      assert.equal(levels.size, 1, `the parts are on one level: ${[...levels]}`);
      for (const [part, count] of Object.entries(report.sections)) {
        const numbered = childrenOf(rows, part).filter(name => /^（.）/u.test(name));
        assert.deepEqual(numbered.map(name => name.slice(0, 3)), [...'一二三四五六七八九'].slice(0, count).map(n => `（${n}）`), part);
      }
      assert.equal(childrenOf(rows, '名词解释').length, report.entries);
      await show(report.tokens.heading);
      const symbols = await vs.symbols();
      assert.ok(symbols.includes(report.parts[1]), `in Go to Symbol too: ${symbols}`);
    },

    'the breadcrumb follows the cursor': async () => {
      for (const { at, shows } of report.breadcrumbs) {
        await show(at);
        for (const name of shows) await vs.waitBreadcrumb(name);
      }
    },

    'a section folds': async () => {
      const lineOf = mark => text.slice(0, text.indexOf(readMark(mark).context)).split('\n').length;
      const [first, next] = [lineOf(report.folded.from), lineOf(report.folded.to)];
      const inside = number => number > first && number < next - 1;        // a blank line before the next heading may stay
      await show(report.folded.from);
      await vs.command('Fold');
      await until(async () => {
        const numbers = await vs.lineNumbers();
        return numbers.includes(first) && numbers.includes(next) && !numbers.some(inside);
      }, `lines ${first + 1} to ${next - 2} are hidden`);
      await vs.command('Unfold');
      await until(async () => (await vs.lineNumbers()).some(inside), 'the lines are back');
    },

    'go to definition jumps from a term to its entry': async () => {
      const { of, is } = report.definition;
      await show(of);
      await vs.page.keyboard.press('F12');
      await vs.waitCursor(text.slice(0, text.indexOf(readMark(is).context)).split('\n').length);
    },

    'expanding the selection takes the word first': async () => {
      const { length } = readMark(report.word.at).text;
      await until(async () => {                      // until the server and its words are there, something else is selected
        await show(report.word.at);
        await vs.command('Expand Selection');
        return until(async () => (await vs.cursor()).selected === length, '', { timeout: 2000 }).catch(() => false);
      }, `${length} characters are selected`);
    },

    'the problems of a web copy are listed': async () => {
      await open(webCopy.file);
      await vs.waitLanguage(language);
      for (const rule of webCopy.problems) {
        await until(async () => (await vs.problems()).some(row => row.text.includes(rule)), `a problem of the rule ${rule}`);
      }
    },

    'a clean report has no problems': async () => {
      await show(report.hovers[0].on);
      await vs.hover(report.hovers[0].on);
      const rows = await vs.problems();
      assert.ok(!rows.some(row => row.text.includes(report.file)), rows.map(row => row.text).join('\n'));
    },

    'a quick fix removes the injected readings': async () => {
      await open(webCopy.file);
      const onScreen = async () => (await vs.rows()).flatMap(row => row.spans.map(span => span.text)).join('');
      await vs.show(`⟦${webCopy.reading.exec(read(webCopy.file))[0]}⟧`, read(webCopy.file));
      await vs.quickFixes(webCopy.fix);
      await until(async () => !webCopy.reading.test(await onScreen()), 'the readings are gone');
      await vs.revert();
    },

    'a report under a neutral name is recognised': async () => {
      await open(neutral.report);
      await vs.waitLanguage(language);
    },

    'a note is left alone, until it is called a report': async () => {
      await open(neutral.note);
      assert.match(await vs.language(), /Plain Text/u);
      await vs.command('政策文本: Treat as Government Report');
      await vs.waitLanguage(language);
      await vs.command('政策文本: Open as Plain Text');
      await vs.waitLanguage('Plain Text');
    },

    'the language status names the segmenter': async () => {
      await open(report.file);
      await until(async () => (await vs.languageStatus()).some(item => /nodejieba \d/u.test(item)), 'nodejieba is named');
    },

    'typing keeps colours and outline right': async () => {
      await open(report.file);
      const before = await outline(rows => report.parts.every(name => rows.some(row => row.name === name)));
      await show(report.typed.before);
      await vs.page.keyboard.press('End');
      await vs.page.keyboard.press('End');                                 // the first goes to the end of the row
      await vs.type(report.typed.text);
      const target = await until(() => vs.colour(report.typed.beside), `${report.typed.beside} is coloured`);
      await until(async () => await vs.colour(report.typed.token) === target, `${report.typed.token} is coloured like ${report.typed.beside}`);
      const said = await vs.inspect(report.typed.token);
      assert.match(said, /semantic token type target/u, said);
      assert.equal(target, await vs.colour(report.typed.token));
      await outline(rows => rows.map(row => row.name).join() === before.map(row => row.name).join());
      await vs.revert();
    },

    'a heading that is typed appears in the outline': async () => {
      const { before, text: typed, name } = report.newHeading;
      await show(before);
      await vs.type(typed);
      await outline(rows => rows.some(row => row.name === name) && childrenOf(rows, report.parts[1]).includes(name));
      await vs.revert();
      await outline(rows => !rows.some(row => row.name === name));
    },

    'the language of hovers follows the setting': async () => {
      const { on, says } = report.inChinese;
      await show(on);
      vs.setSettings({ 'policyText.language': 'zh' });
      await until(async () => {
        await vs.reset();
        return (await vs.hover(on)).includes(says);
      }, `the hover says ${says}`);
      vs.setSettings({});
    },

    'the server restarts': async () => {
      const starts = () => extensionLogs().flatMap(log => log.text.match(/segmenter: /gu) ?? []).length;
      const before = starts();
      await show(report.tokens.target);
      await vs.command('政策文本: Restart Server');
      await until(() => starts() > before, 'a new server has loaded the segmenter');
      await waitSemanticColours();
      assert.ok((await vs.hover(report.tokens.target)).includes(readMark(report.tokens.target).text));
    },

    'a sample report opens from the palette': async () => {
      await vs.command('政策文本: Open Sample Report');
      await vs.pick(webCopy.file);
      await until(async () => await vs.title() === webCopy.file, `${webCopy.file} is in front`);
      await vs.waitLanguage(language);
    },

    'the log has no errors': () => {
      const lines = extensionLogs().flatMap(({ path, text: log }) => log.replace(atRestart, '').replace(refused, '').split('\n').filter(line => /\[error\]|\bat .*policy-text/u.test(line)).map(line => `${path}: ${line}`));
      assert.deepEqual(lines, []);
    },
  };
}
