import { method, methods } from './method.ts';
import { cache } from './shared-methods.ts';

/** Custom-token-exchange v1: D:actions/reference/custom-token-exchange/custom-token-exchange-api-object. */
export const customTokenExchange = [
  method('access.deny(code, reason)', { shownTo: { code: 'application', reason: 'application' } }),
  method('access.rejectInvalidSubjectToken(reason)', { shownTo: { reason: 'application' } }),
  ...methods([
    'authentication.setUserById(user_id)',
    'authentication.setUserByConnection(connection_name, user_attributes, options)',
    'authentication.setOrganization(organization_id_or_name)',
    'authentication.setActor(actor)',
    'user.setAppMetadata(key, value)',
    'user.setUserMetadata(key, value)',
  ]),
  ...cache,
  // D:customize/actions/transaction-metadata, A:src/custom-token-exchange/v1/test/index.d.ts.
  method('transaction.setMetadata(key, value)'),
];
