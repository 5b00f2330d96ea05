import fs from 'node:fs';
import path from 'node:path';
import { namedDefects } from '../example/defects.ts';
import { describeOnEachNode } from '../nodes.ts';
import { expected } from './bundle.ts';
import type { Step } from './job.ts';
import { HEAD, reportAt } from './job.ts';
import { startedRunner } from './runner.ts';

describeOnEachNode((node) => {
  const runner = startedRunner(node);
  const { step, changes } = runner;

  it('posts one review summary, leaves it unchanged, and updates it when the verdict changes', async () => {
    const first = await step();
    expect({ status: first.status, stderr: first.stderr, commands: first.commands }).toEqual({
      status: 0,
      stderr: '',
      commands: [],
    });
    expect(runner.api.state.comments).toHaveLength(1);
    // The line for the next run is deflated, and another zlib makes other bytes.
    const body = runner.api.state.comments[0]?.body ?? '';
    expect(body).toMatch(/^<!-- last-run [\w+/=]+ -->$/m);
    expect(body.replace(/^<!-- last-run [\w+/=]+ -->\n/m, '')).toBe(expected('review-summary.md'));
    expect(first.summary).toContain('Ready for review');
    expect(first.outputs).toMatchObject({
      conclusion: 'success',
      errors: '0',
      warnings: '0',
      notices: '0',
      'success-path-coverage': '100',
      'line-coverage': '100',
      integrations: '["integration"]',
    });
    expect(first.outputs['comment-url']).toContain('#issuecomment-');
    expect(reportAt(first).commit).toBe(HEAD);

    runner.api.requests.length = 0;
    expect((await step()).status).toBe(0);
    expect(changes()).toEqual([]);

    const defect = namedDefects.find(({ finding }) => finding.rule === 'secrets/undeclared');
    defect?.edit(runner.job.workspace);
    const third = await step();
    expect(third.status).toBe(1);
    expect(changes()).toEqual([expect.stringMatching(/^PATCH /)]);
    expect(runner.api.state.comments).toHaveLength(1);
    expect(runner.api.state.comments[0]?.body).toContain('secrets/undeclared');
    expect(third.outputs).toMatchObject({ conclusion: 'failure', errors: '1' });
  });

  describe('one defect', () => {
    let steps: ReadonlyMap<string, () => Step>;

    beforeAll(async () => {
      const ended = await runner.stepsOnce(namedDefects.map(({ edit }) => edit));
      steps = new Map(namedDefects.map(({ name }, nth) => [name, ended[nth] as () => Step]));
    });

    it.each(namedDefects)('$name: annotates the one finding at its place', ({ name, finding }) => {
      const { status, commands, outputs } = (steps.get(name) as () => Step)();
      expect(status).toBe(1);
      expect(outputs).toMatchObject({ conclusion: 'failure', errors: '1', warnings: '0', notices: '0' });
      expect(commands).toHaveLength(2);
      expect(commands[0]).toMatch(/^::error /);
      for (const part of [`file=${finding.file}`, `line=${finding.line}`, finding.rule])
        expect(commands[0]).toContain(part);
      expect(commands[1]).toMatch(/^::error [^:]*::Not ready for review/);
    });
  });

  it('masks the token, and keeps it from the spec', async () => {
    const seen = path.join(runner.job.folder, 'seen.json');
    runner.edit(
      'integration/integration.action.spec.js',
      (text) =>
        `${text}\nit("sees", () => { require("fs").writeFileSync(${JSON.stringify(seen)}, JSON.stringify(process.env)); console.log(process.env); });\n`,
    );
    const { masked } = await step();
    expect(masked).toEqual([runner.api.state.token]);
    const text = fs.existsSync(seen) ? fs.readFileSync(seen, 'utf8') : '{}';
    expect(text).not.toContain(runner.api.state.token);
    const names = Object.keys(JSON.parse(text) as object);
    expect(names.filter((name) => /^(?:GITHUB|INPUT|ACTIONS|RUNNER)_|HOME/.test(name))).toEqual([]);
  });
});
