import { factsOf } from '../../../analysis/facts/action.ts';
import { escapeOf } from '../../../analysis/paths/escapes.ts';
import { findInEvent } from '../../../auth0/event.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { inSource } from '../source-location.ts';

export const optionalProperty = defineRule(
  'flow/optional-property',
  { roles: ['action'] },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      const { flow, code, entryPoints, eventReads } = factsOf(integration.action.value);
      if (flow === null) return;
      const keyOf = (path: readonly string[]) => path.join('.');
      const asked = new Set(eventReads.filter(({ optional }) => optional).map(({ path }) => keyOf(path)));
      const read = new Set(eventReads.map(({ path }) => keyOf(path)));
      const told = new Set<string>();
      for (const { path, node, place, doubtful } of eventReads) {
        const owner = path.slice(0, -1);
        const key = keyOf(owner);
        if (doubtful || owner.length === 0 || told.has(key) || asked.has(key) || ALWAYS.has(key)) continue;
        const found = findInEvent(flow, owner);
        if (found.state !== 'known' || found.shape.optional !== true || found.shape.undocumented === true) continue;
        // A verified address exists. And code that checks the connection knows what its users have.
        const isKnown = key === 'user.email' && read.has('user.email_verified');
        if (isKnown || (owner[0] === 'user' && read.has('connection.strategy'))) continue;
        if (escapeOf(code, entryPoints, { as: 'thrown', node })?.kind !== 'leaves') continue;
        told.add(key);
        report('unasked', { property: short(key), name: short(path.at(-1) ?? '') }, inSource(place));
      }
    },
  }),
);

/** Documented as optional, but always there when an Action can use it: `prompt` in the handler that continues. */
const ALWAYS: ReadonlySet<string> = new Set(['transaction', 'request', 'client', 'prompt', 'message.data']);
