import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { lintIntegration, lintSubmission } from '../../../../src/lint/lint.ts';
import { loadSubmission } from '../../../../src/submission/load.ts';
import type { Setting } from '../../rule-tester.ts';
import { found, lint, sentences, withFiles } from '../../rule-tester.ts';
import type { Files } from '../../submission-files.ts';
import { goodSubmission, png } from '../../submission-files.ts';

const MANIFEST = 'integration/configuration.json';
const ACTION = 'integration/integration.action.js';
const SPEC = 'integration/integration.action.spec.js';
const GUIDE = 'integration/installation_guide.md';
const LOGO = 'media/256x256-logo.png';
const good: Files = goodSubmission;

/** The good integration in other folders; its media and deploy folders stay. */
function moved(...folders: string[]): Files {
  const inside = Object.entries(good).filter(([name]) => name.startsWith('integration/'));
  const outside = Object.entries(good).filter(([name]) => !name.startsWith('integration/'));
  const copies = folders.flatMap((folder) =>
    inside.map(([name, text]) => [name.replace('integration/', folder), text]),
  );
  return Object.fromEntries([...outside, ...copies]) as Files;
}

function renamed(from: string, to: string): Files {
  return { [from]: null, [to]: good[from] ?? null };
}

interface Case {
  readonly name: string;
  readonly files: Files;
  readonly setting?: Setting;
  readonly findings?: readonly string[];
  /** Ignores the findings of the other layout rules. */
  readonly only?: boolean;
}

function describeRule(rule: string, cases: readonly Case[]): void {
  describe(rule, () => {
    it.each(cases.map((one) => ({ name: one.name, one })))('$name', async ({ one }) => {
      const expected = (one.findings ?? []).map((finding) => `${rule} ${finding}`);
      expect(await found(one.only === true ? rule : 'layout/', one.files, one.setting)).toEqual(expected);
    });
  });
}

const bare = { bare: true } as const;
const git = { git: true } as const;

describeRule('layout/no-integration', [
  { name: 'an empty repository', files: { 'README.md': '' }, setting: bare, findings: ['none .:1:1'] },
  {
    name: 'a path without one',
    files: { 'docs/README.md': '' },
    setting: { path: 'docs' },
    findings: ['none docs:1:1'],
  },
  { name: 'packages only', files: moved('node_modules/x/integration/'), setting: bare, findings: ['none .:1:1'] },
  { name: 'examples only', files: moved('examples/merrow/'), setting: bare, findings: ['none .:1:1'] },
  { name: 'a build only', files: moved('dist/integration/'), setting: bare, findings: ['none .:1:1'] },
  {
    name: 'a configuration of something else',
    files: { 'src/configuration.json': '{"port": 80}', 'src/server.js': '' },
    setting: bare,
    findings: ['none .:1:1'],
  },
  {
    name: 'JavaScript alone',
    files: { 'index.js': 'exports.onExecutePostLogin = async () => {};' },
    setting: bare,
    findings: ['none .:1:1'],
  },
  {
    name: 'a guide alone',
    files: { 'integration/installation_guide.md': '# x' },
    setting: bare,
    findings: ['none .:1:1'],
  },

  { name: 'silent on integration/', files: {} },
  {
    name: 'silent on a path inside examples/',
    files: moved('examples/acme/integration/'),
    setting: { ...bare, path: 'examples/acme' },
  },
  {
    name: 'silent on examples/ itself',
    files: moved('examples/acme/integration/'),
    setting: { ...bare, path: 'examples' },
  },
  { name: 'silent on integration/NAME/', files: moved('integration/login/', 'integration/signup/'), setting: bare },
  { name: 'silent on integration-1/ and so on', files: moved('integration-1/', 'integration-2/'), setting: bare },
  { name: 'silent on NAME/integration/', files: moved('login/integration/', 'signup/integration/'), setting: bare },
  { name: 'silent on the manifest and the Action at the path', files: moved(''), setting: bare },
  { name: 'silent on a path that is the integration', files: {}, setting: { path: 'integration' } },
  { name: 'silent on any folder with a manifest beside an Action', files: moved('actions/merrow/'), setting: bare },
]);

