import { isMarked } from './comment.ts';
import type { LineComment } from './line-comments.ts';
import type { ReviewComment } from './pull-reviews.ts';

const NO_LONGER = '✅ No longer found.';

/** A thread about one finding: our comment, and whether somebody replied. */
export interface Thread {
  readonly fingerprint: string;
  readonly comment: ReviewComment;
  readonly answered: boolean;
}

/** The threads about findings, by their age. Other comments of ours, and those of others, are none. */
export function threadsOf(comments: readonly ReviewComment[], viewer: string, marker: string): Thread[] {
  return comments
    .filter(({ author, inReplyTo }) => author === viewer && inReplyTo === null)
    .flatMap((comment) => {
      const fingerprint = fingerprintOf(comment.body, marker);
      const answered = comments.some(({ inReplyTo }) => inReplyTo === comment.id);
      return fingerprint === null ? [] : [{ fingerprint, comment, answered }];
    })
    .sort((a, b) => a.comment.id - b.comment.id);
}

/** The first line of a comment on a line: which job it belongs to, and which finding it is about. */
function lineMarker(marker: string, fingerprint: string): string {
  return marker.replace(' -->', ` ${fingerprint} -->`);
}

function fingerprintOf(body: string, marker: string): string | null {
  const fingerprint = /^<!-- \S+ \S+ (\S+) -->\r?\n/.exec(body)?.[1] ?? null;
  return fingerprint !== null && isMarked(body, lineMarker(marker, fingerprint)) ? fingerprint : null;
}

/** A comment with a reply is never moved. */
export function stays({ comment, answered }: Thread, wanted: LineComment): boolean {
  return answered || (comment.path === wanted.path && comment.line === wanted.last);
}

/** The text of a comment on a line, with its marker. */
export function withMarker(fingerprint: string, body: string, marker: string): string {
  return `${lineMarker(marker, fingerprint)}\n${body}`;
}

/** A comment with a reply stays, and says that it is settled. */
export function withoutFinding(body: string, fingerprint: string, marker: string): string {
  const rest = body.replaceAll('\r\n', '\n').split('\n').slice(1).join('\n');
  return rest.startsWith(NO_LONGER) ? body : withMarker(fingerprint, `${NO_LONGER}\n\n${rest}`, marker);
}
