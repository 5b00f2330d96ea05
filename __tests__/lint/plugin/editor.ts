import fs from 'node:fs';
import path from 'node:path';
import { Linter } from 'eslint';
import { canBeParsed } from '../../../src/lint/parsed.ts';
import { lintIntegration } from '../../../src/lint/lint.ts';
import { eslintPlugin } from '../../../src/lint/plugin/plugin.ts';
import { textRules } from '../../../src/lint/registry.ts';
import type { Finding } from '../../../src/rules/finding.ts';
import { loadSubmission } from '../../../src/submission/load.ts';
import { readTextFile } from '../../../src/submission/read-text-file.ts';
import { sentences } from '../rule-tester.ts';

export const PAGES = path.resolve(__dirname, '../../../docs/rules');
export const plugin = eslintPlugin(PAGES);

const PREFIX = 'actions-integration/';

export interface Edited {
  /** The folder in which the editor, or ESLint, works. */
  readonly cwd: string;
  /** Relative to it, with `/`. */
  readonly file: string;
  /** Text that is not saved; if it is left out, the file is read. */
  readonly text?: string;
}

/** ESLint's findings in one file with only the recommended configuration: `RULE FILE:LINE:COLUMN-LINE:COLUMN TEXT`, or `unparsable FILE`. */
export function underlined({ cwd, file, text }: Edited): string[] {
  const absolute = path.join(cwd, file);
  const config = [...plugin.configs.recommended];
  const given = text ?? fs.readFileSync(absolute, 'utf8');
  return new Linter({ cwd }).verify(given, config, { filename: absolute }).map((message) => {
    if (message.fatal === true) return `unparsable ${file}`;
    const { ruleId, line, column, endLine = line, endColumn = column } = message;
    return `${ruleId?.slice(PREFIX.length) ?? ''} ${file}:${line}:${column}-${endLine}:${endColumn} ${message.message}`;
  });
}

/** The same for every file below a folder that is JavaScript, JSON or Markdown according to the recommended configuration. */
export function allUnderlined(cwd: string): string[] {
  const files = fs
    .readdirSync(cwd, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) =>
      /\.[cm]?js$|(?:^|\/)(?:configuration\.json|deploy\/template\.json|installation_guide\.md)$/.test(file),
    )
    .filter((file) => !file.includes('node_modules/') && fs.statSync(path.join(cwd, file)).isFile());
  // A file that is not UTF-8 is a finding of the check. An editor turns it into some text.
  const read = files.filter((file) => readTextFile(cwd, file).state === 'read');
  return read.flatMap((file) => underlined({ cwd, file }));
}

const roles = ['manifest', 'action', 'spec', 'guide', 'template'] as const;

function line(found: Finding): string {
  const { rule, file, start, end } = found;
  return `${rule} ${file}:${start.line}:${start.column}-${end.line}:${end.column} ${sentences(found)}`;
}

/** The check's findings of the same rules, in the same form. */
export async function allFound(root: string): Promise<string[]> {
  const ids = new Set<string>(textRules.map(({ id }) => id));
  const submission = await loadSubmission({ root, path: '.' });
  return submission.integrations.flatMap((integration) => {
    const unparsable = roles.flatMap((role) => {
      const { state, path: file } = integration.files[role];
      return state === 'read' && !canBeParsed(integration, role) ? [file] : [];
    });
    const findings = lintIntegration(integration, submission).filter(
      ({ rule, file }) => ids.has(rule) && !unparsable.includes(file),
    );
    return [...unparsable.map((file) => `unparsable ${file}`), ...findings.map(line)];
  });
}
