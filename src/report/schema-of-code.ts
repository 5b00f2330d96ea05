import * as z from 'zod/mini';

export const position = z.strictObject({ line: z.int().check(z.gte(1)), column: z.int().check(z.gte(1)) });

/** A part of a file. */
export const span = { start: position, end: position };

/** What code is for: an execution in which all goes well, in which somebody is denied, in which something fails. */
export const path = z.enum(['success', 'denial', 'failure']);

/** Tests that something stands under in the code, the outermost first. */
const conditions = z.array(
  z.strictObject({
    /** As it is written, on one line. */
    test: z.string(),
    /** How it has to come out. */
    holds: z.boolean(),
    /** Properties of `event` that it asks: `user.email`. */
    dependsOn: z.array(z.string()),
  }),
);
const lineNumbers = z.array(z.int().check(z.gte(1)));

/** What the text of the Action says about its behaviour; places are in `file`. What is computed at run time stands in braces. */
export const code = z.strictObject({
  file: z.string(),
  /** Methods of `api` that are called; left out in reports of older versions. */
  calls: z.optional(
    z.array(
      z.strictObject({
        method: z.string(),
        /** Of the claim or the metadata that is set. */
        name: z.nullable(z.string()),
        path,
        ...span,
      }),
    ),
  ),
  /** The ways in which handlers end, and in which helpers give up. */
  ends: z.array(
    z.strictObject({
      kind: z.enum(['continues', 'denies', 'redirects', 'challenges', 'throws', 'returns']),
      after: z.enum(['success', 'error', 'status', 'time-out', 'missing', 'failure']),
      path,
      handler: z.nullable(z.string()),
      helper: z.nullable(z.string()),
      /** Below `api`. */
      method: z.nullable(z.string()),
      /** The words of a denial, the address of a redirect, what is thrown or returned. */
      text: z.nullable(z.string()),
      conditions,
      ...span,
    }),
  ),
  requests: z.array(
    z.strictObject({
      /** The package, or `fetch`. */
      library: z.string(),
      method: z.nullable(z.string()),
      host: z.nullable(z.string()),
      /** Without the query. */
      address: z.nullable(z.string()),
      /** Properties of `event` that are sent; `*` for all of it. */
      sends: z.array(
        z.strictObject({
          value: z.string(),
          in: z.enum(['address', 'header', 'body', 'call']),
          header: z.nullable(z.string()),
        }),
      ),
      path,
      conditions,
      timeoutMs: z.nullable(z.number().check(z.gte(0))),
      timeout: z.enum(['given', 'missing', 'unknown']),
      onError: z.enum(['caught', 'leaves', 'dropped', 'unknown']),
      caughtAt: z.array(z.strictObject(span)),
      ...span,
    }),
  ),
  logs: z.array(
    z.strictObject({
      method: z.string(),
      text: z.string(),
      when: z.enum(['always', 'switch', 'denial', 'failure', 'load']),
      /** The test of the switch. */
      gate: z.nullable(z.string()),
      conditions,
      /** Properties of `event` that are in the text. */
      holds: z.array(z.string()),
      ...span,
    }),
  ),
  /** Ways past the requests and the denials, by their lines. */
  earlyEnds: z.array(
    z.strictObject({
      how: z.enum(['ends', 'skips']),
      conditions,
      requests: lineNumbers,
      denials: lineNumbers,
      path,
      ...span,
    }),
  ),
  /** What catches an error and does nothing. */
  emptyCatches: z.array(z.strictObject(span)),
});
