import type { ESLint, Linter, Rule } from 'eslint';

/** The rules of actions-integration-check, as a plugin for ESLint's flat configuration. */
export interface EslintPlugin<Id extends string> {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Record<Id, Rule.RuleModule>;
  /** JSON and Markdown, for the manifest and the guide. */
  readonly languages: Record<'json' | 'markdown', NonNullable<ESLint.Plugin['languages']>[string]>;
  readonly configs: {
    /** All rules at the check's own severities, over the files of an integration. */
    readonly recommended: Linter.Config[];
  };
}
