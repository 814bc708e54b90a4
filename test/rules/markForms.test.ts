import { describe, expect, it } from 'vitest';
import { check, type Levels } from '../../server/src/rules';
import type { RuleId } from '../../server/src/rules/catalogue';
import { apply, fixesTogether } from '../../server/src/rules/fixing';
import { wordsOf } from '../../server/src/rules/messages';
import { remark, report } from '../harness/marks';

/** A fixture marks what one rule finds in it. */
const finds = (rule: RuleId, levels: Levels = {}) => (fixture: string): void => expect(remark(fixture, (r) => check(r, levels).filter((p) => p.rule === rule).map((p) => ({ span: p.span, label: p.rule })))).toBe(fixture);
/** The text when the rule's findings are corrected. */
const corrected = (rule: RuleId, text: string): string => apply(text, fixesTogether(check(report(text)).filter((p) => p.rule === rule)));

describe('runs of marks', () => {
  it.each([
    '经济稳中有进⟦，，|punct-run-invalid⟧民生改善⟦。；|punct-run-invalid⟧质效提升⟦、 。|punct-run-invalid⟧', '会上强调：“要抓落实⟦。”。|punct-run-invalid⟧', '“要抓落实⟦。”，|punct-run-invalid⟧并作了部署。', '推进⟦“，|punct-run-invalid⟧落实。',
    '怎么办？！快干！！！他说：“抓紧。”大家齐声喊“加油！”，跑过终点。', '推进规模化?;大棚，一,二。', '有水稻、小麦……。',
  ])('%s', finds('punct-run-invalid'));
  it.each([
    ['稳中有进，，改善。；提升、。', '稳中有进，改善。提升。'], ['怎么办？，快干！。', '怎么办？快干！'], ['“要抓落实。”。', '“要抓落实。”'], ['“要抓落实。”，并部署。', '“要抓落实”，并部署。'], ['“要抓落实。”。，并部署。', '“要抓落实。”并部署。'],
    ['稳中有进，,，改善，</b>，民生。', '稳中有进，改善，民生。'],
  ])('%s → %s', (wrong, right) => expect(corrected('punct-run-invalid', wrong)).toBe(right));
});

describe('ellipses and dashes', () => {
  it.each(['大豆、小麦⟦…|ellipsis-usage⟧都要稳产，油菜⟦...|ellipsis-usage⟧也是，等等⟦。。。|ellipsis-usage⟧', '大豆、小麦⟦……等|ellipsis-usage⟧作物。', '一、工作回顾…………3', '一、工作回顾......12', '大豆、小麦……都要稳产。', 'v1...v2'])('%s', finds('ellipsis-usage'));
  it.each([['种大豆、小麦……等作物。', '种大豆、小麦等作物。'], ['种大豆、小麦等……', '种大豆、小麦等。'], ['大豆…小麦...油菜。。。', '大豆……小麦……油菜……']])('%s → %s', (wrong, right) => expect(corrected('ellipsis-usage', wrong)).toBe(right));
  it.each([
    '最大的湖⟦--|dash-form⟧青屿湖，新的路⟦──|dash-form⟧望澜路，老的桥⟦———|dash-form⟧石桥。', '⟦-|dash-form⟧推进改革，成效明显。', '⟦一一|dash-form⟧产业升级取得突破，势头很好。', '一一对应抓好整改，条条落实到位。', '开通临澜—青屿专线——全长百里。', '——产业升级。', '—3—', '-5%的降幅。',
    '二〇二四年――新的一年。',
  ])('%s', finds('dash-form'));
  it('are written as the standard has them', () => expect(corrected('dash-form', '最大的湖--青屿湖。\n─产业升级取得突破，势头很好。')).toBe('最大的湖——青屿湖。\n——产业升级取得突破，势头很好。'));
});

