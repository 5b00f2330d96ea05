/** The roles of a request's arguments. `target` is a URL, or options that contain a URL. */
export type RequestArgument = 'url' | 'target' | 'body' | 'options' | 'other';

/** A function of a library that sends a request. */
export interface RequestForm {
  /** The part of the origin's path after the client: `.post`. */
  readonly path: RegExp;
  readonly arguments: readonly RequestArgument[];
  /** The same if the first argument is, or may be, a method without a body, `get` or `head`. */
  readonly withoutBody?: readonly RequestArgument[];
}

export interface HeldTimeouts {
  readonly option: string;
  /** In the origin's path: the call that makes such an instance. */
  readonly made: RegExp;
  /** Like `timeouts` of the library. */
  readonly timeouts: Readonly<Record<string, number>>;
  /** Next to a timeout, it turns the timeout into an error in every version. */
  readonly enforcedBy: string;
}

export interface HttpLibrary {
  /** For a package; null for the runtime's global. */
  readonly packages: RegExp;
  /** In the origin's path: the call that makes a client, if the library has clients. */
  readonly client?: RegExp;
  /** Which argument of that call contains the client's options. */
  readonly clientOptions?: number;
  readonly forms: readonly RequestForm[];
  /** Options that limit the time, with their unit in milliseconds. */
  readonly timeouts: Readonly<Record<string, number>>;
  /** The same for the client's options, if they differ. */
  readonly clientTimeouts?: Readonly<Record<string, number>>;
  /** Options that other versions accept but ignore: the versions in which they limit the time, as a semver range. */
  readonly timeoutVersions?: Readonly<Record<string, string>>;
  /** Options with the Action's own way to send: nothing is known about its time. */
  readonly transports?: readonly string[];
  /** The option of the client that has its timeouts in an object, or in an instance that is made with one. */
  readonly heldTimeouts?: HeldTimeouts;
  /** Methods of the request that limit its time: `.timeout(5000)`. */
  readonly timeoutMethods?: readonly string[];
  /** Methods of the client that do so for all its requests. */
  readonly clientTimeoutMethods?: readonly string[];
  /** Methods of the client that return the client, so that they may come between it and its requests: `.set("a", "b")`. */
  readonly clientSteps?: RegExp;
  /** How long it waits by default, in milliseconds; null for forever, or for minutes. */
  readonly ownTimeout: number | null;
  /** How to limit its requests, for a hint. */
  readonly advice: string;
  /** The same for versions that differ, by semver ranges. */
  readonly adviceByVersion?: Readonly<Record<string, string>>;
  /** Options with a part of the URL, with its query, with the body. */
  readonly urlOptions: readonly string[];
  readonly queryOptions: readonly string[];
  readonly bodyOptions: readonly string[];
  /** How the outcome arrives: a promise that rejects, an `error` event, or a callback that receives the error. */
  readonly outcome: 'promise' | 'events' | 'callback';
  /** Its errors contain the failed request, with its headers and its body. */
  readonly errorsHoldRequest?: true;
  /** A wrapper for one vendor's API. The Action does not see its URLs. */
  readonly sdk?: true;
}

const NONE = { urlOptions: [], queryOptions: [], bodyOptions: [] } as const;
const fetchLike = {
  // `timeout` belongs to node-fetch 2, the other two to undici's `request`.
  timeouts: { timeout: 1, headersTimeout: 1, bodyTimeout: 1 },
  transports: ['dispatcher'],
  ownTimeout: null,
  advice: '`signal: AbortSignal.timeout(5000)` in its options',
  urlOptions: [],
  queryOptions: ['query'],
  bodyOptions: ['body'],
  outcome: 'promise',
} as const;

/** Defaults of superagent's agent for all its requests: `lib/agent-base.js`. */
const AGENT_STEPS =
  /^(?:\.(?:use|on|once|set|query|type|accept|auth|withCredentials|sortQuery|retry|ok|redirects|timeout|buffer|serialize|parse|ca|key|pfx|cert|disableTLSCerts)\(\))+/;

const auth0 = {
  packages: /^auth0$/,
  clientOptions: 0,
  forms: [{ path: /^(?:\.\w+)+$/, arguments: ['other', 'options'] }],
  transports: ['fetch', 'fetcher', 'agent'],
  ownTimeout: 10_000,
  ...NONE,
  urlOptions: ['domain'],
  outcome: 'promise',
  sdk: true,
} as const;

