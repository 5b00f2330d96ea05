import type { ListItem, RootContent } from 'mdast';
import { allFindings } from '../counts.ts';
import type { Entry } from '../entries.ts';
import { entriesOf, findingsIn } from '../entries.ts';
import type { ReportedFinding } from '../model.ts';
import { counted } from '../wording.ts';
import {
  details,
  evidenceLine,
  heading,
  item,
  lines,
  list,
  placeLinks,
  outputBlock,
  placeLink,
  ruleLink,
  strong,
} from './markdown-nodes.ts';
import type { Page } from './markdown-page.ts';
import { restOf, shownOf } from './markdown-page.ts';
import { code, prose, say } from './prose.ts';

const TEXT_LIMIT = 1_000;

/** The errors, the warnings and, folded, the notices. */
export function findingSections(page: Page): RootContent[] {
  return [
    ...section('Must be fixed', 'errors', entriesOf(page.report, 'error'), page),
    ...section('A reviewer will ask about', 'warnings', entriesOf(page.report, 'warning'), page),
    ...noticeSection(page),
  ];
}

/** Waived findings, with the reason and the last day of the waiver. */
export function waivedSection(page: Page): RootContent[] {
  const waived = allFindings(page.report).filter((finding) => finding.waived !== undefined);
  const shown = shownOf(waived, 'waived findings', page);
  if (shown.length === 0) return [];
  return [heading(3, say('Waived')), list(shown.map((finding) => waivedItem(finding, page))), ...restOf(waived, page)];
}

function section(title: string, noun: string, entries: readonly Entry[], page: Page): RootContent[] {
  const shown = shownEntries(entries, noun, page);
  return shown.length === 0 ? [] : [heading(3, say(title)), ...grouped(shown, page), ...restOf(entries, page)];
}

function noticeSection(page: Page): RootContent[] {
  const entries = entriesOf(page.report, 'notice');
  if (entries.length === 0) return [];
  if (!page.shown.notices) {
    page.leaveOut('the notices');
    return [];
  }
  const shown = shownEntries(entries, 'notices', page);
  return details(`${counted(findingsIn(entries), 'notice')}, worth a look`, grouped(shown, page));
}

/** The entries that are shown, and how many findings the other entries stand for. */
function shownEntries(entries: readonly Entry[], noun: string, { shown, leaveOut }: Page): Entry[] {
  const some = entries.slice(0, shown.entries);
  const all = findingsIn(entries);
  if (some.length < entries.length) leaveOut(`${all - findingsIn(some)} of ${all} ${noun}`);
  return some;
}

/** A single integration needs no headings: every place names its file. */
function grouped(entries: readonly Entry[], page: Page): RootContent[] {
  const groups = [...new Set(entries.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const items = entries.filter((entry) => entry.group === group).map((entry) => findingItem(entry, page));
    const title = group === null ? say('Repository') : code(group);
    return [...(page.report.integrations.length > 1 ? [heading(4, title)] : []), list(items)];
  });
}

function findingItem({ finding, others, evidence }: Entry, page: Page): ListItem {
  const texts = page.textsOf(finding);
  const { test } = texts;
  if (test !== null && !page.shown.tests) page.leaveOut('the output of failing tests');
  const { message, hint } = page.shown.tests ? texts : finding;
  const isTold = test !== null && page.shown.tests && page.told.has(test);
  const isListed = test !== null && page.shown.tests && !isTold;
  if (!page.shown.hints && hint !== '') page.leaveOut('the hints');
  return item(
    lines(
      [strong(...prose(message, TEXT_LIMIT))],
      ...(page.shown.hints && hint !== '' ? [[say('→ '), ...prose(hint, TEXT_LIMIT)]] : []),
      ...evidence.map((shown) => evidenceLine(shown, page.documentation)),
      [
        placeLink(finding, page.link),
        say(' · '),
        ruleLink(finding.rule, page.documentation),
        ...(isListed ? [say(' · its output is in the list of tests')] : []),
        ...([finding, ...others].some((each) => page.newFindings.has(each)) ? [say(' · '), strong(say('new'))] : []),
      ],
      ...(others.length === 0 ? [] : [[say('Also at '), ...placeLinks(others, page.link)]]),
    ),
    ...(isTold ? [outputBlock(texts.output)] : []),
  );
}

function waivedItem(finding: ReportedFinding, page: Page): ListItem {
  const { reason = '', expires = '' } = finding.waived ?? {};
  return item(
    lines(
      [strong(...prose(finding.message, TEXT_LIMIT))],
      [say(`Until ${expires}, because: `), ...prose(reason, TEXT_LIMIT)],
      [placeLink(finding, page.link), say(' · '), ruleLink(finding.rule, page.documentation)],
    ),
  );
}
