import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Report } from '../../src/report/model.ts';
import { EXAMPLE, furtherDefects, namedDefects } from '../example/defects.ts';
import { describeOnEachNode } from '../nodes.ts';
import type { Ended } from './bundle.ts';
import { copyDist, expected, start, startOnce } from './bundle.ts';

const CONFIGURATION = `fail-on: warning
branch-coverage: 100
rules:
  secrets/unused: notice
waivers:
  - rule: guide/missing-section
    reason: The guide is being rewritten.
    expires: ${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}
  - rule: manifest/limits
    reason: Not needed.
    expires: ${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}
  - rule: tests/failed
    reason: May not be waived.
    expires: ${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}
`;

describeOnEachNode((node) => {
  let dist: ReturnType<typeof copyDist>;
  let copy: string;

  beforeAll(() => {
    dist = copyDist();
  });

  beforeEach(() => {
    copy = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-submission-'));
    fs.cpSync(EXAMPLE, copy, { recursive: true });
  });

  afterEach(() => {
    fs.rmSync(copy, { recursive: true });
  });

  afterAll(() => {
    dist.remove();
  });

  const cli = (...args: string[]) => start(node, [path.join(dist.folder, 'cli.js'), ...args], { cwd: copy });
  const check = async (...args: string[]) => {
    const ended = await cli('check', copy, '--format', 'json', ...args);
    return { ...ended, report: JSON.parse(ended.stdout) as Report };
  };
  const allFindings = ({ findings, integrations }: Report) =>
    [...findings, ...integrations.flatMap((each) => each.findings)].map(({ rule, file, start: at }) => ({
      rule,
      file,
      line: at.line,
      column: at.column,
    }));

  it('finds the example ready, and says so for every stage', async () => {
    const { status, stdout, stderr } = await cli('check', copy);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(expected('ready.txt'));
  });

  it('starts a submission, and asks nothing if nobody can answer', async () => {
    const args = ['start', 'new', '--flow', 'post-credential-validation', '--service', 'Acme'];
    const { status, stdout, stderr } = await cli(...args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('\nThen: actions-integration-check check new\n');
    // Its manifest is the example's, for another service.
    expect(fs.readFileSync(path.join(copy, 'new/integration/configuration.json'), 'utf8')).toContain('"Acme API key"');
    expect((await cli('start', 'other')).status).toBe(2);
    expect(fs.existsSync(path.join(copy, 'other'))).toBe(false);
  });

  it('runs spec and probe on a machine without a wall, and says so', async () => {
    const ended = await start(
      node,
      ['--require', path.join(__dirname, 'no-walls.cjs'), path.join(dist.folder, 'cli.js'), 'check', copy, '--format', 'json'],
      { cwd: copy },
    );
    expect(ended.status).toBe(0);
    expect(ended.stderr).toMatch(/^The tests run without a wall\. For a wall, [^\n]*\n$/);
    const [integration] = (JSON.parse(ended.stdout) as Report).integrations;
    expect(integration).toMatchObject({ isolation: { rung: 4 }, tests: { status: 'passed' } });
    expect(integration?.behaviour?.scenarios.length).toBeGreaterThan(20);
  });

  describe('a copy of the example', () => {
    /** The arguments of checks, each in its own copy, one after another in one process. */
    const commands = {
      whole: ['--format', 'json'],
      verbose: ['--format', 'json', '--verbose'],
      withoutTests: ['--format', 'json', '--no-tests', '--no-probe'],
      files: ['--no-tests', '--no-probe', '--format', 'sarif=out/report.sarif', '--format', 'junit=out/report.xml', '--format', 'github'],
      configured: ['--format', 'json'],
    };
    type Name = keyof typeof commands;
    let folder: string;
    let answers: Readonly<Record<Name, Ended>>;

    beforeAll(async () => {
      folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-copies-'));
      const names = Object.keys(commands) as Name[];
      const runs = names.map((name) => {
        const cwd = path.join(folder, name);
        fs.cpSync(EXAMPLE, cwd, { recursive: true });
        return { cwd, args: ['check', cwd, ...commands[name]] };
      });
      fs.mkdirSync(path.join(folder, 'configured/.github'));
      fs.writeFileSync(path.join(folder, 'configured/.github/integration-check.yml'), CONFIGURATION);
      const all = await startOnce(node, path.join(dist.folder, 'cli.js'), runs);
      answers = Object.fromEntries(names.map((name, nth) => [name, all[nth]])) as Record<Name, Ended>;
    });

    afterAll(() => {
      fs.rmSync(folder, { recursive: true });
    });

    const checked = (name: Name) => ({ ...answers[name], report: JSON.parse(answers[name].stdout) as Report });

    it('writes SARIF, JUnit and workflow commands, whose parts are loaded late', () => {
      expect(answers.files).toEqual({ status: 0, stdout: '', stderr: '' });
      const read = (name: string) => fs.readFileSync(path.join(folder, 'files/out', name), 'utf8');
      expect(JSON.parse(read('report.sarif'))).toMatchObject({ version: '2.1.0', runs: [{ results: [] }] });
      expect(read('report.xml')).toMatch(/^<\?xml[^]*<testsuites name="actions-integration-check" tests="0"/);
    });

    it('reports the whole of the example as JSON', () => {
      const { status, report } = checked('whole');
      expect(status).toBe(0);
      expect(report.counts).toEqual({ error: 0, warning: 0, notice: 0, waived: 0 });
      expect(report.integrations).toHaveLength(1);
      expect(report.integrations[0]).toMatchObject({
        path: 'integration',
        flow: 'post-login',
        handlers: ['onExecutePostLogin'],
        runtime: 'node22',
        secrets: ['RISK_API_KEY'],
        configuration: ['RISK_API_URL', 'RISK_THRESHOLD', 'DEBUG'],
        dependencies: [],
        tests: { status: 'passed', failed: 0, skipped: 0 },
        coverage: { successPath: { percent: 100 }, lines: { percent: 100 } },
      });
    });

    it('shows with --verbose what the tests run in', () => {
      const { status, stderr, report } = checked('verbose');
      expect([status, report.conclusion]).toEqual([0, 'success']);
      // The runtime of the example is node22, but the versions on this machine decide.
      const told = /^integration: the tests run under Node\.js (\S+) \(.*\): /m.exec(stderr)?.[1] ?? '';
      expect(told).toMatch(/^\d+\.\d+\.\d+$/);
      const { isolation } = report.integrations[0] as { isolation: { rung: number; how: string } };
      expect(stderr).toContain(`integration: rung ${isolation.rung}`);
      expect(stderr).toContain('integration: limits: 120 s, 512 MB of heap');
      expect(stderr).toContain('integration: dependencies: none to install\n');
    });

    it('says the same twice, except for the timings', async () => {
      const strip = (text: string) => text.replace(/"(\w+Ms)": [\d.]+/g, '"$1": 0');
      const second = await check();
      expect(strip(answers.whole.stdout)).toBe(strip(second.stdout));
    });

    it('runs no test with --no-tests, and does not fail because of that', () => {
      const { status, report } = checked('withoutTests');
      expect(status).toBe(0);
      expect(report.integrations[0]).toMatchObject({ tests: { status: 'off' }, coverage: null });
    });

    it('obeys the configuration file: severities, thresholds, waivers', () => {
      const { status, report } = checked('configured');
      expect(status).toBe(1);
      expect(report.findings.map(({ rule, start: at }) => [rule, at.line])).toEqual([
        ['waiver/unused', 6],
        ['waiver/unused', 9],
        ['waiver/invalid', 12],
      ]);
    });
  });

  const defects = [
    ...namedDefects.map((defect) => ({ ...defect, args: [] })),
    // An Action that logs or sends something else also breaks its spec, so static rules only look at the code.
    ...furtherDefects.map((defect) => ({ ...defect, args: defect.finding.rule.startsWith('tests/') ? [] : ['--no-tests', '--no-probe'] })),
  ];

  describe('one defect', () => {
    let folder: string;
    let answers: ReadonlyMap<string, Ended>;

    beforeAll(async () => {
      folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-defects-'));
      const runs = defects.map(({ edit, args }, nth) => {
        const cwd = path.join(folder, String(nth));
        fs.cpSync(EXAMPLE, cwd, { recursive: true });
        edit(cwd);
        return { cwd, args: ['check', cwd, '--format', 'json', '--fail-on', 'warning', '--no-probe', '--no-audit', ...args] };
      });
      const all = await startOnce(node, path.join(dist.folder, 'cli.js'), runs);
      answers = new Map(defects.map(({ name }, nth) => [name, all[nth] as Ended]));
    });

    afterAll(() => {
      fs.rmSync(folder, { recursive: true });
    });

    it.each(defects)('$name is exactly one finding', ({ name, finding }) => {
      const { status, stdout, stderr } = answers.get(name) as Ended;
      const report = JSON.parse(stdout) as Report;
      expect({ stderr, findings: allFindings(report) }).toEqual({ stderr: '', findings: [finding] });
      const severity = [...report.findings, ...report.integrations.flatMap((each) => each.findings)][0]?.severity;
      expect(status).toBe(severity === 'notice' ? 0 : 1);
    });
  });

  const file = (name: string) => path.join(copy, 'integration', name);
  const text = (name: string) => fs.readFileSync(file(name), 'utf8');

  describe('--fix', () => {
    const FILES = ['configuration.json', 'integration.action.js', 'integration.action.spec.js'];
    const git = (...args: string[]) =>
      start('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: copy });

    beforeEach(async () => {
      for (const name of FILES) {
        const careless = text(name).replace(/\bRISK_API_KEY\b/g, 'riskApiKey').replace(/event\.configuration;/g, 'event.configuration; // riskApiKey');
        fs.writeFileSync(file(name), careless);
      }
      await git('init', '--quiet');
      await git('add', '--all');
      await git('commit', '--quiet', '--message', 'x');
    });

    it('corrects a name everywhere, and the tests pass as before', async () => {
      const { status, stderr, report } = await check('--fix');
      expect(stderr).toBe(
        'fixed integration/configuration.json:4 secrets/name-case: The name "riskApiKey" is not in ALL_CAPS_SNAKE_CASE. (4 places in 3 files)\n' +
          '--fix: corrected 1 finding in integration/configuration.json, integration/integration.action.js, integration/integration.action.spec.js\n',
      );
      expect({ status, counts: report.counts }).toEqual({ status: 0, counts: { error: 0, warning: 0, notice: 0, waived: 0 } });
      expect(report.integrations[0]).toMatchObject({ tests: { status: 'passed', failed: 0 }, coverage: { successPath: { percent: 100 } } });
      expect(text('integration.action.js')).toContain('const { RISK_API_KEY: riskApiKey } = event.secrets;');
      const before = FILES.map(text);
      expect((await check('--fix', '--no-tests', '--no-probe')).stderr).toBe('--fix: nothing to correct\n');
      expect(FILES.map(text)).toEqual(before);
    });

    it('is refused with 2 if there are uncommitted changes', async () => {
      fs.appendFileSync(file('integration.action.js'), '// mine\n');
      const before = FILES.map(text);
      const { status, stdout, stderr } = await cli('check', copy, '--fix');
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('uncommitted changes: integration/integration.action.js');
      expect(FILES.map(text)).toEqual(before);
      expect((await cli('check', copy, '--no-tests', '--no-probe', '--fix', '--force')).status).toBe(0);
    });
  });

  it('packs what is ready, the same bytes on every Node.js, and checks the archive', async () => {
    const packed = await cli('pack', copy, '--output', 'out/');
    expect({ status: packed.status, stderr: packed.stderr }).toEqual({ status: 0, stderr: '' });
    const digest = /SHA-256 {2}([0-9a-f]{64})/u.exec(packed.stdout)?.[1] ?? '';
    expect(digest).toBe('f7abc22ebf332fd232d4590f3319199f7e9fc099f85055f46cdf72631199d45b');
    const checked = await cli('check', 'out/integration-action.zip', '--digest', digest, '--no-probe');
    expect(checked.status).toBe(0);
    expect(checked.stdout).toMatch(/^integration {2}post-login\n[^]*Ready for review/);
    expect(checked.stderr).toContain(`integration-action.zip: SHA-256 ${digest}, as --digest says\n`);

    fs.writeFileSync(file('integration.action.js'), text('integration.action.js').replace('= 3000', '= 9000'));
    const { report } = await check('--against', path.join(copy, 'out/integration-action.zip'), '--no-tests', '--no-probe');
    expect(report.against?.differences.map(({ weight, text: told }) => `${weight}: ${told}`)).toEqual([
      expect.stringMatching(/^weakens: Requests to .* have a time limit of 9000 ms. Before, they had a time limit of 3000 ms\.$/),
    ]);
  });

  it.each([
    ['an unknown option', ['check', '.', '--fial-on', 'error'], '--fail-on'],
    ['an unknown command', ['chek'], 'did you mean check'],
    ['a folder that is not there', ['check', 'nowhere'], 'there is no folder "nowhere"'],
    ['a configuration file that is not there', ['check', '.', '--config', 'c.yml'], 'c.yml: the configuration file does not exist'],
  ])('ends with 2 on %s', async (_what, args, message) => {
    const { status, stdout, stderr } = await cli(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('ends with 3 if the report cannot be written', async () => {
    fs.writeFileSync(path.join(copy, 'file'), '');
    const { status, stderr } = await cli('check', copy, '--output', path.join(copy, 'file', 'report.txt'));
    expect(status).toBe(3);
    expect(stderr).toContain('the report could not be written');
  });

  it('may lose its reader', async () => {
    const command = [node, path.join(dist.folder, 'cli.js'), 'check', copy, '--no-tests', '--no-probe'];
    const ended = await start('/bin/sh', ['-c', '"$@" | head -n 1', 'sh', ...command], { cwd: copy });
    expect(ended).toEqual({ status: 0, stdout: 'integration  post-login\n', stderr: '' });
  });

  it('explains a rule, and names the nearest if there is none', async () => {
    const page = fs.readFileSync(path.resolve(__dirname, '../../docs/rules/secrets/undeclared.md'), 'utf8');
    expect(await cli('--explain', 'secrets/undeclared')).toEqual({ status: 0, stdout: page, stderr: '' });
    const unknown = await cli('check', '--explain', 'secrets/nmae-case');
    expect(unknown).toMatchObject({ status: 2, stdout: '' });
    expect(unknown.stderr).toContain('did you mean secrets/name-case?');
  });

  it('prints its version and its help', async () => {
    expect((await cli('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await cli('--help')).stdout).toContain('Exit status');
  });
});
