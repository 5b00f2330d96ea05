import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log } from 'sarif';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import type { SarifOptions } from '../../src/report/sarif.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { hostileText } from './hostile.ts';
import { aFailingReport, aFinding, aReport, hostileReport } from './sample.ts';

// The schema has a regular expression that is not valid in Unicode mode.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isValid = ajv.compile(schema);

const options: SarifOptions = {
  path: '.',
  repository: 'https://github.com/acme/integration',
  documentation: (rule: string) => `https://example.com/rules#${rule}`,
  home: null,
};

function render(report = aFailingReport(), given: Partial<typeof options> = {}) {
  const log = JSON.parse(renderSarif(report, { ...options, ...given })) as Log;
  isValid(log);
  expect(isValid.errors ?? []).toEqual([]);
  const [run] = log.runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

describe('the SARIF report', () => {
  it('is valid by the schema of SARIF 2.1.0, with and without findings', () => {
    expect(render().results).toHaveLength(9);
    expect(render(aReport()).results).toEqual([]);
    expect(
      JSON.parse(renderSarif(aReport(), { path: 'a', repository: null, documentation: null, home: null })),
    ).toMatchObject({
      version: '2.1.0',
    });
  });

  it('would be refused by that schema if it had a fault', () => {
    expect(isValid({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
  });

  it("gives a finding's text, place, severity and identity", () => {
    expect(render(aReport({ findings: [aFinding()] })).results).toEqual([
      {
        ruleId: 'secrets/name-case',
        ruleIndex: 0,
        level: 'error',
        message: {
          text: 'The secret "apiKey" is not in ALL_CAPS_SNAKE_CASE.\n→ Write `API_KEY`, in the manifest and where the code reads it.',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'integration/configuration.json', uriBaseId: '%SRCROOT%' },
              region: { startLine: 4, startColumn: 15, endLine: 4, endColumn: 23 },
            },
          },
        ],
        partialFingerprints: { 'integrationCheck/v1': '0'.repeat(32) },
        suppressions: [],
      },
    ]);
  });

  it('counts columns in UTF-16 code units, and names the commit and the repository', () => {
    expect(render()).toMatchObject({
      columnKind: 'utf16CodeUnits',
      versionControlProvenance: [{ revisionId: '0123456789abcdef0123456789abcdef01234567' }],
    });
  });

  it.each([
    ['.', 'actions-integration-check/./'],
    ['integrations/a b', 'actions-integration-check/integrations/a%20b/'],
  ])('has a separate category for the path %s', (path, id) => {
    expect(render(aReport(), { path }).automationDetails).toEqual({ id });
  });

  it('has each rule once, with help for people and the address of its page', () => {
    const rules = render().tool.driver.rules ?? [];
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    const rule = rules.find(({ id }) => id === 'secrets/name-case');
    expect(rule).toMatchObject({
      helpUri: 'https://example.com/rules#secrets/name-case',
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['secrets', 'security'] },
    });
    expect(rule?.help?.markdown).toContain('**What it says**\n\n- The');
    expect(rule?.help?.markdown).toContain('Rename it to "\\<suggestion>", here and wherever');
    for (const { help } of rules) {
      expect(help?.text).not.toMatch(/…"|\{\{/);
      for (const line of (help?.text ?? '').split('\n')) expect(line).toMatch(/[.?]$/);
    }
    expect(rule?.help?.markdown).toContain('\n\n[Why, and how to fix it](https://example.com/rules#secrets/name-case)');
    const [without] = render(aFailingReport(), { documentation: null }).tool.driver.rules ?? [];
    expect(without).not.toHaveProperty('helpUri');
    expect(without?.help?.markdown).not.toContain('](');
    for (const { ruleId, ruleIndex } of render().results ?? []) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
  });

  it('suppresses waived findings, with the reason and the last day', () => {
    const suppressions = render().results?.flatMap((result) => result.suppressions ?? []);
    expect(suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: "The provider's next release reads it; ticket 4711. (until 2027-01-31)",
      },
    ]);
  });

  it('puts findings about a whole file at its first line', () => {
    const place = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const [result] = render(aReport({ findings: [aFinding({ ...place, file: 'a b/ü.json' })] })).results ?? [];
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b/%C3%BC.json', uriBaseId: '%SRCROOT%' },
      region: { startLine: 1 },
    });
  });

  it("is valid and has no link of the partner's, whatever they wrote", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const { message } of render(hostileReport(text)).results ?? []) {
          expect(message.text).not.toContain('](');
          expect(message.text).not.toMatch(/[\u202e\u200b\p{Cs}]/u);
        }
      }),
      { numRuns: 60 },
    );
  });
});
