import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EXAMPLE } from '../example/defects.ts';
import { copyDist, start } from './bundle.ts';

const ROOT = path.resolve(__dirname, '../..');
const PAGES = ['README.md', 'docs/partner.md', 'docs/reviewer.md', 'docs/start.md', 'docs/programs.md'];
const shown = PAGES.flatMap((page) =>
  [...fs.readFileSync(path.join(ROOT, page), 'utf8').matchAll(/^(?: {4})?node dist\/cli\.js (.+)$/gmu)].map(
    ([, args = '']) => args,
  ),
);

/** Archives come before the commands that use them. `--watch` ends with a key, so `__tests__/terminal/watch` tests it. */
const IN_ORDER = [
  'start ../acme --flow post-login --service "Acme Risk" --secret ACME_API_KEY --field REGION=eu',
  'start ../acme --from action.js --service "Acme Risk"',
  'check examples/post-login-risk',
  'check examples/post-login-risk --watch',
  'check . --against v1.0.0',
  'check FOLDER --format json',
  'preview examples/post-login-risk',
  'pack --output integration-action.zip',
  'check integration-action.zip --digest SHA256',
  'check integration-action.zip --isolation required --format html=report.html --open',
  'check integration-action.zip --against approved.zip',
];

it('every command that the pages show is run here', () => {
  expect([...new Set(shown)].sort()).toEqual([...IN_ORDER].sort());
});

it('the commands that the pages show do what they say, one after the other', async () => {
  const dist = copyDist();
  const parent = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-shown-'));
  const cwd = path.join(parent, 'repository');
  fs.cpSync(EXAMPLE, cwd, { recursive: true });
  fs.cpSync(EXAMPLE, path.join(cwd, 'examples/post-login-risk'), { recursive: true });
  fs.copyFileSync(path.join(EXAMPLE, 'integration/integration.action.js'), path.join(cwd, 'action.js'));
  // Instead of a browser.
  fs.mkdirSync(path.join(parent, 'bin'));
  fs.writeFileSync(path.join(parent, 'bin/xdg-open'), `#!/bin/sh\necho "$1" > ${parent}/opened\n`, { mode: 0o755 });
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.email=a@b.c', '-c', 'user.name=A', ...args], { cwd });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'A');
  git('tag', 'v1.0.0');
  let digest = '';
  const told: Record<string, number | null> = {};
  for (const command of IN_ORDER.filter((each) => !each.endsWith('--watch'))) {
    // Nothing is ever overwritten.
    if (command.startsWith('start ')) fs.rmSync(path.join(parent, 'acme'), { recursive: true, force: true });
    const args = (command.replace('SHA256', digest).replace('FOLDER', '.').match(/"[^"]*"|\S+/gu) ?? []).map((each) =>
      each.replaceAll('"', ''),
    );
    const env = { PATH: `${path.join(parent, 'bin')}:/usr/sbin:/usr/bin:/sbin:/bin`, HOME: parent };
    const { status, stdout } = await start(process.execPath, [path.join(dist.folder, 'cli.js'), ...args], { cwd, env });
    told[command] = status;
    digest = /SHA-256 {2}([0-9a-f]{64})/u.exec(stdout)?.[1] ?? digest;
    const archive = path.join(cwd, 'integration-action.zip');
    if (fs.existsSync(archive)) fs.copyFileSync(archive, path.join(cwd, 'approved.zip'));
  }
  expect(told).toEqual(Object.fromEntries(Object.keys(told).map((command) => [command, 0])));
  const made = ['../acme/integration/configuration.json', 'listing-preview.html', 'integration-action.zip', 'report.html'];
  expect(made.filter((file) => !fs.existsSync(path.join(cwd, file)))).toEqual([]);
  expect(fs.readFileSync(path.join(parent, 'opened'), 'utf8').trim()).toBe(path.join(cwd, 'report.html'));
  dist.remove();
  fs.rmSync(parent, { recursive: true, force: true });
}, 180_000);
