import { apiMethods } from '../../auth0/api.ts';
import type { FlowId } from '../../auth0/flows.ts';
import { makeApi } from '../../mocks/api.ts';
import type { SpecValue } from '../../sandbox/channel.ts';
import { parsed } from './replay.ts';
import { redirect } from '../../mocks/redirect.ts';
import type { EventMock } from '../../mocks/event.ts';
import type { Recorder } from './recorder.ts';

/** The result of a method of `api` in the spec. */
const valueOf = ({ how, value }: SpecValue): unknown =>
  how === 'promise' ? Promise.resolve(parsed(value)) : parsed(value);

/**
 * The flow's `api` from our mocks, with every call recorded. `accepted` are claims that `validateToken` returns for any
 * token; null if it checks the token of the request. `given` are the results of methods in the spec, in turn.
 */
export function apiOf(
  flow: FlowId,
  recorder: Recorder,
  event: EventMock,
  accepted: Readonly<Record<string, unknown>> | null,
  given: (path: string) => SpecValue | undefined,
): Record<string, Record<string, unknown>> {
  const api = makeApi(flow, { fn: (implementation?: unknown) => implementation } as never) as unknown as Record<
    string,
    Record<string, (...args: unknown[]) => unknown>
  >;
  const ofEvent = redirect(
    () => [event],
    () => event,
  );
  for (const { path, denies, interrupts } of apiMethods[flow]) {
    const [namespace = '', name = ''] = path.split('.');
    const members = api[namespace];
    const original = ofEvent[path] ?? members?.[name];
    if (members === undefined || original === undefined) continue;
    members[name] = (...args: unknown[]) => {
      recorder.call(path, args);
      if (path === 'redirect.validateToken') {
        const { secret, tokenParameterName } = (args[0] ?? {}) as Record<string, unknown>;
        recorder.validated = {
          secret,
          parameter: typeof tokenParameterName === 'string' ? tokenParameterName : 'session_token',
        };
        if (accepted !== null) return accepted;
      }
      const result = original(...args);
      const known = path === 'redirect.validateToken' ? undefined : given(`api.${path}()`);
      if (known !== undefined && !recorder.closed && !denies && interrupts === undefined) return valueOf(known);
      if (recorder.closed) return result;
      if (denies) recorder.denied = true;
      if (interrupts !== undefined) recorder.redirected = true;
      return result;
    };
  }
  return api;
}
