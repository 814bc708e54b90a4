// What VS Code shows of two real reports that are kept beside the project, not in it.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './codeServer.mjs';
import { readMark } from './vscode.mjs';

const corpus = join(import.meta.dirname, '../../../shared/corpus/seeds');

const seeds = {
  '002': {
    hover: { on: '“马上办”⟦“六服六进”⟧⑦', says: '政务服务进园区' },
    target: '地区生产总值增长⟦5%以上⟧',
    actual: '456.6亿元，增长⟦6.1%⟧',
    heading: '⟦二、2024年主要任务⟧',
    parts: ['一、2023年工作回顾', '二、2024年主要任务', '三、全面加强政府自身建设'],
    sections: { '二、2024年主要任务': '（一）（二）（三）（四）（五）（六）（七）（八）（九）' },
  },
  '003': {
    hover: { on: '經(jīng)濟增長(cháng)⟦6%以上⟧', says: 'Target' },
    target: '公共停車(chē)泊位⟦2000個(gè)⟧',
    actual: '完成工業(yè)投資⟦225億元⟧',
    heading: '⟦(一)注重精準施策,著(zhù)力推動(dòng)經(jīng)濟行穩致遠⟧',
    parts: ['(一)注重精準施策,著力推動經濟行穩致遠'],
    sections: {},
  },
};

/** Whether the texts are there. */
export const hasSeeds = existsSync(corpus);

/** Copies for the workspace, under neutral names: name → text. */
export const seedFiles = () => Object.fromEntries(Object.keys(seeds).map(id => {
  const name = readdirSync(corpus).find(file => file.startsWith(`${id}_`));
  return [`${id}.txt`, readFileSync(join(corpus, name), 'utf8')];
}));

/** The checks: name → check. */
export function seedChecks(vs, { file, read }) {
  return Object.fromEntries(Object.entries(seeds).flatMap(([id, seed]) => {
    const name = `${id}.txt`;
    const show = async mark => {
      await vs.open(file(name));
      await vs.show(mark, read(name));
    };
    const inspect = async (mark, type) => {
      await show(mark);
      const colour = await until(() => vs.colour(mark), `${mark} is one colour, and what is around it others`);
      const said = await vs.inspect(mark);
      assert.match(said, new RegExp(`semantic token type ${type}\\b`, 'u'), `${mark}: ${said}`);
      return colour;
    };
    return [
      [`seed ${id} is recognised`, async () => {
        await vs.open(file(name));
        await vs.waitLanguage('政策文本 Policy Text');
      }],
      [`seed ${id}: heading, target and result have colours of their own`, async () => {
        const colours = [await inspect(seed.heading, 'heading'), await inspect(seed.target, 'target'), await inspect(seed.actual, 'actual')];
        assert.equal(new Set(colours).size, colours.length, colours.join(' '));
      }],
      [`seed ${id}: hover on ${readMark(seed.hover.on).text}`, async () => {
        await show(seed.hover.on);
        const said = await vs.hover(seed.hover.on);
        assert.ok(said.includes(seed.hover.says), said);
      }],
      [`seed ${id}: outline`, async () => {
        await vs.open(file(name));
        await until(async () => {
          const rows = await vs.outline();
          return seed.parts.every(part => rows.some(row => row.name === part)) && Object.entries(seed.sections).every(([part, numbers]) => numbersUnder(rows, part) === numbers);
        }, 'the headings are nested as wanted');
      }],
    ];
  }));
}

/** The numbers of the sections right under a part: （一）（二）. */
function numbersUnder(rows, part) {
  const at = rows.findIndex(row => row.name === part);
  const under = rows.slice(at + 1);
  const end = under.findIndex(row => row.level <= rows[at].level);
  return under.slice(0, end < 0 ? undefined : end).filter(row => row.level === rows[at].level + 1).map(row => /^（.+?）/u.exec(row.name)?.[0] ?? '').join('');
}
