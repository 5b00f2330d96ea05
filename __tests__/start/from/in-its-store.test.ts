import { manifestFrom } from '../../../src/start/from/start-from.ts';
import { codeAlone } from '../../../src/start/from/source.ts';
import { temporaryFolder } from '../../sandbox/repository.ts';

/** The new body of the handler, the fields in their stores, and the messages. */
async function placed(body: string, head = '') {
  const before = `${head}exports.onExecutePostLogin = async (event, api) => {\n`;
  const { placed: found, told } = await manifestFrom(codeAlone('action.js', `${before}${body}\n};\n`), {
    folder: temporaryFolder(),
    environment: {},
    progress: () => undefined,
  });
  const of = (store: string) => found.manifest.fields.filter((field) => field.store === store).map(({ name }) => name);
  return { action: found.action, secrets: of('secret'), configuration: of('configuration'), told };
}

const use = 'await fetch(`${URL}/a`, { headers: { k: KEY } });';

it.each<[string, string, string]>([
  [
    'taken out of one pattern',
    `  const { KEY, URL } = event.secrets;\n  ${use}`,
    `  const { KEY } = event.secrets;\n  const { URL } = event.configuration;\n  ${use}`,
  ],
  [
    'through an alias',
    `  const s = event.secrets;\n  const { URL } = s;\n  const KEY = s.KEY;\n  ${use}`,
    `  const s = event.secrets;\n  const { URL } = event.configuration;\n  const KEY = s.KEY;\n  ${use}`,
  ],
  [
    'with a default',
    `  const { URL = "https://a.io", KEY } = event.secrets;\n  ${use}`,
    `  const { KEY } = event.secrets;\n  const { URL = "https://a.io" } = event.configuration;\n  ${use}`,
  ],
  [
    'under another name',
    '  const { KEY: key, URL: url } = event.secrets;\n  await fetch(`${url}/a`, { headers: { k: key } });',
    '  const { KEY: key } = event.secrets;\n  const { URL: url } = event.configuration;\n  await fetch(`${url}/a`, { headers: { k: key } });',
  ],
])('a secret that is a setting is read from the configuration: %s', async (_, before, after) => {
  const { action, secrets, configuration, told } = await placed(before);
  expect({ secrets, configuration }).toEqual({ secrets: ['KEY'], configuration: ['URL'] });
  expect(action).toContain(after);
  expect(told).toEqual([
    'The Action now reads URL from event.configuration: customers may see it, and set it in the form.',
  ]);
});

it('a helper gets the configuration, too', async () => {
  const { action, configuration } = await placed(
    'await send(event.secrets);',
    `const send = async ({ KEY, URL }) => { ${use} };\n`,
  );
  expect(configuration).toEqual(['URL']);
  expect(action).toContain('const send = async ({ KEY }, { URL }) => {');
  expect(action).toContain('await send(event.secrets, event.configuration);');
});

it('all settings of one pattern are moved, however many there are', async () => {
  const names = Array.from({ length: 14 }, (_, index) => `LIMIT_${index + 1}`);
  const { action, secrets, configuration } = await placed(
    `const { ${names.join(', ')}, KEY } = event.secrets;\nlogin(KEY, ${names.map((name) => `Number(${name})`).join(', ')});`,
  );
  expect({ secrets, configuration }).toEqual({ secrets: ['KEY'], configuration: names });
  expect(action).toContain('const { KEY } = event.secrets;\nconst { LIMIT_1, ');
}, 60_000);

it('a field that cannot be moved stays a secret, and is reported', async () => {
  const { action, secrets, told } = await placed(
    `const { URL, ...rest } = event.secrets;\n${use.replace('KEY', 'rest.KEY')}`,
  );
  expect(secrets).toContain('URL');
  expect(action).toContain('const { URL, ...rest } = event.secrets;');
  expect(told[0]).toMatch(/^URL should be a configuration field, but its reads could not be moved/u);
});

it.each<[string, string, string[], string]>([
  [
    'the right one is taken',
    'const { apiKey, API_KEY } = event.secrets;\nlogin(apiKey, API_KEY);',
    ['API_KEY_2', 'API_KEY'],
    '{ API_KEY_2: apiKey, API_KEY }',
  ],
  ['it is free', 'login(event.secrets.apiKey);', ['API_KEY'], 'login(event.secrets.API_KEY);'],
  [
    'several are one',
    'login(event.secrets.apiKey, event.secrets["api-key"], event.secrets.API_KEY);',
    ['API_KEY_2', 'API_KEY_3', 'API_KEY'],
    'login(event.secrets.API_KEY_2, event.secrets["API_KEY_3"], event.secrets.API_KEY);',
  ],
  ['nothing comes of it', 'login(event.secrets["鍵"]);', ['SECRET'], 'login(event.secrets["SECRET"]);'],
])('a name that Auth0 does not accept is replaced if %s', async (_, body, names, expected) => {
  const { action, secrets, told } = await placed(body);
  expect(secrets).toEqual(names);
  expect(action).toContain(expected);
  expect(told.filter((line) => line.includes('is now called')).length).toBeGreaterThan(0);
});
