import type { IntegrationCheck, TextRule } from '../../rule.ts';
import { hardCodedDomain } from './hard-coded-domain.ts';
import { insecureUrl } from './insecure-url.ts';
import { noDebugFlag } from './no-debug-flag.ts';
import { notCommonJs } from './not-commonjs.ts';
import { requestWithoutTimeout } from './request-without-timeout.ts';
import { syntax } from './syntax.ts';
import { throws } from './throws.ts';
import { timeoutTooLong } from './timeout-too-long.ts';
import { tooLarge } from './too-large.ts';
import { ungatedLog } from './ungated-log.ts';
import { unhandledRequest } from './unhandled-request.ts';

export const codeChecks: readonly IntegrationCheck[] = [syntax, notCommonJs, tooLarge, noDebugFlag];

export const codeTextRules: readonly TextRule[] = [
  insecureUrl,
  hardCodedDomain,
  requestWithoutTimeout,
  timeoutTooLong,
  unhandledRequest,
  throws,
  ungatedLog,
];
