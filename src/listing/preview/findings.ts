import type { Element } from 'hast';
import { h } from 'hastscript';
import { code, prose, section } from '../../report/html/html-nodes.ts';
import { LEVELS } from '../../report/html/findings-html.ts';
import type { ReportedFinding } from '../../report/model.ts';
import { counted } from '../../report/wording.ts';

/** The findings about what customers see, folded: the page is first of all the listing. */
export function findingItems(findings: readonly ReportedFinding[], id: string): Element[] {
  if (findings.length === 0) return [];
  const items = findings.map(({ severity, message, hint, file, start }) =>
    h('li', { className: severity }, [
      h('p', [h('span', { className: 'level' }, LEVELS[severity]), ' ', code(`${file}:${start.line}`)]),
      h('p', { className: 'message' }, prose(message)),
      h('p', prose(hint)),
    ]),
  );
  const summary = h('summary', `${counted(findings.length, 'finding')} about what customers see here`);
  return [section(id, h('h2', 'To be fixed'), h('details', [summary, h('ul', { className: 'entries' }, items)]))];
}
