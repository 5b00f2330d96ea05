// `npm run tables` writes this list.
import type { TextRule } from '../../rule.ts';
import { coverageIgnored } from './coverage-ignored.ts';
import { noAssertion } from './no-assertion.ts';
import { skipped } from './skipped.ts';

export const testsTextRules: readonly TextRule[] = [coverageIgnored, noAssertion, skipped];
