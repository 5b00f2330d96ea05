import { specTree } from '../analysis/facts/spec/spec-tree.ts';
import type { SourceTree } from '../analysis/syntax/tree.ts';
import { rangeOf } from '../analysis/syntax/tree.ts';
import type { ReportedFinding } from '../report/model.ts';
import type { RuleId } from '../rules/catalogue.ts';
import type { Integration, TextFile } from '../submission/model.ts';
import type { Position } from '../submission/place.ts';
import { redactedCode, tokensOf } from './redact-code.ts';
import { redactedJson } from './redact-json.ts';
import { redactedMessage } from './redact-message.ts';
import { redactedLines } from './redact-text.ts';

/** Lines of a statement that are shown. */
const MOST_LINES = 30;

/** What a rule found, in a form that can be shown to others: its message, and the statement that it is about. */
export interface Excerpt {
  readonly message: string;
  /** Null if no file of the submission contains what was found. */
  readonly code: { readonly language: 'js' | 'json' | 'text'; readonly text: string } | null;
}

export function excerptOf(
  finding: ReportedFinding & { readonly rule: RuleId },
  integration: Integration | null,
): Excerpt {
  const names = integration === null ? new Set<string>() : namesIn(integration);
  return {
    message: redactedMessage(finding.rule, finding.message, names),
    code: integration === null ? null : codeOf(finding, integration),
  };
}

function codeOf({ file, start, end }: ReportedFinding, integration: Integration): Excerpt['code'] {
  const { files, otherSpecs, action, manifest } = integration;
  const found = [files.manifest, files.action, files.spec, files.guide, files.template, ...otherSpecs].find(
    (each) => each.path === file,
  );
  if (found?.state !== 'read') return null;
  const offset = offsetOf(found.text, start);
  if (found === files.manifest && manifest.state === 'parsed') {
    return { language: 'json', text: cut(redactedJson(manifest.value.document, offset)) };
  }
  const tree = found === files.action ? (action.state === 'parsed' ? action.value : null) : treeOf(found);
  if (tree === null) {
    const last = Math.min(end.line, start.line + MOST_LINES - 1);
    return { language: 'text', text: redactedLines(found.text, start.line, last) };
  }
  const range = statementsAround(tree, offset, offsetOf(found.text, end));
  return range === null ? null : { language: 'js', text: cut(redactedCode(tree, ...range)) };
}

function treeOf(file: TextFile): SourceTree | null {
  return /\.[cm]?js$/u.test(file.path) ? specTree(file) : null;
}

/** The innermost statement around a place; for a file as a whole, its first statement. */
function statementsAround(tree: SourceTree, start: number, end: number): [number, number] | null {
  let best: [number, number] | null = null;
  for (const node of tree.parents.keys()) {
    if (!/Statement$|Declaration$/u.test(node.type) || node.type === 'BlockStatement') continue;
    const [from, to] = rangeOf(node);
    if (start < from || to < end) continue;
    if (best === null || to - from < best[1] - best[0]) best = [from, to];
  }
  const [first] = tree.program.body;
  return best ?? (first === undefined ? null : [...rangeOf(first)]);
}

/** Names that the code and the manifest give to things. */
function namesIn({ action, files, manifest }: Integration): ReadonlySet<string> {
  const trees = [action.state === 'parsed' ? action.value : null, treeOf(files.spec)];
  const tokens = trees.flatMap((tree) => (tree === null ? [] : tokensOf(tree)));
  return new Set([
    ...tokens.filter(({ type }) => type === 'Identifier').map(({ value }) => value),
    ...(manifest.state === 'parsed' ? manifest.value.fields.map(({ name }) => name) : []),
  ]);
}

function offsetOf(text: string, { line, column }: Position): number {
  const ends = [...text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)].map((end) => end.index + end[0].length);
  return (line === 1 ? 0 : (ends[line - 2] ?? text.length)) + column - 1;
}

function cut(text: string): string {
  const lines = text.split('\n');
  return lines.length <= MOST_LINES ? text : [...lines.slice(0, MOST_LINES), '…'].join('\n');
}
