import {
  client,
  correlation,
  customDomain,
  event,
  identities,
  phoneNumber,
  request,
  securityContext,
  tenant,
  user,
} from './shared-shapes.ts';
import { object, oneOf, openObject, optional, string } from './shape.ts';

/** Send-phone-message v2: D:actions/reference/send-phone-message/send-phone-message-event-object. */
export const sendPhoneMessage = event({
  client: optional(object(client)),
  custom_domain: customDomain,
  message_options: object({
    action: oneOf(['second-factor-authentication', 'enrollment']),
    code: string('482913'),
    message_type: oneOf(['sms', 'voice']),
    recipient: string(phoneNumber),
    text: string('482913 is your verification code for Example Application'),
  }),
  request: object(request),
  security_context: securityContext,
  tenant,
  transaction: correlation,
  user: openObject({ ...user, identities: optional(identities) }),
});
