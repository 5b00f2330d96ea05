import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { isRuleId } from '../../rules/catalogue.ts';
import { entriesIn } from '../confirmed.ts';
import { allFindings } from '../counts.ts';
import type { ReportedFinding } from '../model.ts';
import { code, placeNode, prose, section } from './nodes.ts';
import type { Page } from './page.ts';

const SEVERITIES: readonly ReportedFinding['severity'][] = ['error', 'warning', 'notice'];
export const LEVELS = { error: 'Error', warning: 'Warning', notice: 'Notice' } as const;

/** The findings that count, the gravest first; a sentence where there are none. */
export function findingNodes(findings: readonly ReportedFinding[], page: Page): ElementContent[] {
  const { evidenceOf, isEvidence } = entriesIn(findings);
  const open = SEVERITIES.flatMap((severity) =>
    findings.filter((each) => each.severity === severity && each.waived === undefined && !isEvidence(each)),
  );
  if (open.length === 0) return [h('p', 'Nothing found.')];
  return [
    h(
      'ul',
      { className: 'entries' },
      open.map((finding) => findingItem(finding, evidenceOf(finding), page)),
    ),
  ];
}

function findingItem(finding: ReportedFinding, evidence: readonly ReportedFinding[], page: Page): Element {
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
  ]);
}

/** Findings that a waiver silences, with its reason and last day. */
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
  const { file, start, rule } = finding;
  const id = page.lineId(file, start.line);
  const below = id === null ? [] : [' · ', h('a', { href: `#${id}` }, `line ${start.line} in the source below`)];
  return h('p', { className: 'quiet' }, [placeNode(finding, page), ...below, ' · ', ruleNode(rule, page)]);
}

/** The id, as a link to the rule's page. A report of another run may name rules that are none. */
function ruleNode(rule: string, { documentation }: Page): Element {
  if (documentation === null || !isRuleId(rule)) return code(rule);
  return h('a', { href: documentation(rule) }, code(rule));
}
