import type { IntegrationCheck, TextRule } from '../../rule.ts';
import { claimName } from './claim-name.ts';
import { continuesAfterDeny } from './continues-after-deny.ts';
import { notCommonJs } from './not-commonjs.ts';
import { syntax } from './syntax.ts';
import { tooLarge } from './too-large.ts';

export const codeChecks: readonly IntegrationCheck[] = [syntax, notCommonJs, tooLarge];

export const codeTextRules: readonly TextRule[] = [continuesAfterDeny, claimName];
