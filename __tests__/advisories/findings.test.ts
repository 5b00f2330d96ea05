import { parseAudit } from '../../src/advisories/audit-report.ts';
import { advisoryFindings } from '../../src/advisories/findings.ts';
import { messageOf } from '../../src/report/message.ts';
import type { Manifest } from '../../src/submission/model.ts';

const place = { file: 'configuration.json', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const manifestOf = (...names: string[]): Pick<Manifest, 'dependencies'> => ({
  dependencies: names.map((name) => ({ name, version: '1.0.0', namePlace: place })),
});
const on = (name: string, range: string, severity: 'high' | 'low' = 'high', id = 'GHSA-1') => ({
  name,
  title: 'Bad',
  url: `https://github.com/advisories/${id}`,
  severity,
  range,
});
const said = (audit: Parameters<typeof advisoryFindings>[0], ...names: string[]) =>
  advisoryFindings(
    audit,
    names.map((name) => ({ name, version: '1.0.0' })),
    manifestOf(...names),
  ).map((each) => `${each.messageId} ${messageOf(each).message}`);

describe('the advisories on declared packages', () => {
  it.each([
    ['<2.0.0', 'It is fixed in 2.0.0.'],
    ['>=0.5.0 <1.0.1', 'It is fixed in 1.0.1.'],
    ['<0.9.0 || >=1.0.0 <1.4.2 || >=2.0.0 <2.1.0', 'It is fixed in 1.4.2.'],
    ['<=1.0.3', 'It is not fixed in any known version (<=1.0.3).'],
    ['*', 'It is not fixed in any known version (*).'],
    ['nonsense', 'It is not fixed in any known version (nonsense).'],
  ])('name the version that fixes the range %s', (range, end) => {
    const [sentence] = said({ a: { name: 'a', isDirect: true, via: [on('a', range)] } }, 'a');
    expect(sentence).toBe(`direct "a" 1.0.0 has the advisory GHSA-1 (high): Bad. ${end}`);
  });

  it('use the shortest path, and end in a circle', () => {
    const audit = {
      a: { name: 'a', isDirect: true, via: ['b', 'c'] },
      b: { name: 'b', isDirect: false, via: ['a', 'd'] },
      c: { name: 'c', isDirect: false, via: ['d', on('c', '<2.0.0', 'low')] },
      d: { name: 'd', isDirect: false, via: [on('d', '<3.0.0')] },
    };
    expect(said(audit, 'a')).toEqual([
      'indirect "a" 1.0.0 depends on "d" (a → b → d), which has the advisory GHSA-1 (high): Bad. It is fixed in 3.0.0.',
      'minor These packages have advisories of moderate or low severity: a@1.0.0.',
    ]);
  });

  it('are counted if there are many', () => {
    const many = Array.from({ length: 8 }, (_, index) => on('a', '<2.0.0', 'high', `GHSA-${index}`));
    const found = said({ a: { name: 'a', isDirect: true, via: many } }, 'a');
    expect(found).toHaveLength(6);
    expect(found.at(-1)).toBe('more "a" 1.0.0 has further advisories of high or critical severity: 3.');
  });

  it('do not include a package that is not declared, nor a name that every object has', () => {
    expect(said({ b: { name: 'b', isDirect: true, via: [on('b', '*')] } }, 'a', 'constructor', 'toString')).toEqual([]);
  });
});

describe('an answer of npm', () => {
  const whole = { auditReportVersion: 2, vulnerabilities: { a: { name: 'a', isDirect: true, via: ['b'] } } };
  it.each<[string, string, string]>([
    ['is read', JSON.stringify({ ...whole, metadata: {} }), 'answered'],
    ['is read after warnings', `npm warn old\n${JSON.stringify(whole)}\n`, 'answered'],
    [
      'of another version does not count',
      JSON.stringify({ ...whole, auditReportVersion: 1 }),
      'its answer is not one of advisories',
    ],
    [
      'of another form does not count',
      JSON.stringify({ ...whole, vulnerabilities: { a: { via: 1 } } }),
      'its answer is not one of advisories',
    ],
    ['that is a refusal says so', JSON.stringify({ statusCode: 405, message: 'x' }), 'it answers 405'],
    ['that is null does not count', 'null', 'npm gave no JSON'],
    ['that is cut off does not count', '{"auditReportVersion":2', 'npm gave no JSON'],
  ])('%s', (_name, output, expected) => {
    const audited = parseAudit(output);
    expect(audited.state === 'answered' ? audited.state : audited.why).toBe(expected);
  });
});
