import { flows, type FlowId } from '../../auth0/flows.ts';

interface Placement {
  /** What the Action runs for once it is in place. */
  readonly runsFor: string;
  /** The steps to put it in place, in Markdown. */
  readonly steps: readonly string[];
}

const runsFor: Readonly<Record<FlowId, string>> = {
  'post-login': 'all logins',
  'credentials-exchange': 'all access tokens that applications get for themselves',
  'pre-user-registration': 'all new user registrations',
  'post-user-registration': 'all new user registrations',
  'post-change-password': 'all password changes',
  'send-phone-message': 'all phone messages of multi-factor authentication',
  'password-reset-post-challenge': 'all password resets',
  'custom-token-exchange': 'all token exchanges of its profile',
  'custom-phone-provider': 'all phone messages of the tenant',
  'custom-email-provider': 'all emails of the tenant',
  'event-stream': 'all events of the stream',
  'post-credential-validation': 'all logins with a password',
};

/**
 * Flows in which an Action is not dragged into place, and how the dashboard puts it in place:
 * D:customize/phone-messages/configure-phone-messaging-providers/configure-a-custom-phone-provider,
 * D:customize/email/configure-a-custom-email-provider, D:customize/events/create-an-event-stream,
 * D:authenticate/custom-token-exchange/configure-custom-token-exchange.
 */
const elsewhere: Readonly<Partial<Record<FlowId, readonly string[]>>> = {
  'custom-phone-provider': [
    'Locate **Branding > Phone Provider**, and select this integration as the custom provider.',
    'Select **Save**, and send a test message.',
  ],
  'custom-email-provider': [
    'Locate **Branding > Email Provider**, and select this integration as the custom provider.',
    'Select **Save**, and send a test email.',
  ],
  'event-stream': [
    'Locate **Event Streams**, and create a stream that delivers to this Action.',
    'Select the events that the stream has, and save it.',
  ],
  'custom-token-exchange': [
    'Create a Custom Token Exchange profile that names this Action and the type of the subject token.',
    'Allow the profile for the applications that exchange tokens.',
  ],
};

export function placementOf(flow: FlowId): Placement {
  const { title } = flows[flow];
  // T:NAME/integration/installation_guide.md
  const drag = [
    'Select the **Add to flow** link in the message that appears.',
    `Drag the Action to the place in the ${title} flow where it should run.`,
    'Select **Apply Changes**.',
  ];
  return { runsFor: runsFor[flow], steps: elsewhere[flow] ?? drag };
}
