/** Trigger ids, which name the flows. */
export type FlowId =
  | 'post-login'
  | 'credentials-exchange'
  | 'pre-user-registration'
  | 'post-user-registration'
  | 'post-change-password'
  | 'send-phone-message'
  | 'password-reset-post-challenge'
  | 'custom-token-exchange'
  | 'custom-phone-provider'
  | 'custom-email-provider'
  | 'event-stream'
  | 'post-credential-validation';

export type TriggerVersion = 'v1' | 'v2' | 'v3';

export interface FlowHandler {
  readonly name: string;
  /** `continue` resumes after a redirect or a rendered prompt. */
  readonly stage: 'execute' | 'continue';
  /** False for a name that the runtime accepts but no page of the docs mentions. */
  readonly documented: boolean;
}

/** A section of the guide. */
export interface GuideSection {
  readonly title: string;
  /** Beginnings of words in lower case. A heading with one of them belongs to this section, because people reword headings. */
  readonly words: readonly string[];
}

export interface Flow {
  readonly id: FlowId;
  /** Its name in Auth0's dashboard and in the partner programme's pages. */
  readonly title: string;
  /** Oldest first. A `v1` of a flow with later versions has another contract: `(event, context)`. */
  readonly versions: readonly TriggerVersion[];
  readonly currentVersion: TriggerVersion;
  /** The first one is required. */
  readonly handlers: readonly FlowHandler[];
  /** Mock modules are `event-NAME` and `api-NAME`: first with the official template's name, if it differs, then with the trigger id. */
  readonly mockNames: readonly string[];
  /** The user's transaction waits for the Action. */
  readonly blocks: boolean;
  /** Auth0 itself rejects the login if the Action throws, or does not end in time: nothing has to be caught. */
  readonly failsClosed?: true;
  /** Methods of `api` that end the transaction, or make the delivery fail. Empty if there is no way to deny. */
  readonly denyMethods: readonly string[];
  /** Sections that the guide should have, besides the required Prerequisites and Add the Auth0 Action. */
  readonly guideSections: readonly GuideSection[];
}

const execute = (name: string): FlowHandler => ({ name, stage: 'execute', documented: true });
const resume = (name: string, documented = true): FlowHandler => ({ name, stage: 'continue', documented });

const setUp: GuideSection = { title: 'Set up', words: ['set up', 'set-up', 'setup', 'setting up', 'configur'] };
const troubleshooting: GuideSection = {
  title: 'Troubleshooting',
  words: ['troubleshoot', 'trouble shoot', 'common issue', 'common problem', 'known issue', 'faq'],
};
const results: GuideSection = { title: 'Results', words: ['result', 'expect', 'outcome', 'what happens'] };

// T:*/integration/installation_guide.md
const guideSections = [setUp, results, troubleshooting];
const phoneGuideSections = [
  setUp,
  { title: 'Activate custom SMS factor', words: ['activate'] },
  { title: 'Test MFA flow', words: ['test'] },
  troubleshooting,
];

/** The sections in the guides of all flows. */
export const commonGuideSections: readonly GuideSection[] = [setUp, troubleshooting];

/**
 * Triggers, versions, handlers: A:src/TRIGGER/VERSION/test/index.js (handler factories), SDK ActionTriggerTypeEnum.
 * Synchrony: D:customize/actions/explore-triggers. Denials: D:actions/reference/TRIGGER/TRIGGER-api-object.
 */
