import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ModuleRegistration } from '../../../src/mocks/harness/action-modules.ts';
import { testModule } from '../../../src/mocks/harness/index.ts';

const { loadAction } = testModule('post-login');
let folder: string;
let files = 0;
let written: jest.SpyInstance;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aic-load-'));
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
  jest.restoreAllMocks();
});

function file(text: string): string {
  files += 1;
  const name = path.join(folder, `${files}.js`);
  fs.writeFileSync(name, text);
  return name;
}
const load = (text: string, modules: readonly ModuleRegistration[] = []) => loadAction(file(text), modules);
const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => { ${body} };`;

describe('loadAction', () => {
  it('runs nothing before the first execution', async () => {
    const text = `globalThis.ran = (globalThis.ran ?? 0) + 1;\n${handler('')}`;
    const action = await load(text);
    expect(globalThis).not.toHaveProperty('ran');
    await action.execute('onExecutePostLogin');
    await action.execute('onExecutePostLogin');
    expect(globalThis).toHaveProperty('ran', 1);
    Reflect.deleteProperty(globalThis, 'ran');
  });

  it.each([
    ['module.exports = 5;', 'onExecutePostLogin', 'The Action must export an object.'],
    [handler(''), 'onExecutePreUserRegistration', 'The Action can only be called with valid methods.'],
    [handler(''), 'onContinuePostLogin', 'exports.onContinuePostLogin = async (event, api)'],
    ['exports.onExecutePostLogin = () => {};', 'onExecutePostLogin', 'is not an async function'],
    ['exports.onExecutePostLogin = async function* () {};', 'onExecutePostLogin', 'is not an async function'],
    [handler('throw new Error("no");'), 'onExecutePostLogin', 'no'],
    ['throw new Error("at the top");', 'onExecutePostLogin', 'at the top'],
    ['null.x;', 'onExecutePostLogin', 'null'],
    ['throw "text";', 'onExecutePostLogin', 'text'],
    ['require("not-installed");', 'onExecutePostLogin', 'not-installed'],
    ['require("actions:roles");', 'onExecutePostLogin', 'actions:roles'],
  ])('%s: %s rejects with "%s", each time', async (text, entrypoint, message) => {
    const action = await load(text);
    await expect(action.execute(entrypoint)).rejects.toThrow(message);
    await expect(action.execute(entrypoint)).rejects.toThrow(message);
  });

  it('calls the first handler if none is named', async () => {
    const action = await load(handler('console.log("called");'));
    expect((await action.execute('')).getLogs()).toBe('called\n');
  });

  it('rejects a syntax error, and a missing file', async () => {
    await expect(load('exports = {')).rejects.toThrow(/Unexpected/);
    await expect(loadAction(path.join(folder, 'none.js'))).rejects.toThrow('ENOENT');
  });

  it('lets the top level return, and begin with a byte-order mark', async () => {
    const action = await load(`\uFEFF${handler('')}\nreturn;`);
    expect((await action.execute('onExecutePostLogin')).getLogs()).toBe('');
  });

  it('keeps 256 KiB of logs, and nothing after the execution', async () => {
    const text = handler('console.log("é".repeat(200_000)); setImmediate(() => console.log("late"));');
    const { getLogs } = await (await load(text)).execute('onExecutePostLogin');
    await new Promise((resolve) => setImmediate(resolve));
    expect(Buffer.byteLength(getLogs())).toBe(256 * 1024);
    expect(getLogs()).not.toContain('late');
  });

  it('keeps console.error, too, and passes everything on', async () => {
    const { getLogs } = await (
      await load(handler('console.log("a"); console.error("b");'))
    ).execute('onExecutePostLogin');
    expect(getLogs()).toBe('a\nb\n');
    expect(written).toHaveBeenCalledWith(Buffer.from('b\n'));
  });
});

describe('modules', () => {
  it('run when they are first required, and once, with their own secrets and require', async () => {
    const module = file(
      `console.log('module runs'); exports.key = actions.secrets.KEY; exports.sep = require('path').sep;`,
    );
    const text = handler('const a = require("actions:a"); console.log(a.key, a.sep, a === require("actions:a"));');
    const action = await load(text, [{ name: 'a', filename: module, secrets: { KEY: 'k' } }]);
    expect((await action.execute('onExecutePostLogin')).getLogs()).toBe('module runs\nk / true\n');
    expect((await action.execute('onExecutePostLogin')).getLogs()).toBe('k / true\n');
  });

  it('have no secrets unless the test gives them some', async () => {
    const action = await load(handler('console.log(require("actions:a"));'), [
      { name: 'a', filename: file('module.exports = Object.keys(actions.secrets).length;') },
    ]);
    expect((await action.execute('onExecutePostLogin')).getLogs()).toBe('0\n');
  });

  it('throw the same error each time', async () => {
    const action = await load(handler('require("actions:a");'), [
      { name: 'a', filename: file('throw new Error("in a");') },
    ]);
    await expect(action.execute('onExecutePostLogin')).rejects.toThrow('in a');
    await expect(action.execute('onExecutePostLogin')).rejects.toThrow('in a');
  });

  it('cannot be defined twice', async () => {
    const module = { name: 'a', filename: file('') };
    await expect(load(handler(''), [module, module])).rejects.toThrow("Module 'actions:a' is already registered");
  });
});
