import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod/mini';
import type { Run } from '../report/last-run.ts';
import { MOST_KNOWN } from '../report/last-run.ts';

/** The second line of our comment, invisible: what the run found, for the next run to compare with. */

/** Characters of the line: 1,000 findings take some 12,000. */
export const RUN_LINE_LIMIT = 16_384;
const MOST_BYTES = 64 * 1024;
// Not the base64 alphabet for URLs: it could produce the `--` that ends an HTML comment.
const LINE = /^<!-- last-run ([A-Za-z0-9+/]+={0,2}) -->$/;

const commit = z.string().check(z.regex(/^[0-9a-f]{40}$/));
const count = z.int().check(z.gte(0), z.lte(MOST_KNOWN));
const kept = z.strictObject({
  commit,
  known: z.array(z.string().check(z.regex(/^[0-9a-f]{12}(?:t[0-9a-f]{8})?n?$/))).check(z.maxLength(MOST_KNOWN)),
  since: z.nullable(z.strictObject({ commit, fixed: count, unchecked: count })),
});

/** One line of at most `RUN_LINE_LIMIT` characters; null if there is nothing to keep, or it would be longer. */
export function runLine(run: Run | null): string | null {
  if (run === null) return null;
  const known = run.known.map(({ id, tests, isNew }) => `${id}${tests === null ? '' : `t${tests}`}${isNew ? 'n' : ''}`);
  const value: z.infer<typeof kept> = { commit: run.commit, known, since: run.since };
  const line = `<!-- last-run ${deflateRawSync(JSON.stringify(value)).toString('base64')} -->`;
  return line.length > RUN_LINE_LIMIT ? null : line;
}

/**
 * The contents of a comment's line; null if it is not in our format. Anyone who may edit the comment may have
 * written the line.
 */
export function readRunLine(body: string): Run | null {
  const line = body.split(/\r?\n/, 2)[1]?.trim() ?? '';
  const packed = line.length > RUN_LINE_LIMIT ? undefined : LINE.exec(line)?.[1];
  if (packed === undefined) return null;
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_BYTES }).toString('utf8');
    const { known, ...rest } = kept.parse(JSON.parse(text));
    return { ...rest, known: known.map(readKnown) };
  } catch {
    return null;
  }
}

function readKnown(text: string): Run['known'][number] {
  const isNew = text.endsWith('n');
  const [id = '', tests = null] = (isNew ? text.slice(0, -1) : text).split('t');
  return { id, tests, isNew };
}
