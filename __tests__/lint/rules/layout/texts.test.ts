import { values } from '../../rule-tester.ts';
import type { Setting } from '../../rule-tester.ts';
import type { Files } from '../../submission-files.ts';
import { goodSubmission } from '../../submission-files.ts';

const git = { git: true } as const;

// Put together here, so that no scanner takes this file for a leak.
const privateKey = 'PRIVATE KEY';
const block = (what: string) => `-----BEGIN ${what}-----\nMIIEvQIBADAN\n-----END ${what}-----\n`;

/** Tracked files, and what they reveal, in words; null if they reveal nothing. */
const given: readonly (readonly [file: string, text: string, what: string | null])[] = [
  ['merrow.p12', 'x', 'a key store'],
  ['merrow.PFX', 'x', 'a key store'],
  ['certs/merrow.jks', 'x', 'a key store'],
  ['merrow.keystore', 'x', 'a key store'],
  ['merrow.pem', block(privateKey), 'a private key'],
  ['merrow.key', block(`PGP ${privateKey} BLOCK`), 'a private key'],
  ['id_ed25519', block(`OPENSSH ${privateKey}`), 'a private key'],
  ['id_rsa', 'ssh-rsa AAAA\nA=k1', null],
  ['credentials.json', '{\nA=k1\n}', null],
  ['merrow.pem', 'c2lnbmluZyBrZXk7', 'a key'],
  ['merrow.KEY', 'c2lnbmluZyBrZXk7', 'a key'],
  ['merrow.pem', block('CERTIFICATE'), null],
  ['merrow.pem', block('TRUSTED CERTIFICATE') + block('EC PARAMETERS'), null],
  ['merrow.pem', ` ${block('RSA PUBLIC KEY')}\n`, null],
  ['merrow.pem', block('CERTIFICATE REQUEST') + block('X509 CRL'), null],
  ['merrow.pem', `${block('CERTIFICATE')}c2lnbmluZyBrZXk7`, 'a key'],
  ['merrow.key', '<your key>', null],
  ['merrow.key', ' \n', null],
  ['.npmrc', '//registry.example/:_authToken=8fK2mQ9xT4vL7bZ1', 'a registry token'],
  ['.npmrc', 'engine-strict=true\n  _auth = "bWVycm93OjhmSzJtUTl4"\n', 'a registry token'],
  ['.npmrc', '//registry.example/:_password=bWVycm93OjhmSzJtUTl4', 'a registry token'],
  ['.yarnrc.yml', 'npmAuthToken: 8fK2mQ9xT4vL7bZ1', 'a registry token'],
  ['.yarnrc.yml', '"npmAuthIdent": "bWVycm93OjhmSzJtUTl4"', 'a registry token'],
  ['.npmrc', '# _authToken=8fK2mQ9xT4vL7bZ1\n; _authToken=8fK2mQ9xT4vL7bZ1', null],
  ['.npmrc', 'always-auth=true', null],
  ['.npmrc', "//registry.example/:_authToken='${NPM_TOKEN}'", null],
  ['.npmrc', '//a.example/:_authToken=${NPM_TOKEN}\n//b.example/:_authToken=8fK2mQ9xT4vL7bZ1', 'a registry token'],
  ['.netrc', 'machine merrow.io login ann password 8fK2mQ9x', 'a password'],
  ['.netrc', 'machine merrow.io login ann', null],
  ['.git-credentials', 'https://ann:8fK2mQ9x@merrow.io', 'a password'],
  ['.git-credentials', ' \n', null],
  ['.env', 'API_KEY=8fK2mQ9x', 'a value for API_KEY'],
  ['.env', '  export  API_KEY = 8fK2mQ9x', 'a value for API_KEY'],
  ['.env', 'A=\'8fK2mQ9x\' # the key\nB=8fK2mQ9x # another\nC="8fK2mQ9x"', 'values for A, B, C'],
  ['.env', 'A=k1\nB=k2\nC=k3\nD=k4', 'values for A, B, C, D'],
  ['deploy/prod.env', 'A=k1\nB=k2\nC=k3\nD=k4\nE=k5', 'values for A, B, C, D, …'],
  ['.env.production', 'A=k1', 'a value for A'],
  ['.env', 'A=k#1', 'a value for A'],
  ['.env', '# A=k1\nnot a variable\n1A=k1', null],
  ['.env', 'NODE_ENV=test\nPORT=https\nHOST=merrow\nLOG_LEVEL=info\nDEBUG=a\nCI=ci\nTZ=utc\nLANG=en', null],
  ['.env', 'MY_PORT=https', 'a value for MY_PORT'],
  ['.env', 'PORTS=https', 'a value for PORTS'],
  ['.env', 'A=true\nB=FALSE\nC=yes\nD=no\nE=on\nF=off\nG=12345\nH=localhost\nI=localhost:3000', null],
  ['.env', 'A=123456', 'a value for A'],
  ['.env', 'A=localhosts', 'a value for A'],
  ['.env', 'A=untrue', 'a value for A'],
  ['.env', 'A=xlocalhost:3000', 'a value for A'],
  ['.env', 'A=localhost:3000/risk', 'a value for A'],
  [
    '.env',
    'A=<key>\nB=[key]\nC={{key}}\nD=$KEY\nE=${KEY}\nF=xxx\nG=****\nH=...\nI=changeme\nJ=Change-Me\nK=replace_me',
    null,
  ],
  [
    '.env',
    'A=todo\nB=TBD\nC=null\nD=\nE=your-key\nF=the example key\nG=YOUR_KEY\nH=placeholder1\nI=key of yours',
    'a value for I',
  ],
  ['.env', 'A=xx', 'a value for A'],
  ['.env', 'A=xxxk', 'a value for A'],
  ['.env', 'A=kxxx', 'a value for A'],
  ['.env', 'A=<key>k', 'a value for A'],
  ['.env', 'A=k<key>', 'a value for A'],
  ['.env', 'A=anexample', 'a value for A'],
  ['.env', 'A=examples', 'a value for A'],
  ['.env', 'A=nullable', 'a value for A'],
  ['.env', 'A=changemen', 'a value for A'],
];