describe('、', () => {
  it.each([
    '发展养老、托育⟦、和|dunhao-misuse⟧家政服务。', '修路、架桥⟦、以及|dunhao-misuse⟧建校工程。', '水稻、小麦⟦、等|dunhao-misuse⟧，蔬菜⟦、等|dunhao-misuse⟧三类。', '每周走访⟦三、五|dunhao-misuse⟧次，来了⟦两、三|dunhao-misuse⟧百人。',
    '发展和美乡村、和谐社区、和睦家庭。', '优化二、三产业结构，提升一、二线城市，第三、四次会议。', '与群众同甘共苦、与人民心心相印。', '完善九州、和平、三川等配套。', '处置及时、及早发现隐患。', '一、五年来的工作', '建成和康、和安、和牛养殖基地。',
    '要看到民生短板、与群众期待还有差距，总量偏小、与先进地区差距较大，担当不够、与新任务要求不相适应。', '团结一心、和衷共济，求同存异、和而不同，修路、架桥、和衷共济。', '与群众面对面、与群众心贴心，补短板、强弱项、与兄弟市州并肩前行。', '整改不力、及整改后反弹的问题。',
    '不靠、不要、等待观望，划分优等、中等、等级以外三类，采取等高、等距两种方式。',
  ])('%s', finds('dunhao-misuse'));
  it('is left out, or ，', () => expect(corrected('dunhao-misuse', '养老、托育、和家政服务，修路、架桥、以及建校工程，走访三、五次。')).toBe('养老、托育和家政服务，修路、架桥，以及建校工程，走访三五次。'));
  it.each(['实施“揭榜挂帅”⟦、|dunhao-between-quoted⟧“赛马制”，贯彻《条例》⟦、|dunhao-between-quoted⟧《办法》。', '实施“揭榜挂帅”①、“赛马制”，《条例》（试行）、《办法》，“六稳”“六保”。'])('%s', finds('dunhao-between-quoted', { 'dunhao-between-quoted': 'hint' }));
  it('between quotations and titles is said nothing of unless a project asks for it', () => finds('dunhao-between-quoted')('实施“揭榜挂帅”、“赛马制”。'));
});

describe('words of order, documents, interpuncts', () => {
  it.each(['⟦首先、|seq-word-punct⟧要稳就业。⟦第二、|seq-word-punct⟧要抓创业。分两步：⟦（一）、|seq-word-punct⟧修路。'.replace('：⟦（一）、|seq-word-punct⟧', '：修桥；⟦（一）、|seq-word-punct⟧'), '第一、第三产业增长，第一、二产业增长。第一，要稳。', '推进“甲”①、“乙”②。'])('%s', finds('seq-word-punct'));
  it.each(['根据临政发⟦（2024）08号|official-doc-form⟧和临办函⟦〔2024〕第8号|official-doc-form⟧办理。', '政府工作报告\n一、主要任务\n工作完成，成效明显。\n\n⟦二〇二四年一月八日|official-doc-form⟧', '根据临政发〔2024〕8号办理，共有（2024）人。'])('%s', finds('official-doc-form'));
  it('a date is written in Arabic numerals', () => expect(corrected('official-doc-form', '政府工作报告\n一、主要任务\n工作完成，成效明显。\n\n二〇二四年十一月三十日')).toBe('政府工作报告\n一、主要任务\n工作完成，成效明显。\n\n2024年11月30日'));
  it.each(['举办列奥纳多⟦•|interpunct-form⟧达芬奇展，纪念“⟦5.12|interpunct-form⟧”地震，弘扬“一二⟦九|interpunct-form⟧”精神。', '“9·16”地震，升级“3.0”版，“13.5”日，百分之六‧五。', '完成“5.12”目标。'])('%s', finds('interpunct-form'));
});

