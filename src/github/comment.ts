import { createHash } from 'node:crypto';
import type { CommentWhen } from '../configuration/settings.ts';
import type { Report } from '../report/model.ts';
import { failedRequest } from './client.ts';
import type { Comment, Conversation } from './issue-comments.ts';
import { createOnce } from './once.ts';

/** Characters of a comment that GitHub accepts, counted as code points. */
export const COMMENT_LIMIT = 65_536;

/** The first line of our comment: a different one for each path and configuration, so that the jobs of a matrix do not share one. */
export function commentMarker(path: string, config: string | null): string {
  const key = createHash('sha256')
    .update(JSON.stringify([path, config]))
    .digest('hex')
    .slice(0, 16);
  return `<!-- actions-integration-check ${key} -->`;
}

export interface StickyComment {
  readonly marker: string;
  /** Makes the whole comment, with the marker as its first line, from our earlier comment; null if there is none. */
  readonly compose: (before: string | null) => string;
  readonly when: CommentWhen;
  readonly verdict: Pick<Report, 'conclusion' | 'counts'>;
}

/**
 * Leaves exactly one comment of ours with this marker: it is updated, left alone if nothing changed, or created if
 * there is none and one is wanted. A comment is ours if it has the marker and our login as its author.
 * @returns its address, or null if there is none
 * @throws what the conversation throws; nothing is created if the comments could not be read
 */
export async function stickComment(conversation: Conversation, comment: StickyComment): Promise<string | null> {
  if (comment.when === 'never') return null;
  const login = await conversation.viewer();
  const ours = async () =>
    (await conversation.list()).filter((each) => each.author === login && isMarked(each.body, comment.marker));

  const before = await ours();
  if (before.length > 0) {
    const kept = await keepOldest(conversation, before, comment.compose);
    if (kept !== null) return kept.url;
  } else if (!isWanted(comment)) {
    return null;
  }

  const text = comment.compose(before[0]?.body ?? null);
  const posted = await createOnce(
    () => conversation.create(text),
    async () => (await ours())[0],
    (seconds) => conversation.pause(seconds),
  );
  // Another run may have posted between our look and our post. Both look again, and both keep the oldest comment.
  const kept = await keepOldest(conversation, await ours(), comment.compose);
  return (kept ?? posted).url;
}

function isWanted({ when, verdict: { conclusion, counts } }: StickyComment): boolean {
  if (when === 'always' || conclusion === 'failure') return true;
  return when === 'on-findings' && counts.error + counts.warning > 0;
}

export function isMarked(body: string, marker: string): boolean {
  return body.split(/\r?\n/, 1)[0]?.trim() === marker;
}

/** Updates the oldest comment, and removes the others. Null if it is gone by now. */
async function keepOldest(
  conversation: Conversation,
  ours: readonly Comment[],
  compose: StickyComment['compose'],
): Promise<Comment | null> {
  const [oldest, ...others] = ours;
  if (oldest === undefined) return null;
  const body = compose(oldest.body);
  const kept = isSame(oldest.body, body) ? oldest : await unlessGone(conversation.update(oldest.id, body));
  for (const other of others) await unlessGone(conversation.remove(other.id));
  return kept;
}

export async function unlessGone<T>(request: Promise<T>): Promise<T | null> {
  try {
    return await request;
  } catch (error) {
    if (failedRequest(error)?.status === 404) return null;
    throw error;
  }
}

/** GitHub may return other line ends and white space at the end. */
export function isSame(one: string, other: string): boolean {
  const normal = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return normal(one) === normal(other);
}
