import { execFile } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { version } from '../../package.json';

const ROOT = path.resolve(__dirname, '../..');
const NAME = 'actions-integration-check';
const run = promisify(execFile);

interface Sent {
  readonly _attachments: Readonly<Record<string, { readonly data: string }>>;
}

/** Starts a registry on this machine that accepts one package, and serves it. */
async function startRegistry() {
  let published: Sent | null = null;
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const answer = (status: number, body: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      };
      if (request.method === 'PUT' && request.headers.authorization !== 'Bearer of-a-test') answer(401, {});
      else if (request.method === 'PUT') {
        published = JSON.parse(Buffer.concat(chunks).toString()) as Sent;
        answer(201, { ok: true });
      } else if (published === null) answer(404, { error: 'Not found' });
      else if (request.url?.endsWith('.tgz') === true) response.end(tarballOf(published));
      else if (request.url === `/${NAME}`) answer(200, published);
      else answer(404, { error: 'Not found' });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, close: () => server.close() };
}

const tarballOf = ({ _attachments: all }: Sent) => Buffer.from(Object.values(all)[0]?.data ?? '', 'base64');

/** The arguments of the workflow, except for the provenance, which only a job on GitHub can sign. */
function publishArguments(): string[] {
  const workflow = parse(fs.readFileSync(path.join(ROOT, '.github/workflows/release.yml'), 'utf8')) as {
    readonly jobs: { readonly npm: { readonly steps: readonly { readonly run?: string }[] } };
  };
  const command = workflow.jobs.npm.steps
    .flatMap((step) => step.run ?? [])
    .find((each) => each.startsWith('npm publish'));
  expect(command).toContain(' --provenance');
  return (command ?? '').split(' ').filter((word) => word !== 'npm' && word !== '--provenance');
}

it('the package that the release workflow publishes can be installed, and checks', async () => {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-publish-'));
  const { host, close } = await startRegistry();
  try {
    const npmrc = path.join(folder, 'npmrc');
    fs.writeFileSync(npmrc, `registry=http://${host}/\n//${host}/:_authToken=of-a-test\n`);
    const env = { ...process.env, HOME: folder, NPM_CONFIG_USERCONFIG: npmrc, npm_config_update_notifier: 'false' };
    await run('npm', publishArguments(), { cwd: ROOT, env, maxBuffer: 16 * 1024 * 1024 });
    fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
    await run('npm', ['install', '--no-audit', '--no-fund', `${NAME}@${version}`], { cwd: folder, env });
    const bin = path.join(folder, 'node_modules/.bin', NAME);
    expect((await run(bin, ['--version'])).stdout.trim()).toBe(version);
    const example = path.join(folder, 'submission');
    fs.cpSync(path.join(ROOT, 'examples/post-login-risk'), example, { recursive: true });
    const { stdout } = await run(bin, ['check', example, '--no-install'], { cwd: folder });
    expect(stdout).toContain('Ready for review.');
  } finally {
    close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
