import fs from 'node:fs';
import path from 'node:path';
import { buildToolchain, temporaryFolder } from '../sandbox/repository.ts';
import { run, runWith } from './run.ts';

const cwd = process.cwd();
const toolchain = buildToolchain();
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(cwd);
});

const code = `exports.onExecutePostLogin = async (event, api) => {
  const { apiToken, LIMIT, API_TOKEN } = event.secrets;
  if (event.stats.logins_count > Number(LIMIT || 3)) return;
  api.user.setAppMetadata("merrow", apiToken === API_TOKEN);
};
`;

/** An answer of the Management API. */
const inTenant = (more: object = {}) => ({
  name: 'Merrow count',
  supported_triggers: [{ id: 'post-login', version: 'v3' }],
  code,
  dependencies: [],
  runtime: 'node22',
  secrets: [{ name: 'LIMIT' }, { name: 'API_TOKEN' }, { name: 'OLD_KEY' }],
  ...more,
});

function files(all: Readonly<Record<string, string | object>>): void {
  for (const [file, content] of Object.entries(all)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
}

const read = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');

/** All files below the folder, with their texts. */
function tree(): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(names.filter((name) => fs.statSync(name).isFile()).map((name) => [name, read(name)]));
}

describe('start --from writes a submission of', () => {
  it.each<[string, string, Readonly<Record<string, string | object>>, string]>([
    ['a file with the code', 'risk.js', { 'risk.js': code }, 'Acme'],
    ['the JSON of the Management API', 'action.json', { 'action.json': inTenant() }, 'Merrow count'],
    [
      'the JSON of the deploy CLI',
      'tenant/actions/Merrow count.json',
      {
        'tenant/actions/Merrow count.json': inTenant({ code: './actions/Merrow count/code.js' }),
        'tenant/actions/Merrow count/code.js': code,
      },
      'Merrow count',
    ],
    [
      'the folder of the deploy CLI',
      'tenant/actions/count',
      {
        'tenant/actions/count.json': inTenant({ code: './actions/count/code.js' }),
        'tenant/actions/count/code.js': code,
      },
      'Merrow count',
    ],
  ])(
    '%s',
    async (_, from, given, service) => {
      files(given);
      const { status, stdout, stderr } = await runWith(toolchain, 'start', 'acme', '--from', from, '--yes');
      expect({ status, stderr: stderr.replace(/^The Action runs without a wall.*\n/u, '') }).toEqual({
        status: 0,
        stderr: '',
      });
      expect(read('acme/integration/installation_guide.md')).toContain(`## Set up ${service}\n`);
      const manifest = JSON.parse(read('acme/integration/configuration.json')) as Record<string, { name: string }[]>;
      const names = (key: string) => manifest[key]?.map(({ name }) => name);
      expect([names('secrets'), names('configuration')]).toEqual([['API_TOKEN_2', 'API_TOKEN'], ['LIMIT']]);
      expect(read('acme/integration/integration.action.js')).toBe(
        code.replace(
          '{ apiToken, LIMIT, API_TOKEN } = event.secrets;',
          '{ API_TOKEN_2: apiToken, API_TOKEN } = event.secrets;\n  const { LIMIT } = event.configuration;',
        ),
      );
      const spec = read('acme/integration/integration.action.spec.js');
      expect(spec).toContain("expect(apiMock.user.setAppMetadata).toHaveBeenCalledWith('merrow', false);");
      expect(stdout).toMatch(/^Wrote 12 files to acme:\n/u);
      expect(stdout).toContain('The field apiToken is now called API_TOKEN_2, also in the Action.');
      expect(stdout).toContain('The Action now reads LIMIT from event.configuration');
      expect(stdout).toMatch(/Read the \d tests: they say what the Action did, and run 6 of the 6 statements/u);
      expect(stdout.includes('has the secret OLD_KEY in the tenant, but does not read it')).toBe(from !== 'risk.js');
      expect(stdout).toMatch(/\nThen: actions-integration-check check acme\n$/u);
      for (const [file, content] of Object.entries(given)) {
        expect(read(file)).toBe(typeof content === 'string' ? content : JSON.stringify(content, null, 2));
      }
    },
    60_000,
  );
});

describe('start --from is refused with 2, and nothing written,', () => {
  it.each<[string, string, Readonly<Record<string, string | object>>, string, string[]?]>([
    ['from a path where nothing exists', 'a.js', {}, 'a.js does not exist. Give the file with the Action'],
    ['of an empty folder', 'in', { 'in/readme.txt': '' }, 'in has no Action: no code.js and no JSON'],
    ['of a folder with two', 'in', { 'in/a.js': code, 'in/b.js': code }, 'more than one file that may be the Action'],
    ['of TypeScript', 'a.ts', { 'a.ts': code }, 'a.ts is TypeScript. Give the compiled JavaScript'],
    ['of JSON that does not parse', 'a.json', { 'a.json': '{' }, 'a.json:1:2 is not valid JSON'],
    ['of other JSON', 'a.json', { 'a.json': { clients: [] } }, 'a.json:1:1 is not the JSON of an Action'],
    ['of several Actions', 'a.json', { 'a.json': { actions: [inTenant(), inTenant()] } }, 'lists several Actions'],
    ['of JSON without its code', 'a.json', { 'a.json': inTenant({ code: './b/code.js' }) }, 'there is no such file'],
    [
      'of code outside of its folder',
      'in/a.json',
      { 'in/a.json': inTenant({ code: '../code.js' }), 'code.js': code },
      'there is no such file next to it',
    ],
    ['of text', 'a.js', { 'a.js': 'exports.' }, 'a.js:1:9 cannot be read as an Action'],
    ['of a module', 'a.js', { 'a.js': `import x from 'x';\n${code}` }, 'Actions are CommonJS'],
    ['of a script', 'a.js', { 'a.js': 'console.log(1);' }, 'a.js exports no handler'],
    [
      'of two flows',
      'a.js',
      { 'a.js': `${code}exports.onExecutePreUserRegistration = async () => {};` },
      'exports the handlers of several flows',
    ],
    [
      'of another trigger',
      'a.json',
      { 'a.json': inTenant({ supported_triggers: [{ id: 'credentials-exchange' }] }) },
      'but its trigger is credentials-exchange',
    ],
    ['from a file that is not text', 'a.js', { 'a.js': 'a\0b' }, 'a.js'],
    [
      'of a megabyte',
      'a.js',
      { 'a.js': `// ${'x'.repeat(2_000_000)}\n${code}` },
      'a.js is larger than an Action can be',
    ],
    ['with a secret', 'a.js', { 'a.js': code }, '--secret and --field go with --flow', ['--secret', 'A_KEY']],
    ['with a field', 'a.js', { 'a.js': code }, '--secret and --field go with --flow', ['--field', 'A=1']],
  ])('%s', async (_, from, given, why, more = []) => {
    files(given);
    const before = tree();
    const { status, stdout, stderr } = await run('start', 'acme', '--from', from, '--service', 'Acme', ...more);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(why);
    expect(tree()).toEqual(before);
  });

  it('if a file is in the way, which stays unchanged', async () => {
    files({ 'integration/integration.action.js': code, 'README.md': 'mine' });
    const before = tree();
    const { status, stdout, stderr } = await runWith(
      toolchain,
      ...['start', '.', '--from', 'integration/integration.action.js', '--service', 'Acme'],
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('in the way, so nothing was written: integration/integration.action.js.');
    expect(tree()).toEqual(before);
  }, 60_000);
});