describeRule('layout/missing-file', [
  { name: 'no manifest', files: { [MANIFEST]: null }, findings: ['missing integration:1:1'] },
  { name: 'no Action', files: { [ACTION]: null }, findings: [`missing ${MANIFEST}:1:1`] },
  { name: 'no spec', files: { [SPEC]: null }, findings: [`missing ${MANIFEST}:1:1`] },
  { name: 'no guide', files: { [GUIDE]: null }, findings: [`missing ${MANIFEST}:1:1`] },
  {
    name: 'a manifest alone',
    files: { [ACTION]: null, [SPEC]: null, [GUIDE]: null },
    findings: Array<string>(3).fill(`missing ${MANIFEST}:1:1`),
  },
  {
    name: 'an Action alone',
    files: { [MANIFEST]: null, [SPEC]: null, [GUIDE]: null },
    findings: Array<string>(3).fill('missing integration:1:1'),
  },
  {
    name: 'an Action alone at the path',
    files: { 'integration.action.js': '' },
    setting: bare,
    findings: Array<string>(3).fill('missing .:1:1'),
  },
  {
    name: 'a manifest of broken JSON at the path',
    files: { 'configuration.json': '{' },
    setting: bare,
    findings: Array<string>(3).fill('missing configuration.json:1:1'),
  },
  {
    name: 'one of several',
    files: { ...moved('integration/a/', 'integration/b/'), 'integration/b/installation_guide.md': null },
    setting: bare,
    findings: ['missing integration/b/configuration.json:1:1'],
  },
  {
    name: 'a TypeScript Action',
    files: renamed(ACTION, 'integration/integration.action.ts'),
    findings: [`missing ${MANIFEST}:1:1`],
  },
  {
    name: 'two Actions of which none has the name',
    files: { ...renamed(ACTION, 'integration/login.js'), 'integration/signup.js': good[ACTION] ?? null },
    findings: [`missing ${MANIFEST}:1:1`],
  },

  { name: 'silent on the older name of the spec', files: renamed(SPEC, 'integration/integration.spec.js') },
  { name: 'silent on all four', files: {} },
  { name: 'silent on several integrations', files: moved('integration/a/', 'integration/b/'), setting: bare },
  { name: 'silent on the four at the path', files: moved(''), setting: bare },
  { name: 'silent on names of their own', files: renamed(ACTION, 'integration/merrow.js'), only: true },
  { name: 'silent where deploy/ is missing', files: { 'deploy/template.json': null } },
  { name: 'silent where a file is empty', files: { [GUIDE]: '', [SPEC]: '' } },
  {
    name: 'silent on further files',
    files: { 'integration/README.md': '', 'integration/__mocks__/event-post-login.js': '', 'integration/mocks.js': '' },
  },
]);

describeRule('layout/file-name', [
  {
    name: 'an Action under a name of its own',
    files: renamed(ACTION, 'integration/merrow.js'),
    findings: ['named integration/merrow.js:1:1'],
  },
  { name: 'index.js', files: renamed(ACTION, 'integration/index.js'), findings: ['named integration/index.js:1:1'] },
  {
    name: 'an Action among other scripts',
    files: {
      ...renamed(ACTION, 'integration/merrow.action.js'),
      'integration/jest.config.js': '',
      'integration/tools.js': '',
    },
    findings: ['named integration/merrow.action.js:1:1'],
  },
  {
    name: 'a spec under a name of its own',
    files: renamed(SPEC, 'integration/merrow.spec.js'),
    findings: ['named integration/merrow.spec.js:1:1'],
  },
  {
    name: 'a spec that is called test',
    files: renamed(SPEC, 'integration/integration.test.js'),
    findings: ['named integration/integration.test.js:1:1'],
  },
  {
    name: 'both',
    files: { ...renamed(ACTION, 'integration/login.js'), ...renamed(SPEC, 'integration/login.test.js') },
    findings: ['named integration/login.js:1:1', 'named integration/login.test.js:1:1'],
  },
  {
    name: 'at the path itself',
    files: { ...moved(''), 'integration.action.js': null, 'code.js': good[ACTION] ?? null },
    setting: bare,
    findings: ['named code.js:1:1'],
  },

  { name: 'silent on the names in use', files: {} },
  { name: 'silent on the older name of the spec', files: renamed(SPEC, 'integration/integration.spec.js') },
  { name: 'silent on several integrations', files: moved('integration-1/', 'integration-2/'), setting: bare },
  { name: 'silent on the names in use at the path', files: moved(''), setting: bare },
  { name: 'silent on a spec that is missing', files: { [SPEC]: null }, only: true },
  { name: 'silent on an Action that is missing', files: { [ACTION]: null }, only: true },
  { name: 'silent on a second spec', files: { 'integration/more.spec.js': '' } },
  { name: 'silent on other scripts', files: { 'integration/build.js': '', 'scripts/deploy.js': '' } },
]);

