import type { Effect } from '../analysis/paths/only-on-failure.ts';
import type { PlacedWaiver, Settings } from '../configuration/settings.ts';
import { isRuleId, ruleDoc } from '../rules/catalogue.ts';
import type { Integration } from '../submission/model.ts';
import type { Place } from '../submission/place.ts';
import { allFindings } from './counts.ts';
import type { Behaviour, Coverage, Report, ReportedFinding, ReportedIntegration } from './model.ts';
import { ofRun } from './sign-offs-of-run.ts';
import type { RunSettings } from './sign-offs-of-run.ts';
import { counted, uncoveredLines } from './wording.ts';

type SignOff = Report['signOffs'][number];
interface Comparison {
  /** Null or left out if the base branch could not be read. */
  readonly newWaivers?: readonly PlacedWaiver[] | null;
}
interface CheckedEffects {
  readonly integration: Pick<Integration, 'path'>;
  /** What the Action does, if all of it is on the failure path; otherwise null. */
  readonly effectsOnFailure: readonly Effect[] | null;
}
type Weight = ReportedFinding['severity'];
/** The most calls that a question names. */
const MOST_NAMED = 5;
const WEIGHT: Record<Weight, number> = { notice: 0, warning: 1, error: 2 };

/** The questions that no rule can decide for the reviewer, each once, with what this run knows about them and where. */
export function signOffsOf(
  report: Pick<Report, 'findings' | 'integrations'>,
  settings: Pick<Settings, 'rules' | 'waivers'> & RunSettings & Comparison,
  checked: readonly CheckedEffects[],
): SignOff[] {
  return [
    ...ofWaivers(settings),
    ...ofSeverities(allFindings(report), settings),
    ...ofRun(report.integrations, settings),
    ...together([...report.integrations.flatMap(ofIntegration), ...checked.flatMap(ofEffects)]),
    ...ofDependencies(report.integrations),
  ];
}

/** Waivers of the base branch were accepted before. If these are not known, the reviewer has to accept all of them. */
function ofWaivers({ waivers, newWaivers = null }: Pick<Settings, 'waivers'> & Comparison): SignOff[] {
  const kind = newWaivers === null ? 'waiver' : 'new waiver';
  const compared = newWaivers === null ? ' (not compared with the base branch)' : '';
  return (newWaivers ?? waivers).map((waiver) => ({
    question: `Is the ${kind} of \`${waiver.rule}\` acceptable?`,
    evidence: `${waiver.path === null ? 'Everywhere' : `For ${waiver.path}`}, until ${waiver.expires}${compared}: ${waiver.reason}`,
    places: [placeOf(waiver.place)],
  }));
}

/** The submission's own configuration file may make a rule milder, whether it found something this time or not. */
function ofSeverities(
  findings: readonly ReportedFinding[],
  { rules, places }: Pick<Settings, 'rules' | 'places'>,
): SignOff[] {
  return Object.entries(rules).flatMap(([rule, severity]): SignOff[] => {
    if (!isRuleId(rule) || WEIGHT[severity] >= WEIGHT[ruleDoc(rule).severity]) return [];
    const open = findings.filter((finding) => finding.rule === rule && finding.waived === undefined);
    const place = places?.rules[rule];
    return [
      {
        question: `Is the lower severity of \`${rule}\` acceptable?`,
        evidence: `The configuration file makes it ${severity} instead of ${ruleDoc(rule).severity}: ${counted(open.length, 'finding')}.`,
        ...(place === undefined ? {} : { places: [placeOf(place)] }),
      },
    ];
  });
}

/** The same question about several integrations becomes one, with what is known for each. */
function together(all: readonly SignOff[]): SignOff[] {
  const byQuestion = new Map<string, SignOff[]>();
  for (const each of all) byQuestion.set(each.question, [...(byQuestion.get(each.question) ?? []), each]);
  return [...byQuestion].map(([question, some]) => {
    const places = some.flatMap((each) => each.places ?? []);
    return {
      question,
      evidence: some.map(({ evidence }) => evidence).join(' '),
      ...(places.length === 0 ? {} : { places }),
    };
  });
}

/** The tests do not have to run any of it, and it only affects a login when something has failed. */
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

/** The coverage without the lines of the failure path that an execution of the probe ran. */
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

function ofIntegration({ path, findings, isolation, coverage, behaviour, code }: ReportedIntegration): SignOff[] {
  const asked: SignOff[] = [];
  if (isolation?.rung === 4) {
    asked.push({
      question: 'The tests ran without a wall. Is the machine that ran them still trusted?',
      evidence: `${path}: only Node.js ${isolation.node} and this tool kept the spec from the files and the network of that machine.`,
    });
  }
  if (coverage === null) return asked;
  // The lines that the probe ran appear in its answers, so nobody is asked about them.
  const open = unseen(coverage, behaviour);
  const ask = (on: 'success' | 'denial' | 'failure', question: string, rest: string) => {
    const missed = uncoveredLines(open, on);
    if (missed === null) return;
    const runs = code === null ? [] : open.uncovered.filter((run) => run.path === on);
    const places = runs.map(({ start, end }) => linesOf(code?.file ?? '', start, end));
    asked.push({
      question,
      evidence: `${path}: no test runs ${missed}${rest}`,
      ...(places.length === 0 ? {} : { places }),
    });
  };
  if (!findings.some(({ rule }) => rule === 'tests/success-path-coverage')) {
    const question = 'No test covers this part of the success path. Is that acceptable?';
    ask('success', question, '; the threshold of this run allows it.');
  }
  const denials = 'No test covers this part of the denial path. Does it deny the right logins?';
  ask('denial', denials, ', which only run when the Action denies.');
  const failures = 'No test covers this part of the failure path. Does it do the right thing?';
  ask('failure', failures, ', which only run when something fails.');
  return asked;
}

/** Each package once, with the integrations that use it if there are several. */
function ofDependencies(integrations: readonly ReportedIntegration[]): SignOff[] {
  const users = new Map<string, string[]>();
  for (const { path, dependencies } of integrations) {
    for (const { name, version } of dependencies) {
      const dependency = `${name} ${version}`.trim();
      users.set(dependency, [...(users.get(dependency) ?? []), path]);
    }
  }
  if (users.size === 0) return [];
  const named = [...users].map(([dependency, paths]) =>
    integrations.length === 1 ? dependency : `${dependency} (${paths.join(', ')})`,
  );
  return [{ question: 'Are the dependencies trusted and maintained?', evidence: named.join(', ') }];
}

function linesOf(file: string, start: number, end: number): Place {
  return { file, start: { line: start, column: 1 }, end: { line: end, column: 1 } };
}

function placeOf({ file, start, end }: Place): Place {
  return {
    file,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}
