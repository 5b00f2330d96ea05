import { jsonAnswer, text, type Answer } from '../answers.ts';
import { statusFault, STATUSES } from '../faults.ts';
import type { Plan } from '../model.ts';
import { literalsOf } from './event-twists.ts';
import { textsLike, type Texts } from './texts.ts';
import { isObject, type Twist } from './trial.ts';

const MOST_DEPTH = 6;
const MOST_REQUESTS = 4;

/** Another value for each value of an answer. */
export function answerTwists(plan: Plan, tree: unknown, path: readonly string[] = []): Twist[] {
  return eachValue(tree, path, (value, name) => {
    const values: unknown[] = literalsOf(plan.answers.literals, name).filter((each) => each !== value);
    if (typeof value === 'boolean') values.push(!value);
    else if (typeof value === 'number') values.push(...[0, 1, 50, 90, 1000].filter((each) => each !== value));
    else if (typeof value === 'string') values.push(...textsLike(value), true, 90);
    if (Array.isArray(value)) {
      const first = isObject(value[0]) ? value[0] : {};
      values.push([], ['item'], [{ ...first }, { ...first }]);
    }
    return [...values, undefined, null];
  });
}

/** Each text of an answer replaced by one that the Action may look for, and entries with names that it builds. */
export function strangeAnswers(tree: unknown, { compared, settings, event }: Texts): Twist[] {
  const texts = [...compared, ...settings, ...event];
  return [
    ...eachValue(tree, [], (value) => {
      if (typeof value === 'string') return texts.filter((each) => each !== value);
      if (!Array.isArray(value)) return [];
      const first: unknown = value[0];
      return typeof first === 'string' ? texts.map((each) => [each]) : texts.slice(0, 4).map((each) => [each]);
    }),
    ...[...settings, ...event].map((name): Twist => ({ kind: 'answer', path: [name], value: `${name}-value` })),
  ];
}

function eachValue(
  tree: unknown,
  path: readonly string[],
  othersOf: (value: unknown, name: string) => readonly unknown[],
): Twist[] {
  if (!isObject(tree) || path.length > MOST_DEPTH) return [];
  return Object.entries(tree).flatMap(([name, value]) => {
    const here = [...path, name];
    return [
      ...othersOf(value, name).map((each): Twist => ({ kind: 'answer', path: here, value: each })),
      ...eachValue(value, here, othersOf),
    ];
  });
}

/** Failing requests, one or all of them. */
export function responseTwists({ answers }: Plan, requests: number): Twist[] {
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
  const each = Array.from({ length: Math.min(requests, MOST_REQUESTS) }, (_, at) => at);
  const numbers = requests === 1 ? [null] : [null, ...each];
  return [
    ...named.filter((status) => status < 300).map((status): Twist => ({ kind: 'status', status })),
    ...numbers.flatMap((at) => all.map((answer): Twist => ({ kind: 'response', at, answer }))),
  ];
}
