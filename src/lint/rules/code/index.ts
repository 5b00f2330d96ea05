import type { IntegrationCheck, TextRule } from '../../rule.ts';
import { notCommonJs } from './not-commonjs.ts';
import { errorShownToUser } from './error-shown-to-user.ts';
import { moduleState } from './module-state.ts';
import { piiInUrl } from './pii-in-url.ts';
import { piiLogged } from './pii-logged.ts';
import { syntax } from './syntax.ts';
import { tooLarge } from './too-large.ts';

export const codeChecks: readonly IntegrationCheck[] = [syntax, notCommonJs, tooLarge];

export const codeTextRules: readonly TextRule[] = [piiLogged, piiInUrl, errorShownToUser, moduleState];