describe('kinds of quotation marks', () => {
  it.each(['推进⟦"智改数转"|quote-style-nonstandard⟧行动，落实⟦「|quote-style-nonstandard⟧双减⟦」|quote-style-nonstandard⟧。', '打造Tech\'s Park园区，屏幕6"以上。', 'The "new" plan.'])('%s', finds('quote-style-nonstandard'));
  it('is put right by its place', () => {
    expect(corrected('quote-style-nonstandard', '他说："推进\'智改数转\'行动。"')).toBe('他说：“推进‘智改数转’行动。”');
    expect(corrected('quote-style-nonstandard', '他说：“推进"智改数转"行动。”')).toBe('他说：“推进‘智改数转’行动。”');
    expect(corrected('quote-style-nonstandard', '推进"智改数转行动。')).toBe('推进"智改数转行动。');
  });
  it('「」 stay in a Traditional text', () => finds('quote-style-nonstandard')('推進「智改數轉」行動，經濟穩中有進，質效提升。'));
  it.each(['印发《关于贯彻⟦《条例》|bracket-nesting-same⟧的意见》，落实“改革⟦“先手棋”|bracket-nesting-same⟧要求”。', '落实“改革‘先手棋’”，《条例》《办法》，“甲”“乙”。'])('%s', finds('bracket-nesting-same'));
  it('inner marks are of the other kind', () => expect(corrected('bracket-nesting-same', '印发《关于贯彻《条例》的意见》，落实“改革“先手棋”要求”。')).toBe('印发《关于贯彻〈条例〉的意见》，落实“改革‘先手棋’要求”。'));
  it('a nested quotation is no unpaired one, nor is the one that goes on in the next paragraph', () => {
    finds('quote-unbalanced')('落实“改革“先手棋”要求”。');
    finds('quote-unbalanced')('“城乡建设要统筹推进，抓好落实。\n“公共服务要均衡配置，抓好落实。”');
    finds('quote-unbalanced')('深入推进“放管服⟦“|quote-unbalanced⟧改革，推行“一网通办”。');
    finds('quote-unbalanced')('落实⟦”|quote-unbalanced⟧河湖长制”，推行“一网通办”。');
    finds('quote-unbalanced')('落实⟦“|quote-unbalanced⟧河湖长制和“林长制”。');
    expect(corrected('quote-unbalanced', '深入推进“放管服“改革。\n落实”河湖长制”。')).toBe('深入推进“放管服”改革。\n落实“河湖长制”。');
    expect(check(report('深入推进“放管服“改革。')).map((p) => wordsOf(p, 'zh'))).toEqual(['引号「“」方向反了，应为「”」。']);
    finds('quote-unbalanced')('⟦“|quote-unbalanced⟧城乡建设要统筹推进，抓好落实。\n公共服务要均衡配置，抓好落实。');
  });
});

describe('clean text', () => {
  it.each([
    '全市⟦ |space-misuse⟧经济稳中有进，⟦ |space-misuse⟧质效提升⟦　|space-misuse⟧，成效明显。', '主任 周 伟作报告，践行“好客临澜 好品临澜”理念。', '一、 抓好项目。全力以赴，务求实效。', '引进 R&D 5 项，成效明显。', '第一 第二 第三 第四，', '提升附加值。 五、构建产业体系，培育动能。',
    '全市&nbsp;经济，稳中有进，全市nbsp;经济，质效提升。',
  ])('%s', finds('space-misuse'));
  it.each([
    '推动⟦産|mixed-script⟧业升级，建设现代化⟦產|mixed-script⟧业体系，提升发展质量和综合竞争力。各项事业取得新的进步，社会大局保持稳定，人民生活水平不断提高。', '昇腾集群落户乾县，成效显著，发展质量和综合竞争力提升。', '碑文写道：“國泰民安，風調雨順，萬民樂業”。现代化产业体系加快建设，发展质量和综合竞争力提升。',
    '推動產業升級，建設現代化產業體系，擴大對外開放，提升發展⟦质|mixed-script⟧量，促進社會進步。',
  ])('%s', finds('mixed-script'));
  it.each(['推动临澜电子增资青屿软件有限公司⟦，|line-break-mid-sentence⟧\n加快集聚发展，做大做强。', '推动产业集聚发展，成效明显。\n加快转型升级，做大做强。', '要做到以下几点，全部落实到位，\n（一）加快转型升级，做大做强。'])('%j', finds('line-break-mid-sentence'));
  it('are joined', () => expect(corrected('line-break-mid-sentence', '推动临澜电子增资青屿软件有限公司，\r\n　加快集聚发展，做大做强。')).toBe('推动临澜电子增资青屿软件有限公司，加快集聚发展，做大做强。'));
});