// Put together here, so that no scanner takes this file for a leak.
const privateKey = 'PRIVATE KEY';
const key = `-----BEGIN ${privateKey}-----\nMIIEvQIBADAN\n-----END ${privateKey}-----\n`;
const certificate = '-----BEGIN CERTIFICATE-----\nMIIBszCCAVmg\n-----END CERTIFICATE-----\n';
const env = 'DOMAIN=merrow.eu.auth0.com\nCLIENT_ID=kT4bQ\nCLIENT_SECRET=Zk3pQ\n';

describeRule('layout/committed-secret-file', [
  { name: 'deploy/.env', files: { 'deploy/.env': env }, setting: git, findings: ['committed deploy/.env:1:1'] },
  { name: '.env', files: { '.env': 'export API_KEY="8fK2mQ9x"\n' }, setting: git, findings: ['committed .env:1:1'] },
  {
    name: 'a weak secret',
    files: { 'deploy/.env': 'CLIENT_SECRET=test-secret\n' },
    setting: git,
    findings: ['committed deploy/.env:1:1'],
  },
  {
    name: '.env.local with one value among empty ones',
    files: { '.env.local': 'A=\nB=\nTOKEN=8fK2mQ9x\n' },
    setting: git,
    findings: ['committed .env.local:1:1'],
  },
  { name: 'prod.env', files: { 'deploy/prod.env': env }, setting: git, findings: ['committed deploy/prod.env:1:1'] },
  {
    name: 'a private key',
    files: { 'certs/merrow.pem': key },
    setting: git,
    findings: ['committed certs/merrow.pem:1:1'],
  },
  {
    name: 'a key file of another format',
    files: { 'signing.key': 'c2lnbmluZyBrZXk7\n' },
    setting: git,
    findings: ['committed signing.key:1:1'],
  },
  {
    name: 'a chain with its key',
    files: { 'chain.pem': certificate + key },
    setting: git,
    findings: ['committed chain.pem:1:1'],
  },
  {
    name: 'a key of SSH',
    files: { id_rsa: key.replaceAll('PRIVATE', 'OPENSSH PRIVATE') },
    setting: git,
    findings: ['committed id_rsa:1:1'],
  },
  {
    name: 'a key store',
    files: { 'merrow.p12': new Uint8Array([0x30, 0x82, 0xff]) },
    setting: git,
    findings: ['committed merrow.p12:1:1'],
  },
  {
    name: '.npmrc with a token',
    files: { '.npmrc': `//registry.example/:_authToken=8fK2mQ9xT4vL7bZ1\n` },
    setting: git,
    findings: ['committed .npmrc:1:1'],
  },
  {
    name: 'a service account',
    files: { 'service-account.json': JSON.stringify({ private_key: key }) },
    setting: git,
    findings: ['committed service-account.json:1:1'],
  },
  {
    name: 'deploy/ beside the path',
    files: { 'deploy/.env': env },
    setting: { ...git, path: 'integration' },
    findings: ['committed deploy/.env:1:1'],
  },

  {
    name: 'silent on .env.example',
    files: { '.env.example': env, 'deploy/.env.sample': env, 'example.env': env },
    setting: git,
  },
  {
    name: 'silent on a file that git ignores',
    files: { 'deploy/.env': env, '.gitignore': 'deploy/.env\n' },
    setting: git,
  },
  {
    name: 'silent on empty values',
    files: { 'deploy/.env': 'DOMAIN=\nCLIENT_ID=""\nCLIENT_SECRET=  # of the test tenant\n' },
    setting: git,
  },
  {
    name: 'silent on placeholders',
    files: { 'deploy/.env': 'DOMAIN=your-tenant.auth0.com\nTOKEN=<token>\nKEY=changeme\n' },
    setting: git,
  },
  {
    name: 'silent on switches',
    files: { '.env': 'NODE_ENV=test\nDEBUG=merrow:*\nPORT=3000\nVERBOSE=true\n' },
    setting: git,
  },
  { name: 'silent on an empty file', files: { '.env': '', 'x.pem': '' }, setting: git },
  {
    name: 'silent on certificates and public keys',
    files: { 'ca.pem': certificate, 'jwt.pub.pem': key, 'id_rsa.pub': 'ssh-rsa AAAA' },
    setting: git,
  },
  {
    name: 'silent on .npmrc that names a variable',
    files: { '.npmrc': '//registry.example/:_authToken=${NPM_TOKEN}\nengine-strict=true\n' },
    setting: git,
  },
  {
    name: 'silent on what git does not track in packages',
    files: { 'node_modules/x/key.pem': key, '.gitignore': 'node_modules' },
    setting: git,
  },
  { name: 'silent outside a git work tree, where nothing is known to be committed', files: { 'deploy/.env': env } },
  {
    name: 'silent on code with such a name',
    files: { 'src/env.js': 'TOKEN = 1', 'src/keys.json': '{}', 'docs/environment.md': env },
    setting: git,
  },
]);

