import type { IntegrationCheck, TextRule } from '../../rule.ts';
import { dynamicCode } from './dynamic-code.ts';
import { dynamicImport } from './dynamic-import.ts';
import { looseEquality } from './loose-equality.ts';
import { notCommonJs } from './not-commonjs.ts';
import { errorShownToUser } from './error-shown-to-user.ts';
import { moduleState } from './module-state.ts';
import { piiInUrl } from './pii-in-url.ts';
import { piiLogged } from './pii-logged.ts';
import { syntax } from './syntax.ts';
import { tooLarge } from './too-large.ts';
import { undeclaredDependency } from './undeclared-dependency.ts';
import { unreadable } from './unreadable.ts';
import { unusedDependency } from './unused-dependency.ts';

export const codeChecks: readonly IntegrationCheck[] = [syntax, notCommonJs, tooLarge];

export const codeTextRules: readonly TextRule[] = [
  dynamicImport,
  undeclaredDependency,
  unusedDependency,
  dynamicCode,
  unreadable,
  looseEquality,
  piiLogged,
  piiInUrl,
  errorShownToUser,
  moduleState,
];
