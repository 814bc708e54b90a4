import { describe, expect, it } from 'vitest';
import { findings } from '../../server/src/features/findings';
import { isDate, sheetFile, sheetFormats, today } from '../../server/src/formats/sheet/file';
import { sheetOf, type SheetOfReport } from '../../server/src/formats/sheet/rows';
import type { Locale } from '../../server/src/rules/messages';
import { readWord } from '../harness/docx';
import { report } from '../harness/marks';
import { readSheet } from '../harness/xlsx';
import { notXml, unzip } from '../harness/zip';

const TEXT = `临澜市2024年政府工作报告
一、2023年工作回顾
（一）经济稳中向好。深入实施“千村示范工程，乡村面貌焕然一新。
全市上下团结奋斗，加大&ldquo;智改数转&rdquo;力度。
二、2024年工作安排
全力推进产业转型升级,培育壮大新兴产业。
`;
const sheet = (text: string, name = '小报告.txt', locale: Locale = 'zh'): SheetOfReport => { const r = report(text); return sheetOf(r, name, findings(r).wanted, locale); };
const word = async (reports: readonly SheetOfReport[], locale: Locale = 'zh') => readWord(await sheetFile(reports, 'docx', '2026-03-01', locale));
const excel = async (reports: readonly SheetOfReport[]) => readSheet(await sheetFile(reports, 'xlsx', '2026-03-01', 'zh'));
const FILL = '社會(huì )發(fā)展、產(chǎn)業(yè)升級、開(kāi)放創(chuàng )新、經(jīng)濟進(jìn)步。\n'.repeat(3);

/** What a proofreader would write about the text, row by row. */
const READ = [
  [['1'], ['一、2023年工作回顾', '（一）经济稳中向好', '第 3 行'], ['…）经济稳中向好。深入实施⟦“⟧千村示范工程，乡村面貌焕…'], [''], ['引号不成对', 'quote-unbalanced', 'GB/T 15834—2011 4.8'], ['引号「“」不成对。'], ['错误']],
  [['2'], ['一、2023年工作回顾', '（一）经济稳中向好', '第 4 行'], ['全市上下团结奋斗，加大⟦&ldquo;⟧智改数转&rdquo;力…'], ['“'], ['网页标记残留', 'html-entity', '网页复制、转码的残留'], ['网页标记残留：&ldquo;'], ['错误']],
  [['3'], ['一、2023年工作回顾', '（一）经济稳中向好', '第 4 行'], ['…大&ldquo;智改数转⟦&rdquo;⟧力度。'], ['”'], ['网页标记残留', 'html-entity', '网页复制、转码的残留'], ['网页标记残留：&rdquo;'], ['错误']],
  [['4'], ['二、2024年工作安排', '第 6 行'], ['全力推进产业转型升级⟦,⟧培育壮大新兴产业。'], ['，'], ['中文里用了半角标点', 'halfwidth-punct-in-han', 'GB/T 15834—2011 4.1.2—4.7.2'], ['中文里用了半角“,”，应为“，”。'], ['警告']],
];

