import json from '@eslint/json';
import { Linter } from 'eslint/universal';
import type { Linter as LinterTypes } from 'eslint';
import type { RuleId } from '../rules/catalogue.ts';
import { isRuleId } from '../rules/catalogue.ts';
import type { Finding } from '../rules/finding.ts';
import type { Integration, Submission, TextFile } from '../submission/model.ts';
import type { SourceTree } from '../analysis/syntax/tree.ts';
import { specTree } from '../analysis/facts/spec/spec-tree.ts';
import { guideLanguage } from './guide-language.ts';
import type { Counts } from './most.ts';
import { isAmongFirst, withMost } from './most.ts';
import { canBeParsed } from './parsed.ts';
import { integrationChecks, submissionChecks, textRules } from './registry.ts';
import { mayFind } from './rule.ts';
import type { FileRole, RuleSettings, TextRule } from './rule.ts';
import { decodeMessage, SETTINGS_KEY } from './rule.ts';

const PLUGIN = 'integration';
// Our rules have no options. Without a schema, ESLint does not load its validator for them (25 ms).
const plugin = {
  rules: Object.fromEntries(
    textRules.map(({ id, module }) => [id, { ...module, meta: { ...module.meta, schema: false as const } }]),
  ),
};

const roles: readonly FileRole[] = ['manifest', 'action', 'spec', 'guide', 'template'];

/**
 * Which rules are run; a check that makes findings of several is run for any of them.
 * @param inGuide whether it is about a rule over the text of the guide
 */
export type Asked = (rule: RuleId, inGuide: boolean) => boolean;

const every: Asked = () => true;

/** Findings about the submission as a whole. */
export function lintSubmission(submission: Submission, asked = every): Finding[] {
  const checks = submissionChecks.filter(({ ids }) => ids.some((id) => asked(id, false)));
  return withMost(checks.flatMap(({ check }) => [...check(submission)]));
}

/** Findings about one integration: the rules read its texts, and the checks look at everything else. */
export function lintIntegration(integration: Integration, submission: Submission, asked = every): Finding[] {
  const checks = integrationChecks.filter(({ ids }) => ids.some((id) => asked(id, false)));
  const findings = withMost(checks.flatMap(({ check }) => [...check(integration, submission)]));
  for (const role of roles) {
    const file = integration.files[role];
    if (file.state !== 'read') continue;
    const rules = textRules.filter(
      (rule) => asked(rule.id, role === 'guide') && rule.roles.includes(role) && mayFind(rule, role, file.text),
    );
    if (rules.length === 0 || !canBeParsed(integration, role)) continue;
    findings.push(...lintFile(file, role, integration, rules));
  }
  return [...findings, ...integration.otherSpecs.flatMap((spec) => lintOtherSpec(spec, integration, asked))];
}

/** A further spec is checked as if it were the main one. */
function lintOtherSpec(spec: TextFile, integration: Integration, asked: Asked): Finding[] {
  if (spec.state !== 'read') return [];
  const rules = textRules.filter((rule) => {
    const isOfSpec = rule.roles.includes('spec') && (rule.roles.length === 1 || rule.roles.includes('guide'));
    return asked(rule.id, false) && isOfSpec && mayFind(rule, 'spec', spec.text);
  });
  const as = { ...integration, files: { ...integration.files, spec } };
  return rules.length === 0 || !canBeParsed(as, 'spec') ? [] : lintFile(spec, 'spec', as, rules);
}

function lintFile(
  file: Extract<TextFile, { state: 'read' }>,
  role: FileRole,
  integration: Integration,
  rules: readonly TextRule[],
): Finding[] {
  const counts: Counts = new Map();
  const admit: RuleSettings['admit'] = (rule, messageId) => isAmongFirst(counts, rule, messageId);
  const settings: RuleSettings = { integration, role, encode: true, admit };
  const { plugins, ...language } = languageOf(role, integration);
  const config: LinterTypes.Config = {
    files: ['**'],
    plugins: { [PLUGIN]: plugin, ...plugins },
    ...language,
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    settings: { [SETTINGS_KEY]: settings },
    rules: Object.fromEntries(rules.map((rule) => [`${PLUGIN}/${rule.id}`, 'error'])),
  };
  // Directives inside the submission do not affect these rules, and there is no message about that.
  const messages = new Linter().verify(file.text, [config], { filename: file.path, allowInlineConfig: false });
  const findings = messages.flatMap((message) => toFinding(message, file.path));
  return withMost(findings, counts);
}

function languageOf(
  role: FileRole,
  { action, files }: Integration,
): Pick<LinterTypes.Config, 'plugins' | 'language' | 'languageOptions'> {
  switch (role) {
    case 'manifest':
    case 'template':
      return { plugins: { json }, language: 'json/json' };
    case 'guide':
      return { plugins: { markdown: { languages: { gfm: guideLanguage } } }, language: 'markdown/gfm' };
    case 'spec': {
      const tree = specTree(files.spec);
      if (tree === null) throw new Error('A spec that does not parse has no rules to run.');
      return parsedAs(tree);
    }
    case 'action': {
      if (action.state !== 'parsed') throw new Error('An Action that does not parse has no rules to run.');
      return parsedAs(action.value);
    }
  }
}

/** The tree behind the facts: it is parsed once, and two parsers cannot disagree about a file. */
function parsedAs({ program: ast, scopes: scopeManager }: Pick<SourceTree, 'program' | 'scopes'>) {
  return {
    languageOptions: {
      sourceType: 'commonjs' as const,
      parser: { parseForESLint: () => ({ ast, scopeManager }) as never },
    },
  };
}

function toFinding(message: LinterTypes.LintMessage, file: string): Finding[] {
  const rule = message.ruleId?.slice(PLUGIN.length + 1);
  // A file that was parsed before and does not parse here would go unchecked.
  if (rule === undefined || !isRuleId(rule)) throw new Error(`ESLint says of ${file}: ${message.message}`);
  const { line, column, endLine = line, endColumn = column } = message;
  return [
    {
      rule,
      ...decodeMessage(message.message),
      file,
      start: { line, column },
      end: { line: endLine, column: endColumn },
    },
  ];
}
