import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Report } from '../model.ts';
import type { Overview } from '../overview.ts';
import { overviewOf } from '../overview.ts';
import { integrationId } from './integration.ts';
import { code, section, table } from './html-nodes.ts';

/** All integrations in a table, with links to their sections; nothing if there is only one. */
export function overviewSection(report: Report): Element[] {
  const all = overviewOf(report);
  if (all.length < 2) return [];
  const head = ['Integration', 'Errors', 'Warnings', 'Tests', 'Success path'];
  return [section('overview', h('h2', 'Overview'), table('Overview', { className: 'figures', head }, all.map(row)))];
}

function row({ path, errors, warnings, tests, successPath }: Overview, index: number): Element {
  return h('tr', [
    h('th', { scope: 'row' }, [h('a', { href: `#${integrationId(index)}` }, code(path))]),
    ...[errors, warnings, tests, successPath].map(({ text, isBad }) =>
      h('td', isBad ? { className: 'failed' } : {}, text),
    ),
  ]);
}
