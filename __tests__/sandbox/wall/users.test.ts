import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { temporaryFolder } from '../repository.ts';
import { canMakeUsers, makeUsers, nodeAs, users, type Place } from './users.ts';

/** The choice of a wall and its limits, for users of this machine, with and without what walls need. */
const of = canMakeUsers ? describe : describe.skip;
let folder: string;
beforeAll(() => {
  if (!canMakeUsers) return;
  makeUsers();
  folder = temporaryFolder();
  fs.chmodSync(folder, 0o755);
  const entry = path.join(__dirname, '../../../src/sandbox/wall/index.ts');
  const outfile = path.join(folder, 'wall.js');
  buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs' });
}, 60_000);

const inJob = { GITHUB_ACTIONS: 'true' };
const { mayUseSudo, plain } = users;
const everything = { userNamespaces: true, bubblewrap: true };
const noBubblewrap = { userNamespaces: true, bubblewrap: false };
const nothing = { userNamespaces: false, bubblewrap: true };

function choose(place: Place, asked: { isolation: string; mayUseSudo: boolean }) {
  const script = `require('${folder}/wall.js').chooseWall(${JSON.stringify(asked)}, ['${folder}'], console.log)
    .then(({ rung }) => console.log(rung), ({ name, message }) => console.log(name + ': ' + message))`;
  return nodeAs(place, ['-e', script]);
}

const auto = { isolation: 'auto', mayUseSudo: false };
const required = { isolation: 'required', mayUseSudo: true };
const ofFile = { isolation: 'required', mayUseSudo: false };
const told = 'Nothing else provides a wall here, so sudo is used, as --isolation required allows.\n';
const none =
  'InfrastructureError: This machine has no wall to run the tests behind. For a wall, allow user namespaces here: bubblewrap is installed, and the system refuses them.\n';

of(`the wall of a place${canMakeUsers ? '' : ', which takes Linux, root and sudo to be tried'}`, () => {
  it.each<[what: string, place: Place, asked: typeof auto, said: string]>([
    ['bubblewrap, if it works', { user: plain, ...everything }, auto, '1\n'],
    ['namespaces of the user, without it', { user: plain, ...noBubblewrap }, auto, '2\n'],
    [
      'namespaces by sudo in a job of GitHub Actions',
      { user: mayUseSudo, ...nothing, environment: inJob },
      auto,
      '3\n',
    ],
    ['none in a job without sudo', { user: plain, ...nothing, environment: inJob }, auto, '4\n'],
    ["none on a person's machine: nothing calls sudo unasked", { user: mayUseSudo, ...nothing }, auto, '4\n'],
    ['by sudo if it is required, and says so first', { user: mayUseSudo, ...nothing }, required, `${told}3\n`],
    ['an error if a file requires it: that calls no sudo', { user: mayUseSudo, ...nothing }, ofFile, none],
    ['an error if it is required and there is none', { user: plain, ...nothing }, required, `${told}${none}`],
    ['required in a job', { user: mayUseSudo, ...nothing, environment: inJob }, ofFile, '3\n'],
  ])('is %s', async (_what, place, asked, said) => {
    expect(await choose(place, asked)).toEqual({ status: 0, stdout: said, stderr: '' });
  });

  it.each([
    ['bubblewrap', plain, everything],
    ['userNamespaces', plain, everything],
    ['sudoNamespaces', mayUseSudo, nothing],
  ] as const)('%s limits processes and files', async (kind, user, place) => {
    const program = `const { spawn } = require('child_process'), fs = require('fs');
      let started = 0, failed = 0;
      for (let n = 0; n < 400; n += 1) spawn('/bin/sleep', ['9']).on('spawn', () => (started += 1)).on('error', () => (failed += 1));
      let files = 0; try { for (;;) { fs.openSync('/dev/null'); files += 1; } } catch (error) { files = error.code; }
      setTimeout(() => { console.log(started < 400 && failed > 0, files); process.exit(0); }, 1000);`;
    const script = `const { wallKinds, wallOf, runBehind } = require('${folder}/wall.js');
      const limits = { timeoutMs: 60000, outputBytes: 1e6, resultsBytes: 1e6, memoryBytes: 1e12 };
      const start = () => ({ arguments: ['-e', ${JSON.stringify(program)}], environment: {}, input: '' });
      runBehind(wallOf(wallKinds.${kind}), { command: process.execPath, cwd: '/', read: [], hidden: [], limits, start })
        .then(({ output }) => process.stdout.write(output), console.log);`;
    expect(await nodeAs({ user, ...place }, ['-e', script])).toMatchObject({ stdout: 'true EMFILE\n' });
  });
});