export const flows: Readonly<Record<FlowId, Flow>> = {
  'post-login': {
    id: 'post-login',
    title: 'Login',
    versions: ['v1', 'v2', 'v3'],
    currentVersion: 'v3',
    handlers: [execute('onExecutePostLogin'), resume('onContinuePostLogin')],
    mockNames: ['post-login'],
    blocks: true,
    denyMethods: ['access.deny', 'validation.error', 'session.revoke', 'refreshToken.revoke'],
    guideSections,
  },
  'credentials-exchange': {
    id: 'credentials-exchange',
    title: 'Machine to Machine',
    versions: ['v1', 'v2'],
    currentVersion: 'v2',
    handlers: [execute('onExecuteCredentialsExchange')],
    mockNames: ['client-credentials', 'credentials-exchange'],
    blocks: true,
    denyMethods: ['access.deny'],
    guideSections,
  },
  'pre-user-registration': {
    id: 'pre-user-registration',
    title: 'Pre User Registration',
    versions: ['v1', 'v2'],
    currentVersion: 'v2',
    handlers: [execute('onExecutePreUserRegistration'), resume('onContinuePreUserRegistration', false)],
    mockNames: ['pre-user-registration'],
    blocks: true,
    denyMethods: ['access.deny', 'validation.error'],
    guideSections,
  },
  'post-user-registration': {
    id: 'post-user-registration',
    title: 'Post User Registration',
    versions: ['v1', 'v2'],
    currentVersion: 'v2',
    handlers: [execute('onExecutePostUserRegistration')],
    mockNames: ['post-user-registration'],
    blocks: false,
    denyMethods: [],
    guideSections,
  },
  'post-change-password': {
    id: 'post-change-password',
    title: 'Post Change Password',
    versions: ['v1', 'v2'],
    currentVersion: 'v2',
    handlers: [execute('onExecutePostChangePassword')],
    mockNames: ['post-password-change', 'post-change-password'],
    blocks: false,
    denyMethods: [],
    guideSections,
  },
  'send-phone-message': {
    id: 'send-phone-message',
    title: 'Send Phone Message',
    versions: ['v1', 'v2'],
    currentVersion: 'v2',
    handlers: [execute('onExecuteSendPhoneMessage')],
    mockNames: ['phone-message', 'send-phone-message'],
    blocks: true,
    denyMethods: [],
    guideSections: phoneGuideSections,
  },
  'password-reset-post-challenge': {
    id: 'password-reset-post-challenge',
    title: 'Password Reset / Post Challenge',
    versions: ['v1'],
    currentVersion: 'v1',
    handlers: [execute('onExecutePostChallenge'), resume('onContinuePostChallenge')],
    mockNames: ['password-reset-post-challenge'],
    blocks: true,
    denyMethods: ['access.deny'],
    guideSections,
  },
  'custom-token-exchange': {
    id: 'custom-token-exchange',
    title: 'Custom Token Exchange',
    versions: ['v1'],
    currentVersion: 'v1',
    handlers: [execute('onExecuteCustomTokenExchange')],
    mockNames: ['custom-token-exchange'],
    blocks: true,
    denyMethods: ['access.deny', 'access.rejectInvalidSubjectToken'],
    guideSections,
  },
  // The two providers deliver a notification. A failed delivery is retried in the background (A:src/custom-phone-provider/v1).
  'custom-phone-provider': {
    id: 'custom-phone-provider',
    title: 'Custom Phone Provider',
    versions: ['v1'],
    currentVersion: 'v1',
    handlers: [execute('onExecuteCustomPhoneProvider')],
    mockNames: ['custom-phone-provider'],
    blocks: false,
    denyMethods: ['notification.drop', 'notification.retry'],
    guideSections,
  },
  'custom-email-provider': {
    id: 'custom-email-provider',
    title: 'Custom Email Provider',
    versions: ['v1'],
    currentVersion: 'v1',
    handlers: [execute('onExecuteCustomEmailProvider')],
    mockNames: ['custom-email-provider'],
    blocks: false,
    denyMethods: ['notification.drop', 'notification.retry'],
    guideSections,
  },
  'event-stream': {
    id: 'event-stream',
    title: 'Event Stream',
    versions: ['v1'],
    currentVersion: 'v1',
    handlers: [execute('onExecuteEventStream')],
    mockNames: ['event-stream'],
    blocks: false,
    denyMethods: [],
    guideSections,
  },
  // D:customize/actions/explore-triggers/post-credential-validation. It also runs for wrong credentials. No page names its version.
  'post-credential-validation': {
    id: 'post-credential-validation',
    title: 'Post Credential Validation',
    versions: ['v1'],
    currentVersion: 'v1',
    handlers: [execute('onExecutePostCredentialValidation')],
    mockNames: ['post-credential-validation'],
    blocks: true,
    failsClosed: true,
    denyMethods: ['authentication.deny'],
    guideSections,
  },
};

/**
 * Triggers that Auth0 is testing with some tenants, and whose `api` has no methods: no integration can use them yet. SDK
 * ActionTriggerTypeEnum; A:src/signup-post-identifier/v1/index.d.ts ("Beta").
 */
export const betaTriggers: readonly string[] = [
  'signup-post-identifier',
  'login-post-identifier',
  'password-hash-migration',
];

export const flowIds = Object.keys(flows) as readonly FlowId[];

export function isFlowId(id: string): id is FlowId {
  return Object.hasOwn(flows, id);
}

/** Names of all handlers, of all flows. */
export const allHandlers: readonly string[] = flowIds.flatMap((id) =>
  flows[id].handlers.map((handler) => handler.name),
);

const flowsByHandler: ReadonlyMap<string, FlowId> = new Map(
  flowIds.flatMap((id) => flows[id].handlers.map((handler) => [handler.name, id] as const)),
);

/** The flow with a handler of this name; null if there is none. */
export function flowOfHandler(name: string): FlowId | null {
  return flowsByHandler.get(name) ?? null;
}

export function isHandlerName(name: string): boolean {
  return flowsByHandler.has(name);
}
