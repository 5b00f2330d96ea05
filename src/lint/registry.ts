import { codeIntegrationChecks, codeTextRules } from './rules/code/index.ts';
import { flowTextRules } from './rules/flow/index.ts';
import { guideTextRules } from './rules/guide/index.ts';
import { layoutIntegrationChecks, layoutSubmissionChecks } from './rules/layout/index.ts';
import { manifestIntegrationChecks, manifestTextRules } from './rules/manifest/index.ts';
import { mediaIntegrationChecks } from './rules/media/index.ts';
import { secretsTextRules } from './rules/secrets/index.ts';
import { testsTextRules } from './rules/tests/index.ts';
import type { IntegrationCheck, SubmissionCheck, TextRule } from './rule.ts';

/** Every rule over text. Their order does not matter: findings are sorted by place. */
export const textRules: readonly TextRule[] = [
  ...manifestTextRules,
  ...secretsTextRules,
  ...flowTextRules,
  ...codeTextRules,
  ...guideTextRules,
  ...testsTextRules,
];

/** Every check of one integration. */
export const integrationChecks: readonly IntegrationCheck[] = [
  ...layoutIntegrationChecks,
  ...manifestIntegrationChecks,
  ...codeIntegrationChecks,
  ...mediaIntegrationChecks,
];

/** Every check of the submission as a whole. */
export const submissionChecks: readonly SubmissionCheck[] = [...layoutSubmissionChecks];
