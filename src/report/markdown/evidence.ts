import type { PhrasingContent, RootContent } from 'mdast';
import type { ReportedIntegration } from '../model.ts';
import { advisoriesInWords, testsInWords } from '../wording.ts';
import { questionNodes } from './questions-markdown.ts';
import { coverageNodes } from './coverage.ts';
import { heading, lines, list, placeLinks, task } from './markdown-nodes.ts';
import type { Page } from './markdown-page.ts';
import { restOf, shownOf } from './markdown-page.ts';
import { code, prose, say } from './prose.ts';
import { isListed, testNodes } from './tests.ts';

export const SIGN_OFF_TITLE = 'For the reviewer to sign off';

/** What each integration consists of, what of it ran, and what never did. */
export function evidenceSection(page: Page): RootContent[] {
  const shown = shownOf(page.report.integrations, "integrations' evidence", page);
  if (shown.length === 0) return [];
  return [heading(3, say('Evidence')), ...shown.flatMap((integration) => evidence(integration, page))];
}

/** The reviewer's questions, as a list of boxes to tick. */
export function signOffSection(page: Page): RootContent[] {
  const shown = shownOf(page.report.signOffs, 'sign-offs', page);
  if (shown.length === 0) return [];
  const items = shown.map(({ question, evidence, places = [] }) =>
    task(
      lines(
        prose(question, 300),
        prose(evidence, 1_000),
        ...(places.length === 0 ? [] : [placeLinks(places, page.link)]),
      ),
    ),
  );
  return [heading(3, say(SIGN_OFF_TITLE)), list(items), ...restOf(page.report.signOffs, page)];
}

function evidence(integration: ReportedIntegration, page: Page): RootContent[] {
  const { path, tests, coverage } = integration;
  return [
    heading(4, code(path)),
    // The list of tests shows their sum in its own summary.
    lines(contents(integration), ...(isListed(tests, page) ? [] : [[say(`Tests: ${testsInWords(tests)}`)]])),
    ...questionNodes(integration, page),
    ...(coverage === null ? [] : coverageNodes(integration, coverage, page)),
    ...testNodes(integration, page),
  ];
}

/** What the integration needs from the customer, and what it brings along. */
function contents(integration: ReportedIntegration): PhrasingContent[] {
  const { flow, secrets, configuration, dependencies } = integration;
  const asOf = advisoriesInWords(integration);
  const packages = dependencies.map(({ name, version }) => `${name} ${version}`);
  const parts: [what: string, names: readonly string[]][] = [
    ['Flow', flow === null ? [] : [flow]],
    ['secrets', secrets],
    ['configuration', configuration],
    ['dependencies', packages],
  ];
  return [
    ...parts.flatMap(([what, names], index) => [
      say(`${index === 0 ? '' : ' · '}${what} `),
      names.length === 0 ? say('none') : code(names.join(', ')),
    ]),
    ...(asOf === null ? [] : [say(` · advisories ${asOf}`)]),
  ];
}
