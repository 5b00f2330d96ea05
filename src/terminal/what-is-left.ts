import { messageOf } from '../report/message.ts';
import type { SubmissionFiles } from '../start/parts.ts';
import { lintIntegration, lintSubmission, loadSubmission } from '../stages.ts';

export interface Started {
  /** As the user gave it. */
  readonly path: string;
  /** The same, absolute. */
  readonly folder: string;
  readonly written: SubmissionFiles;
  /** What to do with the code, as an imperative. */
  readonly code: readonly string[];
}

/** The files that were written, and what the partner has to do before the submission is ready, in order. */
export async function whatIsLeft({ path, folder, written, code }: Started): Promise<string> {
  const submission = await loadSubmission({ root: folder, path: '.' });
  const order = [...written.keys()];
  const findings = [
    ...submission.integrations.flatMap((integration) => lintIntegration(integration, submission)),
    ...lintSubmission(submission),
  ]
    .sort((one, other) => order.indexOf(one.file) - order.indexOf(other.file) || one.start.line - other.start.line)
    .map((finding) => `${finding.file}:${finding.start.line}  ${messageOf(finding).message}`);
  const tasks = [...code, ...findings, ...workflowTasks(written)];
  const width = String(tasks.length).length;
  return [
    `Wrote ${written.size} files to ${path}:`,
    ...order.map((file) => `  ${file}`),
    '',
    'Left to do:',
    ...tasks.map((task, index) => `  ${String(index + 1).padStart(width)}  ${task}`),
    '',
    `Then: actions-integration-check check ${quotedForShell(path)}`,
    '',
  ].join('\n');
}

/** The workflow has placeholders for this tool's address until the address is known. */
function workflowTasks(written: SubmissionFiles): string[] {
  return [...written].flatMap(([file, content]) => {
    if (!file.endsWith('.yml') || typeof content !== 'string') return [];
    const line = content.split('\n').findIndex((each) => each.includes('OWNER/')) + 1;
    return line === 0 ? [] : [`${file}:${line}  Fill in OWNER, COMMIT and VERSION.`];
  });
}

const quotedForShell = (text: string): string =>
  /^[\w./-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
