import { finding } from '../../../rules/finding.ts';
import type { IntegrationCheck } from '../../rule.ts';

export const syntax: IntegrationCheck = {
  ids: ['code/syntax'],
  check({ action }) {
    if (action.state !== 'syntax-error') return [];
    return [finding('code/syntax', 'invalid', { fault: action.message }, action.place)];
  },
};
