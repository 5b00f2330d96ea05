/** What `dist/lint/lint.js` holds: the static rules as the check runs them, and as a plugin of a partner's own ESLint. */
export { lintIntegration, lintSubmission } from './lint.ts';
export { eslintPlugin } from './plugin/plugin.ts';
