import { knownCredentialsIn } from '../../../../src/lint/known-credentials.ts';
import { lint, sentences } from '../../rule-tester.ts';
import { goodSubmission } from '../../submission-files.ts';
import { ACTION, expectFindings, handler, MANIFEST } from '../marks.ts';

// Put together here, so that no scanner takes this file for a leak.
const joined = (...parts: string[]) => parts.join('');
const hook = joined('https://hooks.slack', '.com/services/', 'T02QXWJ4K/B05RNZ8PL/', 'q7Xm2VtRz9LkPw4YsHd8NcBe');
const linear = joined('lin', '_api_', 'q7Xm2VtRz9LkPw4YsHd8NcBeJf3GuAo5Ti6Wx1Qv');
const grafana = joined('gl', 'sa_', 'q7Xm2VtRz9LkPw4YsHd8NcBeJf3GuAo5', '_', '7be2c49d');
const figma = joined('fig', 'd_', 'q7Xm2VtRz9LkPw4YsHd8NcBeJf3GuAo5Ti6Wx1Q-');
const docker = joined('dckr', '_pat_', 'q7Xm2VtRz9LkPw4YsHd8NcBeJf3');
const databricks = joined('da', 'pi', '7be2c49d10f83ae65b9c2d7f40e18a36');
const stripe = joined('sk_', 'live_', '4eC39HqLyjWDarjtT1zdp7dc');
const SPEC = 'integration/integration.action.spec.js';
const GUIDE = 'integration/installation_guide.md';

describe('credentials of known providers', () => {
  it.each([
    ['Slack', hook],
    ['Linear', linear],
    ['Grafana', grafana],
    ['Figma', figma],
    ['Docker', docker],
    ['Databricks', databricks],
  ])('are found for %s, with their place', (name, value) => {
    expect(knownCredentialsIn(`const a = "${value}";`, 'a.js')).toEqual([
      { kind: `a credential of ${name}`, range: [11, 11 + value.length] },
    ]);
  });

  it.each([
    ['a placeholder', 'const a = "xoxb-your-token-here";'],
    ['one letter over and over', `const a = "${joined('lin', '_api_', 'x'.repeat(40))}";`],
    ['only the beginning', 'const a = "lin_api_";\nconst b = "https://hooks.slack.com/services/";'],
    ['code', 'const skip = task.glsa_id; // secret_store, hf_x'],
  ])('are not found in %s', (_name, text) => {
    expect(knownCredentialsIn(text, 'a.js')).toEqual([]);
  });

  it('are never found twice at one place, and are in order', () => {
    const found = knownCredentialsIn(`${linear} ${hook} ${linear}`, 'a.js');
    expect(found.map(({ kind }) => kind)).toEqual([
      'a credential of Linear',
      'a credential of Slack',
      'a credential of Linear',
    ]);
  });

  it('are found even if a comment tells scanners to ignore them', () => {
    expect(knownCredentialsIn(`// secretlint-disable\nconst a = "${linear}";`, 'a.js')).toHaveLength(1);
  });
});

