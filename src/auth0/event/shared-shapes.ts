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
  string,
  strings,
  undocumented,
  when,
  type ObjectShape,
  type Properties,
} from './shape.ts';

// Shapes that several triggers share: D:actions/reference/TRIGGER/TRIGGER-event-object, A:src/TRIGGER/VERSION/index.d.ts.
// Sample values are of the ranges reserved for documentation: example.com, 192.0.2.0/24, AS64496, 555-01xx numbers.

export const createdAt = '2025-11-03T08:15:00.000Z';
export const now = '2026-01-15T09:30:00.000Z';
export const later = '2026-01-29T09:30:00.000Z';
export const ip = '192.0.2.44';
export const asn = 'AS64496';
export const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
export const userId = 'auth0|65a4f0c29d3b1e0f8c7a6b54';
export const clientId = 'c7Xq2LmP9sVbN4tRfJ8wKz3yHdG6uA1e';
export const phoneNumber = '+12025550143';

/** In every event, but not in the docs: Marketplace integrations read `configuration`. A:src/TRIGGER/VERSION/index.d.ts */
export const always: Properties = { secrets: dict(), configuration: dict() };

export const geoip = openObject({
  cityName: optional(string('Lyon')),
  continentCode: optional(string('EU')),
  countryCode: optional(string('FR')),
  countryCode3: optional(string('FRA')),
  countryName: optional(string('France')),
  latitude: optional(number(45.764)),
  longitude: optional(number(4.8357)),
  subdivisionCode: optional(string('ARA')),
  subdivisionName: optional(string('Auvergne-Rhône-Alpes')),
  timeZone: optional(string('Europe/Paris')),
});

export const request: Properties = {
  geoip,
  hostname: optional(string('tenant.us.example.com')),
  ip: string(ip),
  language: optional(string('en')),
  method: string('POST'),
  user_agent: optional(string(userAgent)),
};

export const tenant = object({ id: string('tenant') });

export const client: Properties = {
  client_id: string(clientId),
  metadata: dict(),
  name: string('Example Application'),
  authentication: undocumented(dict()),
  external_client_id: undocumented(string('https://app.example.com/oauth-client.json')),
  external_metadata_type: undocumented(string('cimd')),
};

export const connection = object({
  id: string('con_8fKd02LsQm41ZxRt'),
  metadata: optional(dict()),
  name: string('Username-Password-Authentication'),
  strategy: string('auth0'),
});

export const customDomain = optional(object({ domain: string('login.example.com'), domain_metadata: dict() }));

export const organization = optional(
  openObject({
    id: string('org_5nTq81VbXc2LmPz0'),
    display_name: string('Example Organization'),
    metadata: dict(),
    name: string('example-organization'),
  }),
);

export const securityContext = optional(
  object({
    ja3: optional(string('e7d705a3286e19ea42f587b344ee6865')),
    ja4: optional(string('t13d1516h2_8daaf6152771_02713d6af862')),
  }),
);

export const agent = when(
  'an agent acts for the user',
  earlyAccess(object({ agent_id: string('agt_2Lk8Qz'), agent_metadata: dict(), name: string('Example Agent') })),
);

const akamaiProperties: Properties = {
  akamaiBot: optional(
    object({
      type: optional(string('Akamai-Categorized Bot')),
      action: optional(string('Monitor')),
      botCategory: optional(strings('Search Engine Bots')),
      botScore: optional(number(0)),
      botScoreResponseSegment: optional(string('human')),
      botnetId: optional(string('examplebot')),
    }),
  ),
  akamaiUserRisk: optional(
    object({
      action: optional(string('monitor')),
      allow: optional(number(0)),
      emailDomain: optional(string('example.com')),
      general: optional(dict()),
      ouid: optional(string('m100001')),
      requestid: optional(string('1a2b3c')),
      risk: optional(dict()),
      score: optional(number(0)),
      status: optional(number(4)),
      trust: optional(dict()),
      username: optional(string('casey.rivera@example.com')),
      uuid: optional(string('0b6d1f5e-5f0e-4c43-9d0c-8f2f3a1c7e11')),
    }),
  ),
};

const fromAkamai = 'Akamai forwards its headers';

