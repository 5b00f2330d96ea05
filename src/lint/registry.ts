import type { IntegrationCheck, SubmissionCheck, TextRule } from './rule.ts';

/** Every rule over text, in no order that matters: findings are sorted by place. */
export const textRules: readonly TextRule[] = [];

/** Every check of one integration. */
export const integrationChecks: readonly IntegrationCheck[] = [];

/** Every check of the submission as a whole. */
export const submissionChecks: readonly SubmissionCheck[] = [];
