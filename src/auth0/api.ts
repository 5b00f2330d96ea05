import { credentialsExchange } from './api/credentials-exchange-api.ts';
import { customTokenExchange } from './api/custom-token-exchange-api.ts';
import type { ApiMethod } from './api/method.ts';
import { passwordResetPostChallenge } from './api/password-reset-api.ts';
import { postCredentialValidation } from './api/post-credential-validation-api.ts';
import { postLogin } from './api/post-login-api.ts';
import { preUserRegistration } from './api/registration-api.ts';
import { cache, notification } from './api/shared-methods.ts';
import { flows, type FlowId, type TriggerVersion } from './flows.ts';

export type { ApiMethod, ApiParameter, Audience } from './api/method.ts';

/** The flow lists once which methods deny. */
function surface(id: FlowId, methods: readonly ApiMethod[]): readonly ApiMethod[] {
  return methods.map((method) => ({ ...method, denies: flows[id].denyMethods.includes(method.path) }));
}

/** All members of `api` in each flow, at the trigger's current version. */
export const apiMethods: Readonly<Record<FlowId, readonly ApiMethod[]>> = {
  'post-login': surface('post-login', postLogin),
  'credentials-exchange': surface('credentials-exchange', credentialsExchange),
  'pre-user-registration': surface('pre-user-registration', preUserRegistration),
  'post-user-registration': surface('post-user-registration', cache),
  'post-change-password': surface('post-change-password', cache),
  'send-phone-message': surface('send-phone-message', cache),
  'password-reset-post-challenge': surface('password-reset-post-challenge', passwordResetPostChallenge),
  'custom-token-exchange': surface('custom-token-exchange', customTokenExchange),
  'custom-phone-provider': surface('custom-phone-provider', [...notification, ...cache]),
  'custom-email-provider': surface('custom-email-provider', [...notification, ...cache]),
  'event-stream': surface('event-stream', cache),
  'post-credential-validation': surface('post-credential-validation', postCredentialValidation),
};

/** The method at a path below `api`, such as `access.deny`; null if the flow has none. */
export function apiMethod(flow: FlowId, path: string): ApiMethod | null {
  return apiMethods[flow].find((method) => method.path === path) ?? null;
}

/** True for the path of an object that contains methods: `access`. */
export function isApiNamespace(flow: FlowId, path: string): boolean {
  return apiMethods[flow].some((method) => method.path.startsWith(`${path}.`));
}

/** Whether a trigger of this version has the method. A `v1` of a flow with later versions has no `api` at all. */
export function hasApiMethod(flow: FlowId, version: TriggerVersion, method: ApiMethod): boolean {
  const { versions } = flows[flow];
  if (!versions.includes(version) || (version === 'v1' && versions.length > 1)) return false;
  return method.since === undefined || versions.indexOf(version) >= versions.indexOf(method.since);
}
