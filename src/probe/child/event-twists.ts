import type { Shape } from '../../auth0/event.ts';
import { findInEvent } from '../../auth0/event.ts';
import { clone } from '../../mocks/event.ts';
import type { Literal } from '../../analysis/facts/expected-answers.ts';
import type { Plan } from '../model.ts';
import { at as valueAt } from './changed-event.ts';
import { textsLike, type Texts } from './texts.ts';
import { isObject, type Staged, type Twist } from './trial.ts';

const MOST_LITERALS = 8;

export const literalsOf = (literals: Plan['answers']['literals'], name: string): readonly Literal[] =>
  (Object.hasOwn(literals, name) ? (literals[name] ?? []) : []).slice(0, MOST_LITERALS);

const ofField = (store: 'secrets' | 'configuration', name: string, value: unknown): Twist => ({
  kind: 'event',
  path: [store, name],
  value,
});

/** Other values for the fields with options, and missing fields. */
export function settingTwists({ secrets, configuration, answers }: Plan): Twist[] {
  return [
    ...configuration.flatMap(({ name, on, value, options }) =>
      [
        ...new Set([
          ...(on === null ? [] : [on]),
          ...options,
          ...othersOf(literalsOf(answers.literals, name).map(String)),
        ]),
      ]
        .filter((each) => each !== value)
        .slice(0, MOST_LITERALS)
        .map((each) => ofField('configuration', name, each)),
    ),
    ...configuration.map(({ name }) => ofField('configuration', name, undefined)),
    ...secrets.map(({ name }) => ofField('secrets', name, undefined)),
  ];
}

/** With one option that the Action does not compare with. */
const othersOf = (texts: readonly string[]): readonly string[] => (texts.length === 0 ? [] : [...texts, 'another']);

/** Values for text fields that customers are less likely to choose. */
export function strangeSettings({ configuration }: Plan, { compared, words, event, answers }: Texts): Twist[] {
  return configuration.flatMap(({ name, value, options }) => {
    if (options.length > 0) return [];
    const isNumber = /^-?\d+(?:\.\d+)?$/u.test(value);
    const numbers = ['0', '1', '100', '1000000', '-1'];
    const values = isNumber
      ? [...numbers, 'not-a-number']
      : ['true', 'a,b', '*', '', '{}', ...compared, ...words, ...event, ...answers, ...numbers];
    return values.map((each) => ofField('configuration', name, each));
  });
}

export function eventTwists(plan: Plan, path: readonly string[], { event }: Staged): Twist[] {
  const [first] = path;
  if (first === 'secrets' || first === 'configuration') return [];
  const there = valueAt(event, path);
  const name = path.at(-1) ?? '';
  const known = findInEvent(plan.flow, path);
  const literals: readonly unknown[] = literalsOf(plan.answers.literals, name);
  const values: unknown[] = [...literals];
  if (there === undefined) values.push(known.state === 'known' ? sampleOf(known.shape) : `${name}-value`, true);
  if (typeof there === 'boolean') values.push(!there);
  if (typeof there === 'number') values.push(0, 1, 1000);
  if (typeof there === 'string') values.push(...textsLike(there));
  if (Array.isArray(there)) values.push([], ...literals.map((each) => [each]));
  if (there !== undefined) values.push(undefined);
  // Longer paths below it are tried separately.
  if (isObject(there) && !Array.isArray(there)) values.push({});
  return values.map((value): Twist => ({ kind: 'event', path, value }));
}

/** Values of an event that involve a guess at what the Action stores there, or compares it with. */
export function strangeEvents(plan: Plan, path: readonly string[], { event, tree }: Staged, texts: Texts): Twist[] {
  const [first] = path;
  if (first === 'secrets' || first === 'configuration') return [];
  const there = valueAt(event, path);
  const all = [...texts.compared, ...texts.settings, ...texts.answers];
  const known = findInEvent(plan.flow, path);
  const values: unknown[] = [];
  if (there === undefined && known.state !== 'known')
    values.push({}, tree, [`${path.at(-1) ?? ''}-item`], 5, '2026-01-15T09:59:00.000Z', '2020-01-01T00:00:00.000Z');
  if (typeof there === 'string' || there === undefined) values.push(...all);
  if (Array.isArray(there) && there.every((each) => typeof each === 'string'))
    values.push(...all.map((each) => [each]));
  return values.map((value): Twist => ({ kind: 'event', path, value }));
}

function sampleOf(shape: Shape): unknown {
  if (shape.kind !== 'object') return clone(shape.sample);
  return Object.fromEntries(Object.entries(shape.properties).map(([name, each]) => [name, sampleOf(each)]));
}
