import { describe, expect, it } from 'vitest';
import { report } from '../harness/marks';

const HEADS = '——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n';
const inPlan = (sentence: string): readonly (readonly unknown[])[] =>
  report(`${HEADS}一、2025年主要任务\n${sentence}`).qualitativeTargets.map((t) => [t.text, t.indicator, t.indicatorId, t.relation, t.period]);

describe('targets without a number', () => {
  it('reads them in a list of targets', () => expect(inPlan('今年经济社会发展主要预期目标是：地区生产总值增长5%，进出口总额保持稳定，居民人均可支配收入与经济增长基本同步，固定资产投资增长6%、高于全省平均水平，节能减排完成上级下达任务。')).toEqual([
    ['进出口总额保持稳定', '进出口总额', 'foreign-trade', 'stable', '2025'],
    ['居民人均可支配收入与经济增长基本同步', '居民人均可支配收入', 'resident-income', 'same-pace', '2025'],
    ['高于全省平均水平', '固定资产投资', 'fixed-asset-investment', 'above', '2025'],
    ['节能减排完成上级下达任务', '节能减排', null, 'as-assigned', '2025'],
  ]));
  it('reads them between ；, with 为 and with the name inside', () => expect(inPlan('主要预期目标为：粮食产量稳中有升；外贸进出口实现正增长；数字经济规模翻一番；居民消费价格涨幅与全国一致；生态环境质量持续改善；全面完成省下达的污染减排任务。').map(([text, name, , relation]) => [text, name, relation])).toEqual([
    ['粮食产量稳中有升', '粮食产量', 'stable'], ['外贸进出口实现正增长', '外贸进出口', 'positive-growth'], ['数字经济规模翻一番', '数字经济规模', 'doubles'],
    ['居民消费价格涨幅与全国一致', '居民消费价格', 'as-average'], ['生态环境质量持续改善', '生态环境质量', 'improving'], ['全面完成省下达的污染减排任务', '污染减排', 'as-assigned'],
  ]));
  it('reads a clear clause elsewhere in the plan part', () => expect(inPlan('抓好就业增收，力争居民收入增长与经济增长同步。').map(([text, name]) => [text, name])).toEqual([['居民收入增长与经济增长同步', '居民收入']]));
  it.each(['持续推动生态环境质量不断提升。', '年初确定的主要预期目标是：进出口总额保持稳定。', '主要预期目标是：地区生产总值增长5%，城镇调查失业率控制在5%以内。'])('leaves alone: %s', (sentence) => expect(inPlan(sentence)).toEqual([]));
  it('has none in the review part', () => expect(report(`${HEADS}一、2024年工作回顾\n这一年，居民收入与经济增长同步，努力完成了主要目标任务。\n二、2025年主要任务\n扎实做好各项工作。`).qualitativeTargets).toEqual([]));
});
