import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { allFindings } from './counts.ts';
import { textsIn } from './failed-test.ts';
import { againstSection } from './html/against-html.ts';
import { htmlDocument } from './html/document.ts';
import { findingSection, waivedSection } from './html/findings-html.ts';
import { integrationId, integrationSection } from './html/integration.ts';
import { overviewSection } from './html/overview-html.ts';
import { code, placeNode, prose, section } from './html/html-nodes.ts';
import type { HtmlOptions, Page } from './html/html-page.ts';
import { STYLE } from './html/style.ts';
import type { Place } from '../submission/place.ts';
import type { Report } from './model.ts';
import { verdict } from './wording.ts';

/**
 * The report as one self-contained web page: no script, no network. A partner's words are text nodes, and the only
 * addresses made from them are places in the repository. The same report gives the same page.
 */
export function renderHtml(report: Report, options: HtmlOptions): string {
  const lineId: Page['lineId'] = (file, line) => {
    const index = options.sources.findIndex((source) => source.file === file && line <= source.lines.length);
    return index === -1 ? null : `source-${index + 1}-L${line}`;
  };
  const ids = new Map(allFindings(report).map((finding, index) => [finding, `finding-${index + 1}`]));
  const page: Page = {
    report,
    ...options,
    lineId,
    textsOf: textsIn(report),
    findingId: (finding) => ids.get(finding) ?? '',
  };
  const title = `${verdict(report).title} – Actions Integration Check`;
  return htmlDocument({ title, style: STYLE, pictures: false, body: body(page) });
}

function body(page: Page): Element {
  const { report } = page;
  const { title, sentence, kind } = verdict(report);
  const parts = [
    ...overviewSection(report),
    ...againstSection(page),
    findingSection(page),
    ...report.integrations.map((integration, index) => integrationSection(integration, integrationId(index), page)),
    ...waivedSection(page),
    ...signOffSection(page),
  ];
  return h('body', [
    h('a', { className: 'skip', href: '#report' }, 'Skip to the report'),
    h('header', [
      h('p', { className: 'quiet' }, 'Actions Integration Check'),
      h('div', { className: `verdict ${kind}` }, [h('h1', title), h('p', sentence)]),
    ]),
    ...contents(parts),
    h('main', { id: 'report', tabIndex: -1 }, parts.length === 0 ? [h('p', 'There is nothing to show.')] : parts),
    footer(report),
  ]);
}

/** Links to the parts of the page, with their headings. */
function contents(parts: readonly Element[]): Element[] {
  const items = parts.flatMap(({ children: [heading] }) => {
    if (heading?.type !== 'element') return [];
    return [h('li', [h('a', { href: `#${String(heading.properties['id'])}` }, structuredClone(heading.children))])];
  });
  return items.length === 0 ? [] : [h('nav', { ariaLabel: 'Contents' }, [h('ul', items)])];
}

function signOffSection(page: Page): Element[] {
  const { signOffs } = page.report;
  if (signOffs.length === 0) return [];
  const items = signOffs.map(({ question, evidence, places = [] }) =>
    h('li', [
      h('p', prose(question)),
      h('p', { className: 'quiet' }, prose(evidence)),
      ...(places.length === 0 ? [] : [h('p', { className: 'quiet' }, placeList(places, page))]),
    ]),
  );
  const list = h('ul', { className: 'entries' }, items);
  return [section('sign-offs', h('h2', 'For the reviewer to sign off'), list)];
}

function placeList(places: readonly Place[], page: Page): ElementContent[] {
  return places.flatMap((place, index): ElementContent[] => [
    ...(index === 0 ? [] : [{ type: 'text' as const, value: ' · ' }]),
    placeNode(place, page),
  ]);
}

function footer({ tool, commit }: Report): Element {
  const at = commit === null ? [] : [' at commit ', code(commit)];
  return h('footer', { className: 'quiet' }, [h('p', [code(`${tool.name} ${tool.version}`), ...at])]);
}
