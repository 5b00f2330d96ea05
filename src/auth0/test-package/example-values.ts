import type { Json } from '../event/shape.ts';
import type { FlowId } from '../flows.ts';

/**
 * Values in the example events of Auth0's package, as far as an Action or a spec may depend on them: A:src/TRIGGER/VERSION/test/index.js.
 * Names in double braces are part of the values. The keys are paths below `event`. A path that is not here has our own sample value.
 */
type Values = Readonly<Record<string, Json>>;

const date = '{{DATE}}';
const userId = 'auth0|5f7c8ec7c33c6c004bbafe82';
const clientId = 'gmOWNgklfRm4tyl5YYnl3JDSJy19h1bR';
const query: Json = {
  protocol: 'oauth2',
  client_id: clientId,
  response_type: 'code',
  connection: 'Username-Password-Authentication',
  prompt: 'login',
  scope: 'openid profile',
  redirect_uri: 'https://example/tester/callback?connection=Username-Password-Authentication',
};
const geoip: Json = {
  cityName: 'Bellevue',
  continentCode: 'NA',
  countryCode: 'US',
  countryCode3: 'USA',
  countryName: 'United States of America',
  latitude: 47.61793,
  longitude: -122.19584,
  subdivisionCode: 'WA',
  subdivisionName: 'Washington',
  timeZone: 'America/Los_Angeles',
};
const tokenRequest: Json = {
  client_id: 'client-id',
  client_secret: 'client-secret',
  audience: '{{TENANT}}.auth0.com/api/v2',
  grant_type: 'client_credentials',
};
const mfa: Json = { name: 'mfa', timestamp: '2018-11-13T20:20:39+00:00', type: 'email' };

/** The same in every event that has the property. */
export const commonValues: Values = {
  'authorization.roles': [],
  'client.client_id': clientId,
  'client.external_client_id': 'https://example.com/oauth-client.json',
  'client.metadata': {},
  'client.name': 'All Applications',
  'connection.id': 'con_fpe5kj482KO1eOzQ',
  'connection.metadata': {},
  'connection.name': 'Username-Password-Authentication',
  'connection.strategy': 'auth0',
  'custom_domain.domain': 'login.{{YOUR_DOMAIN}}.com',
  'custom_domain.domain_metadata': { environment: 'production', region: 'us-west-2' },
  'organization.display_name': 'My Organization',
  'organization.id': 'org_juG7cAQ0CymOcVpV',
  'organization.metadata': {},
  'organization.name': 'my-organization',
  'request.geoip': geoip,
  'request.hostname': '{{TENANT}}.auth0.com',
  'request.ip': '13.33.86.47',
  'request.language': 'en',
  'request.user_agent': 'curl/7.64.1',
  'resource_server.identifier': '{{TENANT}}.auth0.com/api/v2',
  'security_context.ja3': 'c13a3e168d43e62e0ad96fae6347e2e4',
  'security_context.ja4': 't13d1516h2_8daaf6152771_02713d6af862',
  'stats.logins_count': 62,
  'tenant.id': '{{TENANT}}',
  'user.app_metadata': {},
  'user.created_at': date,
  'user.email': 'j+smith@example.com',
  'user.email_verified': true,
  'user.enrolledFactors': [],
  'user.family_name': 'Smith',
  'user.given_name': 'John',
  'user.last_password_reset': date,
  'user.multifactor': [],
  'user.name': 'John Smith',
  'user.nickname': 'j+smith',
  'user.phone_number': '18882352699',
  'user.phone_verified': false,
  'user.updated_at': date,
  'user.user_id': userId,
  'user.user_metadata': {},
  'user.username': 'jsmith',
};

/** A browser's transaction. */
const browser: Values = {
  'transaction.acr_values': [],
  'transaction.locale': 'en',
  'transaction.login_hint': 'test@test.com',
  'transaction.prompt': ['none'],
  'transaction.protocol': 'oidc-basic-profile',
  'transaction.redirect_uri': 'http://someuri.com',
  'transaction.requested_scopes': [],
  'transaction.response_mode': 'form_post',
  'transaction.response_type': ['id_token'],
  'transaction.state': 'AABBccddEEFFGGTTasrs',
  'transaction.ui_locales': ['en'],
};

const provider: Values = {
  'connection.id': 'con_example',
  'connection.name': 'auth0',
  'organization.display_name': 'My Org',
  'organization.id': 'my-org',
  'organization.name': 'MyOrg',
  'user.name': 'Johny Smith',
  'user.nickname': 'Johnny',
  'user.username': 'John Smith',
};

