import type { IntegrationCheck, TextRule } from '../../rule.ts';
import { hardCodedDomain } from './hard-coded-domain.ts';
import { insecureUrl } from './insecure-url.ts';
import { notCommonJs } from './not-commonjs.ts';
import { requestWithoutTimeout } from './request-without-timeout.ts';
import { syntax } from './syntax.ts';
import { timeoutTooLong } from './timeout-too-long.ts';
import { tooLarge } from './too-large.ts';

export const codeChecks: readonly IntegrationCheck[] = [syntax, notCommonJs, tooLarge];

export const codeTextRules: readonly TextRule[] = [insecureUrl, hardCodedDomain, requestWithoutTimeout, timeoutTooLong];