it.each([
  '海关健全制度，机关健全机制，弘扬文脉博大精深的传统，多重迭代升级。', '提交个人材料和申请人材料，补齐必需要素，形成份额优势，填报导入系统，移交待办事项，外交待遇，涉及到期债务，裁撤消防站点，尤其它的特色。',
  '推进碳中和和谐共生，社会祥和和文明进步，矛盾缓和和化解，完成了了不起的工程，服务在在校生，纳入在在建项目，关键是是否落实，对对口帮扶和对对象管理，把把握机遇放在首位。',
  '壮大民营企业企业家队伍，发展智能制造制造业集群，农产业产业化经营，慰问一线工作工作者，结清重点工程工程款，推进住房保障保障性住房，培育经济增长增长点，可持续持续推进，支持合作合作社。',
])('two words side by side are no wrong one: %s', (text) => expect(check(report(text)).filter((p) => ['typo-confusion', 'word-form-variant', 'char-duplicate', 'pleonasm'].includes(p.rule)).map((p) => [p.rule, text.slice(p.span.start, p.span.end)])).toEqual([]));
it.each(['抓住⟦关健|typo-confusion⟧环节。', '引进⟦人材|word-form-variant⟧，优化⟦成份|word-form-variant⟧。', '⟦必需要|word-form-variant⟧抓紧。'])('the wrong ones still are: %s', (fixture) => expect(remark(fixture, (r) => check(r).map((p) => ({ span: p.span, label: p.rule })))).toBe(fixture));

describe('names and other scripts', () => {
  const fixesOf = (text: string): readonly (readonly [string, boolean])[] => check(report(text)).filter((p) => p.rule === 'mixed-script').map((p) => [p.severity, p.fixes.every((f) => f.guess === true)]);
  const rest = '，建设现代化产业体系，提升发展质量和综合竞争力。各项事业取得新的进步，社会大局保持稳定，人民生活水平不断提高。';
  it('a character that may be one of a name is put right only by hand', () => {
    expect(fixesOf(`修缮於潜古镇${rest}`)).toEqual([['information', true]]);
    expect(fixesOf(`推动產业升级${rest}`)).toEqual([['warning', false]]);
  });
  it.each([
    '本局二零二四年推動「智慧政務」、「數位轉型」，照顧兒童、長者、及身心障礙者，完成2024-25年度預算，並擴大對外開放…等。首先、要穩定經濟發展，攜手提升服務品質。', '擴大對外開放，携手推動產業升級，提升發展質量，促進社會進步。',
  ])('of what is usual in Taiwan and Hong Kong nothing is said: %s', (text) => expect(check(report(text)).map((p) => [p.rule, text.slice(p.span.start, p.span.end)])).toEqual([]));
  it('the same is said of a Simplified text', () => expect(check(report('本市二零二四年照顾儿童、长者、及残障人士，建成3-5个项目。首先、要稳定经济。')).map((p) => p.rule)).toEqual(['year-date-format', 'dunhao-misuse', 'range-connector-form', 'seq-word-punct']));
});

describe('words', () => {
  it.each(['推动发展⟦的的|char-duplicate⟧举措，不断⟦推进推进|char-duplicate⟧改革。', '实实在在，的的确确，为了了解，参与与会，达到目的的做法，以及及时处置，饱和和过剩，应对对外开放。'])('%s', finds('char-duplicate'));
  it.each(['为发展作出贡献，再作出部署，⟦做出|word-form-variant⟧决定。', '作出贡献，做出决定。', '清淡的⟦成份|word-form-variant⟧。'])('%s', finds('word-form-variant'));
  it.each(['⟦根据统计数据显示|pleonasm⟧，增长明显，⟦多达三百人之多|pleonasm⟧。', '根据规定办理，统计数据显示，增长明显。'])('%s', finds('pleonasm'));
});

const headed = (a: string, b: string, c: string): string => `政府工作报告\n${a}\n成绩很大，各项事业取得新的进步。\n${b}\n任务很重，务必抓好各项落实。\n${c}\n作风要实，务必抓好各项落实。`;
it('headings of one group end alike', () => {
  finds('heading-end-punct')(headed('一、2023年工作回顾', '⟦二、2024年主要任务。|heading-end-punct⟧', '三、加强政府自身建设'));
  finds('heading-end-punct')(headed('一、2023年工作回顾', '二、2024年主要任务', '三、加强政府自身建设'));
});
