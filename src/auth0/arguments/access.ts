import { limits } from '../limits.ts';
import { cuts, passesOn, throws, type ArgumentTable, type Checks } from './check.ts';
import { object, oneOf, text } from './kind.ts';

const reason: Checks = [passesOn(text())];
const longReason: Checks = [throws(text({ least: 1, most: 4096 }))];
const loggedReason: Checks = [cuts(text({ most: limits.notificationReasonCharacters }))];

/** Ways to end a transaction: A:src/TRIGGER/VERSION/test/index.js. Most accept any reason. */
export const access: ArgumentTable = {
  'access.deny': { reason },
  'pre-user-registration access.deny': { reason, userMessage: reason },
  'credentials-exchange access.deny': {
    code: [passesOn(oneOf('invalid_scope', 'invalid_request', 'server_error'))],
    reason,
  },
  'custom-token-exchange access.deny': {
    code: [throws(text({ least: 1, most: 1024 }))],
    reason: longReason,
  },
  'access.rejectInvalidSubjectToken': { reason: longReason },
  'authentication.deny': { options: [passesOn(object({ reason: text() }))] },
  'notification.drop': { reason: loggedReason },
  'notification.retry': { reason: loggedReason },
};
