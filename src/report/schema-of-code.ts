import * as z from 'zod/mini';

export const position = z.strictObject({ line: z.int().check(z.gte(1)), column: z.int().check(z.gte(1)) });

/** A part of a file. */
export const span = { start: position, end: position };

/** What code is for: an execution in which all goes well, one that denies, or one in which something fails. */
export const path = z.enum(['success', 'denial', 'failure']);

/** Conditions around a piece of code, the outermost first. */
const conditions = z.array(
  z.strictObject({
    /** Its source, on one line. */
    test: z.string(),
    /** The result that it needs. */
    holds: z.boolean(),
    /** Properties of `event` in the condition: `user.email`. */
    dependsOn: z.array(z.string()),
  }),
);
const lineNumbers = z.array(z.int().check(z.gte(1)));

/** What the code of the Action says about its behaviour. Places are in `file`. Values that are computed at run time are in braces. */
export const code = z.strictObject({
  file: z.string(),
  /** Methods of `api` that are called. Reports of older versions do not have them. */
  calls: z.optional(
    z.array(
      z.strictObject({
        method: z.string(),
        /** Name of the claim or the metadata that is set. */
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
      /** The path below `api`. */
      method: z.nullable(z.string()),
      /** The text of a denial, the address of a redirect, or what is thrown or returned. */
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
      /** Properties of `event` that are sent; `*` for the whole event. */
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
      /** The condition of the debug switch. */
      gate: z.nullable(z.string()),
      conditions,
      /** Properties of `event` in the text. */
      holds: z.array(z.string()),
      ...span,
    }),
  ),
  /** Ways around the requests and the denials, by their lines. */
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
  /** Code that catches an error and does nothing. */
  emptyCatches: z.array(z.strictObject(span)),
});
