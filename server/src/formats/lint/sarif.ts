import type { ArtifactLocation, Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { catalogue, type RuleId } from '../../rules/catalogue';
import { groups, type Level } from '../../rules/catalogue/row';
import type { Range } from '../annotation';
import type { LintFinding, LintedFile } from './linted';

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note', off: 'none' } as const satisfies Readonly<Record<Level, string>>;
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What the format needs to know of the program. */
export interface Tool { readonly version: string; readonly pageOf: (rule: RuleId) => string | undefined; readonly toUri: (file: string) => string }

/** A SARIF 2.1.0 log with one run. Columns count UTF-16 units from 1; an ignored finding is there, marked as suppressed. */
export function sarif(files: readonly LintedFile[], tool: Tool): string {
  const used = [...new Set(files.flatMap((f) => [...f.findings, ...f.ignored].map((r) => r.rule)))].sort();
  const results = files.flatMap(({ file, findings, ignored }, i) => {
    const artifact = { uri: tool.toUri(file), index: i };
    return [...findings.map((f) => result(f, artifact, used, false)), ...ignored.map((f) => result(f, artifact, used, true))];
  });
  const log: Log = {
    $schema: SCHEMA, version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'policy-text', version: tool.version, semanticVersion: tool.version, language: 'zh-CN', rules: used.map((id) => rule(id, tool.pageOf(id))) } },
      columnKind: 'utf16CodeUnits',
      artifacts: files.map(({ file, encoding }) => ({ location: { uri: tool.toUri(file) }, encoding, sourceLanguage: 'zh' })),
      results,
    }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(id: RuleId, page: string | undefined): ReportingDescriptor {
  const { title, what, logic, source, severity, group } = catalogue[id];
  return {
    id, shortDescription: { text: title.zh }, fullDescription: { text: what.zh }, help: { text: `${logic.zh}\n${source.zh}` },
    ...(page ? { helpUri: page } : {}), defaultConfiguration: { enabled: severity !== 'off', level: LEVELS[severity] }, properties: { tags: [groups[group].zh] },
  };
}

function result(f: LintFinding, artifactLocation: ArtifactLocation, used: readonly RuleId[], suppressed: boolean): Result {
  const locationOf = (range: Range): Location => ({ physicalLocation: { artifactLocation, region: region(range) } });
  return {
    ruleId: f.rule, ruleIndex: used.indexOf(f.rule), level: LEVELS[f.severity], message: { text: f.message }, locations: [locationOf(f.range)],
    ...(f.related.length > 0 ? { relatedLocations: f.related.map((r) => ({ ...locationOf(r.range), message: { text: r.message } })) } : {}),
    ...(f.fixes.length > 0 ? { fixes: f.fixes.map((fix) => ({
      description: { text: fix.title },
      artifactChanges: [{ artifactLocation, replacements: fix.edits.map((e) => ({ deletedRegion: region(e.range), insertedContent: { text: e.newText } })) }],
    })) } : {}),
    ...(suppressed ? { suppressions: [{ kind: 'external' }] } : {}),
  };
}

const region = ({ start, end }: Range): Region => ({ startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 });
