import type { Annotation } from './annotations.ts';
import { annotationsOf } from './annotations.ts';
import { defuse, inertProperty } from './inert.ts';
import type { Report } from './model.ts';
import { verdict } from './wording.ts';

/**
 * The findings as GitHub's workflow commands, for a step that runs the command line: the runner turns them into
 * annotations, ten of each level. Empty if there is nothing to annotate.
 */
export function renderWorkflowCommands(report: Report): string {
  const { title, sentence } = verdict(report);
  const annotations = annotationsOf(report, {
    findings: true,
    warnings: [],
    closing: `${title}: ${sentence}`,
    failed: report.conclusion === 'failure',
    whole: 'Another format, such as --format text, has them all.',
  });
  return annotations.map((annotation) => `${command(annotation)}\n`).join('');
}

// Names and escaping are as in `issueCommand` of @actions/core: a line break in a value cannot end or begin a command.
function command({ level, message, properties }: Annotation): string {
  const { title, file, startLine, endLine, startColumn, endColumn } = properties;
  const named = { title, file, line: startLine, endLine, col: startColumn, endColumn };
  const given = Object.entries(named).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  const written = given.map(([name, value]) => `${name}=${escapeProperty(inertProperty(String(value)))}`).join(',');
  return `::${level}${written === '' ? '' : ` ${written}`}::${escapeData(defuse(message))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
