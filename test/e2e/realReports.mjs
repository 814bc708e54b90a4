// What VS Code shows of real reports that are kept beside the project, not in it.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './codeServer.mjs';
import { readMark } from './vscode.mjs';

const corpus = join(import.meta.dirname, '../../../shared/corpus');

/**
 * A report a row, by the first letters of its file's name. `tokens`: places that each have one colour, by their semantic
 * type. `parts` are headings of one level; `sections` tells the numbers of what stands right under a heading,
 * `targets` some rows of the view of targets.
 */
const reports = {
  '002': {
    hovers: [{ on: '“马上办”⟦“六服六进”⟧⑦', says: '政务服务进园区' }],
    tokens: { heading: '⟦二、2024年主要任务⟧', target: '地区生产总值增长⟦5%以上⟧', actual: '456.6亿元，增长⟦6.1%⟧' },
    parts: ['一、2023年工作回顾', '二、2024年主要任务', '三、全面加强政府自身建设'],
    sections: { '二、2024年主要任务': '（一）（二）（三）（四）（五）（六）（七）（八）（九）' },
    targets: ['地区生产总值 growth 5%以上 · 2024'],
  },
  '003': {
    hovers: [{ on: '經(jīng)濟增長(cháng)⟦6%以上⟧', says: 'Target' }, { on: '上⟦??诎度刖硜?⟧lái', says: '海口岸入境來' }],
    tokens: { heading: '⟦(一)注重精準施策,著(zhù)力推動(dòng)經(jīng)濟行穩致遠⟧', target: '公共停車(chē)泊位⟦2000個(gè)⟧', actual: '完成工業(yè)投資⟦225億元⟧' },
    parts: ['(一)注重精準施策,著力推動經濟行穩致遠'],
    sections: {},
  },
  '05': {
    hovers: [{ on: '其中⟦“工作母机”⟧［5］', says: '如车床' }, { on: '成本“佛十条”⟦［3］⟧', says: '降低制造业企业成本' }],
    tokens: { target: '全社会固定资产投资增长⟦15%⟧', marker: '“佛十条”⟦［3］⟧', term: '出台⟦“四上”企业⟧［2］' },
    parts: ['2017年工作回顾', '2018年工作安排', '注释：'],
    sections: { '2018年工作安排': '一、二、三、四、五、六、七、八、九、十、' },
  },
  '07': {
    hovers: [{ on: '“一体”⟦三高地⟧【3】', says: '区域现代服务业高地' }],
    tokens: { heading: '⟦加强政府自身建设⟧', marker: '三高地⟦【3】⟧', actual: '实现地区生产总值⟦1887.2亿元⟧' },
    parts: ['2022年工作回顾', '2023年重点工作安排', '加强政府自身建设', '名词解释'],
    sections: { '2023年重点工作安排': '一、二、三、四、五、六、七、八、' },
  },
  '09': {
    hovers: [{ on: '聚焦“⟦六稳六保⟧〔1〕”', says: '稳就业' }, { on: '“三资一促⟦〔2〕⟧”', says: '招商引资' }],
    tokens: { marker: '“六稳六保⟦〔1〕⟧”' },
    parts: [],
    sections: {},
  },
  '14': {
    hovers: [{ on: '统筹推进⟦“四水共治”⟧', says: '水环境' }, { on: '——⟦项目“双进双产”⟧取得', says: '投产达产' }],
    tokens: { term: '统筹推进⟦“四水共治”⟧', target: '经济总量达到⟦5000亿元以上⟧' },
    parts: ['一、“十四五”时期和2025年工作回顾', '二、“十五五”时期的奋斗目标和重点任务', '三、2026年工作安排', '有关词语解释'],
    sections: { '三、2026年工作安排': '（一）（二）（三）（四）（五）（六）（七）' },
  },
  '43': {
    hovers: [],
    tokens: { heading: '⟦壹、國內外經濟情勢及展望⟧' },
    parts: ['壹、國內外經濟情勢及展望', '貳、預算編製政策方向及原則', '肆、中央政府總預算案的特色'],
    sections: { '肆、中央政府總預算案的特色': '一、二、三、四、' },
  },
};

/** Whether the texts are there. */
export const hasRealReports = existsSync(corpus);

/** Copies for the workspace, under neutral names: name → text. */
export const realReportFiles = () => {
  const files = ['seeds', 'reports'].flatMap(folder => readdirSync(join(corpus, folder)).map(name => join(corpus, folder, name)));
  return Object.fromEntries(Object.keys(reports).map(id => [`${id}.txt`, readFileSync(files.find(file => file.includes(`/${id}_`)), 'utf8')]));
};

/** The checks: name → check. */
export function realReportChecks(vs, { file, read }) {
  return Object.fromEntries(Object.entries(reports).flatMap(([id, wanted]) => {
    const name = `${id}.txt`;
    const show = async mark => {
      await vs.open(file(name));
      await vs.show(mark, read(name));
    };
    const inspect = async (mark, type) => {
      await show(mark);
      const colour = await until(() => vs.colour(mark), `${mark} is one colour, and what is around it others`);
      await until(async () => new RegExp(`semantic token type ${type}\\b`, 'u').test(await vs.inspect(mark)), `the server says that ${mark} is ${type}`);
      return colour;
    };
    return [
      [`report ${id} is recognised, and what is marked in it has colours of its own`, async () => {
        await vs.open(file(name));
        await vs.waitLanguage('政策文本 Policy Text');
        const colours = [];
        for (const [type, mark] of Object.entries(wanted.tokens)) colours.push(await inspect(mark, type));
        assert.equal(new Set(colours).size, colours.length, colours.join(' '));
      }],
      [`report ${id}: outline`, async () => {
        await vs.open(file(name));
        await until(async () => {
          const rows = await vs.outline();
          const levels = new Set(wanted.parts.map(part => rows.find(row => row.name === part)?.level));
          return !levels.has(undefined) && levels.size <= 1 && Object.entries(wanted.sections).every(([part, numbers]) => numbersUnder(rows, part) === numbers);
        }, 'the headings are nested as wanted');
      }],
      ...(wanted.targets ? [[`report ${id}: view of targets`, async () => {
        await vs.open(file(name));
        await vs.targets.open();
        await until(async () => {
          const rows = await vs.targets.all();
          return wanted.targets.every(text => rows.some(row => row.text === text));
        }, `rows ${wanted.targets.join(', ')}`);
      }]] : []),
      ...wanted.hovers.map(({ on, says }) => [`report ${id}: hover on ${readMark(on).text}`, async () => {
        await show(on);
        let said = '';          // what the server says of a finding may come a little before the card
        await until(async () => (said = await vs.hover(on)).includes(says), `“${says}” in the hover`).catch(() => assert.fail(said));
      }]),
    ];
  }));
}

/** The numbers of the numbered headings right under a heading: （一）（二）. */
function numbersUnder(rows, part) {
  const at = rows.findIndex(row => row.name === part);
  const under = rows.slice(at + 1);
  const end = under.findIndex(row => row.level <= rows[at].level);
  return under.slice(0, end < 0 ? undefined : end).filter(row => row.level === rows[at].level + 1).map(row => /^（.+?）|^[一二三四五六七八九十]+、/u.exec(row.name)?.[0] ?? '').join('');
}
