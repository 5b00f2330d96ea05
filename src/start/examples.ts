import type { FlowId } from '../auth0/flows.ts';

/** A complete submission in `examples/`, for a service that does not exist. */
export interface Example {
  /** Its folder in `examples/`. */
  readonly folder: string;
  /** The service's name in its files, long and short. */
  readonly service: string;
  readonly short: string;
  /** The end of its host names, in a reserved domain. */
  readonly host: string;
  /** What it does. */
  readonly does: string;
  /** How it is written, in Markdown. */
  readonly style: string;
}

/** One for each flow. `start --flow` begins with these. */
export const examples: Readonly<Record<FlowId, Example>> = {
  'post-login': {
    folder: 'post-login-risk',
    service: 'Tarnwick Risk',
    short: 'Tarnwick',
    host: 'tarnwick.example',
    does: 'scores a login, adds the score to the ID token, denies above a threshold',
    style: '`fetch`, the mocks of the templates',
  },
  'credentials-exchange': {
    folder: 'credentials-exchange-entitlements',
    service: 'Pellworth Entitlements',
    short: 'Pellworth',
    host: 'pellworth.example',
    does: 'adds the entitlements of an application to its access token, denies a suspended one',
    style: '`axios`, the axios mock, answers cached with `api.cache`',
  },
  'pre-user-registration': {
    folder: 'pre-user-registration-mail',
    service: 'Ostermoor Mail Check',
    short: 'Ostermoor',
    host: 'ostermoor.example',
    does: 'asks whether an email address can receive mail, and tells the user what is wrong with it',
    style: "`fetch`, Auth0's package `@auth0/actions` in the spec",
  },
  'post-user-registration': {
    folder: 'post-user-registration-crm',
    service: 'Corvane CRM',
    short: 'Corvane',
    host: 'corvane.example',
    does: 'creates a contact for a new user, and tries once more if the first try fails',
    style: 'a class for the API, one retry',
  },
  'post-change-password': {
    folder: 'post-change-password-webhook',
    service: 'Velmoor Alerts',
    short: 'Velmoor',
    host: 'velmoor.example',
    does: 'tells a webhook that a password was changed',
    style: '`node:crypto`: the request is signed',
  },
  'send-phone-message': {
    folder: 'send-phone-message-sms',
    service: 'Quillon SMS',
    short: 'Quillon',
    host: 'quillon.example',
    does: 'sends the code of multi-factor authentication as a text message or a call',
    style: 'a function for each delivery, failures thrown',
  },
  'password-reset-post-challenge': {
    folder: 'password-reset-redirect',
    service: 'Hallmere Identity',
    short: 'Hallmere',
    host: 'hallmere.example',
    does: 'sends users to a check of their identity before they reset a password',
    style: 'a redirect and the way back, with signed tokens',
  },
  'custom-token-exchange': {
    folder: 'custom-token-exchange-jwt',
    service: 'Brackenfold Accounts',
    short: 'Brackenfold',
    host: 'brackenfold.example',
    does: "verifies another issuer's token, and logs its user in",
    style: 'the SDK `jose`, a key set that is kept',
  },
  'custom-phone-provider': {
    folder: 'custom-phone-provider-messages',
    service: 'Ternside Messages',
    short: 'Ternside',
    host: 'ternside.example',
    does: "delivers the tenant's phone messages, and tries again if that may help",
    style: '`fetch` in a helper that returns what happened',
  },
  'custom-email-provider': {
    folder: 'custom-email-provider-mailer',
    service: 'Larkmont Mail',
    short: 'Larkmont',
    host: 'larkmont.example',
    does: "delivers the tenant's emails, and tries again if that may help",
    style: '`node:https` in a promise',
  },
  'event-stream': {
    folder: 'event-stream-forwarder',
    service: 'Marrowby Events',
    short: 'Marrowby',
    host: 'marrowby.example',
    does: 'forwards created, changed and deleted users',
    style: '`axios.create`, a table of the events',
  },
  'post-credential-validation': {
    folder: 'post-credential-validation-breach',
    service: 'Dunmarsh Credentials',
    short: 'Dunmarsh',
    host: 'dunmarsh.example',
    does: 'denies credentials that were found in a breach',
    style: '`fetch`, the beginning of a hash instead of an address',
  },
};

/** The texts of all examples and of the workflow, by their paths in `examples/`. */
export type ExampleFiles = Readonly<Record<string, string>>;

export const WORKFLOW = 'workflows/integration-check-smallest.yml';
