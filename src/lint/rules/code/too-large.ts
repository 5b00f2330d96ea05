import { limits } from '../../../auth0/limits.ts';
import { finding } from '../../../rules/finding.ts';
import { startOf } from '../../../submission/place.ts';
import type { IntegrationCheck } from '../../rule.ts';

const thousands = (bytes: number) => Math.ceil(bytes / 1000);

export const tooLarge: IntegrationCheck = {
  ids: ['code/too-large'],
  check({ action, files }) {
    const bytes = files.action.state === 'read' ? Buffer.byteLength(files.action.text) : 0;
    if (bytes <= limits.codeBytes) return [];
    const data = { size: thousands(bytes), limit: thousands(limits.codeBytes) };
    const messageId = action.state === 'too-large' ? 'unread' : 'tooLarge';
    return [finding('code/too-large', messageId, data, startOf(files.action.path))];
  },
};
