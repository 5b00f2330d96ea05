import { faults, STATUSES, statusFault, type Fault } from './faults.ts';
import type { Plan, PlannedField, QueryLiterals } from './model.ts';

/** What is done to the request of a continue handler. */
export const forgeries = {
  'token-missing': 'the session token is missing',
  'token-empty': 'the session token is empty',
  'token-unsigned': 'the session token is not signed',
  'token-wrong-key': 'the session token is signed with another key',
  'token-expired': 'the session token has expired',
  'token-other-user': 'the session token is of another user',
  'token-other-state': 'the session token is of another login',
  'request-bare': 'the request has nothing but its state',
} as const;
export type Forgery = keyof typeof forgeries;

/** One change to the baseline of a handler. */
export type Change =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'fault';
      readonly fault: Fault;
      /** Of the request of this number alone, from 0. */ readonly at: number | null;
    }
  | { readonly kind: 'without-secret' | 'without-configuration'; readonly name: string; readonly value: '' | undefined }
  | {
      readonly kind: 'configuration';
      readonly name: string;
      readonly value: string;
      readonly turns: 'switch' | 'option';
    }
  | { readonly kind: 'without-event'; readonly path: readonly string[] }
  | { readonly kind: 'forged-token'; readonly forgery: Forgery }
  | { readonly kind: 'forged-value'; readonly name: string; readonly value: string | undefined }
  | { readonly kind: 'again' };

export interface Scenario {
  readonly id: string;
  /** Scenarios of one group that end alike are tried three times at most. */
  readonly group: string;
  readonly change: Change;
  /** What a person reads after “When”. */
  readonly words: string;
}

/** What the baseline of a handler has shown. */
export interface BaselineFacts {
  readonly stage: 'execute' | 'continue';
  readonly requests: number;
  /** It read the body of an answer: what is wrong with one matters. */
  readonly readsBody: boolean;
  /** There is a token to forge: `validateToken` was called, or the Action reads a parameter that sounds like one. */
  readonly hasToken: boolean;
  /** A run of the same handler that ended in a denial, without a fault. */
  readonly denies: boolean;
  /** The paths of `plan.optional` that its event has. */
  readonly optional: readonly (readonly string[])[];
}

export const SUCCESS = 'success';
const MOST_OPTIONS = 12;
const MOST_QUERY = 6;
const MOST_STATUSES = 6;
/** Of the requests after the first. */
const LAST_REQUEST = 4;

/** All that is tried of one handler, the success first. The same facts give the same scenarios in the same order. */
export function scenariosOf(plan: Plan, baseline: BaselineFacts): Scenario[] {
  return [
    { id: SUCCESS, group: SUCCESS, change: { kind: 'none' }, words: 'all goes well' },
    ...plan.configuration.flatMap(switchedOn),
    ...plan.configuration.flatMap(options),
    ...(baseline.requests > 0 ? ofProvider(plan, baseline) : []),
    ...plan.secrets.map(({ name }): Scenario => ({
      id: `no-secret:${name}`,
      group: 'no-secret',
      change: { kind: 'without-secret', name, value: undefined },
      words: `the secret "${name}" is missing`,
    })),
    ...plan.configuration.flatMap(withoutConfiguration),
    ...baseline.optional.map((path): Scenario => ({
      id: `no-event:${path.join('.')}`,
      group: 'no-event',
      change: { kind: 'without-event', path },
      words: `\`event.${path.join('.')}\` is missing`,
    })),
    ...(baseline.stage === 'continue' ? forged(baseline.hasToken) : []),
    ...(baseline.stage === 'execute' && baseline.denies ? forgedValues(plan.query) : []),
    { id: 'again', group: 'again', change: { kind: 'again' }, words: 'another user logs in on the same instance' },
  ];
}

function switchedOn({ name, on }: PlannedField): Scenario[] {
  if (on === null) return [];
  const change = { kind: 'configuration', name, value: on, turns: 'switch' } as const;
  return [{ id: `switch-on:${name}`, group: 'switch-on', change, words: `"${name}" is on` }];
}

function options({ name, options: values, value: given, on }: PlannedField): Scenario[] {
  if (on !== null) return [];
  return values
    .filter((value) => value !== given)
    .slice(0, MOST_OPTIONS)
    .map((value) => ({
      id: `option:${name}=${value}`,
      group: `option:${name}`,
      change: { kind: 'configuration', name, value, turns: 'option' },
      words: `"${name}" is "${value}"`,
    }));
}

function ofProvider({ answers }: Plan, { requests, readsBody }: BaselineFacts): Scenario[] {
  const named = [...(answers.literals['status'] ?? []), ...(answers.literals['statusCode'] ?? [])].filter(
    (each): each is number => typeof each === 'number' && Number.isInteger(each) && each >= 400 && each < 600,
  );
  const statuses = [...new Set([...STATUSES, ...named])].slice(0, STATUSES.length + MOST_STATUSES);
  const ofBody = ['unreadable', 'unexpected', 'size'];
  const others = faults.filter(({ id, kind }) => readsBody || (id !== 'slow-body' && !ofBody.includes(kind)));
  const all = [...statuses.map(statusFault), ...others];
  return all.flatMap((fault) => {
    const group = fault.kind;
    const first: Scenario = { id: fault.id, group, change: { kind: 'fault', fault, at: null }, words: fault.words };
    if (!fault.each) return [first];
    const later = Array.from({ length: Math.min(requests, LAST_REQUEST) - 1 }, (_, index): Scenario => ({
      id: `${fault.id}@${index + 2}`,
      group: `${group}@`,
      change: { kind: 'fault', fault, at: index + 1 },
      words: `${fault.words} to request ${index + 2}`,
    }));
    return [first, ...later];
  });
}

function withoutConfiguration({ name, options: values }: PlannedField): Scenario[] {
  if (values.length > 0) return [];
  const group = 'no-configuration';
  return [
    {
      id: `no-configuration:${name}`,
      group,
      change: { kind: 'without-configuration', name, value: undefined },
      words: `the configuration field "${name}" is missing`,
    },
    {
      id: `empty-configuration:${name}`,
      group: 'empty-configuration',
      change: { kind: 'without-configuration', name, value: '' },
      words: `the configuration field "${name}" is empty`,
    },
  ];
}

function forged(hasToken: boolean): Scenario[] {
  return (Object.keys(forgeries) as Forgery[])
    .filter((id) => hasToken || id === 'request-bare')
    .map((id) => ({ id, group: id, change: { kind: 'forged-token', forgery: id }, words: forgeries[id] }));
}

function forgedValues(query: QueryLiterals): Scenario[] {
  return Object.entries(query)
    .slice(0, MOST_QUERY)
    .flatMap(([name, literals]) =>
      [...new Set([undefined, 'true', '1', ...literals.map(String)])].map((value) => ({
        id: value === undefined ? `forged:${name}` : `forged:${name}=${value}`,
        group: `forged:${name}`,
        change: { kind: 'forged-value', name, value },
        words:
          value === undefined
            ? `the parameter "${name}" of the request is missing`
            : `the parameter "${name}" of the request is "${value}"`,
      })),
    );
}
