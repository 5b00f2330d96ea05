import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

const files = (body: string) => ({ [MANIFEST]: manifest(['A']), [ACTION]: handler(`call(event.secrets.A);\n${body}`) });

describe('secrets/dynamic-read', () => {
  it.each([
    ['an expression', 'call(▸event.secrets[event.client.name]);'],
    ['a variable', 'let name = "A";\ncall(▸event.secrets[name]);'],
    ['a parameter', 'const get = (name) => ▸event.secrets[name];\nget(event.client.name);'],
    ['the names', 'const names = ▸Object.keys(event.secrets);'],
    ['the values', 'call(▸Object.values(event.configuration));'],
    ['the entries', 'for (const [k, v] of ▸Object.entries(event.secrets)) call(k, v);'],
    ['a spread', 'const all = { ▸...event.secrets };'],
    ['the rest', 'const { A, ▸...others } = event.secrets;'],
    ['a loop', 'for (const name in ▸event.configuration) call(name);'],
    ['a library', 'await sdk.init(▸event.secrets);'],
    ['a library that receives the event, once', 'await sdk.handle(▸event);'],
  ])('fires on %s', async (_name, body) => {
    await expectFindings('secrets/', files(body), ['secrets/dynamic-read dynamic']);
  });

  it.each([
    ['a literal', 'call(event.secrets["A"]);'],
    ['a template without an expression', 'call(event.secrets[`A`]);'],
    ['a constant', 'const NAME = "A";\ncall(event.secrets[NAME]);'],
    ['a constant object', 'const NAMES = { KEY: "A" };\ncall(event.secrets[NAMES.KEY]);'],
    ['a computed key of a constant', 'const NAME = "A";\nconst { [NAME]: key } = event.secrets;'],
    ['a list of names', 'if (["A", "A"].some((name) => !event.secrets[name])) return;'],
    ['a helper that receives the name', 'const get = (name) => event.secrets[name];\nget("A");'],
    ['a helper of this file', 'const key = (secrets) => secrets.A;\nkey(event.secrets);'],
    ['an object of this file', 'const context = { secrets: event.secrets, api };\ncall(context.secrets.A);'],
    ['an element of a value', 'call(event.secrets.A[0], event.secrets.A.split(",")[index]);'],
    ['other properties of event', 'call(event.request.query[name], Object.keys(event.user), { ...event.user });'],
    ['a log', 'if (debug) console.log(event.secrets);'],
    ['the truth of a store', 'if (!event.secrets) return;'],
    ['another object', 'call(vault.secrets[name], Object.keys(secrets));'],
  ])('is silent on %s', async (_name, body) => {
    await expectFindings('secrets/dynamic-read', files(body), []);
  });

  it('is silent if the Action does not parse', async () => {
    await expectFindings('secrets/', { ...files(''), [ACTION]: 'call(event.secrets[name];' }, []);
  });

  it('says of which store', async () => {
    const findings = (await lint(files('sdk.handle(event);'))).filter(({ rule }) => rule === 'secrets/dynamic-read');
    expect(findings.map(sentences)).toEqual([
      'The code does not show which values of event.configuration and event.secrets it uses here. ' +
        'Read each value by its name, such as `event.secrets.A`, so that it can be checked against the manifest.',
    ]);
  });

  it('gives an example of the store', async () => {
    const findings = await lint(files('sdk.handle(event.configuration);'));
    expect(findings.filter(({ rule }) => rule === 'secrets/dynamic-read').map(sentences)).toEqual([
      'The code does not show which values of event.configuration it uses here. ' +
        'Read each value by its name, such as `event.configuration.NAME`, so that it can be checked against the manifest.',
    ]);
  });
});
