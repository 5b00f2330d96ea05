import { eventShapes, findInEvent, type Shape } from '../../src/auth0/event.ts';
import { flowIds, type FlowId } from '../../src/auth0/flows.ts';

/** Top-level keys of each event, from the tables of the docs. */
const documented: Record<FlowId, string> = {
  'post-login':
    'agent authentication authorization client connection custom_domain organization prompt refresh_token request ' +
    'resource_server security_context session session_transfer_token stats tenant transaction user',
  'credentials-exchange':
    'accessToken agent client custom_domain organization request resource_server tenant transaction',
  'pre-user-registration':
    'authentication client connection custom_domain request security_context tenant transaction user',
  'post-user-registration': 'authentication connection custom_domain request security_context tenant transaction user',
  'post-change-password': 'authentication connection custom_domain request tenant transaction user',
  'send-phone-message': 'client custom_domain message_options request security_context tenant transaction user',
  'password-reset-post-challenge':
    'authentication authorization client connection custom_domain organization prompt request stats tenant transaction user',
  'custom-token-exchange': 'client organization request resource_server tenant transaction',
  'custom-phone-provider': 'client connection custom_domain notification organization request tenant transaction user',
  'custom-email-provider': 'client connection custom_domain notification organization request tenant transaction user',
  'event-stream': 'message',
  'post-credential-validation': 'authentication connection credential request user',
};

describe('event trees', () => {
  it.each(flowIds)('%s has the properties of the docs, and the values of the integration', (id) => {
    const { properties } = eventShapes[id];
    const names = Object.keys(properties).filter((name) => !properties[name]?.undocumented);
    expect(names.sort()).toEqual([...documented[id].split(' '), 'secrets', 'configuration'].sort());
  });

  it('finds a leaf, and what is known about it', () => {
    expect(findInEvent('post-login', ['transaction', 'protocol'])).toMatchObject({
      state: 'known',
      shape: { kind: 'string', optional: true, values: expect.arrayContaining(['samlp']) as string[] },
    });
    expect(findInEvent('post-login', ['user', 'user_id'])).toMatchObject({ state: 'known' });
    expect(findInEvent('post-login', [])).toMatchObject({ state: 'known', shape: { kind: 'object' } });
  });

  it.each<[FlowId, string, number]>([
    ['post-login', 'usr.email', 0],
    ['post-login', 'request.ipAddress', 1],
    ['post-login', 'client.id', 1],
    ['send-phone-message', 'message_options.channel', 1],
    ['event-stream', 'client.client_id', 0],
    ['send-phone-message', 'organization.id', 0],
    ['credentials-exchange', 'user.email', 0],
    ['post-login', 'constructor', 0],
    ['post-login', 'request.__proto__', 1],
    ['post-login', 'authentication.riskAssessment.assessments.NewDevice.score', 4],
  ])('%s has no %s', (id, path, index) => {
    expect(findInEvent(id, path.split('.'))).toMatchObject({ state: 'unknown', index });
  });

  it('names the existing properties if one does not exist', () => {
    const found = findInEvent('post-change-password', ['connection', 'nmae']);
    expect(found).toEqual({ state: 'unknown', index: 1, known: ['id', 'metadata', 'name', 'strategy'] });
  });

  it.each([
    'request.query.anything',
    'request.body.a.b',
    'user.user_metadata.theme',
    'client.metadata.IDV_REQUIRED',
    'secrets.API_KEY',
    'configuration.API_BASE_URL',
    'user.email.length',
    'user.identities.map',
    'organization.metadata.plan',
  ])('does not know whether event.%s exists', (path) => {
    expect(findInEvent('post-login', path.split('.'))).toMatchObject({ state: 'open', known: [] });
  });

  it('accepts further keys of an open object, and names the known ones', () => {
    const found = findInEvent('post-login', ['user', 'id']);
    expect(found).toMatchObject({ state: 'open', index: 1 });
    expect(found.state === 'open' && found.known).toContain('user_id');
  });

  it.each<[FlowId, string]>([
    ['pre-user-registration', 'organization.id'],
    ['post-user-registration', 'client.client_id'],
    ['post-change-password', 'security_context.ja3'],
    ['post-credential-validation', 'tenant.id'],
    ['post-credential-validation', 'connection.strategy'],
    ['post-login', 'authentication.riskAssessment.supplemental.akamai.akamaiAccountProtector'],
  ])('%s may have event.%s', (id, path) => {
    expect(findInEvent(id, path.split('.')).state).toBe('open');
  });

  it('follows a chain of actors to the fifth', () => {
    const path = ['transaction', 'actor', 'act', 'act', 'act', 'act'];
    expect(findInEvent('post-login', path)).toMatchObject({ state: 'known', shape: { kind: 'dict' } });
    expect(findInEvent('post-login', [...path.slice(0, 5), 'sub'])).toMatchObject({ state: 'known' });
  });

  it('looks into the items of a list', () => {
    expect(findInEvent('post-login', ['user', 'identities', '0', 'provider'])).toMatchObject({ state: 'known' });
    expect(findInEvent('post-login', ['session', 'clients', '0', 'name'])).toMatchObject({
      state: 'unknown',
      index: 3,
    });
  });

  it.each([
    ['agent', { earlyAccess: true }],
    ['session', { since: 'v3', optional: true }],
    ['anonymous_session', { undocumented: true }],
    ['custom_domain', { since: 'v3' }],
  ])('says what is special about event.%s', (name, traits) => {
    expect(findInEvent('post-login', [name])).toMatchObject({ shape: traits });
  });

  it.each([
    ['authentication', undefined],
    ['authentication.riskAssessment', 'v3'],
    ['request.asn', 'v3'],
    ['request.ip', undefined],
    ['transaction.correlation_id', 'v3'],
    ['transaction.protocol', undefined],
    ['user.enrolledFactors', 'v3'],
    ['user.multifactor', undefined],
  ])('post-login has event.%s since %s', (path, version) => {
    const found = findInEvent('post-login', path.split('.'));
    expect(found.state === 'known' && found.shape.since).toBe(version);
  });

  it.each(flowIds)('%s gives every listed value of a property, and one of them as its sample', (id) => {
    const wrong: string[] = [];
    visit(eventShapes[id], id);
    expect(wrong).toEqual([]);

    function visit(shape: Shape, path: string): void {
      if (shape.kind === 'string' && shape.values && !shape.values.includes(shape.sample)) wrong.push(path);
      if (shape.kind === 'list') visit(shape.of, `${path}[]`);
      if (shape.kind === 'object') {
        for (const [name, property] of Object.entries(shape.properties)) visit(property, `${path}.${name}`);
      }
    }
  });
});
