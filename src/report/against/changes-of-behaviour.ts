import { groupsOf } from '../../analysis/syntax/groups.ts';
import type { Behaviour, ReportedScenario } from '../model.ts';
import type { Change } from './difference.ts';
import { changes, weakens } from './difference.ts';

const DID: Readonly<Record<ReportedScenario['outcome'], string>> = {
  continued: 'goes on',
  denied: 'denies',
  redirected: 'redirects',
  threw: 'throws',
  hung: 'does not end',
};
/** How much is let through: a higher number is milder. */
const MILD: Readonly<Record<ReportedScenario['outcome'], number>> = {
  denied: 0,
  redirected: 1,
  threw: 2,
  hung: 3,
  continued: 4,
};

/** Compares the scenarios that both runs of the probe tried. Equal changes are listed once. */
export function changesOfBehaviour(before: Behaviour, after: Behaviour): Change[] {
  const keyOf = ({ id, handler }: ReportedScenario) => `${handler}\n${id}`;
  const was = new Map(before.scenarios.map((each) => [keyOf(each), each]));
  const pairs = after.scenarios.flatMap((is) => {
    const other = was.get(keyOf(is));
    return other === undefined ? [] : [{ other, is }];
  });
  const turned = pairs.filter(({ other, is }) => other.outcome !== is.outcome);
  const told = pairs.filter(
    ({ other, is }) => other.outcome === is.outcome && is.userMessage !== null && other.userMessage !== is.userMessage,
  );
  return [
    ...[...groupsOf(turned, ({ other, is }) => `${other.outcome}\n${is.outcome}`).values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { other, is } = first;
      const text = `${when(group)}, the Action ${DID[is.outcome]}. Before, it ${PAST[other.outcome]}.`;
      return MILD[is.outcome] > MILD[other.outcome] ? weakens(text) : changes(text);
    }),
    ...[...groupsOf(told, ({ other, is }) => `${other.userMessage ?? ''}\n${is.userMessage ?? ''}`).values()].map(
      (group) => {
        const [first] = group;
        return changes(
          `${when(group)}, users are told "${first?.is.userMessage ?? ''}". Before, it was "${first?.other.userMessage ?? ''}".`,
        );
      },
    ),
  ];
}

const PAST: Readonly<Record<ReportedScenario['outcome'], string>> = {
  continued: 'went on',
  denied: 'denied',
  redirected: 'redirected',
  threw: 'threw',
  hung: 'did not end',
};

function when(group: readonly { readonly is: ReportedScenario }[]): string {
  const ids = new Set(group.map(({ is }) => is.id));
  const more = ids.size - 1;
  return `When ${group[0]?.is.when ?? ''}${more === 0 ? '' : ` (and in ${more} more ${more === 1 ? 'scenario' : 'scenarios'})`}`;
}
