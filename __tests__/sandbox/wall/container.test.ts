import fs from 'node:fs';
import path from 'node:path';
import { InfrastructureError } from '../../../src/infrastructure.ts';
import { chooseWall, type Wall } from '../../../src/sandbox/wall/index.ts';
import { buildToolchain, runSpec, temporaryFolder } from '../repository.ts';
import { isStanding } from '../walls.ts';
import { runWitnessed } from './witnesses.ts';

/** The wall of a container engine, with a stand-in for it, because none of our machines has an engine with the image. */
const engine = path.join(__dirname, 'docker.cjs');
const onPath = isStanding('bubblewrap') ? describe : describe.skip;

let toolchain: string;
let state: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 60_000);
beforeEach(() => {
  state = temporaryFolder();
  fs.symlinkSync(engine, path.join(state, 'docker'));
  fs.writeFileSync(path.join(state, 'image'), '');
  process.env['ENGINE_STATE'] = state;
  process.env['PATH'] = `${state}:${before}`;
});
const before = process.env['PATH'] ?? '';
afterEach(() => {
  process.env['PATH'] = before;
  delete process.env['ENGINE_STATE'];
});

const container = (): Promise<Wall> => chooseWall({ isolation: 'container', mayUseSudo: false }, []);
const running = () => fs.readdirSync(state).filter((name) => name.startsWith('container-'));
const asked = () =>
  fs
    .readFileSync(path.join(state, 'asked'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as string[]);

async function gone(): Promise<string[]> {
  for (let attempt = 0; attempt < 100 && running().length > 0; attempt += 1)
    await new Promise((done) => setTimeout(done, 50));
  return running();
}

onPath('a container', () => {
  it('counts as rung 1, and names its engine and its Node.js', async () => {
    expect(await container()).toMatchObject({
      rung: 1,
      how: 'a container of docker',
      node: { command: 'node', version: process.versions.node },
    });
  });

  it('is not a wall of this machine if its image is missing, and nothing is downloaded', async () => {
    fs.rmSync(path.join(state, 'image'));
    const refused = container();
    await expect(refused).rejects.toThrow(InfrastructureError);
    await expect(refused).rejects.toThrow('docker pull docker.io/library/node:24-slim');
    expect(asked().map(([command]) => command)).not.toContain('pull');
  });

  it('is only looked for outside of the submission', async () => {
    await expect(chooseWall({ isolation: 'container', mayUseSudo: false }, [state])).rejects.toThrow(
      InfrastructureError,
    );
  });

  it('gives the results, the output and the coverage of a spec', async () => {
    const spec = `const { onExecutePostLogin } = require('./integration.action');
      it('runs', async () => { const api = { idToken: { setCustomClaim: jest.fn() } }; console.log('hello');
        await onExecutePostLogin({ secrets: { API_KEY: 'x' } }, api); expect(api.idToken.setCustomClaim).toBeCalled(); });
      it('fails', () => { expect(1).toBe(2); });`;
    const run = await runSpec(toolchain, spec, { wall: await container(), node: 'node' });
    expect(run).toMatchObject({
      status: 'failed',
      cases: [
        { name: 'runs', status: 'passed' },
        { name: 'fails', status: 'failed' },
      ],
      lateErrors: [],
      network: [],
    });
    expect(run.coverage).toHaveLength(1);
    expect(run.output).toContain('hello');
    expect(run.output).not.toContain('kill');
    expect(await gone()).toEqual([]);
  });

  it('shows a spec none of our variables, and nothing writable except its scratch folder', async () => {
    process.env['AIC_TOKEN'] = 'planted';
    const spec = `const fs = require('fs'), os = require('os');
      it('x', () => { expect(os.userInfo().username).toBe('partner'); expect(os.homedir()).toBe('/home'); expect(process.env.AIC_TOKEN).toBe(undefined); expect(process.env.ENGINE_STATE).toBe(undefined);
        for (const folder of ['.', '/', '/usr', __dirname]) expect(() => fs.writeFileSync(folder + '/x', '')).toThrow(); });`;
    const run = await runSpec(toolchain, spec, { wall: await container(), node: 'node' });
    delete process.env['AIC_TOKEN'];
    expect(run.cases).toMatchObject([{ name: 'x', status: 'passed' }]);
  });

  it('ends an endless spec, and leaves no container', async () => {
    const run = await runSpec(toolchain, `it('x', () => { for (;;); });`, {
      wall: await container(),
      node: 'node',
      timeoutSeconds: 3,
    });
    expect(run.status).not.toBe('passed');
    expect(await gone()).toEqual([]);
    expect(asked().map(([command]) => command)).toContain('rm');
  });

  it.each(fs.readdirSync(path.join(__dirname, '../../fixtures/hostile')).filter((name) => name.endsWith('.js')))(
    'holds against %s',
    async (name) => {
      const seen = await runWitnessed(name, { toolchain, node: 'node', wall: await container() });
      expect({ ...seen, run: undefined }).toEqual({
        run: undefined,
        altered: [],
        read: [],
        wrote: [],
        sent: [],
        left: [],
      });
    },
  );
});