describeRule('layout/stray-file', [
  { name: '.DS_Store', files: { '.DS_Store': 'Bud1' }, setting: git, findings: ['stray .DS_Store:1:1'] },
  {
    name: '.DS_Store in a folder',
    files: { 'media/.DS_Store': 'Bud1' },
    setting: git,
    findings: ['stray media/.DS_Store:1:1'],
  },
  {
    name: 'the archive of make zip',
    files: { 'integration-action.zip': 'PK' },
    setting: git,
    findings: ['stray integration-action.zip:1:1'],
  },
  {
    name: 'an archive under another name',
    files: { 'merrow.zip': 'PK' },
    setting: git,
    findings: ['stray merrow.zip:1:1'],
  },
  {
    name: 'node_modules/, once',
    files: { 'node_modules/a/index.js': '', 'node_modules/b/node_modules/c/index.js': '' },
    setting: git,
    findings: ['stray node_modules:1:1'],
  },
  {
    name: 'node_modules/ inside the integration',
    files: { 'integration/node_modules/a/.DS_Store': '' },
    setting: git,
    findings: ['stray integration/node_modules:1:1'],
  },
  {
    name: "the template's examples",
    files: { 'examples/risk-score/integration.action.js': '', 'examples/risk-score/configuration.json': '{}' },
    setting: git,
    findings: ['examples examples:1:1'],
  },
  {
    name: 'the same outside git',
    files: { 'examples/identity-verification/integration.action.js': '' },
    findings: ['examples examples:1:1'],
  },

  {
    name: 'silent on files that git ignores',
    files: {
      '.gitignore': '.DS_Store\nnode_modules\n*.zip\n',
      '.DS_Store': '',
      'a.zip': '',
      'node_modules/a/index.js': '',
    },
    setting: git,
  },
  { name: 'silent outside git', files: { '.DS_Store': '', 'a.zip': '', 'node_modules/a/index.js': '' } },
  {
    name: 'silent on examples of your own',
    files: { 'examples/curl.sh': '', 'examples/payload/response.json': '{}' },
    setting: git,
  },
  { name: 'silent on test data', files: { 'test/fixtures/upload.zip': 'PK' }, setting: git },
  {
    name: "silent on the template's other files",
    files: { Makefile: '', LICENSE: '', NOTICE: '', 'CONTRIBUTING.md': '', '.gitignore': 'deploy/.env' },
    setting: git,
  },
  {
    name: 'silent on names alike',
    files: { 'src/node_modules.md': '', 'docs/DS_Store.md': '', 'docs/zip.md': '' },
    setting: git,
  },
  { name: 'silent on media', files: { 'media/460x260-column-1.png': png(460, 260) }, setting: git },
  { name: 'silent on the integration', files: {}, setting: git },
]);

