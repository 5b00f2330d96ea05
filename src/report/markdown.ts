import type { Node, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { againstSection } from './markdown/against-markdown.ts';
import { home } from '../home.ts';
import { evidenceSection, signOffSection } from './markdown/evidence.ts';
import { findingSections, waivedSection } from './markdown/findings-markdown.ts';
import type { LinkTo } from './markdown/markdown-nodes.ts';
import { heading, paragraph, strong } from './markdown/markdown-nodes.ts';
import { overviewSection } from './markdown/overview-markdown.ts';
import type { Page, Shown } from './markdown/markdown-page.ts';
import { code, say } from './markdown/prose.ts';
import type { Thresholds } from '../configuration/settings.ts';
import { changeNodes, receivedNote, verdictNodes } from './markdown/verdict.ts';
import { allFindings } from './counts.ts';
import { textsIn } from './failed-test.ts';
import { inertLine } from './inert.ts';
import type { Run } from './last-run.ts';
import { newFindings } from './last-run.ts';
import type { Report } from './model.ts';
import type { ReportedSource } from './source.ts';

export interface MarkdownOptions {
  /** Code points that the text may have, at least 1,000. The caller subtracts what it adds (a marker). */
  readonly limit: number;
  readonly link: LinkTo | null;
  /** Makes the address of a rule's page; null or left out if it is not known. */
  readonly documentation?: ((rule: string) => string) | null;
  /** The command that shows the same in a terminal, in the root of the repository; null if this is the terminal. */
  readonly command: string | null;
  /** Where to find more of the report, as one of our sentences. Shown if something is left out. */
  readonly elsewhere?: string;
  /** Sources for the uncovered lines. If left out, only their numbers are shown. */
  readonly sources?: readonly ReportedSource[];
  /** The coverage that the run required; left out or null if that is not known. */
  readonly thresholds?: Thresholds | null;
  /** The comparison of this run with the one before. */
  readonly run?: Run | null;
  /** For a report from another run: the address of that run, null if it is not known. */
  readonly receivedFrom?: { readonly run: string | null } | null;
}

const MINIMUM = 1_000;
/** Length of a list, if there is a limit: nobody reads more, and rendering it again and again takes seconds. */
const MOST_ENTRIES = 1_000;
/** Failing tests whose output is shown at their finding. */
const MOST_TOLD = 3;
const EVERYTHING: Shown = {
  source: true,
  notices: true,
  uncovered: true,
  tests: true,
  answers: 'whole',
  hints: true,
  entries: Infinity,
};
/** What is left out to stay within the limit, one after the other. After that, the lists get shorter. */
const STEPS: readonly Partial<Shown>[] = [
  {},
  { source: false },
  { answers: 'short' },
  { notices: false },
  { uncovered: false },
  { tests: false },
  { answers: 'none' },
  { hints: false },
];

/**
 * The report for a pull request's comment and a job's summary. The same report gives the same text, because it contains no time.
 * Throws a RangeError for a limit that has no room for a verdict.
 */
export function renderMarkdown(report: Report, options: MarkdownOptions): string {
  const { limit } = options;
  if (!(limit >= MINIMUM)) throw new RangeError(`The limit has to be at least ${MINIMUM}, not ${limit}`);
  let shown: Shown = { ...EVERYTHING, entries: limit === Infinity ? Infinity : MOST_ENTRIES };
  const known = knownOf(report, options.run ?? null);
  let text = '';
  let size = Infinity;
  for (const step of STEPS) {
    shown = { ...shown, ...step };
    const page = pageOf(report, options, { ...known, shown });
    size = leastOf(page);
    if (size > limit) continue;
    text = write(page);
    size = codePoints(text);
    if (size <= limit) return text;
  }
  let entries = Math.min(shown.entries, longestList(report));
  while (size > limit && entries > 0) {
    entries = Math.min(entries - 1, Math.floor((entries * limit) / size));
    const page = pageOf(report, options, { ...known, shown: { ...shown, entries } });
    size = leastOf(page);
    if (size > limit && entries > 0) continue;
    text = write(page);
    size = codePoints(text);
  }
  return text;
}

/** The least code points of a page's text. Rendering it takes many times as long. */
function leastOf(page: Node): number {
  let size = 0;
  const open: Node[] = [page];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('value' in node && typeof node.value === 'string') size += codePoints(node.value);
    if ('url' in node && typeof node.url === 'string') size += codePoints(node.url);
    if ('children' in node && Array.isArray(node.children)) open.push(...(node.children as Node[]));
  }
  return size;
}

/** The parts that are the same however much is shown. */
type Known = Pick<Page, 'newFindings' | 'textsOf' | 'told'>;

function knownOf(report: Report, run: Run | null): Known {
  const textsOf = textsIn(report);
  const open = allFindings(report).filter(({ waived }) => waived === undefined);
  const failing = open.flatMap((finding) => textsOf(finding).test ?? []);
  const fresh = run === null ? new Set<never>() : newFindings(report, run);
  return { newFindings: fresh, textsOf, told: new Set(failing.slice(0, MOST_TOLD)) };
}

function pageOf(
  report: Report,
  {
    link,
    documentation = null,
    command,
    elsewhere,
    sources = [],
    thresholds = null,
    run = null,
    receivedFrom = null,
  }: MarkdownOptions,
  known: Known & Pick<Page, 'shown'>,
): Root {
  const leftOut = new Set<string>();
  const page: Page = {
    report,
    link,
    documentation,
    sources,
    thresholds,
    ...known,
    leaveOut: (what) => leftOut.add(what),
  };
  const body = [
    ...verdictNodes(report),
    ...(receivedFrom === null ? [] : [receivedNote(receivedFrom.run)]),
    ...changeNodes(report, run, known.newFindings, receivedFrom === null),
    ...overviewSection(page),
    ...againstSection(page),
    ...findingSections(page),
    ...evidenceSection(page),
    ...waivedSection(page),
    ...signOffSection(page),
  ];
  return { type: 'root', children: [...body, ...leftOutNodes(leftOut, elsewhere), ...footer(report, command)] };
}

function write(page: Root): string {
  return toMarkdown(page, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    resourceLink: true,
  });
}

function leftOutNodes(leftOut: ReadonlySet<string>, elsewhere?: string): RootContent[] {
  if (leftOut.size === 0) return [];
  const what = [...leftOut].join('; ');
  return [
    paragraph(
      strong(say('Left out here for length:')),
      say(
        ` ${[what, elsewhere, 'The command below shows everything'].filter((said) => said !== undefined).join('. ')}.`,
      ),
    ),
  ];
}

function footer({ tool, commit }: Report, command: string | null): RootContent[] {
  const name = code(`${tool.name} ${tool.version}`, 60);
  const about: PhrasingContent = home.isKnown ? { type: 'link', url: home.url, children: [name] } : name;
  const local: RootContent[] =
    command === null
      ? []
      : [heading(3, say('Run it yourself')), { type: 'code', lang: 'sh', value: inertLine(command, 200) }];
  return [...local, paragraph(about, ...(commit === null ? [] : [say(' at commit '), code(commit.slice(0, 12))]))];
}

function longestList({ findings, integrations, signOffs, against }: Report): number {
  const all = findings.length + integrations.reduce((sum, integration) => sum + integration.findings.length, 0);
  return Math.max(all, integrations.length, signOffs.length, against?.differences.length ?? 0);
}

/** GitHub's limits count these, as observed, and not UTF-16 code units or bytes. */
function codePoints(text: string): number {
  return text.length - (text.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0);
}
