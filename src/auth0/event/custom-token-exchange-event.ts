import {
  client,
  customDomain,
  enrolledFactors,
  event,
  identities,
  organization,
  request,
  tenant,
  user,
} from './shared-shapes.ts';
import { dict, object, openObject, optional, string, strings, undocumented, when } from './shape.ts';

const accessToken = 'urn:ietf:params:oauth:token-type:access_token';
const idToken = 'urn:ietf:params:oauth:token-type:id_token';

/** Custom-token-exchange v1: D:actions/reference/custom-token-exchange/custom-token-exchange-event-object. */
export const customTokenExchange = event({
  client: object(client),
  // In A:src/custom-token-exchange/v1/test/index.js only.
  custom_domain: undocumented(customDomain),
  organization,
  request: object({ ...request, body: dict({ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange' }) }),
  resource_server: object({ identifier: string('https://api.example.com/') }),
  tenant,
  transaction: object({
    actor_token: when('the request names an actor', string('example-actor-token')),
    actor_token_type: when('the request names an actor', string(idToken)),
    actor_token_user: when(
      'the actor token is an ID token of the tenant',
      openObject({
        ...user,
        enrolledFactors: optional(enrolledFactors),
        identities,
        multifactor: optional(strings()),
      }),
    ),
    // D:customize/actions/transaction-metadata, A:src/custom-token-exchange/v1/test/index.d.ts.
    metadata: when('another Action has set some', dict()),
    requested_scopes: strings('openid'),
    requested_token_type: string(accessToken),
    subject_token: string('example-subject-token'),
    subject_token_type: string('https://example.com/token-type/legacy'),
  }),
});
