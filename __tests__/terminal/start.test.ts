import fs from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { flowIds } from '../../src/auth0/flows.ts';
import { askerOf } from '../../src/terminal/ask.ts';
import { askFields } from '../../src/terminal/ask-fields.ts';
import { help } from '../../src/terminal/help.ts';
import { temporaryFolder } from '../sandbox/repository.ts';
import { run } from './run.ts';

const cwd = process.cwd();
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(cwd);
});

const read = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');
const json = (file: string): unknown => JSON.parse(read(file));

describe('start --flow', () => {
  it('writes the submission, and lists what is left, in order', async () => {
    const { status, stdout, stderr } = await run('start', 'acme', '--flow', 'event-stream', '--service', 'Acme');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`Wrote 12 files to acme:
  integration/integration.action.js
  integration/integration.action.spec.js
  integration/configuration.json
  integration/installation_guide.md
  media/256x256-logo.png
  media/460x260-column-1.png
  media/460x260-column-2.png
  media/460x260-column-3.png
  deploy/template.json
  .github/workflows/integration-check.yml
  .gitignore
  package.json

Left to do:
   1  integration/integration.action.js  Replace the made-up requests and responses with those of your API.
   2  integration/integration.action.spec.js  Do the same for the responses and expectations of the tests.
   3  integration/configuration.json:6  The description of "WRITE_KEY" still has the text of a template: "TODO: Say what this field is for, and where customers find …".
   4  integration/configuration.json:13  The description of "API_URL" still has the text of a template: "TODO: Say what this field is for, and where customers find …".
   5  integration/installation_guide.md:1  The guide still has a marker of the template: "[[TODO: Say in a few sentences what your service does, and what this integratio…".
   6  integration/installation_guide.md:6  The guide still has a marker of the template: "[[TODO: Name the account or plan that customers need with you, with a link to w…".
   7  integration/installation_guide.md:10  The guide still has a marker of the template: "[[TODO: Write the steps in your console, one by one: how customers make each ke…".
   8  integration/installation_guide.md:40  The guide still has a marker of the template: "[[TODO: Add the address.]]".
   9  integration/installation_guide.md:43  The guide still has a marker of the template: "[[TODO: Compare "Results" and "Troubleshooting" with what your code and your AP…".
  10  media/256x256-logo.png:1  media/256x256-logo.png is the placeholder that \`start\` wrote.
  11  media/460x260-column-1.png:1  media/460x260-column-1.png is the placeholder that \`start\` wrote.
  12  media/460x260-column-2.png:1  media/460x260-column-2.png is the placeholder that \`start\` wrote.
  13  media/460x260-column-3.png:1  media/460x260-column-3.png is the placeholder that \`start\` wrote.
  14  .github/workflows/integration-check.yml:20  Fill in OWNER, COMMIT and VERSION.

Then: actions-integration-check check acme
`);
    expect(json('acme/deploy/template.json')).toEqual({
      name: 'acme-test',
      runtime: 'node22',
      supported_triggers: [{ id: 'event-stream', version: 'v1' }],
    });
  });

  it("accepts fields: a secret instead of the example's, the rest next to it, with defaults", async () => {
    const fields = [
      '--secret',
      'TOKEN',
      '--secret',
      'PEPPER',
      '--field',
      'REGION=eu',
      '--field',
      'API_URL=https://a.example',
    ];
    expect((await run('start', '--flow', 'custom-phone-provider', '--service', 'Acme', ...fields)).status).toBe(0);
    expect(json('integration/configuration.json')).toMatchObject({
      secrets: [
        { name: 'TOKEN', label: 'Acme API key' },
        { name: 'PEPPER', label: 'Pepper' },
      ],
      configuration: [
        { name: 'API_URL', default_value: 'https://a.example' },
        { name: 'FROM' },
        { name: 'DEBUG' },
        { name: 'REGION', label: 'Region', default_value: 'eu' },
      ],
    });
    const action = read('integration/integration.action.js');
    expect(action).toContain('const { TOKEN, PEPPER } = event.secrets;');
    expect(action).toContain('const { API_URL, FROM, DEBUG, REGION } = event.configuration;');
    expect(action).toContain('if (!TOKEN || !PEPPER || !REGION || ');
    const spec = read('integration/integration.action.spec.js');
    expect(spec).toContain('{ TOKEN: "test-key", PEPPER: "test-pepper" }');
    expect(spec).toContain('      DEBUG: "false",\n      REGION: "eu",\n');
  });

  it("gives the service the folder's name, if nobody says more and nobody can be asked", async () => {
    const { stdout } = await run('start', "acme's_vault-2", '--flow', 'post-login', '--yes');
    expect(stdout).toContain("\nThen: actions-integration-check check 'acme'\\''s_vault-2'\n");
    expect(read("acme's_vault-2/integration/installation_guide.md")).toContain("## Set up Acme's vault 2\n");
  });

  it('refuses a folder with files in the way, names them, and leaves them unchanged', async () => {
    fs.writeFileSync('package.json', 'mine');
    fs.writeFileSync('README.md', 'mine');
    const { status, stdout, stderr } = await run('start', '.', '--flow', 'post-login', '--service', 'Acme');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('files that are in the way, so nothing was written: package.json.');
    expect(fs.readdirSync('.').sort()).toEqual(['README.md', 'package.json']);
    expect(read('package.json')).toBe('mine');
  });

  it('is 3 if the folder cannot be written to', async () => {
    fs.writeFileSync('file', '');
    const { status, stderr } = await run('start', 'file/new', '--flow', 'post-login', '--service', 'Acme');
    expect(status).toBe(3);
    expect(stderr).toContain('file/new could not be written to, and no file of the submission is there: ');
  });

  it.each([
    [['start'], 'start needs --flow FLOW'],
    [['start', '--flow', 'post-logn'], '--flow: unknown flow "post-logn"; did you mean post-login?'],
    [['start', '--flow', 'x', '--from', 'y'], '--flow and --from are two ways to start'],
    [['start', '--from', ''], '--from needs a file or a folder'],
    [['start', '--flow', 'post-login', '--service', ''], '--service: The name of the service is empty.'],
    [['start', '--flow', 'post-login', '--secret', 'apiKey'], '"apiKey" is not the name of a field'],
    [['start', '--flow', 'post-login', '--secret', 'A', '--field', 'A=1'], 'A appears twice'],
    [['start', '--flow', 'post-login', '--field', 'A='], 'The default of A is empty'],
    [['start', '--flow', 'post-login', '--field', 'A=\u0007'], 'an invisible character'],
    [['start', '--flow', 'post-login', '--secret', 'DEBUG'], '--secret: DEBUG is a configuration field here'],
    [['start', '--flow', 'post-login', '--field', 'RISK_API_KEY'], '--field: RISK_API_KEY is a secret here'],
    [['start', '--flow', 'post-login', '--secret', 'RISK_CLAIM'], 'RISK_CLAIM is a name of the code'],
    [['start', '--flow', 'post-login', '--field', 'DEBUG=on'], '--field: DEBUG is one of false, true, not "on"'],
    [['start', '--flow', 'post-login', '--format', 'json'], '--format goes with check, not with start'],
    [['check', '--flow', 'post-login'], '--flow goes with start, not with check'],
    [['pack', '--yes'], '--yes goes with start, not with pack'],
  ])('is refused with 2, and nothing written: %j', async (args, why) => {
    const { status, stderr } = await run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(why);
    expect(fs.readdirSync('.')).toEqual([]);
  });

  it('runs as docs/start.md shows it', async () => {
    const page = fs.readFileSync(path.resolve(__dirname, '../../docs/start.md'), 'utf8');
    const shown = /^node dist\/cli\.js (start \.\.\/acme .*)$/mu.exec(page)?.[1] ?? '';
    const args = [...shown.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    fs.mkdirSync('clone');
    process.chdir('clone');
    expect((await run(...args)).status).toBe(0);
    expect(read('acme/integration/installation_guide.md')).toContain('## Set up Acme Risk\n');
    const names = [...read('acme/integration/configuration.json').matchAll(/"name": "(\w+)"/gu)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(['ACME_API_KEY', 'RISK_API_URL', 'RISK_THRESHOLD', 'DEBUG', 'REGION']);
  });

  it('is in --help, with every flow', () => {
    expect(flowIds.filter((flow) => !help.includes(flow))).toEqual([]);
  });
});

describe('questions', () => {
  /** Asks in a terminal in which somebody types these lines, one after each question. */
  function asked(lines: readonly string[]) {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const left = [...lines];
    let seen = '';
    output.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      if (!stripVTControlCharacters(seen).endsWith(': ')) return;
      const line = left.shift();
      setImmediate(() => (line === undefined ? input.end() : input.write(`${line}\n`)));
    });
    return { asker: askerOf(input, output), seen: () => seen };
  }

  it('are asked again until the answer can be used; no answer gives the default', async () => {
    const { asker, seen } = asked(['', 'x', '2']);
    const read = (answer: string) => (/^\d$/u.test(answer) ? { number: Number(answer) } : `"${answer}" is no number.`);
    expect(await asker.ask('How many', '7', read)).toEqual({ number: 7 });
    expect(await asker.ask('How many', '7', read)).toEqual({ number: 2 });
    asker.close();
    expect(seen()).toContain('How many [7]: ');
    expect(seen()).toContain('"x" is no number.\n');
  });

  it('end the command if nobody answers any more', async () => {
    const { asker } = asked([]);
    await expect(asker.ask('Who', '', () => ({}))).rejects.toThrow(
      'the questions were not answered, so nothing was written',
    );
  });

  it('ask for fields only if none are given', async () => {
    const usual = { secrets: ['API_KEY'], fields: [{ name: 'API_URL', defaultValue: 'https://a.example' }] };
    const { asker } = asked(['TOKEN  PEPPER', 'token', 'API_URL=https://b.example REGION']);
    const none = { secrets: [], fields: [] };
    expect(await askFields(asker, usual, none)).toEqual({
      secrets: ['TOKEN', 'PEPPER'],
      fields: [
        { name: 'API_URL', defaultValue: 'https://b.example' },
        { name: 'REGION', defaultValue: null },
      ],
    });
    asker.close();
    const given = { secrets: ['TOKEN'], fields: [] };
    expect(await askFields(asker, usual, given)).toBe(given);
    expect(await askFields(null, usual, none)).toBe(none);
  });
});
