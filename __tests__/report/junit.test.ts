import fc from 'fast-check';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { renderJunit } from '../../src/report/junit.ts';
import { hostileText } from './hostile.ts';
import { aFailingReport, aFinding, aReport, hostileReport } from './sample.ts';

function elements(node: Root | Element, name: string): Element[] {
  return node.children.flatMap((child) =>
    child.type === 'element' ? [...(child.name === name ? [child] : []), ...elements(child, name)] : [],
  );
}

const suites = (xml: string) =>
  elements(fromXml(xml), 'testsuite').map(({ attributes }) => ({
    name: attributes['name'],
    tests: attributes['tests'],
    failures: attributes['failures'],
    skipped: attributes['skipped'],
  }));
const caseNamed = (xml: string, name: string) =>
  elements(fromXml(xml), 'testcase').find(({ attributes }) => attributes['name']?.includes(name));

describe('the JUnit report', () => {
  const xml = renderJunit(aFailingReport());

  it('has a suite for the tests of each integration, and a suite for its findings', () => {
    expect(suites(xml)).toEqual([
      { name: 'Repository: findings', tests: '1', failures: '1', skipped: '0' },
      { name: 'integration: tests', tests: '3', failures: '1', skipped: '1' },
      // Without the failing test, which has its own case above.
      { name: 'integration: findings', tests: '4', failures: '2', skipped: '1' },
      { name: 'integrations/phone: tests', tests: '2', failures: '0', skipped: '0' },
      { name: 'integrations/phone: findings', tests: '3', failures: '1', skipped: '0' },
    ]);
    expect(elements(fromXml(xml), 'testsuites')[0]?.attributes).toMatchObject({
      tests: '13',
      failures: '5',
      errors: '0',
      skipped: '2',
      time: '1.452',
    });
  });

  it('gives the place of a test, its duration, and its output if it fails', () => {
    const failing = caseNamed(xml, 'denies when the provider answers 500');
    expect(failing?.attributes).toEqual({
      name: 'denies when the provider answers 500',
      classname: 'integration',
      file: 'integration/integration.action.spec.js',
      line: '22',
      time: '0.004',
    });
    const [failure] = failing?.children.filter((child) => child.type === 'element') ?? [];
    expect(failure?.name).toBe('failure');
    expect(failure?.attributes['type']).toBe('tests/failed');
    expect(failure?.children[0]).toMatchObject({
      value: expect.stringContaining('\n\nNumber of calls: 0\n') as string,
    });
    expect(JSON.stringify(caseNamed(xml, 'is for later'))).toContain('"name":"skipped"');
  });

  it('fails for an error, skips waived findings, and passes everything else', () => {
    const kinds = ['secrets/name-case', 'secrets/unused', 'code/request-without-timeout'].map((rule) =>
      caseNamed(xml, rule)?.children.flatMap((child) => (child.type === 'element' ? [child.name] : [])),
    );
    expect(kinds).toEqual([['failure'], ['skipped'], ['system-out']]);
  });

  it.each([
    ['error', ['failure', 'system-out', 'system-out']],
    ['warning', ['failure', 'failure', 'system-out']],
    ['never', ['system-out', 'system-out', 'system-out']],
  ] as const)('fails for findings that fail the run, with fail-on %s', (failOn, expected) => {
    const findings = (['error', 'warning', 'notice'] as const).map((severity) =>
      aFinding({ severity, rule: `guide/${severity}` }),
    );
    const rendered = renderJunit(aReport({ findings }), { failOn });
    const kinds = findings.flatMap(({ rule }) =>
      (caseNamed(rendered, rule)?.children ?? []).flatMap((child) => (child.type === 'element' ? [child.name] : [])),
    );
    expect(kinds).toEqual(expected);
    expect(rendered).toContain('notice, which does not fail this run: ');
  });

  it.each([
    ['a run that broke off', 'failure', [], 1],
    ['a run that failed by a finding', 'failure', [aFinding()], 0],
    ['a run that is ready', 'success', [], 0],
  ] as const)('only has an error for a stage that failed: %s', (_, conclusion, findings, errors) => {
    const rendered = renderJunit({ ...aReport({ findings: [...findings] }), conclusion });
    expect(elements(fromXml(rendered), 'error')).toHaveLength(errors);
    expect(elements(fromXml(rendered), 'testsuites')[0]?.attributes['errors']).toBe(String(errors));
  });

  it('keeps the finding of a failing test if it has no case', () => {
    const finding = aFinding({ rule: 'tests/failed', message: 'A promise was rejected after the last test.' });
    expect(suites(renderJunit(aReport({ findings: [finding] })))[0]).toMatchObject({ failures: '1' });
  });

  it('is well formed if it is empty', () => {
    expect(suites(renderJunit(aReport({ integrations: [] })))).toEqual([]);
  });

  it('is well formed XML 1.0 with no element but ours, whatever the partner wrote', () => {
    const names = (text: string) =>
      ['testsuite', 'testcase', 'failure', 'skipped', 'system-out'].map(
        (name) => elements(fromXml(renderJunit(hostileReport(text))), name).length,
      );
    const expected = names('word');
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.constantFrom(']]>', '<!--', '&x;', '\uFFFE', '\u0000')), (text) => {
        expect(names(text)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

it('has a suite for each spec file if there are several', () => {
  const report = aReport();
  const [integration] = report.integrations;
  if (integration === undefined) throw new Error('The sample has an integration');
  const [first, second] = integration.tests.cases;
  if (first === undefined || second === undefined) throw new Error('The sample has two tests');
  const counts = { status: 'passed' as const, passed: 1, failed: 0, skipped: 0, durationMs: 1 };
  const other = 'integration/__tests__/other.spec.js';
  const tests = {
    ...integration.tests,
    cases: [first, { ...second, file: other }],
    files: [first.file, other].map((file) => ({ file, ...counts })),
  };
  const xml = renderJunit({ ...report, integrations: [{ ...integration, tests, findings: [] }] });
  expect(suites(xml).filter(({ name }) => name?.startsWith('integration: '))).toEqual([
    { name: `integration: tests of ${first.file}`, tests: '1', failures: '0', skipped: '0' },
    { name: `integration: tests of ${other}`, tests: '1', failures: '0', skipped: '0' },
  ]);
});