describe('as a Word document', () => {
  it('has a row for every finding, right in every cell', async () => {
    const { tables: [table] } = await word([sheet(TEXT)]);
    expect(table).toEqual([[['序号'], ['位置'], ['原文'], ['改为'], ['规则'], ['说明'], ['级别']], ...READ]);
  });
  it('says above the table whose it is, of which day, and what is found', async () => {
    expect((await word([sheet(TEXT)])).paragraphs).toEqual(['勘误表', '日期：2026年3月1日', '小报告.txt', '共 4 处：错误 3，警告 1；标点 2，文本卫生 2。']);
  });
  it('has titles on every page, whole rows, pages on their side, and page numbers', async () => {
    const { xml, files } = await word([sheet(TEXT)]);
    expect([xml.match(/<w:tblHeader\/>/gu)?.length, xml.match(/<w:cantSplit\/>/gu)?.length]).toEqual([1, 5]);
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="16838"[^>]*w:h="11906"[^>]*w:orient="landscape"/u);
    expect([...files].find(([name]) => /footer\d*\.xml$/u.test(name))![1]).toMatch(/第 .*PAGE.* 页，共 .*NUMPAGES.* 页/su);
    expect(files.get('word/styles.xml')).toContain('w:eastAsia="宋体"');
  });
  it('has a table for each report, and none where nothing is found', async () => {
    const { tables, paragraphs } = await word([sheet(TEXT, '一.txt'), sheet('推动产业升级，成效明显。\n', '二.txt'), sheet('见&quot;左\n', '三.txt')]);
    expect(tables.map((t) => t.length - 1)).toEqual([4, 1]);
    expect(paragraphs.slice(2)).toEqual(['一.txt', '共 4 处：错误 3，警告 1；标点 2，文本卫生 2。', '二.txt', '没有发现问题。', '三.txt', '共 1 处：错误 1；文本卫生 1。']);
  });
  it('in English says it in English', async () => {
    const { tables: [table], paragraphs } = await word([sheet(TEXT, 'a.txt', 'en')], 'en');
    expect(table![0]).toEqual([['No.'], ['Place'], ['As printed'], ['Instead'], ['Rule'], ['Note'], ['Severity']]);
    expect([table![4]![1], table![4]![6], paragraphs[1]]).toEqual([['二、2024年工作安排', 'line 6'], ['Warning'], 'Date: 2026-03-01']);
  });
});

describe('a rule that fills the report', () => {
  it('is one row with how many there are, and some of them', async () => {
    const { tables: [table] } = await word([sheet(FILL)]);
    expect(table!.slice(1)).toEqual([[
      ['1'], ['全文 24 处，如第 1 行'], ['(1) 社會⟦(huì )⟧發(fā)展、產(chǎ…', '(2) 社會(huì )發⟦(fā)⟧展、產(chǎn)業(y…', '(3) …uì )發(fā)展、產⟦(chǎn)⟧業(yè)升級、開(kā…'],
      ['（删去）'], ['汉字后带入的注音', 'injected-pinyin', '网页复制、转码的残留'], ['汉字后带入的注音，全文 24 处。'], ['错误'],
    ]]);
  });
  it('is counted as many', async () => expect((await word([sheet(FILL)])).paragraphs.at(-1)).toBe('共 24 处：错误 24；文本卫生 24。'));
});

