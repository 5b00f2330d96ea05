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
  /** Empty where there is none. */
  readonly token: string;
  /** The time for everything that is posted; a minute of its own where it is left out. */
  readonly deadline?: Deadline;
  /** Milliseconds for everything: 60,000. */
  readonly budget?: number;
  /** Milliseconds that a second of waiting takes: 1000. */
  readonly second?: number;
  /** Milliseconds after which one try of a request is given up: 15,000. */
  readonly patience?: number;
}

export interface Posting {
  readonly client: Client;
  readonly deadline: Deadline;
}

export interface Posted<T> {
  /** Null where it was not posted. */
  readonly value: T | null;
  /** Why it was not, or not as a whole. */
  readonly warning: string | null;
  /** Whether whatever else is posted would fail for the same reason: it is told once. */
  readonly blocked: boolean;
}

export const BUDGET = 60_000;

/** Posts one thing. Never throws: what goes wrong here says nothing about the submission. */
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
