import type { IntegrationCheck } from '../../rule.ts';
import { notCommonJs } from './not-commonjs.ts';
import { syntax } from './syntax.ts';
import { tooLarge } from './too-large.ts';

export const codeChecks: readonly IntegrationCheck[] = [syntax, notCommonJs, tooLarge];
