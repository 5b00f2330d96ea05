import type { ExplorationPlan, GivenByApi } from '../explore/exploration.ts';
import type { Plan } from '../model.ts';
import { answerTwists, responseTwists, strangeAnswers } from './answer-twists.ts';
import { variants } from './answer-tree.ts';
import { eventTwists, settingTwists, strangeEvents, strangeSettings } from './event-twists.ts';
import { textsOf } from './texts.ts';
import type { Staged, Twist } from './trial.ts';

/** Observations of an execution from which others may start. */
export interface Seen {
  readonly staged: Staged;
  readonly requests: number;
}

/** All twists of an execution, each tried once and separately. Those that are most likely to matter come first. */
export function twistsOf(plan: Plan, exploration: ExplorationPlan, { staged, requests }: Seen, stage: string): Twist[] {
  const { event, tree } = staged;
  const isAnswered = requests > 0 || stage === 'continue' || plan.readsPrompt;
  const texts = textsOf(plan, exploration, event, tree);
  return [
    ...settingTwists(plan),
    ...(isAnswered ? variants.slice(1).map((variant): Twist => ({ kind: 'variant', variant })) : []),
    ...exploration.event.flatMap((path) => eventTwists(plan, path, staged)),
    ...exploration.api.flatMap((path) => apiTwists(path, tree)),
    ...(stage === 'continue' ? [{ kind: 'no-token' as const }] : []),
    ...(isAnswered ? answerTwists(plan, tree) : []),
    ...responseTwists(plan, requests),
    ...strangeSettings(plan, texts),
    ...(isAnswered ? strangeAnswers(tree, texts) : []),
    ...exploration.event.flatMap((path) => strangeEvents(plan, path, staged, texts)),
  ];
}

const LATER = Date.UTC(2027, 0, 1);

/** Other results of methods that give the Action information. */
function apiTwists(path: string, tree: unknown): Twist[] {
  const gives = (value: unknown, how: GivenByApi['how'] = 'value'): Twist => ({
    kind: 'api',
    given: { path, how, value: JSON.stringify(value) },
  });
  switch (path) {
    case 'cache.get':
      return ['cached-value', JSON.stringify(tree), '5', '[]'].map((value) => gives({ value, expires_at: LATER }));
    case 'cache.set':
    case 'cache.delete':
      return [gives({ type: 'error', code: 'CacheSizeExceeded' })];
    case 'redirect.canRedirect':
      return [gives(false)];
    case 'rules.wasExecuted':
      return [gives(true)];
    case 'groups.getUserGroups':
      return [gives({ groups: [{ id: 'grp_1', name: 'admins' }] }, 'promise')];
    case 'roles.getUserEffectiveRoles':
    case 'roles.getUserEffectiveRolesByIds':
    case 'roles.getUserEffectiveRolesByNames':
      return [gives({ roles: [{ id: 'rol_1', name: 'admin' }] }, 'promise')];
    default:
      return [];
  }
}
