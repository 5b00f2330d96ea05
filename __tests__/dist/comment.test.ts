import fs from 'node:fs';
import path from 'node:path';
import { namedDefects } from '../example/defects.ts';
import { addComment } from '../github/api/state.ts';
import { reportedFinding, reportOf } from '../github/reports.ts';
import { aliveIn, blocksOf, parse } from '../report/gfm.ts';
import { HEAD } from './job.ts';
import { startedRunner } from './runner.ts';

const LIMIT = 65_536;
const inputs = { tests: 'false', probe: 'false' };

const runner = startedRunner();
const { step, changes } = runner;
const body = () => runner.api.state.comments[0]?.body ?? '';
const codePoints = (text: string) => Array.from(text).length;
const spoil = () => namedDefects[0]?.edit(runner.job.workspace);
const repair = () => {
  runner.edit('integration/configuration.json', (text) => text.replaceAll('riskApiKey', 'RISK_API_KEY'));
  for (const name of ['integration.action.js', 'integration.action.spec.js'])
    runner.edit(`integration/${name}`, (text) => text.replaceAll('riskApiKey', 'RISK_API_KEY'));
};

describe('the review summary', () => {
  it('has the verdict first, then everything that a reviewer looks for', async () => {
    const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    runner.edit(
      '.github/integration-check.yml',
      () => `waivers: [{ rule: secrets/unused, reason: The next release reads it., expires: ${inAMonth} }]\n`,
    );
    runner.edit('integration/configuration.json', (text) =>
      text.replace('"secrets": [', '"secrets": [{ "name": "OTHER", "label": "Other", "description": "Other." },'),
    );
    runner.edit(
      'integration/integration.action.js',
      (text) => `${text}\nfunction nobody() {\n  return 1;\n}\nif (process.uptime() < 0) nobody();\n`,
    );
    spoil();
    const first = await step();
    expect(first.status).toBe(1);
    for (const text of [body(), first.summary]) {
      const headings = text.split('\n').filter((line) => /^##+ /.test(line));
      expect(headings[0]).toBe('## ❌ Not ready for review');
      expect(headings).toEqual(
        expect.arrayContaining(['### Must be fixed', '### Evidence', '### Waived', '### Run it yourself']),
      );
      expect(text).toContain(`](https://github.com/partner/integration/blob/${HEAD}/integration/configuration.json#L`);
      expect(text).toMatch(/\| Success path \| [\d.]+ % /);
      expect(text).toMatch(/```js\n {2} *\d+ {2}.*return 1;/);
      expect(text).toMatch(/<summary>Tests: \d+ passed/);
      expect(text).toContain(`Until ${inAMonth}, because: The next release reads it.`);
      expect(text).toContain('- [ ] Is the new waiver of `secrets/unused` acceptable?');
      expect(text).toContain('npx --yes github:auth0/actions-integration-check#v1 check .');
    }
    expect(body()).not.toContain('Since the last run');
    for (const comment of runner.api.state.comments)
      comment.body = comment.body.replace('- [ ] Is the new waiver', '- [x] Is the new waiver');

    repair();
    await step();
    expect(body()).toMatch(/Since the last run \(commit `1234567`\): 0 new, 1 fixed, \d+ remaining\./);
    expect(body()).toContain('- [x] Is the new waiver');
  });

  it('is found after pages of others, and a copy by somebody else is left unchanged', async () => {
    await step({ inputs });
    const text = body();
    runner.api.state.comments = [];
    const fake = addComment(runner.api.state, 7, 'stranger', text);
    for (let index = 0; index < 250; index += 1) addComment(runner.api.state, 7, 'reviewer', `Comment ${index}`);
    addComment(runner.api.state, 7, runner.api.state.login, text);
    runner.api.requests.length = 0;
    spoil();
    await step({ inputs });
    expect(changes()).toEqual([expect.stringMatching(/^PATCH /)]);
    expect(fake.body).toBe(text);
  });

  it('on-failure is only posted for a failure, and updated when the check succeeds', async () => {
    const onFailure = { ...inputs, comment: 'on-failure' };
    expect((await step({ inputs: onFailure })).outputs['comment-url']).toBe('');
    expect(runner.api.state.comments).toEqual([]);
    spoil();
    const failing = await step({ inputs: onFailure });
    expect(failing.outputs['comment-url']).toContain('#issuecomment-');
    expect(body()).toContain('Not ready for review');
    repair();
    const ready = await step({ inputs: onFailure });
    expect(ready.outputs['comment-url']).toBe(failing.outputs['comment-url']);
    expect(runner.api.state.comments).toHaveLength(1);
    expect(body()).toContain('✅ Ready for review');
  });

  it('never posts nothing, and does not ask GitHub', async () => {
    spoil();
    const { outputs } = await step({ inputs: { ...inputs, comment: 'never' } });
    expect(outputs).toMatchObject({ conclusion: 'failure', 'comment-url': '' });
    expect(runner.api.requests).toEqual([]);
  });

  it('brings nothing of a partner\'s to life', async () => {
    const hostile = '@octocat #1 <img src=x> [x](http://evil.example) ![y](z) | `a` ``` \u202e';
    runner.edit('integration/configuration.json', (text) =>
      text.replaceAll('"RISK_THRESHOLD"', JSON.stringify(hostile)),
    );
    runner.edit(
      'integration/integration.action.spec.js',
      (text) =>
        `${text}\nit(${JSON.stringify(hostile)}, () => { throw new Error(${JSON.stringify(`\n::error::x\n${hostile}`)}); });\n`,
    );
    const { commands, summary } = await step();
    for (const command of commands) expect(command).toMatch(/^::(?:error|warning|notice) title=/);
    for (const text of [body(), summary]) {
      expect(text).toContain('octocat');
      expect(text).not.toContain('\u202e');
      const alive = aliveIn(parse(text)).filter((each) => !/^html (?:<!-- |<\/?details>)/.test(each));
      for (const each of alive)
        expect(each).toMatch(
          /^link https:\/\/github\.com\/(?:partner\/integration|auth0\/actions-integration-check)\/blob\//,
        );
    }
  });
});

describe('its length', () => {
  const publish = (text: string) => {
    fs.writeFileSync(path.join(runner.job.workspace, 'r.json'), text);
    const given = { event: 'workflow_run', payload: runner.job.workflowRun(), inputs: { 'report-file': 'r.json' } };
    return step(given);
  };
  /** Findings whose messages together have this many code points, each with two UTF-16 units and four bytes. */
  const report = (length: number) => {
    const findings = Array.from({ length: 80 }, (_, index) => {
      const mine = 1 + Math.min(800, Math.max(0, length - index * 800));
      // Each has a different text, because equal ones are one entry.
      const hint = `Hint ${String(index).padStart(2, '0')}.`;
      return reportedFinding({ message: '𝒳'.repeat(mine), hint, fingerprint: `f${index}` });
    });
    return JSON.stringify(reportOf(findings, { commit: HEAD }));
  };
  beforeEach(() => {
    const pull = { number: 7, from: 'stranger/integration', branch: 'feature', sha: HEAD, state: 'open' } as const;
    runner.api.state.pulls.push(pull);
  });

  it('is at most what GitHub accepts, and says what is left out and where the whole is', async () => {
    await publish(report(30_000));
    const room = LIMIT - codePoints(body());
    expect(room).toBeGreaterThan(0);
    for (const [more, length] of [
      [room - 1, LIMIT - 1],
      [room, LIMIT],
    ] as const) {
      const { status, commands } = await publish(report(30_000 + more));
      expect({ status, commands }).toEqual({ status: 0, commands: [] });
      expect(codePoints(body())).toBe(length);
      expect(body().includes('Left out here for length')).toBe(false);
    }
    const { status, commands, outputs } = await publish(report(30_000 + room + 1));
    expect({ status, commands, errors: outputs['errors'] }).toEqual({ status: 0, commands: [], errors: '80' });
    expect(codePoints(body())).toBeLessThanOrEqual(LIMIT);
    expect(body().slice(-2_000)).toMatch(
      /\*\*Left out here for length:\*\*.*The summary of the job has more, and its JSON report the whole/,
    );
    expect(runner.api.state.comments).toHaveLength(1);
  });

  it('of far too much text is within the limit of GitHub, in the comment and in the summary of the job, with everything closed that was opened', async () => {
    const text = (index: number) => `${'𝒳'.repeat(900)} \`\`\` <details> ${index}`;
    const findings = Array.from({ length: 400 }, (_, index) =>
      reportedFinding({ message: text(index), hint: text(index), fingerprint: `f${index}` }),
    );
    const { status, commands, summary } = await publish(JSON.stringify(reportOf(findings, { commit: HEAD })));
    expect({ status, commands }).toEqual({ status: 0, commands: [] });
    expect(codePoints(body())).toBeLessThanOrEqual(LIMIT);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(512 * 1024);
    for (const shown of [body(), summary]) {
      expect(shown.includes('Left out here for length')).toBe(true);
      expect(shown.includes('| Success path |')).toBe(true);
      expect(shown.match(/^<details>$/gm)?.length ?? 0).toBe(shown.match(/^<\/details>$/gm)?.length ?? 0);
      expect(blocksOf(parse(shown)).at(-1)).toBeDefined();
      expect(shown.trimEnd().slice(-200)).toMatch(/at commit `1234567890ab`$/);
    }
  });
});
