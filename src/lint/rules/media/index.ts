import type { IntegrationCheck } from '../../rule.ts';
import { media } from './check.ts';

export const mediaChecks: readonly IntegrationCheck[] = [media];
