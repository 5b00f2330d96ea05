import fs from 'node:fs';
import path from 'node:path';
import { reportAt } from './job.ts';
import { startedRunner } from './runner.ts';

const runner = startedRunner();
const { step, changes } = runner;
const CONFIG = '.github/integration-check.yml';
const inputs = { tests: 'false', probe: 'false', comment: 'never' };

/** Declares this many unused secrets: an error, a warning and a notice for each, and an error if there are too many. */
function declareSecrets(count: number, folder = 'integration'): void {
  runner.edit(CONFIG, () => 'rules: { manifest/placeholder-text: notice }\n');
  const labels = Array.from({ length: count }, (_, index) => `Key ${index}`);
  runner.edit(`${folder}/installation_guide.md`, (text) => `${text}\n\n${labels.join(', ')}\n`);
  runner.edit(`${folder}/configuration.json`, (text) => {
    const manifest = JSON.parse(text) as { secrets: object[] };
    const secrets = Array.from({ length: count }, (_, index) => ({
      name: `key_${index}`,
      label: `Key ${index}`,
      description: 'TODO',
    }));
    return JSON.stringify({ ...manifest, secrets: [...manifest.secrets, ...secrets] }, null, 2);
  });
}

const levelsOf = (commands: readonly string[]) =>
  ['error', 'warning', 'notice'].map((level) => commands.filter((each) => each.startsWith(`::${level} `)).length);

describe('annotations in the job', () => {
  it('are at most ten of a kind, the most severe first, and the rest is counted', async () => {
    declareSecrets(60);
    const { status, commands, outputs } = await step({ inputs });
    expect(status).toBe(1);
    expect(outputs).toMatchObject({ errors: '61', warnings: '60', notices: '60' });
    expect(levelsOf(commands)).toEqual([10, 10, 10]);
    expect(commands.map((each) => /^::(\w+)/.exec(each)?.[1])).toEqual([
      ...Array.from({ length: 9 }, () => 'error'),
      ...Array.from({ length: 10 }, () => 'warning'),
      ...Array.from({ length: 10 }, () => 'notice'),
      'error',
    ]);
    expect(commands.at(-1)).toMatch(
      /Not ready for review.*52 more errors, 50 more warnings, 50 more notices\. The summary of this job has them all\./,
    );
  });

  it('are all there if there are ten', async () => {
    declareSecrets(10);
    const { status, commands } = await step({ inputs: { ...inputs, 'fail-on': 'never' } });
    expect(status).toBe(0);
    expect(levelsOf(commands)).toEqual([10, 10, 10]);
    expect(commands.join('\n')).not.toMatch(/Not annotated|Integration check/);
  });

  it('are switched off, except for the verdict', async () => {
    declareSecrets(3);
    const { commands } = await step({ inputs: { ...inputs, annotations: 'false' } });
    expect(commands).toEqual([expect.stringMatching(/^::error title=Integration check::Not ready/)]);
  });
});

describe('the check run', () => {
  const wanted = { ...inputs, 'check-run': 'true' };

  it('gets its annotations in sorted batches of fifty, and the job gets none', async () => {
    declareSecrets(60);
    const { status, commands } = await step({ inputs: wanted });
    expect(status).toBe(1);
    expect(levelsOf(commands)).toEqual([1, 0, 0]);
    expect(changes().map((request) => request.split(' ')[0])).toEqual(['POST', 'PATCH', 'PATCH', 'PATCH']);
    const [run] = runner.api.state.checkRuns;
    expect(run).toMatchObject({
      conclusion: 'failure',
      title: expect.stringMatching(/^Not ready for review: /) as string,
    });
    expect(run?.annotations.map(({ annotation_level: level }) => level)).toEqual([
      ...Array.from({ length: 61 }, () => 'failure'),
      ...Array.from({ length: 60 }, () => 'warning'),
      ...Array.from({ length: 60 }, () => 'notice'),
    ]);
    runner.api.requests.length = 0;
    await step({ inputs: wanted });
    expect(changes()).toEqual([]);
  });

  it('has five hundred annotations at most, and mentions the rest', async () => {
    const { workspace } = runner.job;
    fs.cpSync(path.join(workspace, 'integration'), path.join(workspace, 'second/integration'), { recursive: true });
    declareSecrets(100);
    declareSecrets(100, 'second/integration');
    const { outputs } = await step({ inputs: wanted });
    const beyond = Number(outputs['errors']) + Number(outputs['warnings']) + Number(outputs['notices']) - 500;
    expect(beyond).toBeGreaterThan(100);
    const [run] = runner.api.state.checkRuns;
    expect(run?.annotations).toHaveLength(500);
    expect(changes()).toHaveLength(10);
    expect(run?.summary).toContain(`${beyond} findings beyond the limit of 500 annotations.`);
    expect(Buffer.byteLength(run?.summary ?? '')).toBeLessThanOrEqual(65_535);
  });

  it('of the previous run is superseded when the verdict changes', async () => {
    declareSecrets(1);
    await step({ inputs: wanted });
    runner.edit('integration/configuration.json', (text) => {
      const { secrets, ...rest } = JSON.parse(text) as { secrets: object[] };
      return JSON.stringify({ secrets: secrets.slice(0, 1), ...rest });
    });
    expect((await step({ inputs: wanted })).status).toBe(0);
    expect(runner.api.state.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['neutral', 'success']);
  });

  it('that may not be created does not change the verdict, names the permission, and the job has the annotations', async () => {
    declareSecrets(1);
    runner.api.state.permission = 'read';
    const { status, commands, outputs, summary } = await step({ inputs: wanted });
    expect(status).toBe(1);
    expect(outputs).toMatchObject({ conclusion: 'failure', errors: '1' });
    expect(reportAt({ outputs }).conclusion).toBe('failure');
    expect(commands[0]).toMatch(/^::error title=secrets\/name-case,/);
    const warnings = commands.filter((each) => each.startsWith('::warning::'));
    expect(warnings).toEqual([expect.stringMatching(/no check run.*403.*`permissions: checks: write`/)]);
    expect(summary).toMatch(/`permissions: checks: write`/);
  });

  it.each(['reset', 'lost-answer', 'half-answer', 'html'] as const)(
    'exists once, with each annotation once, if a request fails: %s',
    async (fault) => {
      declareSecrets(20);
      runner.api.fail({ method: 'POST', path: /check-runs$/, fault, times: 1 });
      runner.api.fail({ method: 'PATCH', path: /check-runs/, fault, times: 1 });
      const { commands } = await step({ inputs: wanted });
      expect(levelsOf(commands)).toEqual([1, 0, 0]);
      expect(runner.api.state.checkRuns.map(({ annotations }) => annotations.length)).toEqual([60]);
    },
  );
});
