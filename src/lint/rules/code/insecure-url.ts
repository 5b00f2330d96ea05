import { factsOf } from '../../../analysis/facts/action.ts';
import { givenAddressesOf } from '../../../analysis/facts/given-addresses.ts';
import type { CallExpression, Node } from 'estree';
import { beginningsOf } from '../../../analysis/values/beginnings.ts';
import { propertyName } from '../../../analysis/syntax/property-name.ts';
import { defineRule } from '../../rule.ts';

const INSECURE = /^\s*http:\/\/(?:[^/?#@]*@)?(?<host>\[[^\]]*\]|[^/:?#]*)/i;
const LOCAL = /^(?:(?:.*\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])$/i;

export const insecureUrl = defineRule(
  'code/insecure-url',
  { roles: ['action'], mentions: /http:/i },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      const action = factsOf(integration.action.value);
      const { code, requests } = action;
      const seen = new Set<Node>();
      const look = (target: Node, messageId: 'requested' | 'given' | 'redirected'): void => {
        for (const { text, node } of beginningsOf(code, target)) {
          const host = INSECURE.exec(text)?.groups?.['host'];
          // One literal may be the base of many requests.
          if (host === undefined || LOCAL.test(host) || seen.has(node)) continue;
          seen.add(node);
          report(messageId, { url: host === '' ? 'http://…' : `http://${host}` }, { node });
        }
      };
      for (const { urlParts } of requests) for (const part of urlParts) look(part, 'requested');
      for (const address of givenAddressesOf(action)) look(address, 'given');
      for (const call of code.tree.calls) {
        const [url] = call.arguments;
        if (url !== undefined && isRedirect(call)) look(url, 'redirected');
      }

      function isRedirect({ callee }: CallExpression): boolean {
        return callee.type === 'MemberExpression' && propertyName(code.tree, callee) === 'sendUserTo';
      }
    },
  }),
);
