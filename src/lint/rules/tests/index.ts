import type { TextRule } from '../../rule.ts';
import { coverageIgnored } from './coverage-ignored.ts';
import { noAssertion } from './no-assertion.ts';
import { skipped } from './skipped.ts';

/** What the text of the spec tells about the tests; what only a run tells is judged in the sandbox. */
export const testsTextRules: readonly TextRule[] = [noAssertion, skipped, coverageIgnored];
