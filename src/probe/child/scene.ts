import type { EventMock } from '../../mocks/event.ts';
import type { SpecValue } from '../../sandbox/channel.ts';
import type { Answer } from '../answers.ts';

/** The provider's answer to the request with this number, from 0. */
export type AnswerTo = (request: {
  readonly number: number;
  readonly method: string;
  readonly url: string;
  /** Headers and body as one text. */
  readonly sent: string;
}) => Answer;

/** All inputs of an execution, except for what a scenario changes. */
export interface Scene {
  readonly event: () => EventMock;
  /** Only for one execution, because it counts its requests. */
  readonly answers: () => AnswerTo;
  /** The claims of the request's token, if it is accepted. */
  readonly claims: unknown;
  /** What the spec gave; null for a scene of our own. */
  readonly given: Given | null;
}

export interface Given {
  /** Milliseconds since the epoch, if the spec set the time. */
  readonly now: number | null;
  readonly values: readonly SpecValue[];
  /** Whether the spec's values replace packages for which it has any. */
  readonly standsIn: boolean;
  /** Whether the event contains the spec's own secrets, and none of ours. */
  readonly ownSecrets: boolean;
}
