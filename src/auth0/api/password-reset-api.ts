import { method, methods } from './method.ts';
import { cache } from './shared-methods.ts';

/** Password-reset-post-challenge v1: A:src/password-reset-post-challenge/v1/test/index.js. Nothing chains. */
export const passwordResetPostChallenge = [
  method('access.deny(reason)', { shownTo: { reason: 'user' } }),
  ...methods(['authentication.challengeWith(factor, options?)', 'authentication.challengeWithAny(factors)']),
  method('redirect.encodeToken(options)'),
  method('redirect.sendUserTo(url, options?)', { interrupts: 'redirect' }),
  method('redirect.validateToken(options)'),
  ...cache,
  method('prompt.render(promptId, promptOptions?)', { interrupts: 'prompt' }),
  method('transaction.setResultUrl(url, options?)'),
];