const workflow = (uses: string) =>
  `name: Test\non: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v2\n      - name: Cache\n        uses: ${uses}\n`;
const file = '.github/workflows/test.yaml';

describeRule('layout/stale-workflow', [
  { name: "the template's step", files: { [file]: workflow('actions/cache@v2') }, findings: [`retired ${file}:9:15`] },
  { name: 'in git', files: { [file]: workflow('actions/cache@v2') }, setting: git, findings: [`retired ${file}:9:15`] },
  { name: 'a patch version', files: { [file]: workflow('actions/cache@v2.1.7') }, findings: [`retired ${file}:9:15`] },
  { name: 'v1', files: { [file]: workflow('actions/cache@v1') }, findings: [`retired ${file}:9:15`] },
  { name: 'in quotes', files: { [file]: workflow('"actions/cache@v2"') }, findings: [`retired ${file}:9:15`] },
  {
    name: '.yml',
    files: { '.github/workflows/ci.yml': workflow('actions/cache@v2 # npm') },
    findings: ['retired .github/workflows/ci.yml:9:15'],
  },
  {
    name: 'two steps',
    files: { [file]: `${workflow('actions/cache@v2')}      - uses: actions/cache@v2\n` },
    findings: [`retired ${file}:9:15`, `retired ${file}:10:15`],
  },
  {
    name: 'Windows line ends',
    files: { [file]: workflow('actions/cache@v2').replaceAll('\n', '\r\n') },
    findings: [`retired ${file}:9:15`],
  },

  { name: 'silent on v4', files: { [file]: workflow('actions/cache@v4') } },
  { name: 'silent on v3', files: { [file]: workflow('actions/cache@v3.3.1') } },
  { name: 'silent on a later one that begins alike', files: { [file]: workflow('actions/cache@v20') } },
  { name: 'silent on a commit', files: { [file]: workflow('actions/cache@0c45773b623bea8c8e75f6c82b208c3cf94ea4f9') } },
  {
    name: 'silent on a comment',
    files: { [file]: workflow('actions/cache@v4').replace('jobs:', '# was actions/cache@v2\njobs:') },
  },
  {
    name: 'silent on a text',
    files: { [file]: `${workflow('actions/cache@v4')}      - run: 'echo "uses: actions/cache@v2"'\n` },
  },
  { name: 'silent on other retired actions', files: { [file]: workflow('actions/setup-node@v2') } },
  { name: "silent on another repository's", files: { [file]: workflow('merrow/actions/cache@v2') } },
  {
    name: 'silent on workflows of another folder',
    files: {
      'docs/.github/workflows/test.yml': workflow('actions/cache@v2'),
      '.github/dependabot.yml': 'uses: actions/cache@v2',
    },
  },
  { name: 'silent on YAML that is broken', files: { [file]: `actions/cache@v2: [${'['.repeat(20_000)}` } },
]);

const big = 'x'.repeat(5 * 1024 * 1024 + 1);
const directory = (name: string): Files => ({ [name]: null, [`${name}/x`]: '' });

