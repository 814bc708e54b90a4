import { describe, expect, it } from 'vitest';
import { csv } from '../../server/src/formats/csv';
import { cells, placedRows, tableFile } from '../../server/src/formats/targetTable';
import { targetText } from '../../server/src/formats/targetText';
import { columns } from '../../server/src/formats/width';
import { xlsx } from '../../server/src/formats/xlsx';
import { report } from '../harness/marks';
import { readSheet } from '../harness/xlsx';

const TITLES = ['报告', '章节', '指标', '指标编号', '原文', '数值', '单位', '界限', '类别', '时期', '口径', '原句', '行'];
const TEXT = `临澜市2024年政府工作报告
一、2023年工作回顾
（一）经济稳中向好。预计地区生产总值456.6亿元、增长5.8%，一般公共预算收入20.1亿元。
（二）民生持续改善。城镇新增就业3.36万人，城镇调查失业率4.1%。
二、2024年工作安排
主要预期目标是：地区生产总值增长5%以上，城镇调查失业率控制在5.5%以内。
`;
const rows = placedRows(report(TEXT), '小报告.txt', 'all');
const plain = { bold: (s: string) => s, dim: (s: string) => s, red: (s: string) => s, yellow: (s: string) => s, green: (s: string) => s, cyan: (s: string) => s, blue: (s: string) => s, magenta: (s: string) => s };

/** What a reader finds in the small report, figure by figure. */
const REVIEW = '一、2023年工作回顾 › （一）经济稳中向好', LIVES = '一、2023年工作回顾 › （二）民生持续改善', PLAN = '二、2024年工作安排';
const GDP = '预计地区生产总值456.6亿元、增长5.8%，一般公共预算收入20.1亿元。', JOBS = '城镇新增就业3.36万人，城镇调查失业率4.1%。', AIMS = '主要预期目标是：地区生产总值增长5%以上，城镇调查失业率控制在5.5%以内。';
const READ = [
  ['小报告.txt', REVIEW, '地区生产总值', 'gdp', '456.6亿元', 45_660_000_000, '元', '等于', '结果', '2023', '水平', GDP, 3],
  ['小报告.txt', REVIEW, '地区生产总值', 'gdp', '5.8%', 5.8, '%', '等于', '结果', '2023', '增长', GDP, 3],
  ['小报告.txt', REVIEW, '一般公共预算收入', 'public-budget-revenue', '20.1亿元', 2_010_000_000, '元', '等于', '结果', '2023', '水平', GDP, 3],
  ['小报告.txt', LIVES, '城镇新增就业', 'new-urban-jobs', '3.36万人', 33_600, '人', '等于', '结果', '2023', '水平', JOBS, 4],
  ['小报告.txt', LIVES, '城镇调查失业率', 'surveyed-unemployment', '4.1%', 4.1, '%', '等于', '结果', '2023', '水平', JOBS, 4],
  ['小报告.txt', PLAN, '地区生产总值', 'gdp', '5%以上', 5, '%', '不低于', '目标', '2024', '增长', AIMS, 6],
  ['小报告.txt', PLAN, '城镇调查失业率', 'surveyed-unemployment', '5.5%以内', 5.5, '%', '不超过', '目标', '2024', '水平', AIMS, 6],
];

describe('the table of targets', () => {
  it('has a row for every figure, right in every cell', () => expect(cells(rows, 'zh')).toEqual([TITLES, ...READ]));
  it('has only the figures of a kind where that is asked for', () => {
    expect(placedRows(report(TEXT), 'a', 'target').map((r) => r.text)).toEqual(['5%以上', '5.5%以内']);
    expect(placedRows(report(TEXT), 'a', 'actual').map((r) => r.text)).toEqual(['456.6亿元', '5.8%', '20.1亿元', '3.36万人', '4.1%']);
  });
  it('writes a range and a ratio so that no spreadsheet takes them for dates or times', () => {
    const several = placedRows(report('二、2024年工作安排\n今年引进人才团队15～20个，城乡居民收入比缩小到1.9:1，财政支出下降3%。\n'), 'a', 'all').map((r) => [r.text, cells([r], 'zh')[1]![5], r.change]);
    expect(several[0]!.slice(0, 2)).toEqual(['15～20个', '15～20']);
    expect(String(several[1]![1])).not.toMatch(/\d:\d/u);
    expect(several[2]).toEqual(['3%', 3, 'decline']);
  });
  it('gives a sentence over several lines on one', () => {
    const [row] = placedRows(report('二、2024年工作安排\n  今年的主要预期目标是：地区生产总值\n增长5%以上。其他工作一并推进。\n'), 'a', 'all');
    expect(row!.sentence).not.toMatch(/[\r\n]/u);
  });
});

