import { factsOf } from '../../../analysis/facts/action.ts';
import { flows } from '../../../auth0/flows.ts';
import { escapeOf, isReached } from '../../../analysis/paths/escapes.ts';
import type { Code } from '../../../analysis/scope/code.ts';
import { promiseUsesOf } from '../../../analysis/paths/promise-uses.ts';
import type { OutboundRequest } from '../../../analysis/facts/outbound-request.ts';
import { laterCalls } from '../../../analysis/facts/later-calls.ts';
import { defineRule } from '../../rule.ts';
import { called } from './called.ts';

export const unhandledRequest = defineRule(
  'code/unhandled-request',
  { roles: ['action'] },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      const action = factsOf(integration.action.value);
      const { code, flow, entryPoints, requests } = action;
      if (flow === null || !flows[flow].blocks || flows[flow].failsClosed) return;
      const [deny] = flows[flow].denyMethods;
      if (deny === undefined) return;
      for (const request of requests) {
        const { node } = request;
        const call = called(action.tree, node);
        if (request.about.outcome === 'events' || isOfEvents(request)) {
          if (isReached(code, entryPoints, node) && !isListenedTo(code, request))
            report('noListener', { call }, { node });
        } else if (!request.callback) {
          const escape = escapeOf(code, entryPoints, { as: 'rejected', node });
          if (escape?.kind === 'leaves') report('unhandled', { call, deny }, { node });
          else if (escape?.kind === 'dropped') report('dropped', { call }, { node });
        }
      }
    },
  }),
);

/** `request(url)` without a callback, if the package does not return promises. */
function isOfEvents({ about, library, callback }: OutboundRequest): boolean {
  return about.outcome === 'callback' && !callback && !library.includes('promise');
}

/** A listener for `error`, as far as the request can be followed. If the request is passed on, someone may listen. */
function isListenedTo(code: Code, { node }: OutboundRequest): boolean {
  const listens = laterCalls(code, node).some(
    ({
      name,
      call: {
        arguments: [event],
      },
    }) => {
      return /^(?:on|once|addListener)$/.test(name) && event?.type === 'Literal' && event.value === 'error';
    },
  );
  return listens || promiseUsesOf(code, node).some(({ kind }) => kind !== 'method' && kind !== 'dropped');
}
