import path from 'node:path';
import { finding } from '../../../rules/finding.ts';
import { startOf } from '../../../submission/place.ts';
import { ACTION, SPECS } from '../../../submission/file-names.ts';
import type { IntegrationCheck } from '../../rule.ts';

const named = [
  { role: 'action', names: [ACTION], what: 'Action file' },
  { role: 'spec', names: SPECS, what: 'spec file' },
] as const;

export const fileName: IntegrationCheck = {
  ids: ['layout/file-name'],
  check({ files }) {
    return named.flatMap(({ role, names, what }) => {
      const file = files[role];
      const name = path.posix.basename(file.path);
      if (names.some((known) => known === name)) return [];
      return [finding('layout/file-name', 'named', { what, name, expected: names[0] }, startOf(file.path))];
    });
  },
};