describe('as CSV', () => {
  it('begins with the mark of UTF-8 and has a line a row', async () => {
    const lines = Buffer.from(await tableFile(rows, 'csv')).toString('utf8').split('\r\n');
    expect(lines[0]).toBe(`\ufeff${TITLES.join(',')}`);
    expect(lines[1]).toBe(`小报告.txt,${REVIEW},地区生产总值,gdp,456.6亿元,45660000000,元,等于,结果,2023,水平,${GDP},3`);
    expect(lines).toHaveLength(READ.length + 2);
    expect(lines.at(-1)).toBe('');
  });
  it.each([
    ['一,二', '"一,二"'], ['他说"好"', '"他说""好"""'], ['一\n二', '"一\n二"'], [' 一', '" 一"'], [null, ''], ['', ''], [-3.5, '-3.5'], [1e21, '1000000000000000000000'], [1e-7, '0.0000001'],
    ['=1+1', "'=1+1"], ['+86', "'+86"], ['-2', "'-2"], ['@SUM(A1)', "'@SUM(A1)"], ['\t=1', "'\t=1"], ['＝1', "'＝1"], ['=A1,"x"', '"\'=A1,""x"""'], ['5%', '5%'], ['a=b', 'a=b'],
  ])('%j is %j', (cell, written) => expect(csv([[cell]])).toBe(`\ufeff${written}\r\n`));
});

describe('as a workbook', () => {
  it('has the same cells, numbers as numbers', async () => {
    const sheet = readSheet(await tableFile(rows, 'xlsx'));
    expect(sheet.rows).toEqual([TITLES, ...READ]);
    expect(sheet.name).toBe('指标表');
  });
  it('has its titles frozen and with filters, and columns wide enough', async () => {
    const { xml } = readSheet(await tableFile(rows, 'xlsx'));
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"|<pane [^>]*state="frozen"[^>]*ySplit="1"/u);
    expect(xml).toContain(`</sheetData><autoFilter ref="A1:M${READ.length + 1}"/>`);
    expect(xml.match(/<col /gu)).toHaveLength(TITLES.length);
  });
  it('shows large numbers and decimals whole', async () => {
    const { styles } = readSheet(await xlsx([['a'], [45_660_000_000], [2.345]], [10], 'x'));
    expect(styles).toContain('formatCode="#,##0"');
    expect(styles).toContain('formatCode="#,##0.000"');
  });
  it('takes any text as text', async () => {
    const hostile = ['=1+1', '<b>&"\'', 'a\u0000b\ud800', '一'.repeat(40_000), ' 一 '];
    expect(readSheet(await xlsx([['t'], ...hostile.map((h) => [h])], [10], 'x')).rows.slice(1).map(([c]) => c)).toEqual(['=1+1', '<b>&"\'', 'ab', '一'.repeat(32_767), ' 一 ']);
  });
  it('of no figures has its titles', async () => expect(readSheet(await tableFile([], 'xlsx')).rows).toEqual([TITLES]));
});

describe('as JSON', () => {
  it('has the annotation\'s names and values', async () => {
    const read = JSON.parse(Buffer.from(await tableFile(rows, 'json')).toString('utf8'));
    expect(read).toHaveLength(READ.length);
    expect(read[5]).toEqual({
      report: '小报告.txt', section: [PLAN], indicator: '地区生产总值', indicatorId: 'gdp', text: '5%以上', value: 5, unit: '%', op: 'ge', kind: 'target', period: '2024', change: 'growth', sentence: AIMS, line: 6,
    });
  });
});

describe('at a terminal', () => {
  const lines = targetText('小报告.txt', rows, plain).split('\n');
  it('says the heading once for the figures under it', () => expect(lines.filter((l) => l === REVIEW || l === LIVES || l === PLAN)).toEqual([REVIEW, LIVES, PLAN]));
  it('has columns that line up, characters of two columns or not', () => {
    const figures = lines.filter((l) => /^ *\d/u.test(l)), titles = lines.find((l) => l.includes('指标'))!;
    expect(figures).toHaveLength(READ.length);
    const begins = (line: string, cell: string): number => columns(line.slice(0, line.lastIndexOf(cell)));
    for (const [i, row] of READ.entries()) expect(begins(figures[i]!, String(row[4]))).toBe(begins(titles, '原文'));
    for (const [i, row] of READ.entries()) expect(columns(figures[i]!.slice(0, figures[i]!.indexOf(String(row[2]))))).toBe(columns(titles.slice(0, titles.indexOf('指标'))));
  });
  it('writes numbers in full', () => expect(lines.some((l) => l.includes('45,660,000,000'))).toBe(true));
  it('says where there is nothing', () => expect(targetText('a.txt', [], plain)).toContain('没有找到指标'));
});
