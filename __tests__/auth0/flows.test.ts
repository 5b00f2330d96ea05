import {
  allHandlers,
  betaTriggers,
  flowIds,
  flowOfHandler,
  flows,
  isFlowId,
  isHandlerName,
} from '../../src/auth0/flows.ts';

describe('flows', () => {
  it.each([
    ['onExecutePostLogin', 'post-login'],
    ['onContinuePostLogin', 'post-login'],
    ['onExecuteCredentialsExchange', 'credentials-exchange'],
    ['onExecutePreUserRegistration', 'pre-user-registration'],
    ['onContinuePreUserRegistration', 'pre-user-registration'],
    ['onExecutePostUserRegistration', 'post-user-registration'],
    ['onExecutePostChangePassword', 'post-change-password'],
    ['onExecuteSendPhoneMessage', 'send-phone-message'],
    ['onExecutePostChallenge', 'password-reset-post-challenge'],
    ['onContinuePostChallenge', 'password-reset-post-challenge'],
    ['onExecuteCustomTokenExchange', 'custom-token-exchange'],
    ['onExecuteCustomPhoneProvider', 'custom-phone-provider'],
    ['onExecuteCustomEmailProvider', 'custom-email-provider'],
    ['onExecuteEventStream', 'event-stream'],
    ['onExecutePostCredentialValidation', 'post-credential-validation'],
  ])('finds the flow of the handler %s', (name, flow) => {
    expect(flowOfHandler(name)).toBe(flow);
    expect(isHandlerName(name)).toBe(true);
    expect(allHandlers).toContain(name);
  });

  it.each(['onExecutePostlogin', 'onExecutePostPasswordChange', 'handler', '', 'constructor', '__proto__'])(
    'has no flow with a handler %p',
    (name) => {
      expect(flowOfHandler(name)).toBeNull();
      expect(isHandlerName(name)).toBe(false);
    },
  );

  it('has no other handlers, and none twice', () => {
    expect(allHandlers).toHaveLength(15);
    expect(new Set(allHandlers).size).toBe(15);
  });

  it.each(flowIds)('%s is keyed by its trigger id, executes first, and ends at its current version', (id) => {
    const { handlers, currentVersion, versions, mockNames, ...flow } = flows[id];
    expect(flow.id).toBe(id);
    expect(handlers[0]).toMatchObject({ stage: 'execute', documented: true });
    expect(versions.at(-1)).toBe(currentVersion);
    expect(mockNames).toContain(id);
  });

  it('knows which flows have nothing to deny with', () => {
    expect(flowIds.filter((id) => flows[id].denyMethods.length === 0)).toEqual([
      'post-user-registration',
      'post-change-password',
      'send-phone-message',
      'event-stream',
    ]);
  });

  it('knows which flows no user waits for', () => {
    expect(flowIds.filter((id) => !flows[id].blocks)).toEqual([
      'post-user-registration',
      'post-change-password',
      'custom-phone-provider',
      'custom-email-provider',
      'event-stream',
    ]);
  });

  it('knows which flow rejects by itself if the Action fails', () => {
    expect(flowIds.filter((id) => flows[id].failsClosed)).toEqual(['post-credential-validation']);
  });

  it('has no flow for a trigger in beta', () => {
    expect(betaTriggers).toEqual(['signup-post-identifier', 'login-post-identifier', 'password-hash-migration']);
    expect(betaTriggers.filter(isFlowId)).toEqual([]);
  });

  it('recommends other sections for a phone message', () => {
    const titles = (id: 'post-login' | 'send-phone-message') => flows[id].guideSections.map(({ title }) => title);
    expect(titles('post-login')).toEqual(['Set up', 'Results', 'Troubleshooting']);
    expect(titles('send-phone-message')).toEqual([
      'Set up',
      'Activate custom SMS factor',
      'Test MFA flow',
      'Troubleshooting',
    ]);
  });

  it.each(['post-login', 'event-stream'])('takes %s for a trigger id', (id) => {
    expect(isFlowId(id)).toBe(true);
  });

  it.each(['login', 'toString', 'signup-post-identifier'])('takes %s for none', (id) => {
    expect(isFlowId(id)).toBe(false);
  });
});
