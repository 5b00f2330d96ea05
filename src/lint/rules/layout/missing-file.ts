import { finding } from '../../../rules/finding.ts';
import { ACTION, GUIDE, MANIFEST, SPECS } from '../../../submission/file-names.ts';
import type { IntegrationCheck } from '../../rule.ts';
import { placeOfIntegration } from '../place.ts';

const required = [
  { role: 'manifest', file: MANIFEST, what: 'manifest' },
  { role: 'action', file: ACTION, what: 'Action' },
  { role: 'spec', file: SPECS[0], what: 'unit tests' },
  { role: 'guide', file: GUIDE, what: 'installation guide' },
] as const;

export const missingFile: IntegrationCheck = {
  ids: ['layout/missing-file'],
  check(integration) {
    return required
      .filter(({ role }) => integration.files[role].state === 'missing')
      .map(({ file, what }) =>
        finding('layout/missing-file', 'missing', { file, what }, placeOfIntegration(integration)),
      );
  },
};
