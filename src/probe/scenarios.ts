import { faults, STATUSES, statusFault } from './faults.ts';
import type { Plan, PlannedField, QueryLiterals } from './model.ts';
import { type BaselineFacts, type Forgery, SUCCESS, type Scenario, forgeries } from './scenario.ts';

const MOST_OPTIONS = 12;
const MOST_QUERY = 6;
const MOST_STATUSES = 6;
/** For requests after the first. */
const LAST_REQUEST = 4;

/** All scenarios of one handler, the success first. The same facts give the same scenarios in the same order. */
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
    // The code may handle a status that it names in a separate way.
    const group = named.some((status) => fault.id === `http-${status}`) ? fault.id : fault.kind;
    const first: Scenario = { id: fault.id, group, change: { kind: 'fault', fault, at: null }, words: fault.words };
    if (!fault.each) return [first];
    const later = Array.from({ length: Math.min(requests, LAST_REQUEST) - 1 }, (_, index): Scenario => ({
      id: `${fault.id}@${index + 2}`,
      group: `${group}@`,
      change: { kind: 'fault', fault, at: index + 1 },
      words: `${fault.words} (request ${index + 2})`,
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

export function forged(hasToken: boolean): Scenario[] {
  return (Object.keys(forgeries) as Forgery[])
    .filter((id) => hasToken || id === 'request-bare')
    .map((id) => ({ id, group: id, change: { kind: 'forged-token', forgery: id }, words: forgeries[id] }));
}

/**
 * Parameters of an authorization request with which an application says what it wants (Auth0's `/authorize`, OpenID Connect Core 3.1.2.1):
 * an Action that denies because of them denies the application.
 */
const OF_APPLICATION = new Set([
  ...['acr_values', 'audience', 'client_id', 'connection', 'login_hint', 'organization', 'redirect_uri'],
  ...['response_mode', 'response_type', 'scope', 'ui_locales'],
]);

function forgedValues(query: QueryLiterals): Scenario[] {
  return Object.entries(query)
    .filter(([name]) => !OF_APPLICATION.has(name))
    .slice(0, MOST_QUERY)
    .flatMap(([name, literals]) => {
      const named = literals.map(String);
      return [...new Set([undefined, ...named, 'true', '1'])].map((value): Scenario => ({
        id: value === undefined ? `forged:${name}` : `forged:${name}=${value}`,
        // Each value that the Action compares with may open a separate way.
        group: value !== undefined && named.includes(value) ? `forged:${name}=${value}` : `forged:${name}`,
        change: { kind: 'forged-value', name, value },
        words:
          value === undefined
            ? `the parameter "${name}" of the request is missing`
            : `the parameter "${name}" of the request is "${value}"`,
      }));
    });
}
