// `npm run tables` writes this list.
import type { IntegrationCheck } from '../../rule.ts';
import { media } from './check.ts';

export const mediaIntegrationChecks: readonly IntegrationCheck[] = [media];
