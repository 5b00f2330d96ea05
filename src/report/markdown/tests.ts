import type { ListItem, RootContent } from 'mdast';
import { outputOf } from '../failed-test.ts';
import type { ReportedIntegration, ReportedTestCase, ReportedTests } from '../model.ts';
import { testsInWords } from '../wording.ts';
import { details, item, lines, list, outputBlock, paragraph, placeLink } from './markdown-nodes.ts';
import type { Page } from './markdown-page.ts';
import { restOf, shownOf } from './markdown-page.ts';
import { prose, say } from './prose.ts';

const MARKS: Record<ReportedTestCase['status'], string> = { passed: '✅', failed: '❌', skipped: '⏭️' };

/** All tests, folded. A failing test shows its output, unless its finding does. */
export function testNodes({ tests }: ReportedIntegration, page: Page): RootContent[] {
  if (tests.cases.length === 0) return [];
  if (!page.shown.tests) {
    page.leaveOut('the lists of tests');
    return [];
  }
  const shown = shownOf(tests.cases, 'tests', page);
  const ofFiles =
    (tests.files ?? []).length < 2 ? [list(shown.map((test) => testItem(test, page)))] : byFile(shown, page);
  return details(`Tests: ${testsInWords(tests)}`, [...ofFiles, ...restOf(tests.cases, page)]);
}

/** Each spec file, with its tests below it. */
function byFile(tests: readonly ReportedTestCase[], page: Page): RootContent[] {
  return [...new Set(tests.map(({ file }) => file))].flatMap((file) => [
    paragraph(...prose(file, 300)),
    list(tests.filter((test) => test.file === file).map((test) => testItem(test, page))),
  ]);
}

function testItem(test: ReportedTestCase, page: Page): ListItem {
  const name = [say(`${MARKS[test.status]} `), ...prose(test.name, 300)];
  if (test.status !== 'failed') return item(paragraph(...name));
  const output = page.told.has(test) ? [] : outputOf(test);
  return item(
    lines(name, [placeLink({ ...test, end: test.start }, page.link)]),
    ...(output.length === 0 ? [] : [outputBlock(output)]),
  );
}

/** Whether there is a list of tests, whose summary shows their sum. */
export function isListed({ cases }: ReportedTests, { shown }: Page): boolean {
  return cases.length > 0 && shown.tests && shown.entries > 0;
}
