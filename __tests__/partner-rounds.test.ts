import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { check } from '../src/check.ts';
import { loadSettings } from '../src/configuration/load.ts';
import { planFixes } from '../src/fix/plan.ts';
import { allFindings } from '../src/report/counts.ts';
import type { Report, ReportedFinding } from '../src/report/model.ts';
import { EXAMPLE } from './example/defects.ts';
import { buildToolchain, temporaryFolder } from './sandbox/repository.ts';

const FIRST = path.join(__dirname, 'fixtures/first-submission');
const [MANIFEST, ACTION, SPEC, GUIDE] = [
  'configuration.json',
  'integration.action.js',
  'integration.action.spec.js',
  'installation_guide.md',
].map((name) => `integration/${name}`) as [string, string, string, string];

/** A partner's reaction to a finding: the words of the hint that are used, and the change. */
interface Answer {
  readonly rule: string;
  readonly says: RegExp;
  readonly follow: (partner: Partner) => void;
}

interface Partner {
  readonly replace: (file: string, from: string | RegExp, to: string) => void;
  readonly hint: string;
}

const answers: readonly Answer[] = [
  {
    rule: 'media/missing-logo',
    says: /Add your logo as a PNG/u,
    follow: () => undefined,
  },
  {
    rule: 'code/no-debug-flag',
    says: /to "configuration" in configuration\.json, and explain "Debug logging" in the guide/u,
    follow: ({ replace, hint }) => {
      const [, field = ''] = /`(\{ "name".*?\})` to/u.exec(hint) ?? [];
      replace(MANIFEST, /\n {2}\],\n {2}"dependencies"/u, `,\n    ${field}\n  ],\n  "dependencies"`);
      replace(GUIDE, '## Results', 'Debug logging writes the score to the log of the Action.\n\n## Results');
    },
  },
  {
    rule: 'code/ungated-log',
    says: /`if \(event\.configuration\.DEBUG === "true"\)`\. Also turn it on in a test\./u,
    follow: ({ replace, hint }) => {
      const [, condition = ''] = /`(if \(event\.configuration\.DEBUG === "true"\))`/u.exec(hint) ?? [];
      replace(ACTION, 'console.log(', `${condition} console.log(`);
      replace(
        SPEC,
        /$/u,
        'it("logs the score while the switch is on", async () => {\n  const event = makeEventMock();\n  event.configuration.DEBUG = "true";\n  const log = jest.spyOn(console, "log").mockImplementation();\n  axios.post.mockResolvedValue({ data: { score: 1 } });\n  await onExecutePostLogin(event, apiMock);\n  expect(log).toHaveBeenCalledWith(1);\n});\n',
      );
    },
  },
  {
    rule: 'guide/undocumented-field',
    says: /say under this label what to fill in/u,
    follow: ({ replace }) => {
      replace(
        GUIDE,
        '## Results',
        'Fill in **Merrow API key**, from the settings of your project, and choose a **Mode**.\n\n## Results',
      );
    },
  },
  {
    rule: 'guide/broken-structure',
    says: /Remove it/u,
    follow: ({ replace }) => {
      replace(GUIDE, '# Merrow\n\n', '');
    },
  },
  {
    rule: 'guide/recommended-section',
    says: /Add a heading `## Set up`/u,
    follow: ({ replace }) => {
      replace(GUIDE, '## Add the', '## Set up\n\n1. Create a project and copy its API key.\n\n## Add the');
    },
  },
  {
    rule: 'guide/insecure-link',
    says: /Write https:\/\//u,
    follow: ({ replace }) => {
      replace(GUIDE, 'http://', 'https://');
    },
  },
  {
    rule: 'guide/todo',
    says: /remove it with its brackets/u,
    follow: ({ replace }) => {
      replace(GUIDE, '[[TODO: describe the fields]]', 'Select **Add Integration**.');
    },
  },
  {
    rule: 'code/request-without-timeout',
    says: /`timeout: 5000` in its options/u,
    follow: ({ replace }) => {
      replace(ACTION, '{ headers:', '{ timeout: 5000, headers:');
    },
  },
  {
    rule: 'code/unhandled-request',
    says: /Await it in a `try`, and decide in the `catch` whether to deny \(`api\.access\.deny`\)/u,
    follow: ({ replace }) => {
      replace(ACTION, '  const { data } = await axios', '  let data;\n  try {\n    ({ data } = await axios');
      replace(
        ACTION,
        ' },\n  );',
        ' },\n  ));\n  } catch (error) {\n    api.access.deny("The login could not be checked.");\n    return;\n  }',
      );
    },
  },
  {
    rule: 'flow/deny-arguments',
    says: /`api\.access\.deny\(reason: string\)`/u,
    follow: ({ replace }) => {
      replace(ACTION, 'api.access.deny();', 'api.access.deny("The login was denied.");');
    },
  },
  {
    rule: 'tests/no-assertion',
    says: /`expect\(apiMock\.idToken\.setCustomClaim\)\.toHaveBeenCalled\(\);`/u,
    follow: ({ replace, hint }) => {
      const [, expectation = ''] = /`(expect\(apiMock.*?;)`/u.exec(hint) ?? [];
      replace(SPEC, 'apiMock);\n});', `apiMock);\n  ${expectation}\n});`);
    },
  },
  {
    rule: 'tests/no-denial',
    says: /Write a test in which the Action denies, and end it with `expect/u,
    follow: ({ replace, hint }) => {
      const [, expectation = ''] = /`(expect\(.*?;)`/u.exec(hint) ?? [];
      const test = `it("denies", async () => {\n  const event = makeEventMock();\n  axios.post.mockResolvedValue({ data: { score: 81 } });\n  await onExecutePostLogin(event, apiMock);\n  ${expectation}\n});\n`;
      replace(SPEC, /$/u, test);
    },
  },
  // Executions show these. The findings of the static rules about the same request say what has to change.
  { rule: 'behaviour/', says: /timeout|Catch|Check values|Log only/u, follow: () => undefined },
];

let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 120_000);

async function checked(root: string): Promise<Report> {
  const given = { 'install-dependencies': false };
  const loaded = await loadSettings({ root, config: null, given, today: '2026-11-23' });
  const quiet = { progress: () => undefined, announce: () => undefined };
  const { report, defects } = await check({ ...loaded, root, path: '.', toolchain, commit: null, ...quiet });
  expect(defects).toEqual([]);
  return report;
}

/** Follows every finding of a report. */
function follow(root: string, findings: readonly ReportedFinding[]): void {
  const done = new Set<Answer>();
  for (const { rule, hint } of findings) {
    const answer = answers.find((each) => rule.startsWith(each.rule));
    if (answer === undefined) throw new Error(`Nobody knows what to do about ${rule}: ${hint}`);
    expect(hint).toMatch(answer.says);
    if (done.has(answer)) continue;
    done.add(answer);
    const replace = (file: string, from: string | RegExp, to: string) => {
      const text = fs.readFileSync(path.join(root, file), 'utf8');
      const now = text.replace(from, () => to);
      if (now === text) throw new Error(`${rule}: nothing to replace in ${file}`);
      fs.writeFileSync(path.join(root, file), now);
    };
    answer.follow({ replace, hint });
    if (rule === 'media/missing-logo')
      fs.cpSync(path.join(EXAMPLE, 'media'), path.join(root, 'media'), { recursive: true });
  }
}

it('a first submission is ready in the third round, and no round causes a new error', async () => {
  const root = temporaryFolder();
  fs.cpSync(FIRST, root, { recursive: true });
  execFileSync('git', ['init', '-q'], { cwd: root });
  const add = () => execFileSync('git', ['add', '--all', '--force'], { cwd: root });
  add();
  const first = await checked(root);
  expect(first.conclusion).toBe('failure');

  const { changes, left } = await planFixes({ root, path: '.', isWaived: () => false });
  for (const { file, after } of changes) fs.writeFileSync(path.join(root, file), after);
  expect(left).toEqual([]);
  const second = await checked(root);
  const errors = (report: Report) =>
    allFindings(report)
      .filter(({ severity }) => severity !== 'notice')
      .map(({ rule }) => rule);
  const known = new Set(errors(first));
  expect(errors(second).filter((rule) => !known.has(rule))).toEqual([]);
  expect(errors(second).length).toBeLessThan(errors(first).length);

  follow(root, allFindings(second));
  add();
  const third = await checked(root);
  expect(allFindings(third).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  expect(third.conclusion).toBe('success');
}, 180_000);
