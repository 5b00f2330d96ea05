import type { Json, Shape } from '../../auth0/event.ts';
import { findInEvent } from '../../auth0/event.ts';
import { clone } from '../../mocks/event.ts';
import { jsonAnswer, text, type Answer } from '../answers.ts';
import type { ExplorationPlan, GivenByApi } from '../explore/model.ts';
import { statusFault, STATUSES } from '../faults.ts';
import type { Plan } from '../model.ts';
import { variants } from './answer-tree.ts';
import { at as valueAt } from './changed-event.ts';
import { isObject, type Staged, type Trial, type Twist } from './trial.ts';

/** What is seen of an execution that further ones may start from. */
export interface Seen {
  readonly trial: Trial;
  readonly staged: Staged;
  readonly requests: number;
}

const MOST_REQUESTS = 4;
const MOST_LITERALS = 8;

/** All that is tried once of an execution: each twist by itself. The likeliest to matter come first. */
export function twistsOf(plan: Plan, { event, api }: ExplorationPlan, seen: Seen, stage: string): Twist[] {
  const { staged, requests } = seen;
  const isAnswered = requests > 0 || stage === 'continue' || plan.readsPrompt;
  return [
    ...settingsOf(plan),
    ...(isAnswered ? variants.slice(1).map((variant): Twist => ({ kind: 'variant', variant })) : []),
    ...event.flatMap((path) => ofEvent(plan, path, staged.event)),
    ...api.flatMap((path) => ofApi(path, staged.tree)),
    ...(stage === 'continue' ? [{ kind: 'no-token' as const }] : []),
    ...(isAnswered ? ofAnswer(plan, staged.tree, []) : []),
    ...ofResponses(plan, requests),
    ...strangeSettings(plan),
  ];
}

function settingsOf({ secrets, configuration, answers }: Plan): Twist[] {
    return [
    ...configuration.flatMap(({ name, on, value, options }) =>
      [...new Set([...(on === null ? [] : [on]), ...options, ...literalsOf(answers.literals, name).map(String)])]
        .filter((each) => each !== value)
        .slice(0, MOST_LITERALS)
        .map((each) => ofField('configuration', name, each)),
    ),
    ...configuration.map(({ name }) => ofField('configuration', name, undefined)),
    ...secrets.map(({ name }) => ofField('secrets', name, undefined)),
  ];
}

const ofField = (store: 'secrets' | 'configuration', name: string, value: unknown): Twist => ({
  kind: 'event',
  path: [store, name],
  value,
});

/** Values that customers are less likely to choose. */
function strangeSettings({ configuration }: Plan): Twist[] {
  return configuration.flatMap(({ name, value, options }) => {
    if (options.length > 0) return [];
    const isNumber = /^-?\d+(?:\.\d+)?$/u.test(value);
    const values = isNumber ? ['0', '1', '100', '1000000', '-1', 'not-a-number'] : ['true', 'a,b', '*', ''];
    return values.map((each) => ofField('configuration', name, each));
  });
}

const literalsOf = (literals: Plan['answers']['literals'], name: string) =>
  (Object.hasOwn(literals, name) ? (literals[name] ?? []) : []).slice(0, MOST_LITERALS);

function ofEvent(plan: Plan, path: readonly string[], event: Record<string, unknown>): Twist[] {
  const [first] = path;
  if (first === 'secrets' || first === 'configuration') return [];
  const there = valueAt(event, path);
  const name = path.at(-1) ?? '';
  const known = findInEvent(plan.flow, path);
  const literals: unknown[] = literalsOf(plan.answers.literals, name);
  const values: unknown[] = [...literals];
  if (there === undefined) {
    values.push(
      known.state === 'known' ? sampleOf(known.shape) : `${name}-value`,
      true,
      ...(known.state === 'known' ? [] : [{}, [`${name}-item`], 5, '2026-01-10T00:00:00.000Z']),
    );
  } else {
    if (typeof there === 'boolean') values.push(!there);
    if (typeof there === 'number') values.push(0, 1, 1000);
    if (typeof there === 'string') values.push(...textsLike(there));
    if (Array.isArray(there)) values.push([], ...literals.map((each) => [each]), ...itemsIn(plan, there));
    values.push(undefined);
    // Longer paths below it are tried by themselves.
    if (isObject(there) && !Array.isArray(there)) values.push({});
  }
  return values.map((value): Twist => ({ kind: 'event', path, value }));
}

