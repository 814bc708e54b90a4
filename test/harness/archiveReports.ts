/** Reports of invented places, long enough to be recognised as such. */
export interface Made { readonly place: string; readonly year: number; readonly body?: string; readonly glossary?: readonly string[]; readonly target?: string }

export const reportOf = ({ place, year, body = '', glossary = [], target = '5%以上' }: Made): string => `${place}${year}年政府工作报告
——${year}年1月9日在${place}第五届人民代表大会第三次会议上
各位代表：
现在，我代表${place}人民政府，向大会报告工作，请予审议。
一、${year - 1}年工作回顾
过去一年，全市上下认真贯彻落实各项决策部署，经济运行稳中有进，民生保障有力有效。地区生产总值增长4.8%，一般公共预算收入增长3.2%。
（一）实体经济更加坚实。工业投资增长9%，新增规上企业36家。${body}
二、${year}年工作安排
主要预期目标是：地区生产总值增长${target}，城镇新增就业1.2万人以上。
（一）推动产业升级。全面落实各项惠企政策，支持企业扩大投资、改造设备、开拓市场。
${glossary.length > 0 ? `名词解释\n${glossary.map((g, i) => `${'①②③④⑤⑥⑦⑧⑨'[i]}${g}`).join('\n')}\n` : ''}`;
