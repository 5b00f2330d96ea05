import { finding } from '../../../rules/finding.ts';
import { startOf } from '../../../submission/place.ts';
import type { SubmissionCheck } from '../../rule.ts';

export const noIntegration: SubmissionCheck = {
  ids: ['layout/no-integration'],
  check({ integrations, path }) {
    return integrations.length > 0 ? [] : [finding('layout/no-integration', 'none', { path }, startOf(path))];
  },
};
