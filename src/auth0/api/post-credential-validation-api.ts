import { method } from './method.ts';
import { cache } from './shared-methods.ts';

/** Post-credential-validation v1: D:customize/actions/explore-triggers/post-credential-validation. */
export const postCredentialValidation = [
  // The reason goes to the tenant's logs. The user sees the message for a wrong password.
  method('authentication.deny(options)', { shownTo: { options: 'logs' } }),
  method('transaction.setMetadata(key, value)'),
  // All other triggers have it, and the page does not say otherwise.
  ...cache.map((each) => ({ ...each, runtimeOnly: 'open' as const })),
];
