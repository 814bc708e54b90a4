import { describe, expect, it } from 'vitest';
import { remark, report } from '../harness/marks';

const body = '扎实推进“三清四改”';
const entries = (lines: readonly string[], heading = '名词解释'): readonly (readonly [string, string, string])[] =>
  report(['一、2025年任务', `${body}，加快建设“一湖两带”，办好民生实事。全市上下共同努力，把各项工作落到实处，让群众满意。`, heading, ...lines].join('\n')).glossary.map((e) => [e.marker, e.term, e.definition] as const);

describe('glossary entries', () => {
  it.each([
    ['circled', '①“三清四改”：清垃圾、清塘沟、清庭院，改厕、改水、改路、改房。', '①'],
    ['bracketed', '[1]“三清四改”：清垃圾、清塘沟、清庭院，改厕、改水、改路、改房。', '[1]'],
    ['full-width brackets', '［1］“三清四改”：清垃圾、清塘沟、清庭院，改厕、改水、改路、改房。', '［1］'],
    ['lens brackets', '〔1〕“三清四改”：清垃圾、清塘沟、清庭院，改厕、改水、改路、改房。', '〔1〕'],
    ['figure and point', '1. “三清四改”：清垃圾、清塘沟、清庭院，改厕、改水、改路、改房。', '1.'],
    ['figure and 、', '1、“三清四改”：清垃圾、清塘沟、清庭院，改厕、改水、改路、改房。', '1、'],
    ['no marker', '“三清四改”：清垃圾、清塘沟、清庭院，改厕、改水、改路、改房。', ''],
  ])('reads an entry with %s', (_, line, marker) => {
    expect(entries([line])).toEqual([[marker, '“三清四改”', '清垃圾、清塘沟、清庭院，改厕、改水、改路、改房。']]);
  });

  it('reads 【term】即…', () => expect(entries(['【三清四改】即清垃圾、清塘沟、清庭院，改厕、改水、改路、改房。'])).toEqual([['', '三清四改', '即清垃圾、清塘沟、清庭院，改厕、改水、改路、改房。']]));

  it('reads a term on a line of its own, and a definition over two lines', () => {
    expect(entries(['1.一湖两带', '环湖生态带和滨江产业带。', '2.三清四改：清垃圾、清塘沟、清庭院，', '改厕、改水、改路、改房。'])).toEqual([
      ['1.', '一湖两带', '环湖生态带和滨江产业带。'], ['2.', '三清四改', '清垃圾、清塘沟、清庭院，改厕、改水、改路、改房。'],
    ]);
  });

  it.each(['名 词 解 释', '《政府工作报告》注释', '附件：名词解释', '有关名词解释：', '部分用语说明', '【名词解释】', '附件2 政府工作报告名词解释'])('knows the heading %s', (heading) => {
    expect(entries(['①“三清四改”：清垃圾、清塘沟、清庭院，改厕、改水、改路、改房。'], heading)).toHaveLength(1);
  });

  it('ends before an attachment', () => {
    expect(entries(['①“三清四改”：清垃圾、清塘沟。', '②“一湖两带”：环湖生态带和滨江产业带。', '附件1：2025年民生实事', '1.新建学校：两所。'])).toHaveLength(2);
  });
});

describe('markers and terms', () => {
  const text = '一、任务\n推进⟦“三清四改”|0⟧①，建设⟦一湖两带|1⟧②。今年继续实施⟦三清四改|0⟧行动，开展清理、整治、巡查三项行动。\n名词解释\n①三清四改：清垃圾、清塘沟。\n②“一湖两带”：环湖带和滨江带。\n③三项行动：查、改、建。';
  it('finds each use whatever its quotation marks, and not a count of things just listed', () =>
    expect(remark(text, (r) => r.terms.map((t) => ({ span: t.span, label: String(t.entry) })))).toBe(text));

  it('links a marker by its term where the number is wrong', () => {
    const r = report('一、任务\n推进“三清四改”②，建设“一湖两带”①。\n名词解释\n①“三清四改”：清垃圾、清塘沟。\n②“一湖两带”：环湖带和滨江带。');
    expect(r.markers.map((m) => [m.marker, m.term, m.entry])).toEqual([['②', '“三清四改”', 0], ['①', '“一湖两带”', 1]]);
  });

  it('finds a superscript that became a digit, and not the figure behind it', () => {
    const r = report('一、任务\n建成“席地而坐”2示范点13个，推进“三清四改”1行动。\n名词解释\n1.三清四改：清垃圾、清塘沟。\n2.席地而坐：开放的绿地。');
    expect(r.markers.map((m) => [m.marker, m.entry])).toEqual([['2', 1], ['1', 0]]);
    expect(r.quantities.map((q) => q.text)).toEqual(['13个']);
  });

  it('leaves ① alone where it numbers a list', () => {
    const r = report('一、任务\n办好三件事：①修路；②建校；③引水。\n名词解释\n①“三清四改”：清垃圾、清塘沟。\n②“一湖两带”：环湖带和滨江带。');
    expect(r.markers).toEqual([]);
  });
});
