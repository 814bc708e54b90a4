import { AlignmentType, BorderStyle, Document, Footer, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, UnderlineType, VerticalAlignTable, WidthType, type IRunOptions } from 'docx';
import { words, type WordKey } from '../../features/l10n';
import type { Locale } from '../../rules/messages';
import type { Excerpt } from './excerpt';
import type { SheetOfReport, SheetRow } from './rows';
import { basisOf, dateWords, insteads, placeWords, sampleNumber, summaryWords, titleOf } from './words';

/** Fonts that Word has for Chinese and for Latin; where they are missing, what the system has for the language is taken. By the hint quotation marks and dashes are Chinese ones. */
const BODY = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' }, HINT = { hint: 'eastAsia' }, BOLD = { ...BODY, ...HINT, eastAsia: '黑体' };
const CREATOR = '政策文本 Policy Text';
/** A4 on its side, in twentieths of a point. */
const SHORT = 11_906, LONG = 16_838, MARGIN = 1_020;
const RED = 'B00020', GREY = '595959', LINE = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' };
/** Sizes in half points. */
const SIZE = { title: 36, heading: 26, text: 20, small: 17 } as const;

/** A column of the table: its title's word, its share of the width, and the lines in it. */
interface Column { readonly title: WordKey; readonly share: number; readonly lines: (row: SheetRow, locale: Locale) => readonly Paragraph[]; readonly centred?: true }
const columns: readonly Column[] = [
  { title: 'sheetNumber', share: 4.5, lines: (r) => [line([run(String(r.number))], true)], centred: true },
  { title: 'place', share: 18, lines: (r, locale) => [...r.sections.map((s) => line([run(s, { size: SIZE.small, color: GREY })])), line([run(placeWords(r, locale))])] },
  { title: 'printed', share: 28, lines: (r) => r.excerpts.map((e, i) => printed(e, sampleNumber(r, i))) },
  { title: 'instead', share: 15, lines: (r, locale) => insteads(r, locale).map((t) => line([run(t)])) },
  { title: 'rule', share: 15.5, lines: (r, locale) => [line([run(titleOf(r, locale))]), line([run(r.rule, { size: SIZE.small, color: GREY })]), line([run(basisOf(r, locale), { size: SIZE.small, color: GREY })])] },
  { title: 'note', share: 14, lines: (r) => r.note.split('\n').map((t) => line([run(t)])) },
  { title: 'severity', share: 5, lines: (r, locale) => [line([run(words(r.severity, locale), r.severity === 'error' ? { bold: true, color: RED } : {})], true)], centred: true },
];

/** The proof sheet as a Word document on A4 pages: for each report a heading, its counts and a table. */
export async function document(reports: readonly SheetOfReport[], date: string, locale: Locale): Promise<Uint8Array> {
  const title = words('proofSheet', locale);
  return new Uint8Array(await Packer.toArrayBuffer(new Document({
    title, creator: CREATOR, lastModifiedBy: CREATOR, styles: { default: { document: { run: { font: BODY, size: SIZE.text, language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    sections: [{
      properties: { page: { size: { width: SHORT, height: LONG, orientation: PageOrientation.LANDSCAPE }, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: 500 } } },
      footers: { default: new Footer({ children: [pageNumbers(locale)] }) },
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, spacing: { after: 120 }, children: [run(title, { font: BOLD, size: SIZE.title, color: '000000' })] }),
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [run(dateWords(date, locale), { color: GREY })] }),
        ...reports.flatMap((r) => ofReport(r, locale)),
      ],
    }],
  })));
}

const ofReport = ({ name, rows, summary }: SheetOfReport, locale: Locale): readonly (Paragraph | Table)[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, spacing: { before: 240, after: 80 }, children: [run(name, { font: BOLD, size: SIZE.heading, color: '000000' })] }),
  new Paragraph({ keepNext: rows.length > 0, spacing: { after: 120 }, children: [run(summaryWords(summary, locale))] }),
  ...(rows.length > 0 ? [table(rows, locale)] : []),
];

/** The titles stand at the head of every page, and no row goes on over the end of one. */
function table(rows: readonly SheetRow[], locale: Locale): Table {
  const all = LONG - 2 * MARGIN, widths = columns.map(({ share }) => Math.round((all * share) / 100));
  const cell = (i: number, children: readonly Paragraph[], head: boolean): TableCell => new TableCell({
    width: { size: widths[i]!, type: WidthType.DXA }, children, margins: { top: 50, bottom: 50, left: 80, right: 80 },
    ...(head ? { shading: { type: ShadingType.CLEAR, fill: 'E8EEF7', color: 'auto' }, verticalAlign: VerticalAlignTable.CENTER } : {}),
  });
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ title }, i) => cell(i, [line([run(words(title, locale), { font: BOLD })], true)], true)) });
  const body = rows.map((r) => new TableRow({ cantSplit: true, children: columns.map((c, i) => { const lines = c.lines(r, locale); return cell(i, lines.length > 0 ? lines : [line([])], false); }) }));
  return new Table({
    width: { size: all, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, rows: [head, ...body],
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
  });
}

/** What is printed, the wrong part bold and underlined. */
const printed = ({ before, wrong, after }: Excerpt, number: string): Paragraph =>
  line([run(`${number}${before}`), run(wrong, { bold: true, color: RED, underline: { type: UnderlineType.SINGLE } }), run(after)]);

const pageNumbers = (locale: Locale): Paragraph => {
  const [before, between, after] = words('pageNumber', locale, { page: '\t', pages: '\t' }).split('\t') as [string, string, string];
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }, { size: SIZE.small })] });
};

const line = (children: readonly TextRun[], centred = false): Paragraph => new Paragraph({ children, ...(centred ? { alignment: AlignmentType.CENTER } : {}) });
const run = (text: string | Pick<IRunOptions, 'children'>, how: IRunOptions = {}): TextRun => new TextRun({ font: HINT, ...how, ...(typeof text === 'string' ? { text } : text) });
