import { describe, expect, it } from 'vitest';
import { identify, samePlace } from '../../server/src/features/place';
import { report } from '../harness/marks';

describe('whose report it is, and of which year', () => {
  it.each([
    ['政 府 工 作 报 告\n——2024年1月8日在临澜市第九届人民代表大会第三次会议上\n各位代表：\n', '无名.txt', '临澜市', 2024],
    ['政府工作报告\n2023年1月5日在云渚县第十六届人民代表大会第二次会议上\n', '无名.txt', '云渚县', 2023],
    ['临澜市2024年政府工作报告\n一、2023年工作回顾\n', '无名.txt', '临澜市', 2024],
    ['临澜市云渚区人民政府工作报告\n（2022年1月6日）\n', '无名.txt', '临澜市云渚区', 2022],
    ['政府工作报告\n各位代表：\n现在，我代表临澜市人民政府，向大会报告工作，请予审议。\n2021年是“十四五”开局之年。\n', '2022年政府工作报告.txt', '临澜市', 2022],
    ['各位代表：\n我代表市人民政府，向大会作政府工作报告，请予审议。\n', '临澜市2021年政府工作报告_转载.txt', '临澜市', 2021],
    ['臨瀾市政府工作報告\n（2020年1月6日）\n', '無名.txt', '临澜市', 2020],
    ['各位代表：\n过去一年，全市上下团结奋斗。\n', '无名.txt', null, null],
  ])('%j', (text, name, place, year) => expect(identify(report(text), name)).toEqual({ place, year }));
});

describe('the same place', () => {
  it.each([['临澜市', '临澜市', true], ['南江省临澜市', '临澜市', true], ['云渚区', '临澜市云渚区', true], ['临澜市', '砚溪市', false], ['甲市云渚区', '乙市云渚区', false], [null, null, false], ['临澜市', null, false]])('%s, %s: %s', (a, b, same) => {
    expect(samePlace(a, b)).toBe(same);
  });
});
