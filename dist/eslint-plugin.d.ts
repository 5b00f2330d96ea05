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
  | 'manifest/default-not-an-option'
  | 'manifest/dependency-not-pinned'
  | 'manifest/duplicate-dependency'
  | 'manifest/duplicate-label'
  | 'manifest/duplicate-name'
  | 'manifest/limits'
  | 'manifest/not-a-string'
  | 'manifest/options-on-secret'
  | 'manifest/placeholder-text'
  | 'manifest/schema'
  | 'manifest/secret-value-committed'
  | 'manifest/unknown-property'
  | 'secrets/assigned'
  | 'secrets/dynamic-read'
  | 'secrets/hard-coded'
  | 'secrets/in-url'
  | 'secrets/logged'
  | 'secrets/name-case'
  | 'secrets/undeclared'
  | 'secrets/unknown-option'
  | 'secrets/unused'
  | 'secrets/wrong-store'
  | 'flow/api-arguments'
  | 'flow/api-not-awaited'
  | 'flow/cache-miss'
  | 'flow/continue-without-redirect'
  | 'flow/deny-arguments'
  | 'flow/email-not-verified'
  | 'flow/handler-not-async'
  | 'flow/interactive-only'
  | 'flow/missing-handler'
  | 'flow/mixed-flows'
  | 'flow/no-effect'
  | 'flow/optional-property'
  | 'flow/redirect-without-continue'
  | 'flow/retired-runtime'
  | 'flow/trigger-mismatch'
  | 'flow/trigger-version'
  | 'flow/unknown-api-method'
  | 'flow/unknown-event-property'
  | 'flow/unknown-handler'
  | 'flow/wrong-type'
  | 'code/backdoor'
  | 'code/claim-name'
  | 'code/continues-after-deny'
  | 'code/dynamic-code'
  | 'code/not-commonjs'
  | 'code/error-shown-to-user'
  | 'code/hard-coded-domain'
  | 'code/insecure-url'
  | 'code/loose-equality'
  | 'code/module-state'
  | 'code/no-debug-flag'
  | 'code/personal-data'
  | 'code/pii-in-url'
  | 'code/pii-logged'
  | 'code/request-without-timeout'
  | 'code/sdk-arguments'
  | 'code/throws'
  | 'code/timeout-too-long'
  | 'code/tls-not-verified'
  | 'code/undeclared-dependency'
  | 'code/undefined-name'
  | 'code/ungated-log'
  | 'code/unhandled-request'
  | 'code/unreadable'
  | 'code/unused-dependency'
  | 'code/unverified-token'
  | 'guide/broken-structure'
  | 'guide/empty-section'
  | 'guide/insecure-link'
  | 'guide/missing-section'
  | 'guide/recommended-section'
  | 'guide/todo'
  | 'guide/undocumented-field'
  | 'guide/unknown-field'
  | 'tests/coverage-ignored'
  | 'tests/no-assertion'
  | 'tests/skipped'
>;
export = plugin;
