/** What the server can do, in words. `key` is the property of the `initialize` answer that says so. */
interface Row { readonly key: string; readonly what: string; readonly methods: (value: unknown) => readonly string[] }

const has = (value: unknown, option: string): boolean => typeof value === 'object' && value !== null && (value as Readonly<Record<string, unknown>>)[option] !== undefined && (value as Readonly<Record<string, unknown>>)[option] !== false;
const one = (...methods: readonly string[]) => (): readonly string[] => methods;
/** A method, and another one where an option of the capability says so. */
const also = (method: string, option: string, more: string) => (value: unknown): readonly string[] => (has(value, option) ? [method, more] : [method]);

const ROWS: readonly Row[] = [
  { key: 'documentSymbolProvider', what: '大纲：各级标题、段内主题句、词条', methods: one('textDocument/documentSymbol') },
  { key: 'semanticTokensProvider', what: '颜色：目标、结果、名词、注号、标题、五年规划', methods: (v) => ['textDocument/semanticTokens/full', ...(has((v as { full?: unknown }).full, 'delta') ? ['…/full/delta'] : []), ...(has(v, 'range') ? ['…/range'] : [])] },
  { key: 'hoverProvider', what: '悬停：释义、指标数字、规划年份、乱码', methods: one('textDocument/hover') },
  { key: 'definitionProvider', what: '跳转：名词或注号 → 词条；词条 → 首次使用', methods: one('textDocument/definition') },
  { key: 'referencesProvider', what: '所有引用：名词及其注号、指标、五年规划', methods: one('textDocument/references') },
  { key: 'documentHighlightProvider', what: '同时亮起：定义处（写）、使用处（读）、同一个词', methods: one('textDocument/documentHighlight') },
  { key: 'renameProvider', what: '改名：名词连同词条和全部使用处；注号连同词条的编号', methods: also('textDocument/rename', 'prepareProvider', 'textDocument/prepareRename') },
  { key: 'completionProvider', what: '补全：名词（可打拼音或首字母）、下一个注号、下一个标题序号', methods: also('textDocument/completion', 'resolveProvider', 'completionItem/resolve') },
  { key: 'codeActionProvider', what: '改正、忽略；标题重新编号、词条排序、添加词条', methods: one('textDocument/codeAction') },
  { key: 'documentFormattingProvider', what: '名词解释排成一种格式，其余一字不动', methods: one('textDocument/formatting') },
  { key: 'documentRangeFormattingProvider', what: '同上，只排选中的词条', methods: one('textDocument/rangeFormatting') },
  { key: 'selectionRangeProvider', what: '扩展选区：词、名词、引号内、分句、句、段、词条、节', methods: one('textDocument/selectionRange') },
  { key: 'foldingRangeProvider', what: '折叠各节', methods: one('textDocument/foldingRange') },
  { key: 'documentLinkProvider', what: '注号 → 词条的链接', methods: also('textDocument/documentLink', 'resolveProvider', 'documentLink/resolve') },
  { key: 'codeLensProvider', what: '词条上方：n 处使用；标题上方：目标、名词、问题（默认关）', methods: also('textDocument/codeLens', 'resolveProvider', 'codeLens/resolve') },
  { key: 'inlayHintProvider', what: '行内提示：首次出现处的释义、写全的数值（默认关）', methods: also('textDocument/inlayHint', 'resolveProvider', 'inlayHint/resolve') },
  { key: 'diagnosticProvider', what: '问题；不能主动来取的编辑器由服务器推送', methods: also('textDocument/diagnostic', 'workspaceDiagnostics', 'workspace/diagnostic') },
  { key: 'workspaceSymbolProvider', what: '工作区各报告的标题、名词、指标', methods: one('workspace/symbol') },
  { key: 'executeCommandProvider', what: '命令：忽略、清理本文', methods: one('workspace/executeCommand') },
];
/** What an `initialize` answer says besides. */
const NO_FEATURES = ['positionEncoding', 'textDocumentSync', 'workspace', 'experimental'];

/** The features that a server states, as a Markdown table. A feature without words is an error: it is to be documented. */
export function capabilityTable(capabilities: Readonly<Record<string, unknown>>): string {
  const stated = Object.keys(capabilities).filter((key) => capabilities[key] !== undefined && capabilities[key] !== false);
  const unknown = stated.filter((key) => !NO_FEATURES.includes(key) && !ROWS.some((r) => r.key === key));
  if (unknown.length > 0) throw new Error(`no words for ${unknown.join(', ')}: add a row to capabilityTable.ts`);
  const rows = ROWS.filter((r) => stated.includes(r.key)).map((r) => `| ${r.what} | ${r.methods(capabilities[r.key]).map((m) => `\`${m}\``).join(' ')} |`);
  return ['| 能力 | 方法 |', '|---|---|', ...rows].join('\n');
}

const BEGIN = '<!-- capabilities: npm run docs -->', END = '<!-- /capabilities -->';

/** A text with the table between its two marks; as it is where it has none. */
export function withCapabilities(text: string, capabilities: Readonly<Record<string, unknown>>): string {
  const from = text.indexOf(BEGIN), to = text.indexOf(END);
  return from < 0 || to < from ? text : `${text.slice(0, from)}${BEGIN}\n${capabilityTable(capabilities)}\n${text.slice(to)}`;
}