it.each(given)('%s with %j reveals %j', async (file, text, what) => {
  expect(await values('layout/committed-secret-file', { [file]: text }, git)).toEqual(
    what === null ? [] : [{ file, what }],
  );
});

it('does not read a file that is not text', async () => {
  const files = { 'merrow.pem': new Uint8Array([0xff, 0xfe]), '.env': new Uint8Array([0xff]) };
  expect(await values('layout/committed-secret-file', files, git)).toEqual([]);
});

const good: Files = goodSubmission;
const [MANIFEST, ACTION, SPEC, GUIDE] = [
  'integration/configuration.json',
  'integration/integration.action.js',
  'integration/integration.action.spec.js',
  'integration/installation_guide.md',
] as const;
const examples = (name: string) => ({ [`examples/${name}/integration.action.js`]: '' });
const below = (folder: string): Files =>
  Object.fromEntries(Object.entries(good).map(([name, text]) => [`${folder}/${name}`, text]));

type Case = [rule: string, name: string, files: Files, setting: Setting, ...data: object[]];

/** The values in the texts of the rules. */
const cases: Case[] = [
  ['layout/no-integration', 'the path', { 'docs/a.md': '' }, { path: 'docs' }, { path: 'docs' }],
  [
    'layout/missing-file',
    'each file',
    { [ACTION]: null, [SPEC]: null, [GUIDE]: null },
    {},
    { file: 'integration.action.js', what: 'Action' },
    { file: 'integration.action.spec.js', what: 'unit tests' },
    { file: 'installation_guide.md', what: 'installation guide' },
  ],
  ['layout/missing-file', 'the manifest', { [MANIFEST]: null }, {}, { file: 'configuration.json', what: 'manifest' }],
  [
    'layout/file-name',
    'the names in use',
    { [ACTION]: null, [SPEC]: null, 'integration/a.js': '', 'integration/a.test.js': '' },
    {},
    { what: 'Action file', name: 'a.js', expected: 'integration.action.js' },
    { what: 'spec file', name: 'a.test.js', expected: 'integration.action.spec.js' },
  ],
  [
    'layout/stray-file',
    'the Finder',
    { 'media/.DS_Store': '' },
    git,
    { file: 'media/.DS_Store', what: 'a view setting of the macOS Finder' },
  ],
  ...['merrow.zip', 'dist/submission.ZIP', 'dist/my-integration-1.zip', 'x/Action.zip'].map((file): Case => [
    'layout/stray-file',
    file,
    { [file]: '' },
    git,
    { file, what: 'an archive, which is built anew for each submission' },
  ]),
  ...['dist/merrow.zip', 'merrow.zip.md', 'integration.zipped', 'docs/action.md', 'x.DS_Store'].map((file): Case => [
    'layout/stray-file',
    file,
    { [file]: '' },
    git,
  ]),
  [
    'layout/stray-file',
    'an archive at the path that is asked for',
    { ...below('apps/login'), 'apps/login/merrow.zip': '', 'apps/merrow.zip': '' },
    { ...git, bare: true, path: 'apps/login' },
    { file: 'apps/login/merrow.zip', what: 'an archive, which is built anew for each submission' },
  ],
  [
    'layout/stray-file',
    'packages',
    { 'integration/node_modules/a/index.js': '', 'integration/node_modules/b.js': '', 'my_node_modules/a.js': '' },
    git,
    { file: 'integration/node_modules', what: 'packages are installed from the manifest' },
  ],
  ...['customer-data-platform', 'identity-verification', 'link-external-identity', 'risk-score'].map((name): Case => [
    'layout/stray-file',
    name,
    examples(name),
    {},
    { file: 'examples' },
  ]),
  ['layout/stray-file', 'another example', examples('merrow'), {}],
  [
    'layout/stray-file',
    "the template's examples at the path that is asked for",
    { ...below('apps/login'), 'apps/login/examples/risk-score/integration.action.js': '' },
    { bare: true, path: 'apps/login' },
    { file: 'apps/login/examples' },
  ],
  [
    'layout/stale-workflow',
    'white space around it',
    { '.github/workflows/a.yml': 'jobs:\n  a:\n    steps:\n      - uses: " actions/cache@v2 "\n' },
    {},
    { action: 'actions/cache@v2' },
  ],
  ...['actions/cache/save@v1', 'actions/cache/restore@v2.1', 'Actions/Cache@V2', 'actions/cache@v2.1.7'].map(
    (action): Case => [
      'layout/stale-workflow',
      action,
      { '.github/workflows/a.yml': `steps: [{ uses: ${action} }]` },
      {},
      { action },
    ],
  ),
  ...[
    'uses: 1 # actions/cache',
    'uses: # actions/cache',
    'uses: [actions/cache@v2]',
    'with: actions/cache@v2',
    '? [uses]\n: actions/cache@v2',
    'uses: actions/cache@v2-beta',
    'uses: actions/cache/list@v2',
  ].map((text): Case => ['layout/stale-workflow', text, { '.github/workflows/a.yml': text }, {}]),
  [
    'layout/stale-workflow',
    'a workflow of 200,000 characters',
    { '.github/workflows/a.yml': 'uses: actions/cache@v2\n#'.padEnd(200_000, 'x') },
    {},
    { action: 'actions/cache@v2' },
  ],
  [
    'layout/stale-workflow',
    'a longer one, which is not read',
    { '.github/workflows/a.yml': 'uses: actions/cache@v2\n#'.padEnd(200_001, 'x') },
    {},
  ],
  [
    'layout/unreadable-file',
    'the limit',
    { [GUIDE]: 'x'.repeat(5 * 1024 * 1024 + 1) },
    {},
    { file: GUIDE, limit: '5 MiB' },
  ],
  [
    'layout/unreadable-file',
    'the fault of a template',
    { 'deploy/template.json': '{,}' },
    {},
    { file: 'deploy/template.json', fault: '"," is not expected here' },
  ],
];

it.each(cases)('%s reports %s', async (rule, _name, files, setting, ...data) => {
  expect(await values(rule, files, setting)).toEqual(data);
});
