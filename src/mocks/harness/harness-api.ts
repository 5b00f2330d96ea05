import { apiMethods, type ApiMethod } from '../../auth0/api.ts';
import type { FlowId } from '../../auth0/flows.ts';
import { emptyAnswers } from '../answers.ts';
import { refused } from '../arguments.ts';
import { cache, type CacheRecord } from '../cache.ts';
import type { EventMock } from '../event.ts';
import type { Implementation } from '../jest.ts';
import { redirect } from '../redirect.ts';
import { sessions } from './sessions.ts';
import { transaction } from './transaction.ts';

/** Plain functions, for a spec to spy on. */
export type HarnessApi = Record<string, Record<string, Implementation>>;

/** `api` for the execution with this event: no mock functions, but Auth0's behaviour as far as one process can have it. */
export function harnessApi(flow: FlowId, event: EventMock): HarnessApi {
  const api: HarnessApi = {};
  const records = new Map<string, CacheRecord>();
  const { 'redirect.validateToken': validateToken, ...others } = redirect(
    () => [event],
    () => event,
  );
  const behaviour: Readonly<Record<string, Implementation>> = {
    ...emptyAnswers,
    ...cache(() => records),
    ...others,
    ...(flow === 'post-login' && sessions(event)),
    ...transaction(flow, event),
    ...(flow === 'post-login' && userMetadata(event)),
    // Nothing is signed here: a spec says what a redirect returns.
    'redirect.encodeToken': () => '',
    'redirect.validateToken': (options) => {
      validateToken?.(options);
      throw new Error('The session token is invalid: there is no key to check it with in a test');
    },
  };
  for (const method of apiMethods[flow]) {
    const [namespace = '', name = ''] = method.path.split('.');
    const members = (api[namespace] ??= {});
    members[name] = implementation(flow, method, behaviour[method.path], api);
  }
  return api;
}

function implementation(
  flow: FlowId,
  method: ApiMethod,
  behaviour: Implementation | undefined,
  api: HarnessApi,
): Implementation {
  if (method.runtimeOnly === 'gated') {
    return () => {
      throw new Error('Method not implemented.');
    };
  }
  return (...given) => {
    const refusal = refused(flow, method, given);
    if (refusal) return refusal.answer;
    const answer = behaviour?.(...given);
    return method.chainable ? api : answer;
  };
}

/** Post-login looks at the existing value first: a custom database may give a user anything. */
function userMetadata(event: EventMock): Record<string, Implementation> {
  const checked = (name: string, member: string): [string, Implementation] => [
    `user.${name}`,
    () => {
      const there = (event['user'] as Record<string, unknown> | undefined)?.[member];
      if (typeof there !== 'object' || there === null || Array.isArray(there)) {
        throw new Error(`api.user.${name}: event.user.${member} must be an object.`);
      }
    },
  ];
  return Object.fromEntries([checked('setAppMetadata', 'app_metadata'), checked('setUserMetadata', 'user_metadata')]);
}
