import { apiMethods, type ApiMethod } from '../auth0/api.ts';
import type { FlowId } from '../auth0/flows.ts';
import { emptyAnswers } from './answers.ts';
import { refused } from './arguments.ts';
import { cache, recordsOfTest } from './cache.ts';
import { eventsInHand, makeEvent } from './event.ts';
import type { Implementation, JestMocker } from './jest.ts';
import { redirect } from './redirect.ts';

/** Namespaces of mock functions. They are plain and extensible: specs replace members and whole namespaces. */
export type ApiMock = Record<string, Record<string, jest.Mock>>;

/** The whole `api` of a flow. Each method is a `jest.fn()` that behaves like Auth0's. */
export function makeApi(flow: FlowId, mocker: JestMocker): ApiMock {
  const api: ApiMock = {};
  const behaviour = {
    ...emptyAnswers,
    ...cache(recordsOfTest()),
    ...redirect(
      () => eventsInHand(flow),
      () => makeEvent(flow),
    ),
  };
  for (const method of apiMethods[flow]) {
    const [namespace = '', name = ''] = method.path.split('.');
    const members = (api[namespace] ??= {});
    members[name] = mocker.fn(implementation(flow, method, behaviour[method.path], api));
  }
  return api;
}

function implementation(
  flow: FlowId,
  method: ApiMethod,
  behaviour: Implementation | undefined,
  api: ApiMock,
): Implementation {
  // Auth0 has these members but refuses to run them, except for trial tenants: A:src/TRIGGER/VERSION/test/index.js.
  if (method.runtimeOnly === 'gated') {
    return () => {
      throw new Error('Method not implemented.');
    };
  }
  return (...args) => {
    const refusal = refused(flow, method, args);
    if (refusal) return refusal.answer;
    return behaviour ? behaviour(...args) : method.chainable ? api : undefined;
  };
}

/** Exports of an api mock module: one object, shared by the whole spec. */
export function apiModule(flow: FlowId, mocker: JestMocker): { apiMock: ApiMock } {
  return { apiMock: makeApi(flow, mocker) };
}
