import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Report, ReportedIntegration } from '../model.ts';
import { testsInWords } from '../wording.ts';
import { integrationId } from './integration.ts';
import { code, section, table } from './nodes.ts';

/** The integrations side by side, each with a link to its part of the page; nothing where there is one of them. */
export function overviewSection({ integrations }: Report): Element[] {
  if (integrations.length < 2) return [];
  const head = ['Integration', 'Errors', 'Warnings', 'Tests', 'Success path'];
  const rows = integrations.map(row);
  return [section('overview', h('h2', 'Overview'), table('Overview', { className: 'figures', head }, rows))];
}

function row({ path, findings, tests, coverage }: ReportedIntegration, index: number): Element {
  const open = findings.filter(({ waived }) => waived === undefined);
  const count = (severity: 'error' | 'warning') => open.filter((finding) => finding.severity === severity).length;
  const errors = count('error');
  const isMissed = open.some(({ rule, severity }) => rule === 'tests/success-path-coverage' && severity === 'error');
  const successPath = coverage === null ? 'not measured' : `${coverage.successPath.percent} %`;
  return h('tr', [
    h('th', { scope: 'row' }, [h('a', { href: `#${integrationId(index)}` }, code(path))]),
    h('td', errors === 0 ? {} : { className: 'failed' }, String(errors)),
    h('td', String(count('warning'))),
    h('td', tests.status === 'failed' ? { className: 'failed' } : {}, testsInWords(tests)),
    h('td', isMissed ? { className: 'failed' } : {}, successPath),
  ]);
}
