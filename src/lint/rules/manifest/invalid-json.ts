import path from 'node:path';
import { finding } from '../../../rules/finding.ts';
import type { IntegrationCheck } from '../../rule.ts';

export const invalidJson: IntegrationCheck = {
  ids: ['manifest/invalid-json'],
  check({ manifest }) {
    if (manifest.state !== 'invalid' || manifest.excess) return [];
    const file = path.posix.basename(manifest.place.file);
    return [finding('manifest/invalid-json', 'invalid', { file, fault: manifest.message }, manifest.place)];
  },
};
