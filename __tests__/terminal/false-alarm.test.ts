import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ACTION, handler } from '../lint/rules/marks.ts';
import { goodSubmission } from '../lint/submission-files.ts';
import { run } from './run.ts';

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-'));
  const action = handler(
    Array.from({ length: 5 }, (_, index) => `console.log("Anna ${index}", event.user.email);`).join('\n'),
  );
  for (const [name, content] of Object.entries({ ...goodSubmission, [ACTION]: action })) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), content);
  }
});
afterEach(() => {
  fs.rmSync(root, { recursive: true });
});

const report = (rule: string, ...more: string[]) =>
  run('check', root, '--no-tests', '--no-probe', '--report-false-alarm', rule, ...more);

it('prints what a rule found, to be pasted, and says where', async () => {
  const { status, stdout, stderr } = await report('code/ungated-log');
  expect(status).toBe(0);
  expect(stdout.split('\n').slice(0, 7)).toEqual([
    `\`code/ungated-log\`, actions-integration-check 0.1.0, Node.js ${process.version}, post-login`,
    '',
    'warning: "console.log" runs on every execution.',
    '',
    '```js',
    'console.log("…", event.user.email);',
    '```',
  ]);
  expect(stdout).toContain('2 more of the same rule.');
  expect(stdout).not.toContain('Anna');
  expect(stderr).toContain('Read it, then paste it into');
});

it('says if the rule finds nothing', async () => {
  expect(await report('code/syntax')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: 'actions-integration-check: --report-false-alarm: code/syntax found nothing here\n',
  });
});

it.each([
  [
    'a rule that there is not',
    ['code/ungated-lag'],
    'no rule is called "code/ungated-lag"; did you mean code/ungated-log?',
  ],
  ['another format', ['code/syntax', '--format', 'json'], '--report-false-alarm cannot be combined with --format'],
  ['a correction', ['code/syntax', '--fix'], '--report-false-alarm cannot be combined with --fix'],
])('refuses %s', async (_, [rule = '', ...more], why) => {
  const { status, stderr } = await report(rule, ...more);
  expect(status).toBe(2);
  expect(stderr).toContain(why);
});
