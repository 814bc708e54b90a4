import { describe, expect, it } from 'vitest';
import { remark, report } from '../harness/marks';

/** Headings marked with level/depth, and `+` where the paragraph goes on. */
const headings = (fixture: string): string => remark(fixture, (r) => r.headings.map((h) => ({ span: h.span, label: `${h.level}/${h.depth}${h.runIn ? '+' : ''}` })));
const check = (fixture: string): void => expect(headings(fixture)).toBe(fixture);

describe('headings', () => {
  it('reads title, parts and run-in headings up to their 。', () => check([
    '⟦政 府 工 作 报 告|0/0⟧', '——2025年1月9日在临澜市第九届人民代表大会第四次会议上', '市长  程一舟', '各位代表：', '现在，我代表市人民政府，向大会报告工作，请予审议，并请各位政协委员提出意见。',
    '⟦一、2024年工作回顾|1/1⟧', '⟦（一）坚持实业为本，产业根基更加牢固。|2/2+⟧全年新签项目很多，投产的也很多。', '⟦（二）坚持民生为要，百姓生活更有保障。|2/2+⟧群众得到了实惠。',
    '⟦二、2025年主要任务|1/1⟧', '今年的工作很多，要一件一件办好，让群众满意。',
  ].join('\n')));

  it('nests 一、 inside an unnumbered part', () => check([
    '⟦2024年政府工作报告|0/0⟧', '各位代表：', '⟦2023年工作回顾|1/1⟧', '过去一年，全市上下齐心协力，经济社会发展取得了新的成绩，主要做了以下工作。',
    '⟦一、稳住经济大盘|1/2⟧', '全市经济稳中有进，企业信心得到恢复，市场活力不断释放。', '⟦二、办好民生实事|1/2⟧', '就业形势总体稳定，教育和医疗条件得到改善，社会保障水平提高。',
    '⟦2024年重点工作|1/1⟧', '今年是关键的一年，做好全年工作意义重大，必须全力以赴。', '⟦一、扩大有效投资|1/2⟧', '坚持项目为王，以项目建设带动投资增长，以投资增长带动经济发展。',
  ].join('\n')));

  it('takes a parallel series of topic sentences, at paragraph start and inside a paragraph', () => {
    check(['⟦（一）推进产业升级。|2/1+⟧产业是立市之本。', '⟦做强先进制造。|3/2+⟧支持龙头企业扩能。推动链条延伸。', '⟦做优现代服务。|3/2+⟧发展生产性服务业。培育新的业态。', '⟦做精特色农业。|3/2+⟧建设高标准农田。推广优良品种。'].join('\n'));
    check('⟦（一）抓好经济运行。|2/1+⟧全市经济稳中有进。⟦重大项目加快推进。|3/2+⟧新型电池基地建成投产，一批配套企业相继落户。园区道路全线贯通。⟦消费市场持续回暖。|3/2+⟧举办购物节和汽车展，夜间经济十分红火。⟦营商环境不断优化。|3/2+⟧推行一站式服务，企业满意度明显提高，很多事项当天办结。');
  });

  it('does not take ordinary short sentences, list items or salutations for headings', () => {
    check('各位代表！\n成绩来之不易，问题更需重视。全市经济仍然面临不少困难，我们一定认真对待。\n发展是硬道理。我们要坚持不懈地抓下去，一年接着一年干。');
    check('⟦一、主要任务|1/1⟧\n抓好以下几项工作，确保完成全年目标。\n1.完成道路改造；\n2.建成两所学校；\n3.开通三条公交线路。');
  });

  it('ends an injected-pinyin heading where it is printed to end', () => {
    const body = '社會(huì )發(fā)展、產(chǎn)業(yè)升級、開(kāi)放創(chuàng )新、經(jīng)濟運行都有進(jìn)步。';
    const { headings: found, text } = report(`(一)推進(jìn)產(chǎn)業(yè)升級。${body}\n(二)深化改革開(kāi)放。${body}`);
    expect(found.map((h) => [text.slice(h.span.start, h.span.end), h.text])).toEqual([
      ['(一)推進(jìn)產(chǎn)業(yè)升級。', '(一)推進產業升級'], ['(二)深化改革開(kāi)放。', '(二)深化改革開放'],
    ]);
  });
});