describe('secrets/hard-coded', () => {
  const [shape, beside] = ['secrets/hard-coded shape', 'secrets/hard-coded beside'];

  it.each([
    ['a text of the code', { [ACTION]: handler(`await post("▸${hook}");`) }],
    ['a template', { [ACTION]: handler(`await post(\`▸${linear}\${event.user.user_id}\`);`) }],
    ['a comment of the code', { [ACTION]: `// was: ▸${linear}\n${handler('')}` }],
    [
      'a default of the manifest',
      {
        [MANIFEST]: `{\n  "secrets": [],\n  "configuration": [{ "name": "HOOK", "label": "Hook", "description": "Where.", "default_value": "▸${hook}" }],\n  "dependencies": []\n}\n`,
      },
    ],
    ['a spec', { [SPEC]: `it("posts", () => {\n  expect(post("▸${grafana}")).toBe(1);\n});\n` }],
    ['a guide', { [GUIDE]: `${goodSubmission[GUIDE]}\nUse ▸${hook} for it.\n` }],
  ])('reports %s', async (_name, files) => {
    await expectFindings('secrets/hard-coded', files, [ACTION in files ? shape : beside]);
  });

  it.each([
    [
      'a made-up value of a spec',
      { [SPEC]: `it("posts", () => {\n  expect(post("${joined('xoxb', '-test-1234-abcd')}")).toBe(1);\n});\n` },
    ],
    [
      'a placeholder of a guide',
      { [GUIDE]: `${goodSubmission[GUIDE]}\nUse \`${joined('xoxb', '-your-token-here')}\` for it.\n` },
    ],
    [
      'an example of a webhook in a guide',
      {
        [GUIDE]: `${goodSubmission[GUIDE]}\nIt looks like \`https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX\`.\n`,
      },
    ],
    [
      'the code of a client',
      { [ACTION]: handler('const url = `https://hooks.slack.com/services/${event.secrets.HOOK}`;\nawait post(url);') },
    ],
  ])('is silent on %s', async (_name, files) => {
    await expectFindings('secrets/hard-coded', files, []);
  });

  it('reports once what our own patterns also find', async () => {
    await expectFindings(
      'secrets/hard-coded',
      {
        [ACTION]: handler(
          `call(▸"${stripe}");\nconst apiKey = ▸"${joined('ghp', '_', 'q7Xm2VtRz9LkPw4YsHd8NcBeJf3GuAo5Ti6W')}";`,
        ),
      },
      [shape, shape],
    );
  });

  it('never says the value', async () => {
    const findings = await lint({ [ACTION]: handler(`await post("${hook}");`) });
    const said = findings.filter(({ rule }) => rule === 'secrets/hard-coded').map(sentences);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('a credential of Slack');
    expect(said[0]).not.toContain('q7Xm2');
  });

  it('names the provider', async () => {
    const findings = await lint({ [GUIDE]: `${goodSubmission[GUIDE]}\nUse ${hook} for it.\n` });
    expect(findings.filter(({ rule }) => rule === 'secrets/hard-coded').map(sentences)).toEqual([
      expect.stringContaining('a credential of Slack'),
    ]);
  });

  it('reports all credentials of a file, with their ends', async () => {
    const spec = `it("posts", () => {\n  post("${grafana}");\n  post("${docker}");\n});\n`;
    const findings = (await lint({ [SPEC]: spec })).filter(({ rule }) => rule === 'secrets/hard-coded');
    expect(findings.map(({ start, end }) => [start.line, start.column, end.column])).toEqual([
      [2, 9, 9 + grafana.length],
      [3, 9, 9 + docker.length],
    ]);
  });

  it('reports values that tests make up in the manifest, but not in a spec or a guide', async () => {
    const value = linear.replace('Ti6W', '1234');
    const text = `{\n  "secrets": [],\n  "configuration": [{ "name": "TOKEN", "label": "Token", "description": "Of the app.", "default_value": "▸${value}" }],\n  "dependencies": []\n}\n`;
    await expectFindings('secrets/hard-coded', { [MANIFEST]: text }, [beside]);
    await expectFindings('secrets/hard-coded', { [SPEC]: `it("a", () => {\n  post("${value}");\n});\n` }, []);
    await expectFindings('secrets/hard-coded', { [GUIDE]: `${goodSubmission[GUIDE]}\nUse ${value} for it.\n` }, []);
    // Another one that is clearly real is still reported.
    const both = `it("a", () => {\n  post("${value}", "▸${grafana}");\n});\n`;
    await expectFindings('secrets/hard-coded', { [SPEC]: both }, [beside]);
  });

  it('reports credentials before and after the value of a secret', async () => {
    const secret = `{ "name": "HOOK", "label": "Hook", "description": "▸${linear}", "deploy_value": "${hook}" }`;
    const field = `{ "name": "HOST", "label": "Host", "description": "Where.", "default_value": "▸${grafana}" }`;
    const text = `{\n  "secrets": [${secret}],\n  "configuration": [${field}],\n  "dependencies": []\n}\n`;
    await expectFindings('secrets/hard-coded', { [MANIFEST]: text }, [beside, beside]);
  });

  it.each(['default_value', 'deploy_value'])('leaves the %s of a secret to its own rule', async (property) => {
    const text = `{\n  "secrets": [{ "name": "HOOK", "label": "Hook", "description": "Where.", "${property}": ▸"${hook}" }],\n  "configuration": [],\n  "dependencies": []\n}\n`;
    await expectFindings('secrets/hard-coded', { [MANIFEST]: text.replace('▸', '') }, []);
    await expectFindings('manifest/secret-value-committed', { [MANIFEST]: text }, [
      'manifest/secret-value-committed committed',
    ]);
  });
});
