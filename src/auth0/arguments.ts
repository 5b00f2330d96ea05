import type { ApiMethod } from './api/method.ts';
import { access } from './arguments/access.ts';
import { isSpared, type ArgumentTable, type Checks, type Otherwise } from './arguments/check.ts';
import { faultOf } from './arguments/fault.ts';
import { interactions } from './arguments/interactions.ts';
import { lookups } from './arguments/lookups.ts';
import { samlResponse } from './arguments/saml-response-arguments.ts';
import { sessions } from './arguments/sessions.ts';
import { tokens } from './arguments/tokens.ts';
import { Untold } from './arguments/untold.ts';
import { users } from './arguments/users.ts';
import type { FlowId } from './flows.ts';

export type { Check, Checks, Otherwise } from './arguments/check.ts';
export { faultOf } from './arguments/fault.ts';
export type { Kind } from './arguments/kind.ts';
export { OPEN, Untold } from './arguments/untold.ts';

/**
 * The arguments that Auth0 accepts for each method of `api`, and what it does with anything else. Rules that depend on the
 * transaction are left out: a second primary user, a redirect after a prompt, 1,000 scopes or 25 entries of metadata in total.
 */
const table: ArgumentTable = {
  ...access,
  ...interactions,
  ...lookups,
  ...samlResponse,
  ...sessions,
  ...tokens,
  ...users,
};

/** The checks of one parameter, in Auth0's order; undefined if the method has no such parameter. */
export function checksOf(flow: FlowId, path: string, parameter: string): Checks | undefined {
  return (table[`${flow} ${path}`] ?? table[path])?.[parameter];
}

/** An argument that Auth0 does not accept. */
export interface Refusal {
  readonly parameter: string;
  /** The reason, to follow the parameter's name: `must not be empty`. */
  readonly fault: string;
  readonly otherwise: Otherwise;
}

const mayBeNull = (value: unknown): boolean => value === null || (value instanceof Untold && value.type === null);

/** Every fault that Auth0 finds in a call's arguments, in the order of its checks. */
export function refusalsOf(flow: FlowId, { path, parameters }: ApiMethod, given: readonly unknown[]): Refusal[] {
  const values = new Map(parameters.map(({ name }, index) => [name, given[index]]));
  return parameters.flatMap(({ name }) =>
    (checksOf(flow, path, name) ?? []).flatMap((check): Refusal[] => {
      const value = values.get(name);
      if (isSpared(check, value)) return [];
      if (check.unlessNull !== undefined && mayBeNull(values.get(check.unlessNull))) return [];
      const fault = faultOf(check.takes, value);
      return fault === null ? [] : [{ parameter: name, fault, otherwise: check.otherwise }];
    }),
  );
}