/**
 * Clients for HTTP, and SDKs that Actions use. Options and defaults: each library's readme and source, as of axios 1,
 * got 11 to 14, ky 1, needle 3, superagent 10, undici 7, node-fetch 2 and 3; auth0 4 (`timeoutDuration ?? 10000`) and
 * 5 (`timeoutInSeconds`, 60; in 5.0.0 it is not passed on), twilio 6 (`DEFAULT_TIMEOUT`; before 5.3.6 the client's `timeout` is not passed on), stripe 23 (`DEFAULT_TIMEOUT`), @sendgrid/mail 8,
 * @slack/web-api 8 and @slack/webhook 8 (0), @aws-sdk/client-* 3 with @smithy/node-http-handler 2 to 4.14 (`requestTimeout`, 0), aws-sdk 2 (`httpOptions`, 2 minutes).
 */
export const httpLibraries: readonly HttpLibrary[] = [
  {
    packages: /^(?:node-fetch|cross-fetch|isomorphic-fetch|isomorphic-unfetch|make-fetch-happen|node-fetch-native)$/,
    forms: [{ path: /^(?:\.fetch)?$/, arguments: ['url', 'options'] }],
    ...fetchLike,
  },
  {
    packages: /^fetch-retry$/,
    forms: [{ path: /^\(\)$/, arguments: ['url', 'options'] }],
    ...fetchLike,
  },
  {
    packages: /^undici$/,
    forms: [{ path: /^\.(?:fetch|request)$/, arguments: ['url', 'options'] }],
    ...fetchLike,
  },
  {
    packages: /^axios$/,
    client: /^(?:\.create\(\))*/,
    clientOptions: 0,
    forms: [
      { path: /^$/, arguments: ['target', 'options'] },
      { path: /^\.request$/, arguments: ['options'] },
      { path: /^\.(?:get|delete|head|options)$/, arguments: ['url', 'options'] },
      { path: /^\.(?:post|put|patch)(?:Form)?$/, arguments: ['url', 'body', 'options'] },
    ],
    timeouts: { timeout: 1 },
    transports: ['adapter'],
    ownTimeout: null,
    advice: '`timeout: 5000` in its options, or in those of `axios.create`',
    urlOptions: ['url', 'baseURL'],
    queryOptions: ['params'],
    bodyOptions: ['data'],
    outcome: 'promise',
    errorsHoldRequest: true,
  },
  {
    packages: /^got$/,
    client: /^(?:\.got)?(?:\.extend\(\))*/,
    clientOptions: 0,
    forms: [
      { path: /^$/, arguments: ['target', 'options'] },
      { path: /^\.(?:get|post|put|patch|head|delete|stream|paginate)$/, arguments: ['target', 'options'] },
    ],
    timeouts: { timeout: 1 },
    ownTimeout: null,
    advice: '`timeout: { request: 5000 }` in its options',
    urlOptions: ['url', 'prefixUrl'],
    queryOptions: ['searchParams'],
    bodyOptions: ['json', 'form', 'body'],
    outcome: 'promise',
  },
  {
    packages: /^ky$/,
    client: /^(?:\.(?:create|extend)\(\))*/,
    clientOptions: 0,
    forms: [{ path: /^(?:\.(?:get|post|put|patch|head|delete))?$/, arguments: ['url', 'options'] }],
    timeouts: { timeout: 1 },
    transports: ['fetch'],
    ownTimeout: 10_000,
    advice: '`timeout: 5000` in its options',
    urlOptions: ['prefixUrl'],
    queryOptions: ['searchParams'],
    bodyOptions: ['json', 'body'],
    outcome: 'promise',
    errorsHoldRequest: true,
  },
  {
    packages: /^superagent$/,
    client: /^(?:\.agent\(\))?/,
    clientSteps: AGENT_STEPS,
    forms: [
      { path: /^$/, arguments: ['other', 'url'] },
      { path: /^\.(?:get|post|put|patch|head|del|delete)$/, arguments: ['url', 'body'] },
    ],
    timeouts: {},
    timeoutMethods: ['timeout'],
    clientTimeoutMethods: ['timeout'],
    ownTimeout: null,
    advice: '`.timeout(5000)` on the request',
    ...NONE,
    outcome: 'promise',
  },
  {
    packages: /^needle$/,
    forms: [
      {
        path: /^(?:\.request)?$/,
        arguments: ['other', 'url', 'body', 'options'],
        withoutBody: ['other', 'url', 'options'],
      },
      { path: /^\.(?:get|head)$/, arguments: ['url', 'options'] },
      { path: /^\.(?:post|put|patch|delete)$/, arguments: ['url', 'body', 'options'] },
    ],
    timeouts: { response_timeout: 1, read_timeout: 1, open_timeout: 1, timeout: 1 },
    clientTimeoutMethods: ['defaults'],
    ownTimeout: null,
    advice: '`response_timeout: 5000` in its options',
    ...NONE,
    outcome: 'promise',
  },
  {
    packages: /^(?:@cypress\/request(?:-promise)?|request(?:-promise(?:-native)?)?|postman-request)$/,
    client: /^(?:\.defaults\(\))*/,
    clientOptions: 0,
    forms: [{ path: /^(?:\.(?:get|post|put|patch|head|del|delete))?$/, arguments: ['target', 'options'] }],
    timeouts: { timeout: 1 },
    ownTimeout: null,
    advice: '`timeout: 5000` in its options',
    urlOptions: ['url', 'uri', 'baseUrl'],
    queryOptions: ['qs'],
    bodyOptions: ['body', 'form', 'formData', 'json'],
    outcome: 'callback',
    errorsHoldRequest: true,
  },
  {
    packages: /^(?:https?|follow-redirects)$/,
    client: /^(?:\.https?)?/,
    forms: [{ path: /^\.(?:request|get)$/, arguments: ['target', 'options'] }],
    timeouts: { timeout: 1 },
    transports: ['agent'],
    timeoutMethods: ['setTimeout'],
    ownTimeout: null,
    advice: '`timeout: 5000` in its options, and end it on its `timeout` event',
    urlOptions: ['host', 'hostname', 'path', 'href'],
    queryOptions: [],
    bodyOptions: [],
    outcome: 'events',
  },
  {
    client: /^\.ManagementClientnew/,
    ...auth0,
    // `httpTimeout` as Auth0's own templates have it: OSM:templates/add-persistence-attribute-PASSWORD_RESET_POST_CHALLENGE.
    timeouts: { timeoutDuration: 1, timeoutInSeconds: 1000, httpTimeout: 1 },
    timeoutVersions: { timeoutDuration: '<5', timeoutInSeconds: '>=5.1.0' },
    advice: '`timeoutDuration: 5000` (`timeoutInSeconds: 5` from version 5.1.0) in the options of the client',
    adviceByVersion: {
      '<5': '`timeoutDuration: 5000` in the options of the client',
      '>=5 <5.1.0': '`timeoutInSeconds: 5` in the options of the client, and version 5.1.0 or later in the manifest',
      '>=5.1.0': '`timeoutInSeconds: 5` in the options of the client',
    },
  },
  {
    client: /^\.(?:AuthenticationClient|UserInfoClient)new/,
    ...auth0,
    timeouts: { timeoutDuration: 1, timeoutInSeconds: 1000, httpTimeout: 1 },
    advice: '`timeoutDuration: 5000` in the options of the client',
  },
  {
    packages: /^twilio$/,
    client: /^(?:\(\)|new|\.Twilionew)/,
    clientOptions: 2,
    forms: [{ path: /^(?:\.\w+|\(\))*\.(?:create|fetch|update|remove|list|each|page)$/, arguments: ['other'] }],
    timeouts: { timeout: 1 },
    timeoutVersions: { timeout: '>=5.3.6' },
    transports: ['httpClient'],
    ownTimeout: 30_000,
    advice:
      '`timeout: 5000` in the options of the client from version 5.3.6, `httpClient: new twilio.RequestClient({ timeout: 5000 })` before',
    adviceByVersion: {
      '<5.3.6': '`httpClient: new twilio.RequestClient({ timeout: 5000 })` in the options of the client',
      '>=5.3.6': '`timeout: 5000` in the options of the client',
    },
    ...NONE,
    outcome: 'promise',
    sdk: true,
  },
  {
    packages: /^stripe$/,
    client: /^(?:\(\)|new|\.Stripenew)/,
    clientOptions: 1,
    forms: [
      {
        path: /^(?:\.\w+)+\.(?:create|retrieve|update|del|cancel|list|search|confirm|capture)$/,
        arguments: ['other', 'options'],
      },
    ],
    timeouts: { timeout: 1 },
    transports: ['httpClient'],
    ownTimeout: 80_000,
    advice: '`timeout: 5000` in the options of the client',
    ...NONE,
    outcome: 'promise',
    sdk: true,
  },
  {
    packages: /^@sendgrid\/mail$/,
    client: /^(?:\.MailServicenew)?/,
    forms: [{ path: /^\.send(?:Multiple)?$/, arguments: ['body'] }],
    timeouts: {},
    clientTimeoutMethods: ['setTimeout', 'setClient'],
    ownTimeout: null,
    advice: '`setTimeout(5000)` on the client',
    ...NONE,
    outcome: 'promise',
    sdk: true,
  },
  {
    packages: /^@slack\/webhook$/,
    client: /^\.IncomingWebhooknew/,
    clientOptions: 1,
    forms: [{ path: /^\.send$/, arguments: ['body'] }],
    timeouts: { timeout: 1 },
    transports: ['agent', 'fetch'],
    ownTimeout: null,
    advice: '`timeout: 5000` in the options of the client',
    ...NONE,
    outcome: 'promise',
    sdk: true,
  },
  {
    packages: /^@slack\/web-api$/,
    client: /^\.WebClientnew/,
    clientOptions: 1,
    forms: [{ path: /^(?:\.\w+)+$/, arguments: ['body'] }],
    timeouts: { timeout: 1 },
    transports: ['agent', 'fetch'],
    ownTimeout: null,
    // By default, it retries for half an hour.
    advice: '`timeout: 5000` and `retryConfig: { retries: 0 }` in the options of the client',
    ...NONE,
    outcome: 'promise',
    sdk: true,
  },
  {
    packages: /^@aws-sdk\/client-[\w-]+$/,
    // `new SNSClient().send(command)`, and `new SNS().publish(input)`.
    client: /^\.(?!\w+Commandnew)\w+new/,
    clientOptions: 0,
    forms: [{ path: /^\.(?!config\b|middlewareStack\b|destroy\b)\w+$/, arguments: ['body', 'options'] }],
    // The client only accepts a `requestTimeout` in its `requestHandler`.
    timeouts: { requestTimeout: 1 },
    clientTimeouts: {},
    heldTimeouts: {
      option: 'requestHandler',
      made: /\.NodeHttp2?Handler(?:new|\.create\(\))$/,
      timeouts: { requestTimeout: 1, socketTimeout: 1 },
      enforcedBy: 'throwOnRequestTimeout',
    },
    // From here on its `@smithy/node-http-handler` is 4, which only warns when a `requestTimeout` has passed.
    timeoutVersions: { requestTimeout: '<3.723.0' },
    ownTimeout: null,
    advice: '`abortSignal: AbortSignal.timeout(5000)` in its options',
    ...NONE,
    outcome: 'promise',
    sdk: true,
  },
  {
    // Version 2: its `.promise()` sends the request, and waits for two minutes.
    packages: /^aws-sdk(?:\/|$)/,
    client: /^(?:\.\w+)*new/,
    clientOptions: 0,
    forms: [{ path: /^\.\w+\(\)\.promise$/, arguments: [] }],
    timeouts: { httpOptions: 1 },
    ownTimeout: 120_000,
    advice: '`httpOptions: { timeout: 5000 }` in the options of the client',
    ...NONE,
    outcome: 'promise',
    sdk: true,
  },
];

/** `fetch` of the runtime: Node's, which waits for minutes. */
export const runtimeFetch: HttpLibrary = {
  packages: /^fetch$/,
  forms: [{ path: /^$/, arguments: ['url', 'options'] }],
  ...fetchLike,
};

/** Options of every library that abort a request from outside. */
export const SIGNALS: readonly string[] = ['signal', 'abortSignal', 'cancelToken'];
