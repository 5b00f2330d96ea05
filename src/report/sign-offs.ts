import type { Effect } from '../analysis/paths/only-on-failure.ts';
import type { PlacedWaiver, Settings } from '../configuration/settings.ts';
import { isRuleId, ruleDoc } from '../rules/catalogue.ts';
import { allFindings } from './counts.ts';
import type { Behaviour, Coverage, Report, ReportedFinding, ReportedIntegration } from './model.ts';
import type { Integration } from '../submission/model.ts';
import { counted, uncoveredLines } from './wording.ts';

type SignOff = Report['signOffs'][number];
interface Comparison {
  /** Null or left out where the base branch could not be read. */
  readonly newWaivers?: readonly PlacedWaiver[] | null;
}
interface CheckedEffects {
  readonly integration: Pick<Integration, 'path'>;
  /** All that the Action does, where all of it is on the failure path; else null. */
  readonly effectsOnFailure: readonly Effect[] | null;
}
type Weight = ReportedFinding['severity'];
/** Calls that a question names. */
const MOST_NAMED = 5;
const WEIGHT: Record<Weight, number> = { notice: 0, warning: 1, error: 2 };

/** What no rule can decide for the reviewer, each with what this run knows about it. */
export function signOffsOf(
  report: Pick<Report, 'findings' | 'integrations'>,
  settings: Pick<Settings, 'rules' | 'waivers'> & Comparison,
  checked: readonly CheckedEffects[],
): SignOff[] {
  return [
    ...ofWaivers(settings),
    ...ofSeverities(allFindings(report), settings),
    ...report.integrations.flatMap(ofIntegration),
    ...checked.flatMap(ofEffects),
  ];
}

/** What the base branch has was accepted before; where that is not known, all are for the reviewer to accept. */
function ofWaivers({ waivers, newWaivers = null }: Pick<Settings, 'waivers'> & Comparison): SignOff[] {
  const kind = newWaivers === null ? 'waiver' : 'new waiver';
  const compared = newWaivers === null ? ' (not compared with the base branch)' : '';
  return (newWaivers ?? waivers).map((waiver) => ({
    question: `Is the ${kind} of \`${waiver.rule}\` acceptable?`,
    evidence: `${placed(waiver)}, until ${waiver.expires}${compared}: ${waiver.reason}`,
  }));
}

function placed({ place: { file, start }, path }: PlacedWaiver): string {
  return `${file}:${start.line}:${start.column}, ${path === null ? 'everywhere' : `for ${path}`}`;
}

/** The submission's own configuration file may make a rule milder; the reviewer should know where that counted. */
function ofSeverities(findings: readonly ReportedFinding[], settings: Pick<Settings, 'rules'>): SignOff[] {
  return Object.entries(settings.rules).flatMap(([rule, severity]) => {
    if (!isRuleId(rule) || WEIGHT[severity] >= WEIGHT[ruleDoc(rule).severity]) return [];
    const open = findings.filter((finding) => finding.rule === rule && finding.waived === undefined);
    if (open.length === 0) return [];
    return [
      {
        question: `Is the lower severity of \`${rule}\` acceptable?`,
        evidence: `The configuration file makes it ${severity} in place of ${ruleDoc(rule).severity}: ${counted(open.length, 'finding')}.`,
      },
    ];
  });
}

/** Nothing of it is asked of the tests, and all of it happens to a login only when something has failed. */
function ofEffects({ integration: { path }, effectsOnFailure: effects }: CheckedEffects): SignOff[] {
  if (effects === null) return [];
  const named = effects.slice(0, MOST_NAMED).map(({ method, line }) => `\`api.${method}\` on line ${line}`);
  const more = effects.length - named.length;
  return [
    {
      question: 'Is it right that the Action only does something when it fails?',
      evidence: `${path}: only its failure path changes the login, the tokens or the user: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    },
  ];
}

/** The coverage without lines of the failure path that an execution of the probe has run. */
function unseen(coverage: Coverage, behaviour: Behaviour | null): Coverage {
  const isShown = (line: number) =>
    (behaviour?.shownLines ?? []).some(({ start, end }) => start <= line && line <= end);
  const uncovered = coverage.uncovered.flatMap((run) => {
    if (run.path !== 'failure') return [run];
    const left: { start: number; end: number; path: 'failure' }[] = [];
    for (let line = run.start; line <= run.end; line += 1) {
      if (isShown(line)) continue;
      const last = left.at(-1);
      if (last?.end === line - 1) last.end = line;
      else left.push({ start: line, end: line, path: 'failure' });
    }
    return left;
  });
  return { ...coverage, uncovered };
}

function ofIntegration({
  path,
  findings,
  isolation,
  tests,
  coverage,
  behaviour,
  dependencies,
}: ReportedIntegration): SignOff[] {
  const asked: SignOff[] = [];
  if (tests.status === 'off') {
    asked.push({
      question: 'Are the tests good without a run?',
      evidence: `${path}: this run had tests switched off.`,
    });
  }
  if (isolation?.rung === 4) {
    asked.push({
      question: 'The tests ran without a wall. Is the machine that ran them still trusted?',
      evidence: `${path}: only Node.js ${isolation.node} and this tool kept the spec from the files and the network of that machine.`,
    });
  }
  const missed = coverage === null ? null : uncoveredLines(coverage, 'success');
  if (missed !== null && !findings.some(({ rule }) => rule === 'tests/success-path-coverage')) {
    asked.push({
      question: 'May this part of the success path go without a test?',
      evidence: `${path}: no test runs ${missed}; the threshold of this run allows it.`,
    });
  }
  // What the probe has run is among its answers, and need not be asked.
  const failureOnly = coverage === null ? null : uncoveredLines(unseen(coverage, behaviour), 'failure');
  if (failureOnly !== null) {
    asked.push({
      question: 'Does the Action do the right thing where it fails and no test looks?',
      evidence: `${path}: of the code that runs only when something fails, no test runs ${failureOnly}.`,
    });
  }
  if (dependencies.length > 0) {
    asked.push({
      question: 'Are the dependencies trusted and maintained?',
      evidence: `${path}: ${dependencies.map(({ name, version }) => `${name} ${version}`.trim()).join(', ')}`,
    });
  }
  return asked;
}
