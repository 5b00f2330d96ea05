import type { Element } from 'hast';
import { h } from 'hastscript';
import { isRuleId } from '../../rules/catalogue.ts';
import { allFindings } from '../counts.ts';
import type { Entry } from '../entries.ts';
import { entriesOf, SEVERITIES } from '../entries.ts';
import type { ReportedFinding } from '../model.ts';
import { code, placeNode, prose, section } from './html-nodes.ts';
import type { Page } from './html-page.ts';

export const LEVELS = { error: 'Error', warning: 'Warning', notice: 'Notice' } as const;

/** The open findings of all integrations, the most severe first, equal ones together; a sentence if there are none. */
export function findingSection(page: Page): Element {
  const entries = SEVERITIES.flatMap((severity) => entriesOf(page.report, severity));
  const items = entries.map((entry) => findingItem(entry, page));
  const shown = entries.length === 0 ? h('p', 'No findings.') : h('ul', { className: 'entries' }, items);
  return section('findings', h('h2', 'Findings'), shown);
}

function findingItem({ finding, others, evidence }: Entry, page: Page): Element {
  const { severity } = finding;
  const id = page.findingId(finding);
  const { message, hint, output } = page.textsOf(finding);
  return h('li', { id, className: severity }, [
    h('p', { className: 'message' }, [h('span', { className: 'level' }, `${LEVELS[severity]}: `), ...prose(message)]),
    ...(hint === '' ? [] : [h('p', ['→ ', ...prose(hint)])]),
    ...evidence.map((shown) =>
      h('p', { id: page.findingId(shown) }, ['Shown: ', ...prose(shown.message), ' ', ruleNode(shown.rule, page)]),
    ),
    ...(output.length === 0 ? [] : [h('pre', output.join('\n'))]),
    about(finding, page),
    ...others.map((other) =>
      h('p', { id: page.findingId(other), className: 'quiet' }, ['Also at ', ...placeNodes(other, page)]),
    ),
  ]);
}

/** Waived findings, with the reason and the last day of the waiver. */
export function waivedSection(page: Page): Element[] {
  const waived = allFindings(page.report).filter((finding) => finding.waived !== undefined);
  if (waived.length === 0) return [];
  const items = waived.map((finding) => {
    const { reason = '', expires = '' } = finding.waived ?? {};
    return h('li', { id: page.findingId(finding) }, [
      h('p', { className: 'message' }, prose(finding.message)),
      h('p', ['Until ', ...prose(expires), ', because: ', ...prose(reason)]),
      about(finding, page),
    ]);
  });
  return [section('waived', h('h2', 'Waived'), h('ul', { className: 'entries' }, items))];
}

function about(finding: ReportedFinding, page: Page): Element {
  return h('p', { className: 'quiet' }, [...placeNodes(finding, page), ' · ', ruleNode(finding.rule, page)]);
}

/** Its place, with a link to its line below if the page shows the source. */
function placeNodes(finding: ReportedFinding, page: Page): (Element | string)[] {
  const { file, start } = finding;
  const id = page.lineId(file, start.line);
  const below = id === null ? [] : [' · ', h('a', { href: `#${id}` }, `line ${start.line} in the source below`)];
  return [placeNode(finding, page), ...below];
}

/** The id, as a link to the rule's page. A report from another run may name unknown rules. */
function ruleNode(rule: string, { documentation }: Page): Element {
  if (documentation === null || !isRuleId(rule)) return code(rule);
  return h('a', { href: documentation(rule) }, code(rule));
}
