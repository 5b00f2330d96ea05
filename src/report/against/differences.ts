import type { Against, Difference, Report, ReportedIntegration } from '../model.ts';
import { changesOfBehaviour } from './changes-of-behaviour.ts';
import { changesOfCode } from './changes-of-code.ts';
import type { Change } from './difference.ts';
import { adds, changes, weakens } from './difference.ts';
import { apart } from './lists.ts';
import { changesOfManifest } from './changes-of-manifest.ts';

const ORDER: readonly Difference['weight'][] = ['weakens', 'adds', 'changes'];

/**
 * What is new in behaviour and surface since another state of a submission, for a reviewer who approved that state: first what makes it weaker,
 * then what was added, then the rest. `base` describes that state. Code that says the same in another way is no difference.
 */
export function compareReports(before: Report, after: Report, base: string): Against {
  const { pairs, gone, come } = pairsOf(before.integrations, after.integrations);
  const of = (path: string, found: readonly Change[]): Difference[] => found.map((each) => ({ ...each, path }));
  const all = [
    ...gone.flatMap(({ path }) => of(path, [weakens(`The integration ${path} is gone.`)])),
    ...come.flatMap(({ path }) => of(path, [adds(`The integration ${path} is new.`)])),
    ...pairs.flatMap(([was, is]) => of(is.path, changesOf(was, is))),
  ];
  const differences = ORDER.flatMap((weight) => all.filter((each) => each.weight === weight));
  return {
    base,
    differences: differences.map(({ weight, path, text, place }) => ({ weight, path, text, ...(place && { place }) })),
  };
}

function changesOf(before: ReportedIntegration, after: ReportedIntegration): Change[] {
  return [
    ...(before.code && after.code ? changesOfCode(before.code, after.code) : []),
    ...(before.behaviour && after.behaviour ? changesOfBehaviour(before.behaviour, after.behaviour) : []),
    ...changesOfManifest(before, after),
    ...ofTests(before, after),
    ...ofFiles(before, after),
  ];
}

/** Matched by path. If there is only one integration on either side, these two are compared, whatever their paths. */
function pairsOf(before: readonly ReportedIntegration[], after: readonly ReportedIntegration[]) {
  const [was, is] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && was && is)
    return { pairs: [[was, is] as const], gone: [], come: [] };
  const pairs = after.flatMap((each) => {
    const other = before.find(({ path }) => path === each.path);
    return other === undefined ? [] : [[other, each] as const];
  });
  return { pairs, ...apart(before, after, ({ path }) => path) };
}

function ofTests(before: ReportedIntegration, after: ReportedIntegration): Change[] {
  const found: Change[] = [];
  const ran = [before, after].every(({ tests }) => tests.status === 'passed' || tests.status === 'failed');
  if (ran && after.tests.passed < before.tests.passed)
    found.push(weakens(`Fewer tests pass: ${after.tests.passed} instead of ${before.tests.passed}.`));
  const [was, is] = [before.coverage?.successPath.percent, after.coverage?.successPath.percent];
  if (was !== undefined && is !== undefined && is < was)
    found.push(weakens(`The tests run ${is} % of the success path. Before, they ran ${was} %.`));
  return found;
}

/** The guide and the pictures: the code has been compared already. */
function ofFiles(before: ReportedIntegration, after: ReportedIntegration): Change[] {
  if (before.files === undefined || after.files === undefined) return [];
  const shown = ({ files = [] }: ReportedIntegration) =>
    files.filter(({ path }) => /\.(?:md|png)$/iu.test(path)).map((each) => ({ ...each, name: nameOf(each.path) }));
  const { gone, come } = apart(shown(before), shown(after), ({ name }) => name);
  const changed = shown(after).filter(({ name, sha256 }) =>
    shown(before).some((other) => other.name === name && other.sha256 !== sha256),
  );
  return [
    ...changed.map(({ name }) => changes(`${name} has changed.`)),
    ...come.map(({ name }) => adds(`${name} is new.`)),
    ...gone.map(({ name }) => changes(`${name} is gone.`)),
  ];
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