describe('as a workbook', () => {
  it('has the same rows under a head of three lines, what is wrong between marks', async () => {
    const { rows, name } = await excel([sheet(TEXT)]);
    expect(name).toBe('勘误表');
    expect(rows.slice(0, 4)).toEqual([['勘误表　小报告.txt'], ['日期：2026年3月1日　【】内是有误之处。'], ['共 4 处：错误 3，警告 1；标点 2，文本卫生 2。'], ['序号', '章节', '位置', '原文', '改为', '规则', '说明', '级别', '分组', '处数']]);
    expect(rows[4]).toEqual([1, '一、2023年工作回顾 › （一）经济稳中向好', '第 3 行', '…）经济稳中向好。深入实施【“】千村示范工程，乡村面貌焕…', null, '引号不成对\nquote-unbalanced\nGB/T 15834—2011 4.8', '引号「“」不成对。', '错误', '标点', 1]);
    expect(rows[7]!.slice(3, 5)).toEqual(['全力推进产业转型升级【,】培育壮大新兴产业。', '，']);
  });
  it('is filtered by its titles, which stay and are printed on every page', async () => {
    const bytes = await sheetFile([sheet(TEXT)], 'xlsx', '2026-03-01', 'zh'), { xml } = readSheet(bytes);
    expect(xml).toContain('<autoFilter ref="A4:J8"/>');
    expect(xml).toMatch(/<pane [^>]*ySplit="4"/u);
    expect(xml).toMatch(/fitToWidth="1" fitToHeight="0"/u);
    expect(unzip(Buffer.from(bytes)).get('xl/workbook.xml')).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'勘误表'!$4:$4</definedName>`);
  });
  it('of several reports names them, and counts them on a sheet of its own', async () => {
    const bytes = await sheetFile([sheet(TEXT, '一.txt'), sheet('见&quot;左\n', '二.txt')], 'xlsx', '2026-03-01', 'zh'), { rows } = readSheet(bytes);
    expect([rows[0], rows[2], rows[3]!.slice(0, 3)]).toEqual([['勘误表　2 份报告'], ['共 5 处：错误 4，警告 1；标点 2，文本卫生 3。'], ['序号', '报告', '章节']]);
    expect(rows.slice(4).map((r) => r.slice(0, 2))).toEqual([[1, '一.txt'], [2, '一.txt'], [3, '一.txt'], [4, '一.txt'], [1, '二.txt']]);
    expect(readSheet(bytes, 2).rows).toEqual([
      ['报告', '处数', '错误', '警告', '提示', '建议', '标点', '数字与单位', '结构层次', '名词解释', '事实一致', '文本卫生', '用词'], ['一.txt', 4, 3, 1, 0, 0, 2, 0, 0, 0, 0, 2, 0], ['二.txt', 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0],
    ]);
    expect(readSheet(bytes, 2).xml).toContain('tabSelected="0"');          // of two selected sheets, what is typed into one would go into both
  });
  it('of nothing has its titles', async () => expect((await excel([sheet('推动产业升级。\n')])).rows.slice(2)).toEqual([['没有发现问题。'], ['序号', '章节', '位置', '原文', '改为', '规则', '说明', '级别', '分组', '处数']]));
});

describe('as CSV', () => {
  it('has the titles and the rows, formulas as text', async () => {
    const text = Buffer.from(await sheetFile([sheet('一、任务\n=SUM(1)&quot;推进\n', '@报告.txt')], 'csv', '2026-03-01', 'zh')).toString('utf8');
    expect(text).toBe('\ufeff序号,报告,章节,位置,原文,改为,规则,说明,级别,分组,处数\r\n1,\'@报告.txt,一、任务,第 2 行,\'=SUM(1)【&quot;】推进,"""","网页标记残留\nhtml-entity\n网页复制、转码的残留",网页标记残留：&quot;,错误,文本卫生,1\r\n');
  });
});

describe('what stands in the columns', () => {
  const rows = (text: string) => sheet(text).rows;
  it('the line and the page, where the text has page numbers', () => {
    const body = '全市上下团结奋斗，各项事业取得新的成效，民生持续得到改善。\n'.repeat(9);
    const places = rows(`临澜市政府工作报告\n${body}见&quot;甲\n- 1 -\n${body}- 2 -\n见&quot;乙\n${body}- 3 -\n见&quot;丙\n`).filter((r) => r.rule === 'html-entity').map((r) => r.places[0]);
    expect(places).toEqual([{ line: 11, page: 1 }, { line: 23, page: 3 }, { line: 34, page: 4 }]);
  });
  it('no page where lines of digits do not count on', () => expect(rows('临澜市政府工作报告\n甲\n12\n乙\n7\n见&quot;丙\n40\n').find((r) => r.rule === 'html-entity')!.places[0]!.page).toBeNull());
  it('what the fix makes of it, with all that it touches', () => {
    const [one] = rows('一、工作安排\n坚持以人民为中心(把群众的事办好)推进各项工作。\n').filter((r) => r.rule === 'halfwidth-paren-in-han');
    expect([one!.excerpts[0]!.wrong, one!.excerpts[0]!.instead]).toEqual(['(把群众的事办好)', '（把群众的事办好）']);
  });
  it('what cannot be seen, in words', () => {
    const [one] = rows('一、工作安排\n坚持以人民\u200b为中心，推进各项工作。\n');
    expect([one!.excerpts[0]!.wrong, one!.excerpts[0]!.instead]).toEqual(['[U+200B]', '']);
  });
  it('where the other place is', () => {
    const said = rows('一、工作安排\n全力以赴推动全市各项工作任务落地见效，不断提高城乡居民生活水平，让人民群众得到更多看得见摸得着的实惠。\n扩大有效投资。\n全力以赴推动全市各项工作任务落地见效，不断提高城乡居民生活水平，让人民群众得到更多看得见摸得着的实惠。\n').find((r) => r.rule === 'duplicate-sentence');
    expect(said!.note).toMatch(/（第 [24] 行）$/u);
  });
});

describe('hostile text', () => {
  const hostile = ['\ud800&quot;\udfff', '\u0000\u0008&quot;\u001b[31m\ufffe', ']]>&quot;<w:t>&amp;lt;<!--', '一'.repeat(200_000) + '&quot;' + '\ud840'.repeat(30_000), '“' + '𠮷'.repeat(5000), '(' .repeat(3000) + '增长' + ')'.repeat(3000), '&quot;\n'.repeat(30), '=1+1&quot;', '_x0041_&quot;'];
  it.each(sheetFormats)('%s: every part is what it should be', async (format) => {
    const sheets = hostile.map((text, i) => sheet(`一、任务\n${text}\n`, `\u0001<${i}>]]>\ud800&.txt`)), bytes = await sheetFile(sheets, format, '2026-03-01', 'zh');
    if (format === 'csv') return expect(Buffer.from(bytes).toString('utf8')).not.toMatch(/[\u0000-\u0008\u000b\u000e-\u001f\ufffd]/u);
    for (const [name, xml] of unzip(Buffer.from(bytes))) if (/\.(?:xml|rels)$/u.test(name)) expect([name, notXml(xml)]).toEqual([name, null]);
    expect(bytes.length).toBeLessThan(400_000);
  });
  it('is written as it is, or in words', async () => {
    const text = ']]>\ud800&quot;_x0041_', { tables: [table] } = await word([sheet(`一、任务\n${text}\n`)]);
    expect(table!.slice(1).find((r) => r[4]!.includes('html-entity'))![2]).toEqual([']]>[U+D800]⟦&quot;⟧_x0041_']);
    expect((await excel([sheet(`一、任务\n${text}\n`)])).rows.flat()).toContain(']]>[U+D800]【&quot;】_x005F_x0041_');
  });
  it('of many thousand findings lists as many as can be read, and says so', async () => {
    const many = sheet('一、任务\n' + '推进<b>各项</b>工作。\n'.repeat(1500));
    expect([many.rows.length, many.summary.leftOut, many.summary.findings]).toEqual([2000, 1000, 3000]);
    expect((await excel([{ ...many, rows: [] }])).rows[2]).toEqual(['共 3000 处：错误 3000；文本卫生 3000；另有 1000 处没有列出。']);
  });
});

describe('the date', () => {
  it.each([['2026-03-01', true], ['2024-02-29', true], ['2026-02-29', false], ['2026-3-1', false], ['2026-13-01', false], ['', false], ['2026-03-01T00:00', false]])('%s: %s', (date, is) => expect(isDate(date)).toBe(is));
  it('of today is the calendar\'s here', () => expect(today(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05'));
});

describe('a row', () => {
  const textOf = (text: string) => sheet(text).rows.find((r) => r.rule === 'halfwidth-punct-in-han')!.excerpts[0]!;
  it('begins and ends at no digit of a longer number', () => {
    const { before, after } = textOf('全市新增规模以上企业由去年的1200家增加到今年两千多户,高新技术企业总数突破至1350家，成效明显。\n');
    expect([before, after]).toEqual(['…1200家增加到今年两千多户', '高新技术企业总数突破至1350…']);
  });
  it('names no other place that is in its own line', () => {
    const notes = (text: string) => sheet(text).rows.filter((r) => r.rule === 'growth-arithmetic').map((r) => r.note.includes('在这里'));
    expect(notes('全市规模以上企业由120家增加到180家，增长70%。\n')).toEqual([false]);
  });
});
