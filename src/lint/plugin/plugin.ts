import type { Linter } from 'eslint';
import { version } from '../../../package.json';
import { ruleDoc } from '../../rules/catalogue.ts';
import type { RuleId } from '../../rules/catalogue.ts';
import type { Severity } from '../../rules/rule.ts';
import { ACTION, GUIDE, MANIFEST, SPECS, TEMPLATE } from '../../submission/file-names.ts';
import { textRules } from '../registry.ts';
import type { FileRole } from '../rule.ts';
import { languages } from './languages.ts';
import { pluginRule } from './plugin-rule.ts';
import type { EslintPlugin } from './type.ts';

/** The name of the plugin in a partner's `eslint.config.js`. */
const NAMESPACE = 'actions-integration';

/** ESLint has two levels, and "warn" does not fail either. */
const levels: Readonly<Record<Severity, Linter.StringSeverity>> = { error: 'error', warning: 'warn', notice: 'warn' };

/** Of ESLint's own recommended rules, which many people apply to all files, the one that fails for a file in another language. */
const notJavaScript: Linter.RulesRecord = { 'no-irregular-whitespace': 'off' };

/** The rules over texts, as a plugin for a partner's own ESLint. `pages` is the folder with the rules' pages, absolute. */
export function eslintPlugin(pages: string): EslintPlugin<RuleId> {
  const plugin: EslintPlugin<string> = {
    meta: { name: 'actions-integration-check', version, namespace: NAMESPACE },
    rules: Object.fromEntries(textRules.map((rule) => [rule.id, pluginRule(rule, pages)])),
    // With this name, they do not clash with a partner's own plugin for JSON or Markdown.
    languages,
    configs: { recommended: [] },
  };
  // ESLint refuses two different plugin objects with one name: the configurations contain the same object.
  plugin.configs.recommended.push(
    {
      name: `${NAMESPACE}/recommended/code`,
      files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
      plugins: { [NAMESPACE]: plugin },
      rules: rulesFor('action', 'spec'),
    },
    {
      name: `${NAMESPACE}/recommended/commonjs`,
      files: ['**/*.action.js', ...[ACTION, ...SPECS].map((name) => `**/${name}`)],
      languageOptions: { sourceType: 'commonjs' },
      // Auth0's reviewers mark lines with "eslint-disable-next-line -- REVIEWED". These comments stay.
      linterOptions: { reportUnusedDisableDirectives: 'off' },
    },
    {
      name: `${NAMESPACE}/recommended/json`,
      files: [`**/${MANIFEST}`, `**/deploy/${TEMPLATE}`],
      plugins: { [NAMESPACE]: plugin },
      language: `${NAMESPACE}/json`,
      rules: { ...notJavaScript, ...rulesFor('manifest', 'template') },
    },
    {
      name: `${NAMESPACE}/recommended/guide`,
      files: [`**/${GUIDE}`],
      plugins: { [NAMESPACE]: plugin },
      language: `${NAMESPACE}/markdown`,
      rules: { ...notJavaScript, ...rulesFor('guide') },
    },
  );
  return plugin;
}

function rulesFor(...roles: readonly FileRole[]): Linter.RulesRecord {
  const rules = textRules.filter((rule) => rule.roles.some((role) => roles.includes(role)));
  return Object.fromEntries(rules.map(({ id }) => [`${NAMESPACE}/${id}`, levels[ruleDoc(id).severity]]));
}
