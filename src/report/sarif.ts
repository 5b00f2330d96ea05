import type { Log, ReportingDescriptor, Result, Run } from 'sarif';
import { isRuleId, ruleDoc } from '../rules/catalogue.ts';
import type { RuleDoc } from '../rules/rule.ts';
import { allFindings } from './counts.ts';
import { defuse } from './inert.ts';
import type { Report, ReportedFinding } from './model.ts';

export interface SarifOptions {
  /** What distinguishes this run's results from those of the other jobs of a matrix: the folder that was checked. */
  readonly path: string;
  /** Addresses of the checked repository and of a rule's documentation; null if they are not known. */
  readonly repository: string | null;
  readonly documentation: ((rule: string) => string) | null;
  /** Address of this tool; null if it has none. */
  readonly home: string | null;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';
/** Its version identifies the algorithm: a consumer that knows results by this value must not find another kind of value. */
const FINGERPRINT = 'integrationCheck/v1';
const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const;

/** The findings as SARIF 2.1.0, for GitHub's code scanning and for editors. */
export function renderSarif(report: Report, options: SarifOptions): string {
  const findings = allFindings(report);
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const run: Run = {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        ...(options.home === null ? {} : { informationUri: options.home }),
        language: 'en-GB',
        rules: ids.map((id) => descriptor(id, options)),
      },
    },
    // GitHub calls this the category: everything up to the last slash.
    automationDetails: { id: `${report.tool.name}/${uriOf(options.path)}/` },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository that was checked.' } } },
    ...provenance(report, options),
    results: findings.map((finding) => result(finding, ids)),
  };
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function provenance({ commit }: Report, { repository }: SarifOptions): Pick<Run, 'versionControlProvenance'> {
  if (repository === null || commit === null) return {};
  return {
    versionControlProvenance: [{ repositoryUri: repository, revisionId: commit, mappedTo: { uriBaseId: ROOT } }],
  };
}

function descriptor(id: string, { documentation }: SarifOptions): ReportingDescriptor {
  const doc: RuleDoc | null = isRuleId(id) ? ruleDoc(id) : null;
  const [group = id] = id.split('/');
  return {
    id: defuse(id),
    ...(doc === null ? {} : about(doc, documentation?.(id) ?? null)),
    properties: { tags: group === 'secrets' ? [group, 'security'] : [defuse(group)] },
  };
}

function about({ description, severity, messages }: RuleDoc, page: string | null): Omit<ReportingDescriptor, 'id'> {
  // Whole sentences, in which each value is replaced by its name.
  const named = (text: string) => text.replaceAll(/\{\{(\w+)\}\}/g, '<$1>');
  const said = Object.values(messages).map(
    ({ message, hint }) => `${sentence(named(message))} ${sentence(named(hint))}`,
  );
  const sentences = [...new Set(said)];
  // GitHub shows the help text, but not its address.
  const more = page === null ? [] : ['', `[Why, and how to fix it](${page})`];
  return {
    ...(page === null ? {} : { helpUri: page }),
    shortDescription: { text: description },
    fullDescription: { text: description },
    help: {
      text: [description, ...sentences.map((each) => `- ${each.replaceAll('`', '')}`)].join('\n'),
      markdown: [
        description,
        '',
        '**What it says**',
        '',
        ...sentences.map((each) => `- ${inMarkdown(each)}`),
        ...more,
      ].join('\n'),
    },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** Adds a full stop if the text ends with a value. */
function sentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

/** `<name>` would be an HTML element outside of code. */
function inMarkdown(text: string): string {
  return text
    .split(/(`[^`]+`)/u)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '\\<')))
    .join('');
}

function result(finding: ReportedFinding, ids: readonly string[]): Result {
  const { rule, severity, message, hint, file, fingerprint, waived } = finding;
  return {
    ruleId: defuse(rule),
    ruleIndex: ids.indexOf(rule),
    level: LEVELS[severity],
    message: { text: withoutLinks(defuse(`${message}\n→ ${hint}`)) },
    locations: [
      { physicalLocation: { artifactLocation: { uri: uriOf(file), uriBaseId: ROOT }, region: regionOf(finding) } },
    ],
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    // An empty list has a meaning, too: the result was looked at and is not suppressed.
    suppressions:
      waived === undefined
        ? []
        : [
            {
              kind: 'external',
              status: 'accepted',
              justification: defuse(`${waived.reason} (until ${waived.expires})`),
            },
          ],
  };
}

/** A plain message may contain `[text](address)`, and viewers make a link of it (SARIF 2.1.0, 3.11.6). */
function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}

/** SARIF's end column is exclusive, like ours. A finding about the whole file is at its first line. */
function regionOf({ start, end }: ReportedFinding) {
  const isWhole = [start.line, start.column, end.line, end.column].every((each) => each === 1);
  if (isWhole) return { startLine: 1 };
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function uriOf(file: string): string {
  // Half of a surrogate pair, which JSON can contain, has no address.
  return file
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