/** `riskAssessment.supplemental`, the only part of it in triggers other than post-login. */
const supplemental = optional(object({ akamai: when(fromAkamai, earlyAccess(object(akamaiProperties))) }));
export const supplementalRisk: Properties = { riskAssessment: optional(object({ supplemental })) };

/** Post-login's, which may contain other data from Akamai. */
export const openSupplemental = earlyAccess(object({ akamai: when(fromAkamai, openObject(akamaiProperties)) }));

export const identities = list(
  openObject({
    connection: optional(string('Username-Password-Authentication')),
    isSocial: optional(boolean(false)),
    profileData: optional(dict()),
    provider: optional(string('auth0')),
    user_id: optional(string('65a4f0c29d3b1e0f8c7a6b54')),
  }),
  {
    connection: 'Username-Password-Authentication',
    isSocial: false,
    provider: 'auth0',
    user_id: '65a4f0c29d3b1e0f8c7a6b54',
  },
);

export const enrolledFactors = list(openObject({ type: string('otp'), options: optional(dict()) }));

/** The user's properties in every flow with a whole user profile. */
export const user: Properties = {
  app_metadata: dict(),
  created_at: string(createdAt),
  email: optional(string('casey.rivera@example.com')),
  email_verified: boolean(true),
  family_name: optional(string('Rivera')),
  given_name: optional(string('Casey')),
  last_password_reset: optional(string(createdAt)),
  name: optional(string('Casey Rivera')),
  nickname: optional(string('casey.rivera')),
  phone_number: optional(string(phoneNumber)),
  phone_verified: optional(boolean(true)),
  picture: optional(string('https://cdn.example.com/avatars/casey.png')),
  updated_at: string(now),
  user_id: string(userId),
  user_metadata: dict(),
  username: optional(string('casey.rivera')),
};

const protocols = [
  'oidc-basic-profile',
  'oidc-ciba',
  'oidc-ciba-web-link',
  'oidc-implicit-profile',
  'oauth2-device-code',
  'oauth2-resource-owner',
  'oauth2-resource-owner-jwt-bearer',
  'oauth2-password',
  'oauth2-webauthn',
  'oauth2-access-token',
  'oauth2-refresh-token',
  'oauth2-token-exchange',
  'oidc-hybrid-profile',
  'samlp',
  'wsfed',
  'wstrust-usernamemixed',
] as const;

/** The authorization request at the beginning of a browser transaction. */
export const authorization: Properties = {
  acr_values: strings(),
  locale: string('en'),
  login_hint: optional(string('casey.rivera@example.com')),
  prompt: optional(strings()),
  protocol: optional(oneOf(protocols)),
  redirect_uri: optional(string('https://app.example.com/callback')),
  requested_scopes: strings('openid', 'profile', 'email'),
  response_mode: optional(oneOf(['query', 'fragment', 'form_post', 'web_message'])),
  response_type: optional(list(oneOf(['code', 'token', 'id_token']), 'code')),
  state: optional(string('Zk3vQ8mN1xRt')),
  ui_locales: strings('en'),
};

export const correlationId = optional(string('b3f1c2d4-7a89-4c5e-9f60-1d2e3f4a5b6c'));
export const correlation = optional(object({ correlation_id: correlationId }));

export const prompt = when(
  'the continue handler runs after a rendered prompt',
  object({ id: string('ap_4kTz9Qw2'), fields: optional(dict()), vars: optional(dict()) }),
);

export const anonymousSession = undocumented(
  object({
    user_id: string('anon@3e6c7c1e-2f51-4b7a-9b8e-5a1c0d9e8f70'),
    session_id: string('anon_sess@9a7f2b64-0c3d-4e18-8f59-6b1a2c3d4e5f'),
    created_at: string(now),
    expires_at: string(later),
    metadata: dict(),
  }),
);

export const experiment = undocumented(
  object({
    experiment_id: string('exp_1'),
    variation_id: string('var_1'),
    variation_name: string('Control'),
    variation_description: string('As before'),
    config: dict(),
    is_control: boolean(true),
  }),
);

/** The whole event of a flow. */
export const event = (properties: Properties): ObjectShape => object({ ...properties, ...always });

/** The same, if Auth0's declarations allow further properties: A:src/TRIGGER/VERSION/index.d.ts. */
export const openEvent = (properties: Properties): ObjectShape => openObject({ ...properties, ...always });
