// `npm run tables` writes this list.
import type { IntegrationCheck, TextRule } from '../../rule.ts';
import { backdoor } from './backdoor.ts';
import { claimName } from './claim-name.ts';
import { continuesAfterDeny } from './continues-after-deny.ts';
import { dynamicCode } from './dynamic-code.ts';
import { dynamicImport } from './dynamic-import.ts';
import { errorShownToUser } from './error-shown-to-user.ts';
import { hardCodedDomain } from './hard-coded-domain.ts';
import { insecureUrl } from './insecure-url.ts';
import { looseEquality } from './loose-equality.ts';
import { moduleState } from './module-state.ts';
import { noDebugFlag } from './no-debug-flag.ts';
import { notCommonJs } from './not-commonjs.ts';
import { personalData } from './personal-data.ts';
import { piiInUrl } from './pii-in-url.ts';
import { piiLogged } from './pii-logged.ts';
import { requestWithoutTimeout } from './request-without-timeout.ts';
import { sdkArguments } from './sdk-arguments.ts';
import { syntax } from './syntax.ts';
import { throws } from './throws.ts';
import { timeoutTooLong } from './timeout-too-long.ts';
import { tlsNotVerified } from './tls-not-verified.ts';
import { tooLarge } from './too-large.ts';
import { undeclaredDependency } from './undeclared-dependency.ts';
import { undefinedName } from './undefined-name.ts';
import { ungatedLog } from './ungated-log.ts';
import { unhandledRequest } from './unhandled-request.ts';
import { unreadable } from './unreadable.ts';
import { unusedDependency } from './unused-dependency.ts';
import { unverifiedToken } from './unverified-token.ts';

export const codeTextRules: readonly TextRule[] = [
  backdoor,
  claimName,
  continuesAfterDeny,
  dynamicCode,
  dynamicImport,
  errorShownToUser,
  hardCodedDomain,
  insecureUrl,
  looseEquality,
  moduleState,
  noDebugFlag,
  personalData,
  piiInUrl,
  piiLogged,
  requestWithoutTimeout,
  sdkArguments,
  throws,
  timeoutTooLong,
  tlsNotVerified,
  undeclaredDependency,
  undefinedName,
  ungatedLog,
  unhandledRequest,
  unreadable,
  unusedDependency,
  unverifiedToken,
];

export const codeIntegrationChecks: readonly IntegrationCheck[] = [notCommonJs, syntax, tooLarge];
