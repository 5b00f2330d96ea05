import { checksOf } from '../arguments.ts';
import { typescriptOf } from '../arguments/typescript.ts';
import type { FlowId } from '../flows.ts';

const record = '{ value: string; expires_at: number }';
const failure = "{ type: 'error'; code: string }";

/** The results of methods that return something other than the api object. */
const results: Readonly<Record<string, string>> = {
  'cache.get': `${record} | undefined`,
  'cache.set': `{ type: 'success'; record: ${record} } | ${failure}`,
  'cache.delete': `{ type: 'success' } | ${failure}`,
  'redirect.encodeToken': 'string',
  'redirect.validateToken': '{ [key: string]: any }',
  'redirect.canRedirect': 'boolean',
  'rules.wasExecuted': 'boolean',
  'groups.getUserGroups': 'Promise<{ groups: any[]; next?: string }>',
  'groups.hasGroupMembership': 'Promise<{ memberships: any; errors?: any }>',
  'roles.getUserEffectiveRoles': 'Promise<{ roles: any[]; next?: string }>',
  'roles.getUserEffectiveRolesByIds': 'Promise<{ roles: any[] }>',
  'roles.getUserEffectiveRolesByNames': 'Promise<{ roles: any[] }>',
};

/** The TypeScript type of one parameter, as Auth0 documents it; undefined if it is not known. */
export function parameterType(flow: FlowId, path: string, parameter: string): string | undefined {
  const checks = checksOf(flow, path, parameter);
  return checks && typescriptOf((checks.at(-1) ?? checks[0]).takes);
}

/** The result of a method that cannot be chained. */
export function resultType(path: string): string {
  return results[path] ?? 'void';
}
