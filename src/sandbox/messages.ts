// The small half of zod, because this is loaded at every start.
import * as z from 'zod/mini';
import type { Message } from './channel.ts';

/** The validated messages of the test process. A spec shares that process, and can at worst break its messages. */
const position = { line: z.int().check(z.gte(1)), column: z.int().check(z.gte(1)) };
const place = z.nullable(z.object({ file: z.string(), ...position }));
const name = z.string().check(z.maxLength(4096));
const json = z.string().check(z.maxLength(64 * 1024));
const message = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cannot-start'),
    error: z.string(),
    place,
  }),
  z.object({
    kind: z.literal('case'),
    case: z.object({
      name: z.string(),
      status: z.enum(['passed', 'failed', 'skipped']),
      durationMs: z.number().check(z.gte(0)),
      asserted: z.boolean(),
      message: z.nullable(z.string()),
      ...position,
    }),
  }),
  z.object({
    kind: z.literal('late-error'),
    error: z.string(),
    hook: z.nullable(z.object({ name: z.string(), group: z.string() })),
    place,
  }),
  z.object({ kind: z.literal('network'), host: z.string(), port: z.nullable(z.int()), place }),
  z.object({
    kind: z.literal('called'),
    call: z.object({
      handler: z.string().check(z.maxLength(300)),
      event: json,
      now: z.nullable(z.number()),
      answers: z
        .array(z.object({ method: z.nullable(name), url: z.nullable(name), status: z.int(), body: json }))
        .check(z.maxLength(40)),
      values: z
        .array(
          z.object({ path: name, how: z.enum(['value', 'object', 'promise', 'rejects', 'callback']), value: json }),
        )
        .check(z.maxLength(200)),
    }),
  }),
  z.object({ kind: z.literal('counted'), packages: z.array(z.string()) }),
  z.object({
    kind: z.literal('coverage'),
    coverage: z.array(
      z.object({
        url: z.string(),
        functions: z.array(
          z.object({
            functionName: z.string(),
            isBlockCoverage: z.boolean(),
            ranges: z.array(
              z.object({
                startOffset: z.int().check(z.gte(0)),
                endOffset: z.int().check(z.gte(0)),
                count: z.int().check(z.gte(0)),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
  z.object({ kind: z.literal('end') }),
]);

/**
 * The messages in the lines of the results pipe: those that begin with the nonce. They end before the first invalid
 * one, so that a message cannot disappear unnoticed: the last one, `end`, is then missing.
 */
export function parseMessages(text: string, nonce: string): Message[] {
  const messages: Message[] = [];
  for (const line of text.split('\n')) {
    if (!line.startsWith(`${nonce} `)) continue;
    const parsed = message.safeParse(parseJson(line.slice(nonce.length + 1)));
    if (!parsed.success) break;
    messages.push(parsed.data);
  }
  return messages;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
