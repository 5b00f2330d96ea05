import json from '@eslint/json';
import markdown from '@eslint/markdown';
import { Linter } from 'eslint/universal';
import type { Linter as LinterTypes } from 'eslint';
import { isRuleId } from '../rules/catalogue.ts';
import type { Finding } from '../rules/finding.ts';
import type { Integration, Submission, TextFile } from '../submission/model.ts';
import { integrationChecks, submissionChecks, textRules } from './registry.ts';
import type { FileRole, RuleSettings } from './rule.ts';
import { decodeMessage, SETTINGS_KEY } from './rule.ts';

const PLUGIN = 'integration';
const plugin = { rules: Object.fromEntries(textRules.map((rule) => [rule.id, rule.module])) };

const languages: Record<FileRole, LinterTypes.Config> = {
  manifest: { plugins: { json }, language: 'json/json' },
  template: { plugins: { json }, language: 'json/json' },
  guide: { plugins: { markdown }, language: 'markdown/gfm' },
  action: { languageOptions: { sourceType: 'commonjs', ecmaVersion: 'latest' } },
  spec: { languageOptions: { sourceType: 'commonjs', ecmaVersion: 'latest' } },
};

/** Findings about the submission as a whole. */
export function lintSubmission(submission: Submission): Finding[] {
  return submissionChecks.flatMap(({ check }) => [...check(submission)]);
}

/** Findings about one integration: its texts by the rules, and what no text holds by the checks. */
export function lintIntegration(integration: Integration, submission: Submission): Finding[] {
  const findings = integrationChecks.flatMap(({ check }) => [...check(integration, submission)]);
  for (const role of Object.keys(languages) as FileRole[]) {
    const file = integration.files[role];
    if (file.state === 'read' && canBeParsed(integration, role)) findings.push(...lintFile(file, role, integration));
  }
  return findings;
}

/** One fault, one finding: a file that could not be parsed has been reported as that, and no rule reads it. */
function canBeParsed(integration: Integration, role: FileRole): boolean {
  if (role === 'manifest' || role === 'template' || role === 'action') return integration[role].state === 'parsed';
  return true;
}

function lintFile(file: Extract<TextFile, { state: 'read' }>, role: FileRole, integration: Integration): Finding[] {
  const settings: RuleSettings = { integration, role, encode: true };
  const rules = textRules.filter((rule) => rule.roles.includes(role));
  const config: LinterTypes.Config = {
    files: ['**'],
    plugins: { [PLUGIN]: plugin, ...languages[role].plugins },
    ...(languages[role].language === undefined ? {} : { language: languages[role].language }),
    ...(languages[role].languageOptions === undefined ? {} : { languageOptions: languages[role].languageOptions }),
    // Directives inside the submission have no effect on these rules.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    settings: { [SETTINGS_KEY]: settings },
    rules: Object.fromEntries(rules.map((rule) => [`${PLUGIN}/${rule.id}`, 'error'])),
  };
  return new Linter()
    .verify(file.text, [config], { filename: file.path })
    .flatMap((message) => toFinding(message, file.path));
}

function toFinding(message: LinterTypes.LintMessage, file: string): Finding[] {
  const rule = message.ruleId?.slice(PLUGIN.length + 1);
  if (rule === undefined || !isRuleId(rule)) return [];
  const { line, column, endLine = line, endColumn = column, fix } = message;
  return [
    {
      rule,
      ...decodeMessage(message.message),
      file,
      start: { line, column },
      end: { line: endLine, column: endColumn },
      ...(fix === undefined ? {} : { fix }),
    },
  ];
}