describeRule('layout/unreadable-file', [
  {
    name: 'a manifest that is Latin-1',
    files: { [MANIFEST]: new Uint8Array([0x7b, 0xe9, 0x7d]) },
    findings: [`notUtf8 ${MANIFEST}:1:1`],
  },
  {
    name: 'a guide that is UTF-16',
    files: { [GUIDE]: Buffer.from('\ufeff# Guide', 'utf16le') },
    findings: [`notUtf8 ${GUIDE}:1:1`],
  },
  {
    name: 'an Action that ends in the middle of a character',
    files: { [ACTION]: new Uint8Array([0x2f, 0x2f, 0xf0, 0x9f]) },
    findings: [`notUtf8 ${ACTION}:1:1`],
  },
  { name: 'a guide over 5 MiB', files: { [GUIDE]: big }, findings: [`tooLarge ${GUIDE}:1:1`] },
  { name: 'a logo over 5 MiB', files: { [LOGO]: big }, findings: [`tooLarge ${LOGO}:1:1`] },
  { name: "a folder in the manifest's place", files: directory(MANIFEST), findings: [`notAFile ${MANIFEST}:1:1`] },
  { name: "a folder in the Action's place", files: directory(ACTION), findings: [`notAFile ${ACTION}:1:1`] },
  {
    name: "a folder in the template's place",
    files: directory('deploy/template.json'),
    findings: ['notAFile deploy/template.json:1:1'],
  },
  {
    name: 'a template that two integrations share, once',
    files: { ...moved('integration-1/', 'integration-2/'), 'deploy/template.json': new Uint8Array([0xff]) },
    setting: bare,
    findings: ['notUtf8 deploy/template.json:1:1'],
  },
  {
    name: 'a template that is not JSON',
    files: { 'deploy/template.json': '{\n  "runtime": node22\n}\n' },
    findings: ['templateNotJson deploy/template.json:2:14'],
  },

  {
    name: 'silent on a byte-order mark',
    files: Object.fromEntries([MANIFEST, ACTION, SPEC, GUIDE].map((name) => [name, `\ufeff${String(good[name])}`])),
  },
  { name: 'silent on other scripts and emoji', files: { [GUIDE]: `${String(good[GUIDE])}\nΚλειδί 鍵 🔑\n` } },
  { name: 'silent on 5 MiB', files: { [ACTION]: 'x'.repeat(5 * 1024 * 1024) } },
  { name: 'silent on an empty file', files: { [GUIDE]: '' } },
  {
    name: 'silent on other files that are no text',
    files: { 'README.md': new Uint8Array([0xff]), 'integration/steps.png': new Uint8Array([0xff]) },
  },
  { name: 'silent on a NUL', files: { [GUIDE]: `${String(good[GUIDE])}\0` } },
  { name: 'silent on Windows line ends', files: { [GUIDE]: String(good[GUIDE]).replaceAll('\n', '\r\n') } },
  { name: 'silent on a missing template', files: { 'deploy/template.json': null } },
]);

describe('layout/unreadable-file on links', () => {
  const linked = (target: (root: string) => string, place = GUIDE) =>
    withFiles({ [place]: null, 'docs/guide.md': String(good[GUIDE]) }, {}, async (root) => {
      symlinkSync(target(root), path.join(root, place));
      const submission = await loadSubmission({ root, path: '.' });
      const findings = [
        ...lintSubmission(submission),
        ...submission.integrations.flatMap((one) => lintIntegration(one, submission)),
      ];
      return findings
        .filter(({ rule }) => rule.startsWith('layout/'))
        .map(({ messageId, file }) => `${messageId} ${file}`);
    });

  it.each([
    ['one that leaves the repository', () => '/etc/hostname', [`outsideRepository ${GUIDE}`]],
    ['one that leaves it by ..', () => '../../../../../../../../../../etc/hostname', [`outsideRepository ${GUIDE}`]],
    ['one to a device', () => '/dev/zero', [`outsideRepository ${GUIDE}`]],
    ['one to itself', (root: string) => path.join(root, GUIDE), [`notAFile ${GUIDE}`]],
    ['one to nothing', () => 'nothing.md', [`notAFile ${GUIDE}`]],
    ['one to a folder', () => '../docs', [`notAFile ${GUIDE}`]],
    ['silent on one inside the repository', () => '../docs/guide.md', []],
    ['silent on an absolute one inside the repository', (root: string) => path.join(root, 'docs/guide.md'), []],
  ])('%s', async (_, target, findings) => {
    expect(await linked(target)).toEqual(findings);
  });
});

it('never prints a value from a file with credentials', async () => {
  const text = (await lint({ 'deploy/.env': env }, git)).map(sentences).join('\n');
  expect(text).toMatch(/deploy\/\.env is committed and contains values for DOMAIN, CLIENT_ID, CLIENT_SECRET\./);
  expect(text).not.toMatch(/Zk3pQ|merrow/);
});