/** Other texts of the same kind. */
function textsLike(there: string): string[] {
  if (/^\d{4}-\d\d-\d\dT/u.test(there)) return ['2026-01-15T09:59:00.000Z', '2020-01-01T00:00:00.000Z'];
  if (there.includes('@')) return ['somebody@example.com', 'not-an-address'];
  return [''];
}

/** Lists of one entry, with each text that the Action compares anything with. */
function itemsIn({ answers, configuration }: Plan, there: readonly unknown[]): unknown[] {
  const [first] = there;
  if (first !== undefined && typeof first !== 'string') return [];
  const texts = Object.values(answers.literals).flat().filter((each) => typeof each === 'string');
  return [...new Set([...texts, ...configuration.map(({ value }) => value)])].slice(0, MOST_LITERALS).map((each) => [each]);
}

function sampleOf(shape: Shape): unknown {
  if (shape.kind !== 'object') return clone(shape.sample as Json);
  return Object.fromEntries(Object.entries(shape.properties).map(([name, each]) => [name, sampleOf(each)]));
}

const LATER = Date.UTC(2027, 0, 1);

function ofApi(path: string, tree: unknown): Twist[] {
  const gives = (value: unknown, how: GivenByApi['how'] = 'value'): Twist => ({
    kind: 'api',
    given: { path, how, value: JSON.stringify(value) },
  });
  switch (path) {
    case 'cache.get':
      return ['cached-value', JSON.stringify(tree), '5'].map((value) => gives({ value, expires_at: LATER }));
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

const MOST_DEPTH = 6;

/** Each value of an answer, otherwise. */
function ofAnswer(plan: Plan, tree: unknown, path: readonly string[]): Twist[] {
  if (!isObject(tree) || path.length > MOST_DEPTH) return [];
  return Object.entries(tree).flatMap(([name, value]) => {
    const here = [...path, name];
    const values: unknown[] = literalsOf(plan.answers.literals, name).filter((each) => each !== value);
    if (typeof value === 'boolean') values.push(!value);
    else if (typeof value === 'number') values.push(...[0, 1, 50, 90, 1000].filter((each) => each !== value));
    else if (typeof value === 'string') values.push(...textsLike(value), true, 90);
    if (Array.isArray(value)) values.push([], ['item'], [{ ...asRecord(value[0]) }, { ...asRecord(value[0]) }]);
    values.push(undefined, null);
    return [
      ...values.map((each): Twist => ({ kind: 'answer', path: here, value: each })),
      ...ofAnswer(plan, value, here),
    ];
  });
}

const asRecord = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});

function ofResponses({ answers }: Plan, requests: number): Twist[] {
  if (requests === 0) return [];
  const named = [...literalsOf(answers.literals, 'status'), ...literalsOf(answers.literals, 'statusCode')].filter(
    (each): each is number => typeof each === 'number' && each >= 200 && each < 600,
  );
  const statuses = [...new Set([...STATUSES, ...named, 404])];
  const all: readonly Answer[] = [
    ...statuses.map((status) => (status < 300 ? jsonAnswer(status, {}) : statusFault(status).answer)),
    { kind: 'refused' },
    text(200, 'text/html', '<html></html>'),
    jsonAnswer(200, {}),
    jsonAnswer(200, []),
    text(204, 'application/json', ''),
  ];
  const numbers = requests === 1 ? [null] : [null, ...Array.from({ length: Math.min(requests, MOST_REQUESTS) }, (_, at) => at)];
  return [
    ...named.filter((status) => status < 300).map((status): Twist => ({ kind: 'status', status })),
    ...numbers.flatMap((at) => all.map((answer): Twist => ({ kind: 'response', at, answer }))),
  ];
}
