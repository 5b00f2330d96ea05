import {
  authorization,
  client,
  clientId,
  connection,
  correlationId,
  customDomain,
  enrolledFactors,
  event,
  identities,
  now,
  organization,
  prompt,
  request,
  supplementalRisk,
  tenant,
  user,
} from './shared-shapes.ts';
import { dict, list, number, object, openObject, optional, string, strings } from './shape.ts';

const { locale, login_hint, state, ui_locales } = authorization;

/** Password-reset-post-challenge v1: D:actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object. */
export const passwordResetPostChallenge = event({
  authentication: openObject({
    methods: list(openObject({ name: string(''), timestamp: string('') }), { name: 'email', timestamp: now }),
    ...supplementalRisk,
  }),
  authorization: object({ roles: strings() }),
  client: object(client),
  connection,
  custom_domain: customDomain,
  organization,
  prompt,
  request: object({ ...request, body: dict(), query: dict({ client_id: clientId, scope: 'openid profile email' }) }),
  stats: object({ logins_count: number(12) }),
  tenant,
  transaction: openObject({
    correlation_id: correlationId,
    ...(locale && { locale }),
    ...(login_hint && { login_hint }),
    ...(state && { state }),
    ...(ui_locales && { ui_locales }),
  }),
  user: openObject({ ...user, enrolledFactors: optional(enrolledFactors), identities }),
});
