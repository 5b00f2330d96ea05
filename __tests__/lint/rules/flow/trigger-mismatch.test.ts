import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, manifest, MANIFEST, template, TEMPLATE } from '../marks.ts';

const files = (name: string, text: string | null) => ({
  [MANIFEST]: manifest([]),
  [ACTION]: `exports.${name} = async (event) => {};`,
  [TEMPLATE]: text,
});

describe('flow/trigger-mismatch', () => {
  it.each([
    ['onExecutePostLogin', 'credentials-exchange'],
    ['onContinuePostLogin', 'password-reset-post-challenge'],
    ['onExecuteCredentialsExchange', 'post-login'],
    ['onExecutePostChangePassword', 'post-password-change'],
    ['onExecuteSendPhoneMessage', 'custom-phone-provider'],
    ['onExecutePreUserRegistration', 'post-user-registration'],
    ['onExecutePostLogin', 'POST-LOGIN'],
    ['onExecutePostLogin', ''],
  ])('fires on %s deployed to "%s"', async (name, trigger) => {
    await expectFindings('flow/trigger-', files(name, template(`▸${trigger}`)), ['flow/trigger-mismatch mismatch']);
  });

  it.each(['signup-post-identifier', 'login-post-identifier', 'password-hash-migration'])(
    'says of %s that it is in beta',
    async (trigger) => {
      const found = files('onExecutePostLogin', template(`▸${trigger}`));
      await expectFindings('flow/trigger-', found, ['flow/trigger-mismatch beta']);
    },
  );

  it("fires once if none of several triggers is the handler's", async () => {
    const text = template('▸post-change-password', 'send-phone-message');
    await expectFindings('flow/', files('onExecutePostLogin', text), ['flow/trigger-mismatch mismatch']);
  });

  it.each([
    ['the same trigger', 'onExecutePostLogin', template('post-login')],
    ['one of the six', 'onExecuteCredentialsExchange', template('credentials-exchange')],
    ['a newer flow', 'onExecutePostChallenge', template('password-reset-post-challenge')],
    ['one of several', 'onExecutePostLogin', template('post-change-password', 'post-login')],
    ['no template', 'onExecutePostLogin', null],
    ['no trigger', 'onExecutePostLogin', template()],
    ['a template without triggers', 'onExecutePostLogin', '{ "runtime": "node22" }'],
    ['a trigger that is not a string', 'onExecutePostLogin', '{ "supported_triggers": [{ "id": 1 }] }'],
    ['a template that does not parse', 'onExecutePostLogin', '{ "supported_triggers": [{ "id": "send-phone-message" '],
  ])('is silent on %s', async (_name, name, text) => {
    await expectFindings('flow/', files(name, text), []);
  });

  it.each([
    ['no handler', 'exports.handler = async () => {};', 'flow/missing-handler missing'],
    ['a misspelt handler', 'exports.onExecutePostLogn = async () => {};', 'flow/unknown-handler near'],
  ])('is silent on %s: that itself is the fault', async (_name, action, expected) => {
    const mark = expected.includes('missing') ? `▸${action}` : action.replace('on', '▸on');
    await expectFindings('flow/', { ...files('', template('send-phone-message')), [ACTION]: mark }, [expected]);
  });

  it('is silent on two flows, and on an Action that does not parse', async () => {
    const mixed = 'exports.onExecutePostLogin = async () => {};\nexports.onExecuteEventStream = async () => {};';
    for (const action of [mixed, 'exports.onExecutePostLogin = (']) {
      const all = { ...files('', template('send-phone-message')), [ACTION]: action };
      await expectFindings('flow/trigger-mismatch', all, []);
    }
  });

  it('names both', async () => {
    const findings = await lint(files('onExecutePostLogin', template('credentials-exchange')));
    expect(findings.filter(({ rule }) => rule === 'flow/trigger-mismatch').map(sentences)).toEqual([
      'The template deploys to the trigger "credentials-exchange", but "onExecutePostLogin" belongs to "post-login". ' +
        'Write "post-login"; the template is only for test deployments, and is not part of the submitted archive.',
    ]);
  });

  it('names a handler, not another export', async () => {
    const action = 'exports.onlyDigits = (x) => x;\nexports.onExecutePostLogin = async () => {};';
    const findings = await lint({ ...files('', template('credentials-exchange')), [ACTION]: action });
    expect(findings.filter(({ rule }) => rule === 'flow/trigger-mismatch').map(({ data }) => data)).toEqual([
      { trigger: 'credentials-exchange', handler: 'onExecutePostLogin', flow: 'post-login' },
    ]);
  });
});
