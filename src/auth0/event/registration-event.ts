import {
  anonymousSession,
  authorization,
  client,
  connection,
  correlationId,
  customDomain,
  openEvent,
  experiment,
  phoneNumber,
  request,
  securityContext,
  supplementalRisk,
  tenant,
  user,
} from './shared-shapes.ts';
import { dict, object, openObject, optional, string } from './shape.ts';

/** Pre-user-registration v2: D:actions/reference/pre-user-registration/pre-user-registration-event-object. */
export const preUserRegistration = openEvent({
  anonymous_session: anonymousSession,
  authentication: optional(object(supplementalRisk)),
  client: optional(object(client)),
  connection,
  custom_domain: customDomain,
  experiment,
  request: object({ ...request, body: dict() }),
  security_context: securityContext,
  tenant,
  transaction: optional(openObject({ ...authorization, correlation_id: correlationId })),
  user: object({
    app_metadata: optional(dict()),
    email: optional(string('casey.rivera@example.com')),
    family_name: optional(string('Rivera')),
    given_name: optional(string('Casey')),
    name: optional(string('Casey Rivera')),
    nickname: optional(string('casey.rivera')),
    phone_number: optional(string(phoneNumber)),
    picture: optional(string('https://cdn.example.com/avatars/casey.png')),
    user_metadata: optional(dict()),
    username: optional(string('casey.rivera')),
  }),
});

/** Post-user-registration v2, which has no `client`: D:actions/reference/post-user-registration/post-user-registration-event-object. */
export const postUserRegistration = openEvent({
  authentication: optional(object(supplementalRisk)),
  connection,
  custom_domain: customDomain,
  request: optional(object(request)),
  security_context: securityContext,
  tenant,
  transaction: optional(openObject(authorization)),
  user: openObject(user),
});
