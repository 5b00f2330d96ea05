import type { RootContent, TableCell } from 'mdast';
import { overviewOf } from '../overview.ts';
import { heading, tableOf } from './markdown-nodes.ts';
import type { Page } from './markdown-page.ts';
import { shownOf } from './markdown-page.ts';
import { prose, say } from './prose.ts';

/** A table of the integrations, if there are several. */
export function overviewSection(page: Page): RootContent[] {
  const rows = overviewOf(page.report);
  if (rows.length < 2) return [];
  const shown = shownOf(rows, 'integrations of the overview', page);
  if (shown.length === 0) return [];
  const head = ['Integration', 'Errors', 'Warnings', 'Tests', 'Success path'];
  const cells = shown.map(({ path, errors, warnings, tests, successPath }): TableCell['children'][] => [
    prose(path, 200),
    [say(marked(errors.isBad, errors.text))],
    [say(warnings.text)],
    [say(marked(tests.isBad, tests.text))],
    [say(marked(successPath.isBad, successPath.text))],
  ]);
  return [heading(3, say('Overview')), tableOf(head, cells)];
}

function marked(isBad: boolean, text: string): string {
  return isBad ? `❌ ${text}` : text;
}
