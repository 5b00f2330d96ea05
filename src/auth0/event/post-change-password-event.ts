import {
  connection,
  correlation,
  createdAt,
  customDomain,
  openEvent,
  phoneNumber,
  request,
  supplementalRisk,
  tenant,
  userId,
} from './shared-shapes.ts';
import { boolean, object, optional, string } from './shape.ts';

/** Post-change-password v2, which has no `client`: D:actions/reference/post-change-password/post-change-password-event-object. */
export const postChangePassword = openEvent({
  authentication: optional(object(supplementalRisk)),
  connection,
  custom_domain: customDomain,
  request: object(request),
  tenant,
  transaction: correlation,
  user: object({
    email: optional(string('casey.rivera@example.com')),
    email_verified: optional(boolean(true)),
    last_password_reset: optional(string(createdAt)),
    phone_number: optional(string(phoneNumber)),
    phone_verified: optional(boolean(true)),
    user_id: optional(string(userId)),
    username: optional(string('casey.rivera')),
  }),
});
