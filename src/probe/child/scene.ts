import type { EventMock } from '../../mocks/event.ts';
import type { SpecValue } from '../../sandbox/channel.ts';
import type { Answer } from '../answers.ts';

/** What the provider answers to the request of a number, from 0. */
export type AnswerTo = (request: {
  readonly number: number;
  readonly method: string;
  readonly url: string;
  /** Headers and body as one text. */
  readonly sent: string;
}) => Answer;

/** All that an execution goes by, but for what a scenario changes. */
export interface Scene {
  readonly event: () => EventMock;
  /** For one execution: it counts what it is asked. */
  readonly answers: () => AnswerTo;
  /** What a token of the request says, where it is accepted. */
  readonly claims: unknown;
  /** What the spec has given; null of a scene of our own. */
  readonly given: Given | null;
}

export interface Given {
  /** Milliseconds since the epoch, where the spec has set the time. */
  readonly now: number | null;
  readonly values: readonly SpecValue[];
  /** Whether packages that the spec has given values for are stood in for by these values. */
  readonly standsIn: boolean;
  /** Whether the spec's own secrets are in the event, and none of ours. */
  readonly ownSecrets: boolean;
}
