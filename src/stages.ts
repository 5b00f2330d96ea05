/**
 * All stages that use the analysis, as one part that is loaded late. They share one analysis of
 * the Action.
 */
export { onlyOnFailure } from './analysis/paths/only-on-failure.ts';
export { conductOf } from './analysis/facts/conduct/conduct.ts';
export { factsOf } from './analysis/facts/action.ts';
export { permissionsOf } from './listing/preview/permissions.ts';
export { measureCoverage } from './coverage/index.ts';
export { lintIntegration, lintSubmission } from './lint/lint.ts';
export { eslintPlugin } from './lint/plugin/plugin.ts';
export { judgeTests } from './sandbox/judge.ts';
export { judgeProbe } from './probe/judge/index.ts';
export { judged } from './probe/judge/judged.ts';
export { reportedBehaviour } from './probe/report.ts';
export { inSteps } from './probe/steps.ts';
export { runProbe } from './probe/run.ts';
export { planOf } from './probe/values.ts';
export { parseFault } from './start/from/parse-source.ts';
export { startFrom } from './start/from/start-from.ts';
export { filesOf } from './start/common-files.ts';
export { fieldsOfExample, fromExample } from './start/from-example.ts';
