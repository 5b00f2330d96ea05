/**
 * The pipeline, and everything else that reads a submission or asks the analysis. It is one bundle, loaded late, so that each text is
 * read and analysed only once.
 */
export { runPipeline } from './check-pipeline.ts';
export { factsOf } from './analysis/facts/action.ts';
export { planFixes } from './fix/plan.ts';
export { permissionsOf } from './listing/preview/permissions.ts';
export { lintIntegration, lintSubmission } from './lint/lint.ts';
export { eslintPlugin } from './lint/plugin/plugin.ts';
export { dependenciesOf, nodeOf, testIntegration } from './sandbox/test-integration.ts';
export { parseFault } from './start/from/parse-source.ts';
export { startFrom } from './start/from/start-from.ts';
export { filesOf } from './start/common-files.ts';
export { fieldsOfExample, fromExample } from './start/from-example.ts';
export { loadSubmission } from './submission/load.ts';
