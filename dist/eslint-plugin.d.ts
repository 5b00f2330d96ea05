import type { ESLint, Linter, Rule } from 'eslint';
/** The rules of actions-integration-check, as a plugin for ESLint's flat configuration. */
interface EslintPlugin<Id extends string> {
    readonly meta: {
        readonly name: string;
        readonly version: string;
        readonly namespace: string;
    };
    readonly rules: Record<Id, Rule.RuleModule>;
    /** JSON and Markdown, for the manifest and the guide. */
    readonly languages: Record<'json' | 'markdown', NonNullable<ESLint.Plugin['languages']>[string]>;
    readonly configs: {
        /** All rules at the check's own severities, over the files of an integration. */
        readonly recommended: Linter.Config[];
    };
}
declare const plugin: EslintPlugin<
  | 'manifest/schema'
  | 'manifest/unknown-property'
  | 'manifest/duplicate-name'
  | 'manifest/duplicate-label'
  | 'manifest/options-on-secret'
  | 'manifest/default-not-an-option'
  | 'manifest/limits'
  | 'manifest/secret-value-committed'
  | 'manifest/dependency-not-pinned'
  | 'manifest/duplicate-dependency'
  | 'manifest/not-a-string'
  | 'manifest/placeholder-text'
  | 'secrets/name-case'
  | 'secrets/undeclared'
  | 'secrets/wrong-store'
  | 'secrets/unknown-option'
  | 'secrets/unused'
  | 'secrets/dynamic-read'
  | 'secrets/logged'
  | 'secrets/assigned'
  | 'secrets/hard-coded'
  | 'secrets/in-url'
  | 'flow/missing-handler'
  | 'flow/unknown-handler'
  | 'flow/handler-not-async'
  | 'flow/mixed-flows'
  | 'flow/trigger-mismatch'
  | 'flow/trigger-version'
  | 'flow/retired-runtime'
  | 'flow/unknown-api-method'
  | 'flow/unknown-event-property'
  | 'flow/deny-arguments'
  | 'flow/api-arguments'
  | 'flow/api-not-awaited'
  | 'flow/no-effect'
  | 'flow/optional-property'
  | 'flow/email-not-verified'
  | 'flow/interactive-only'
  | 'flow/wrong-type'
  | 'flow/cache-miss'
  | 'flow/continue-without-redirect'
  | 'flow/redirect-without-continue'
  | 'code/not-commonjs'
  | 'code/undeclared-dependency'
  | 'code/unused-dependency'
  | 'code/dynamic-code'
  | 'code/unreadable'
  | 'code/undefined-name'
  | 'code/loose-equality'
  | 'code/insecure-url'
  | 'code/tls-not-verified'
  | 'code/backdoor'
  | 'code/unverified-token'
  | 'code/hard-coded-domain'
  | 'code/request-without-timeout'
  | 'code/timeout-too-long'
  | 'code/unhandled-request'
  | 'code/throws'
  | 'code/ungated-log'
  | 'code/no-debug-flag'
  | 'code/personal-data'
  | 'code/sdk-arguments'
  | 'code/pii-logged'
  | 'code/pii-in-url'
  | 'code/error-shown-to-user'
  | 'code/module-state'
  | 'code/continues-after-deny'
  | 'code/claim-name'
  | 'guide/todo'
  | 'guide/missing-section'
  | 'guide/recommended-section'
  | 'guide/empty-section'
  | 'guide/undocumented-field'
  | 'guide/unknown-field'
  | 'guide/insecure-link'
  | 'guide/broken-structure'
  | 'tests/no-assertion'
  | 'tests/skipped'
  | 'tests/coverage-ignored'
>;
export = plugin;
