// The small half of zod, because this is loaded at every start.
import * as z from 'zod/mini';
import type { ProbeMessage } from './child-messages.ts';
import { explorationLimits } from './explore/exploration.ts';
import { isShallow, jsonIn } from './found-json.ts';
import { probeLimits } from './recording.ts';

/** The validated messages of the probe's process. An Action shares that process, and can at worst break its messages. */
const text = z.string().check(z.maxLength(probeLimits.text));
const name = z.string().check(z.maxLength(300));
const ms = z.number().check(z.gte(0));
const at = z.nullable(z.object({ line: z.int().check(z.gte(1)), column: z.int().check(z.gte(1)) }));
const recording = z.object({
  id: name,
  handler: name,
  outcome: z.enum(['continued', 'denied', 'redirected', 'threw', 'hung']),
  hung: z.nullable(z.enum(['never-settles', 'limit', 'loop'])),
  error: z.nullable(text),
  thrownAt: at,
  logs: z.array(z.object({ text, own: z.boolean(), at, ms })).check(z.maxLength(probeLimits.logs)),
  logLength: z.int().check(z.gte(0)),
  calls: z
    .array(z.object({ path: name, args: z.array(text).check(z.maxLength(20)), at, ms }))
    .check(z.maxLength(probeLimits.calls)),
  requests: z
    .array(z.object({ method: name, url: text, sent: text, redirected: z.boolean(), at, ms }))
    .check(z.maxLength(probeLimits.requests)),
  virtualMs: ms,
  failed: z.boolean(),
  firstUser: z.array(text).check(z.maxLength(100)),
});
const headers = z.record(z.string(), text);
const body = z.string().check(
  z.maxLength(explorationLimits.body),
  z.refine((given) => isShallow(jsonIn(given))),
);
const value = z.string().check(
  z.maxLength(explorationLimits.event),
  z.refine((given) => jsonIn(given) !== undefined && isShallow(jsonIn(given))),
);
// These values become the code of a spec.
const event = value.check(z.refine((given) => isObject(jsonIn(given))));
const method = name.check(z.regex(/^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/u));
const answer = z.union([
  z.object({ kind: z.literal('answer'), status: z.int().check(z.gte(100), z.lte(599)), headers, body }),
  z.object({ kind: z.literal('slow'), headers, body }),
  z.object({ kind: z.enum(['never', 'mocked', 'refused', 'dns', 'tls', 'reset']) }),
]);
const found = z.object({
  handler: name,
  event,
  answers: z.array(answer).check(z.maxLength(explorationLimits.answers)),
  claims: z.nullable(value),
  given: z.array(z.object({ path: method, how: z.enum(['value', 'promise']), value })).check(z.maxLength(20)),
  clean: z.boolean(),
  units: z.array(z.int().check(z.gte(0))).check(z.maxLength(explorationLimits.units)),
  recording,
  again: recording,
});
const message = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('baseline'),
    handler: name,
    state: z.enum(['clean', 'unclean']),
    reason: text,
    requests: z.int().check(z.gte(0)),
    deniedRequests: z.nullable(z.int().check(z.gte(0))),
    replayed: z.boolean(),
    ownSecrets: z.array(z.object({ name, value: text })).check(z.maxLength(100)),
  }),
  z.object({ kind: z.literal('begin'), handler: name, id: name }),
  z.object({ kind: z.literal('recording'), recording }),
  z.object({ kind: z.literal('ran'), offsets: z.array(z.int().check(z.gte(0))) }),
  z.object({ kind: z.literal('found'), found }),
  z.object({ kind: z.literal('cannot-load'), error: z.string() }),
  z.object({ kind: z.literal('end') }),
]);

const isObject = (parsed: unknown): boolean => typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);

/** The message on one line; null if the line has none, or has no nonce. */
export function parseMessage(line: string, nonce: string): ProbeMessage | null {
  if (!line.startsWith(`${nonce} `)) return null;
  try {
    const parsed = message.safeParse(JSON.parse(line.slice(nonce.length + 1)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
