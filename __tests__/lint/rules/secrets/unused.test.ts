import { lint, sentences, values } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

describe('secrets/unused', () => {
  it.each<[string, string, string, number]>([
    ['a secret', manifest(['API_KEY', '▸SALT']), 'call(event.secrets.API_KEY);', 1],
    ['a configuration value', manifest(['API_KEY'], ['▸REGION']), 'call(event.secrets.API_KEY);', 1],
    ['everything', manifest(['▸API_KEY', '▸SALT'], ['▸REGION']), 'call();', 3],
    ['a value that is only written', manifest(['▸SALT']), 'event.secrets.SALT = "x";', 1],
    ['a value that only a comment names', manifest(['▸SALT']), '// event.secrets.SALT', 1],
    [
      'a value that only an unused function reads',
      manifest(['▸SALT']),
      '}; const f = (event) => { event.secrets.SALT;',
      1,
    ],
    ['a value that another object has', manifest(['▸SALT']), 'call(process.env.SALT, vault.secrets.SALT);', 1],
    ['a name that is declared twice, once', manifest(['▸SALT', 'SALT']), 'call();', 1],
    ['a value that is only printed with all of event', manifest(['▸SALT']), 'if (debug) console.log(event);', 1],
  ])('fires on %s', async (_name, text, body, count) => {
    const expected = Array.from({ length: count }, () => 'secrets/unused unused');
    await expectFindings('secrets/unused', { [MANIFEST]: text, [ACTION]: handler(body) }, expected);
  });

  it('ignores names in the spec', async () => {
    const spec = 'it("works", () => { call({ secrets: { SALT: "x" } }.secrets.SALT); });';
    const files = {
      [MANIFEST]: manifest(['▸SALT']),
      [ACTION]: handler(''),
      'integration/integration.action.spec.js': spec,
    };
    await expectFindings('secrets/unused', files, ['secrets/unused unused']);
  });

  it.each<[string, string, string]>([
    ['a dynamic read', manifest(['▸API_KEY', 'SALT']), 'call(event.secrets[▸name]);'],
    ['a spread', manifest(['▸API_KEY', 'SALT']), 'call({ ...event.secrets });'],
    ['a library that receives all of them', manifest(['▸API_KEY', 'SALT']), 'sdk.init(event.secrets);'],
    ['a library that receives the event', manifest(['▸API_KEY'], ['REGION']), 'sdk.init(event);'],
  ])('is one notice if there is %s', async (_name, text, body) => {
    const files = { [MANIFEST]: text, [ACTION]: handler(body.replace('▸', '')) };
    await expectFindings('secrets/unused', files, ['secrets/unused perhaps']);
  });

  it('is still a warning for the store that is only read by names', async () => {
    const files = { [MANIFEST]: manifest(['▸API_KEY'], ['▸REGION']), [ACTION]: handler('call(event.secrets[name]);') };
    await expectFindings('secrets/unused', files, ['secrets/unused perhaps', 'secrets/unused unused']);
  });

  it.each([
    ['all of them read', manifest(['A'], ['B']), handler('call(event.secrets.A, event.configuration.B);')],
    ['all read, one of them also dynamically', manifest(['A']), handler('call(event.secrets.A, event.secrets[b]);')],
    ['a read by a helper', manifest(['A']), `const key = (e) => e.secrets.A;\n${handler('key(event);')}`],
    [
      'a read by the other handler',
      manifest(['A']),
      `${handler('')}exports.onContinuePostLogin = async (e) => e.secrets.A;`,
    ],
    ['a read in the wrong store', manifest(['A']), handler('call(event.configuration.A);')],
    ['a test whether it exists', manifest(['A']), handler('if ("A" in event.secrets) call();')],
    ['a badly written name that is read as corrected', manifest(['apiKey']), handler('call(event.secrets.API_KEY);')],
    ['a wrapped handler', manifest(['A']), 'exports.onExecutePostLogin = wrap(async (event) => event.secrets.A);'],
    ['a value that is not a function', manifest(['A']), 'exports.onExecutePostLogin = "later";'],
    ['no handler', manifest(['A']), 'exports.handle = async (event) => {};'],
    ['unknown exports', manifest(['A']), 'module.exports = build();'],
    ['an Action that does not parse', manifest(['A']), 'exports.onExecutePostLogin = ('],
    ['an Action that is an ES module', manifest(['A']), 'export const onExecutePostLogin = async () => {};'],
  ])('is silent on %s', async (_name, text, action) => {
    await expectFindings('secrets/unused', { [MANIFEST]: text, [ACTION]: action }, []);
  });

  it('names each', async () => {
    const files = { [MANIFEST]: manifest(['SALT'], ['REGION']), [ACTION]: handler('') };
    expect(await values('secrets/unused', files)).toEqual([
      { store: 'secrets', name: 'SALT' },
      { store: 'configuration', name: 'REGION' },
    ]);
  });

  it.each([
    ['a name that has no correction', manifest(['▸ключ']), 'call(event.secrets.SALT);'],
    ['a name that another read has no correction of', manifest(['▸apiKey']), 'call(event.secrets["ключ"]);'],
    ['a name whose correction is another', manifest(['▸apiKey']), 'call(event.secrets.API_KEYS);'],
  ])('fires on %s', async (_name, text, body) => {
    await expectFindings('secrets/unused', { [MANIFEST]: text, [ACTION]: handler(body) }, ['secrets/unused unused']);
  });

  it('names them all', async () => {
    const files = { [MANIFEST]: manifest(['API_KEY', 'SALT']), [ACTION]: handler('call(event.secrets[name]);') };
    const findings = (await lint(files)).filter(({ rule }) => rule === 'secrets/unused');
    expect(findings.map(sentences)).toEqual([
      'The Action does not read "API_KEY", "SALT" by name. Reads with computed names may use them. ' +
        'Read each value by its name, or remove the fields that are not used.',
    ]);
  });
});
