import fs from 'node:fs';
import path from 'node:path';
import { readSource } from '../../../src/start/from/read-source.ts';
import { temporaryFolder } from '../../sandbox/repository.ts';

const code = 'exports.onExecutePostLogin = async (event, api) => {};\n';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

/** What the Management API answers for an Action. */
const inTenant = {
  id: '910b1053-577f-4d81-a8c8-020e7319a38a',
  name: 'Risk check',
  supported_triggers: [{ id: 'post-login', version: 'v3', status: 'CURRENT' }],
  code,
  dependencies: [{ name: 'axios', version: '1.7.9', registry_url: null }],
  runtime: 'node22',
  status: 'built',
  secrets: [{ name: 'API_KEY', updated_at: '2026-01-01T00:00:00.000Z' }],
};

const told = {
  text: code,
  name: 'Risk check',
  runtime: 'node22',
  trigger: 'post-login',
  dependencies: [{ name: 'axios', version: '1.7.9' }],
  secrets: ['API_KEY'],
};

describe('an Action is read from', () => {
  it('a file with its code', () => {
    const folder = folderWith({ 'risk.js': `\uFEFF${code}` });
    expect(readSource(path.join(folder, 'risk.js'))).toEqual({
      path: path.join(folder, 'risk.js'),
      text: code,
      name: null,
      runtime: null,
      trigger: null,
      dependencies: [],
      secrets: [],
    });
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['the JSON of the Management API', { 'action.json': JSON.stringify(inTenant) }, 'action.json'],
    [
      'the JSON of a list of one',
      { 'actions.json': JSON.stringify({ actions: [inTenant], total: 1 }) },
      'actions.json',
    ],
    ['a folder with only that JSON', { 'in/action.json': JSON.stringify(inTenant) }, 'in'],
    [
      'the JSON that auth0-deploy-cli writes, with the path of the code as it was then',
      {
        'actions/Risk check.json': JSON.stringify({ ...inTenant, code: './local/actions/Risk check/code.js' }),
        'actions/Risk check/code.js': code,
      },
      'actions/Risk check.json',
    ],
    [
      'the folder that auth0-deploy-cli writes, with the JSON next to it',
      {
        'actions/Risk check.json': JSON.stringify({ ...inTenant, code: 'actions/Risk check/code.js' }),
        'actions/Risk check/code.js': code,
      },
      'actions/Risk check',
    ],
  ])('%s', (_, files, given) => {
    expect(readSource(path.join(folderWith(files), given))).toMatchObject(told);
  });

  it('a folder with only its code, apart from specs', () => {
    const folder = folderWith({ 'risk.js': code, 'risk.spec.js': '' });
    expect(readSource(folder)).toMatchObject({ text: code, path: path.join(folder, 'risk.js'), name: null });
  });
});

describe('anything else is refused with its place', () => {
  const json = (value: unknown) => ({ 'a.json': JSON.stringify(value, null, 2) });
  it.each<[string, Readonly<Record<string, string>>, string, RegExp]>([
    ['nothing', {}, 'a.js', /a\.js does not exist\. Give the file/],
    ['JSON that does not parse', { 'a.json': '{\n  "code": ' }, 'a.json', /a\.json:2:10 is not valid JSON/],
    [
      'JSON of something else',
      json({ clients: [] }),
      'a.json',
      /a\.json:1:1 is not the JSON of an Action: it has no "code"/,
    ],
    ['a text', json('code'), 'a.json', /a\.json:1:1 is not the JSON of an Action: it has no object/],
    ['code that is a number', json({ code: 5 }), 'a.json', /a\.json:2:11 "code" of an Action is a text/],
    [
      'dependencies that are not a list',
      json({ code, dependencies: {} }),
      'a.json',
      /a\.json:3:19 "dependencies" of an Action is a list/,
    ],
    ['a dependency without a name', json({ code, dependencies: [{}] }), 'a.json', /a\.json:4:5 has no "name"/],
    ['several Actions', json({ actions: [{ code }, { code }] }), 'a.json', /lists several Actions/],
    [
      'two triggers',
      json({ code, supported_triggers: [{ id: 'a' }, { id: 'b' }] }),
      'a.json',
      /An Action has one trigger/,
    ],
    [
      'code that is elsewhere',
      json({ code: '../../etc/code.js' }),
      'a.json',
      /names \.\.\/\.\.\/etc\/code\.js as the code/,
    ],
    ['TypeScript', { 'a.ts': code }, 'a.ts', /is TypeScript/],
    ['bytes', { 'a.js': '\u0000' }, 'b', /b does not exist/],
    ['an empty folder', { 'in/readme.txt': '' }, 'in', /in has no Action/],
    [
      'several files',
      { 'in/a.js': code, 'in/b.js': code },
      'in',
      /more than one file that may be the Action: a\.js, b\.js/,
    ],
  ])('%s', (_, files, given, message) => {
    const folder = folderWith(files);
    expect(() => readSource(path.join(folder, given))).toThrow(message);
  });

  it('is not a file outside of the folder of the JSON', () => {
    const folder = folderWith({ 'secret.js': code, 'in/a.json': JSON.stringify({ code: '../secret.js' }) });
    expect(() => readSource(path.join(folder, 'in/a.json'))).toThrow(/there is no such file next to it/);
  });
});