/** Values that differ in the event of one flow. */
export const valuesOf: Readonly<Partial<Record<FlowId, Values>>> = {
  'post-login': {
    ...browser,
    'authentication.methods': [mfa, { name: 'passkey', timestamp: '2018-11-13T20:22:13+00:00' }],
    'authentication.riskAssessment.assessments.AgentDetection.code': 'verified_agent',
    'authentication.riskAssessment.assessments.AgentDetection.confidence': 'neutral',
    'authentication.riskAssessment.assessments.ImpossibleTravel.code': 'impossible_travel_from_last_login',
    'authentication.riskAssessment.assessments.ImpossibleTravel.confidence': 'low',
    'authentication.riskAssessment.assessments.NewDevice.code': 'no_match',
    'authentication.riskAssessment.assessments.NewDevice.confidence': 'low',
    'authentication.riskAssessment.assessments.NewDevice.details': { device: 'unknown', useragent: 'unknown' },
    'authentication.riskAssessment.assessments.UntrustedIP.code': 'found_on_deny_list',
    'authentication.riskAssessment.assessments.UntrustedIP.confidence': 'low',
    'authentication.riskAssessment.confidence': 'low',
    'refresh_token.access': 'offline',
    'refresh_token.client_id': clientId,
    'refresh_token.id': 'rt_123fake',
    'refresh_token.metadata': { foo: 'bar', fizz: 'buzz' },
    'refresh_token.rotating': true,
    'refresh_token.session_id': 'sess_123fake',
    'refresh_token.user_id': userId,
    'request.asn': 'AS13335',
    'request.body': {},
    'request.method': 'GET',
    'request.query': query,
    'session.clients': [{ client_id: clientId }],
    'session.id': 'sess_123fake',
    'session.metadata': { foo: 'bar', fizz: 'buzz' },
    'session.user_id': userId,
    'transaction.metadata': {},
    'user.name': 'j+smith@example.com',
  },
  'credentials-exchange': {
    'accessToken.scope': ['read:entity'],
    'client.client_id': 'client-id',
    'client.name': 'A Client Application',
    'organization.metadata': { key: 'value' },
    'request.body': tokenRequest,
    'request.ip': '10.12.13.1',
    'transaction.requested_scopes': ['read:entity'],
  },
  'pre-user-registration': {
    ...browser,
    'connection.strategy': 'stragegy',
    'request.body': { 'ulp-custom-field': 'UlpCustomField' },
    'request.hostname': '{{TENANT}}.example.com',
    'user.phone_number': '123-123-1234',
    'user.username': 'j+smith',
  },
  'post-user-registration': {
    ...browser,
    'request.hostname': '{{TENANT}}.example.com',
    'transaction.locale': '',
    'transaction.protocol': 'oauth2-refresh-token',
    'transaction.ui_locales': [],
    'user.phone_number': '123-123-1234',
    'user.phone_verified': true,
    'user.username': 'j+smith',
  },
  'post-change-password': {
    'request.ip': '10.12.13.1',
    'request.method': 'post',
    'user.phone_number': '+13205550100',
    'user.phone_verified': true,
    'user.user_id': 'auth0|test12345',
    'user.username': 'j+smith',
  },
  'send-phone-message': {
    'message_options.action': 'enrollment',
    'message_options.code': '1234556ADSFA547865',
    'message_options.recipient': '+1-808-555-5555',
    'message_options.text': 'Here is your one time password!',
    'user.multifactor': ['guardian'],
    'user.phone_number': '+1-808-555-5555',
    'user.username': 'j+smith',
  },
  'password-reset-post-challenge': {
    ...browser,
    'authentication.methods': [mfa],
    'request.body': tokenRequest,
    'request.query': query,
    'user.identities': [],
    'user.name': 'j+smith@example.com',
  },
  'custom-token-exchange': {
    'organization.display_name': 'My Org',
    'organization.id': 'org_1234567890',
    'organization.metadata': { key: 'value' },
    'organization.name': 'My Organization',
    'request.body': {},
    'request.method': 'GET',
    'transaction.actor_token_type': 'urn:ietf:params:oauth:token-type:id_token',
    'transaction.actor_token_user.user_id': userId,
    'transaction.requested_scopes': [],
    'transaction.subject_token': userId,
    'transaction.subject_token_type': 'http://auth0.com/oauth/token-type/third-party-artifact',
  },
  'custom-phone-provider': {
    ...provider,
    'notification.code': '123456',
    'notification.from': '+1-808-555-2222',
    'notification.locale': 'en-US',
    'notification.recipient': '+1-808-555-5555',
    'user.phone_number': '+15555555555',
    'user.phone_verified': true,
  },
  'custom-email-provider': {
    ...provider,
    'notification.from': 'example@example.com',
    'notification.html': '<p>This is the HTML you should send</p>',
    'notification.locale': 'en-US',
    'notification.subject': 'Email sent from Custom Email Provider',
    'notification.text': 'This is the text you should send',
    'notification.to': 'email@email.com',
    'request.ip': '1.2.3.4',
    'request.query': { 'ext-test': 'test' },
    'request.user_agent': 'browser',
  },
};

/** Properties that our samples have, and that the example of a flow does not have. */
export const absent: Readonly<Partial<Record<FlowId, readonly string[]>>> = {
  'credentials-exchange': ['transaction.correlation_id', 'transaction.target_scopes', 'client.external_client_id'],
  'pre-user-registration': ['client.authentication'],
  'password-reset-post-challenge': ['client.authentication'],
  'send-phone-message': ['client.authentication', 'client.external_client_id'],
  'custom-token-exchange': ['transaction.metadata'],
  'custom-phone-provider': ['client.authentication'],
  'custom-email-provider': ['client.authentication'],
};
