import {
  agent,
  client,
  clientId,
  correlationId,
  customDomain,
  event,
  organization,
  request,
  tenant,
} from './shared-shapes.ts';
import { dict, earlyAccess, object, optional, string, strings } from './shape.ts';

/** Credentials-exchange v2: D:actions/reference/credentials-exchange/credentials-exchange-event-object. */
export const credentialsExchange = event({
  accessToken: object({ customClaims: dict(), scope: strings('read:reports') }),
  agent,
  client: object(client),
  custom_domain: customDomain,
  organization,
  request: object({
    ...request,
    body: dict({ audience: 'https://api.example.com/', client_id: clientId, grant_type: 'client_credentials' }),
  }),
  resource_server: object({ identifier: string('https://api.example.com/') }),
  tenant,
  transaction: object({
    correlation_id: optional(correlationId),
    requested_scopes: strings('read:reports'),
    target_scopes: earlyAccess(strings('read:reports')),
  }),
});
