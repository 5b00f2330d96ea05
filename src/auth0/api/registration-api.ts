import { method, methods } from './method.ts';
import { cache } from './shared-methods.ts';

/** Pre-user-registration v2: D:actions/reference/pre-user-registration/pre-user-registration-api-object. */
export const preUserRegistration = [
  method('access.deny(reason, userMessage)', { chainable: true, shownTo: { reason: 'logs', userMessage: 'user' } }),
  ...methods(['user.setAppMetadata(key, value)', 'user.setUserMetadata(key, value)'], { chainable: true }),
  // A:src/pre-user-registration/v2/test/index.js
  method('user.setUserId(user_id)', { chainable: true, runtimeOnly: 'open' }),
  ...cache,
  method('validation.error(errorCode, errorMessage)', {
    chainable: true,
    shownTo: { errorCode: 'logs', errorMessage: 'user' },
  }),
];
