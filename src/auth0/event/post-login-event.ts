import { riskAssessment } from './risk-assessment.ts';
import {
  agent,
  anonymousSession,
  asn,
  authorization,
  client,
  clientId,
  connection,
  correlationId,
  createdAt,
  customDomain,
  enrolledFactors,
  event,
  experiment,
  geoip,
  identities,
  ip,
  later,
  now,
  organization,
  prompt,
  request,
  securityContext,
  tenant,
  user,
  userAgent,
  userId,
} from './shared-shapes.ts';
import {
  boolean,
  dict,
  earlyAccess,
  list,
  number,
  object,
  oneOf,
  openObject,
  optional,
  since,
  string,
  strings,
  undocumented,
  when,
  type ObjectShape,
  type Properties,
  type Shape,
} from './shape.ts';

const device = optional(
  object({
    initial_asn: optional(string(asn)),
    initial_ip: optional(string(ip)),
    initial_user_agent: optional(string(userAgent)),
    last_asn: optional(string(asn)),
    last_ip: optional(string(ip)),
    last_user_agent: optional(string(userAgent)),
  }),
);

const native = 'the session came from a native application';
const parentId = optional(string('rt_7Hq2PzXc'));

const session: Shape = since(
  'v3',
  optional(
    object({
      id: string('sess_4Vb9LmQx'),
      actor: when('the session is delegated', openObject({ sub: string('auth0|actor') })),
      authenticated_at: optional(string(now)),
      clients: optional(list(object({ client_id: string(clientId) }), { client_id: clientId })),
      cookie: optional(object({ mode: oneOf(['persistent', 'non-persistent']) })),
      created_at: optional(string(now)),
      device,
      expires_at: optional(string(later)),
      idle_expires_at: optional(string(later)),
      last_interacted_at: optional(string(now)),
      metadata: earlyAccess(dict()),
      session_transfer: when(
        native,
        earlyAccess(object({ parent_refresh_token: optional(object({ id: parentId, metadata: optional(dict()) })) })),
      ),
      updated_at: optional(string(now)),
      user_id: optional(string(userId)),
    }),
  ),
);

const refreshToken: Shape = since(
  'v3',
  when(
    'a refresh token is used or issued',
    object({
      id: string('rt_2Kd8WnZp'),
      access: undocumented(oneOf(['offline', 'online'])),
      client_id: optional(string(clientId)),
      created_at: string(now),
      device,
      expires_at: optional(string(later)),
      idle_expires_at: optional(string(later)),
      last_exchanged_at: optional(string(now)),
      metadata: optional(dict()),
      resource_servers: optional(list(object({ audience: string(''), scopes: string('') }))),
      rotating: optional(boolean(true)),
      session_id: optional(string('sess_4Vb9LmQx')),
      session_transfer: when(native, object({ parent_refresh_token: optional(object({ id: parentId })) })),
      user_id: optional(string(userId)),
    }),
  ),
);

const sessionTransferToken: Shape = since(
  'v3',
  when(
    'a native application hands over its session',
    earlyAccess(
      object({
        client_id: string(clientId),
        request: object({
          asn: optional(string(asn)),
          geoip: optional(geoip),
          ip: string(ip),
          user_agent: optional(string(userAgent)),
        }),
        scope: strings(),
      }),
    ),
  ),
);

/** A chain of actors. Each acts for the one before: four below the first. */
function actorWith(below: number): Shape {
  const properties = { sub: string('auth0|actor') };
  if (below === 0) return openObject(properties);
  const act = below === 1 ? dict() : actorWith(below - 1);
  return openObject({ ...properties, act: when('the actor has one', act) });
}

const transaction: Properties = {
  id: optional(string('Tn5rWq0cJx7LbZk2')),
  ...Object.fromEntries(Object.entries(authorization).map(([name, shape]) => [name, optional(shape)])),
  actor: since('v3', when('tokens are exchanged', actorWith(4))),
  actor_token_type: since('v3', when('tokens are exchanged', string('urn:ietf:params:oauth:token-type:id_token'))),
  correlation_id: since('v3', correlationId),
  linking_id: optional(string('link_9xQ2')),
  metadata: since('v3', dict()),
  requested_authorization_details: optional(list(openObject({ type: string('') }))),
  subject_token_type: since('v3', when('tokens are exchanged', string('https://example.com/token-type/legacy'))),
};

/** Post-login v3: D:actions/reference/post-login/post-login-event-object; `since` v3 from A:src/post-login/v2/index.d.ts. */
export const postLogin: ObjectShape = event({
  agent: since('v3', agent),
  anonymous_session: anonymousSession,
  authentication: optional(
    object({
      methods: list(openObject({ name: string(''), timestamp: string('') }), { name: 'pwd', timestamp: now }),
      riskAssessment,
    }),
  ),
  authorization: optional(object({ roles: strings() })),
  client: object({
    ...client,
    refresh_token: since(
      'v3',
      when(
        'the application has refresh token policies',
        earlyAccess(
          object({
            policies: optional(list(object({ audience: optional(string('')), scope: optional(strings()) }))),
          }),
        ),
      ),
    ),
  }),
  connection,
  custom_domain: since('v3', customDomain),
  experiment,
  organization,
  prompt: since('v3', prompt),
  refresh_token: refreshToken,
  request: object({
    ...request,
    asn: since('v3', optional(string(asn))),
    body: dict(),
    method: string('GET'),
    query: dict({
      client_id: clientId,
      protocol: 'oauth2',
      redirect_uri: 'https://app.example.com/callback',
      response_type: 'code',
      scope: 'openid profile email',
    }),
  }),
  resource_server: optional(object({ identifier: string('https://api.example.com/') })),
  security_context: since('v3', securityContext),
  session,
  session_transfer_token: sessionTransferToken,
  stats: object({ logins_count: number(12) }),
  tenant,
  transaction: optional(openObject(transaction)),
  user: openObject({
    ...user,
    created_at: string(createdAt),
    enrolledFactors: since('v3', optional(enrolledFactors)),
    identities,
    multifactor: optional(strings()),
  }),
});
