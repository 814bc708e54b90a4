import { catalogue, ruleIds, type RuleId } from '../rules/catalogue';
import { groups, LEVELS, type Group, type Level, type Row } from '../rules/catalogue/row';

/** A file that is made from the table of rules; `npm run docs` writes them all. */
export interface Page { readonly name: string; readonly text: string }

const LEVEL_NAMES: Readonly<Record<Level, string>> = { error: '错误', warning: '警告', information: '提示', hint: '建议', off: '关闭' };
const FIXES: Readonly<Record<Row['fix'], string>> = { none: '没有自动改法', suggested: '有改法，逐处确认', safe: '有确定的改法，可以全部改正，也用于 `lint --fix`' };

/** A page for each rule, their index, and the schema of the configuration. Paths are from the project's folder. */
export const rulePages = (): readonly Page[] => [
  { name: 'docs/rules/README.md', text: index() },
  ...ruleIds.map((id) => ({ name: `docs/rules/${id}.md`, text: page(id, catalogue[id]) })),
  { name: 'schemas/policytext.schema.json', text: `${JSON.stringify(schema(), null, 2)}\n` },
];

function index(): string {
  const parts = (Object.keys(groups) as Group[]).flatMap((group) => {
    const ids = ruleIds.filter((id) => catalogue[id].group === group);
    return ids.length === 0 ? [] : [`## ${groups[group].zh}\n\n| 规则 | 查什么 | 级别 | 依据 |\n|---|---|---|---|\n${ids.map(indexRow).join('')}`];
  });
  return `# 校对规则\n\n由 \`npm run docs\` 从规则表生成；例子都经过测试。\n\n${parts.join('\n')}`;
}

const indexRow = (id: RuleId): string => { const { title, severity, source } = catalogue[id]; return `| [\`${id}\`](${id}.md) | ${title.zh} | ${LEVEL_NAMES[severity]} | ${source.zh} |\n`; };

const page = (id: RuleId, row: Row): string => `# ${row.title.zh}

\`${id}\` · ${row.title.en}

| | |
|---|---|
| 类别 | ${groups[row.group].zh} |
| 默认级别 | ${LEVEL_NAMES[row.severity]} \`${row.severity}\` |
| 依据 | ${row.source.zh} |
| 改法 | ${FIXES[row.fix]} |

${row.what.zh}

**怎样判断** ${row.logic.zh}

**错**

${block(row.wrong)}

**对**

${block(row.right)}

**不想看到它** 在灯泡菜单里可以忽略这一处，或在本文、整个文件夹中忽略这条规则（记在 \`.policytext/ignores.json\`）。改级别或关掉，写进 \`.policytext.json\`：

\`\`\`json
{ "rules": { "${id}": "off" } }
\`\`\`

---

${row.what.en} ${row.logic.en} Source: ${row.source.en}.
`;

const block = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

const schema = (): object => ({
  $schema: 'http://json-schema.org/draft-07/schema#', title: '政策文本批注的校对设置', type: 'object', additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    language: { enum: ['zh', 'en'], description: '提示的语言 Language of messages' },
    ignore: { type: 'array', items: { type: 'string' }, description: '不校对的文件，从本文件所在文件夹算起，可用 * ** ? Files that nothing is said of' },
    rules: {
      type: 'object', additionalProperties: false, description: '规则的级别 Severity by rule',
      properties: Object.fromEntries(ruleIds.map((id) => [id, { enum: LEVELS, default: catalogue[id].severity, description: `${catalogue[id].title.zh} ${catalogue[id].title.en}` }])),
    },
  },
});
