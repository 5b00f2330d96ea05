import { outputsOf } from '../../src/github/outputs.ts';
import { coverageOf, reportedFinding, reportedIntegration, reportOf } from './reports.ts';

const file = '/tmp/report.json';

describe('outputsOf', () => {
  it('gives the verdict, the counts and the places', () => {
    const report = reportOf([reportedFinding(), reportedFinding({ severity: 'notice' })]);
    expect(outputsOf(report, file, ['/tmp/a.zip'])).toEqual({
      conclusion: 'failure',
      errors: '1',
      warnings: '0',
      notices: '1',
      'success-path-coverage': '100',
      'line-coverage': '90',
      'report-file': '/tmp/report.json',
      'archive-file': '["/tmp/a.zip"]',
      integrations: '["integration"]',
    });
  });

  it('gives the coverage of the integration with the lowest', () => {
    const integrations = [
      reportedIntegration({ path: 'a', coverage: coverageOf(87.5, 99) }),
      reportedIntegration({ path: 'b', coverage: null }),
      reportedIntegration({ path: 'c', coverage: coverageOf(100, 66.66) }),
    ];
    expect(outputsOf(reportOf([], { integrations }), file, [])).toMatchObject({
      'success-path-coverage': '87.5',
      'line-coverage': '66.66',
      integrations: '["a","b","c"]',
    });
  });

  it('gives no coverage if no tests ran', () => {
    const integrations = [reportedIntegration({ coverage: null })];
    expect(outputsOf(reportOf([], { integrations }), file, [])).toMatchObject({
      'success-path-coverage': '',
      'line-coverage': '',
    });
  });
});
