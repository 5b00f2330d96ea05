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

/** How partners name it in their `eslint.config.js`. */
const NAMESPACE = 'actions-integration';

/** ESLint has two levels, and "warn" fails nothing either. */
const levels: Readonly<Record<Severity, Linter.StringSeverity>> = { error: 'error', warning: 'warn', notice: 'warn' };

/** Of ESLint's own recommended rules, which many apply to all files, the one that breaks on a file of another language. */
const notJavaScript: Linter.RulesRecord = { 'no-irregular-whitespace': 'off' };

/** The rules over texts as a plugin of a partner's own ESLint. `pages` is the folder of the rules' pages, absolute. */
export function eslintPlugin(pages: string): EslintPlugin<RuleId> {
  const plugin: EslintPlugin<string> = {
    meta: { name: 'actions-integration-check', version, namespace: NAMESPACE },
    rules: Object.fromEntries(textRules.map((rule) => [rule.id, pluginRule(rule, pages)])),
    // Under this name they clash with no plugin for JSON or Markdown that a partner has already.
    languages,
    configs: { recommended: [] },
  };
  // ESLint refuses two plugins of one name that are not the same object: the configurations hold the plugin that holds them.
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
      // Auth0's reviewers mark lines with "eslint-disable-next-line -- REVIEWED": they stay.
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
