import type { Client } from './client.ts';
import { createClient, failedRequest } from './client.ts';
import type { Deadline } from './deadline.ts';
import { before, deadlineIn } from './deadline.ts';
import type { GitHubEvent } from './event.ts';
import { hasForkToken } from './event.ts';
import type { Permission } from './failures.ts';
import { BAD_TOKEN, explainFailure, isToken, NO_TOKEN } from './failures.ts';
import { isRateLimit } from './retry.ts';

export interface PostingOptions {
  readonly event: GitHubEvent;
  /** Empty if there is none. */
  readonly token: string;
  /** The time for everything that is posted; a separate minute if it is left out. */
  readonly deadline?: Deadline;
  /** Milliseconds for everything: 60,000. */
  readonly budget?: number;
  /** Milliseconds for a second of waiting: 1000. */
  readonly second?: number;
  /** Milliseconds after which a try of a request is aborted: 15,000. */
  readonly patience?: number;
}

export interface Posting {
  readonly client: Client;
  readonly deadline: Deadline;
}

export interface Posted<T> {
  /** Null if it was not posted. */
  readonly value: T | null;
  /** Why it was not posted, or not completely. */
  readonly warning: string | null;
  /** Whether anything else would fail for the same reason, which is reported once. */
  readonly blocked: boolean;
}

export const BUDGET = 60_000;

/** Posts one thing. Never throws: a failure here says nothing about the submission. */
export async function posting<T>(
  { failure, permission }: { readonly failure: string; readonly permission: Permission },
  options: PostingOptions,
  post: (posting: Posting) => Promise<T>,
): Promise<Posted<T>> {
  const { event, token, second, patience } = options;
  const fail = (why: string, blocked: boolean) => ({ value: null, warning: `${failure} ${why}`, blocked });
  if (token === '') return fail(NO_TOKEN, true);
  if (!isToken(token)) return fail(BAD_TOKEN, true);
  const deadline = options.deadline ?? deadlineIn(options.budget ?? BUDGET);
  try {
    const pace = { ...(second === undefined ? {} : { second }), ...(patience === undefined ? {} : { patience }) };
    const client = await createClient({ token, apiUrl: event.apiUrl, deadline, ...pace });
    return { value: await before(deadline, post({ client, deadline })), warning: null, blocked: false };
  } catch (error) {
    const fromFork = hasForkToken(event);
    const failed = failedRequest(error);
    const forAll =
      deadline.signal.aborted ||
      (failed !== null && (failed.status === 401 || isRateLimit(failed) || (fromFork && failed.status === 403)));
    return fail(explainFailure(error, { fromFork, permission }), forAll);
  }
}
