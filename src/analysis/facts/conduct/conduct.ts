import { remembered } from '../../syntax/remembered.ts';
import type { ActionFacts } from '../action.ts';
import type { CalledMethod } from './called.ts';
import { calledOf } from './called.ts';
import type { EarlyEnd } from './early-ends.ts';
import { earlyEndsOf } from './early-ends.ts';
import type { End } from './ends.ts';
import { endsOf } from './ends.ts';
import type { LoggedText } from './logs.ts';
import { logsOf } from './logs.ts';
import type { SentRequest } from './sent.ts';
import { sentOf } from './sent.ts';
import { emptyCatchesOf } from './caught.ts';
import type { Span } from './span.ts';

/** What the code of an Action says about its behaviour, as plain data. Each list is in order of position. */
export interface Conduct {
  readonly calls: readonly CalledMethod[];
  readonly ends: readonly End[];
  readonly requests: readonly SentRequest[];
  readonly logs: readonly LoggedText[];
  readonly earlyEnds: readonly EarlyEnd[];
  /** Blocks and callbacks that catch an error and do nothing. */
  readonly emptyCatches: readonly Span[];
}

export const conductOf = remembered((action: ActionFacts): Conduct => {
  const ends = endsOf(action);
  const requests = sentOf(action);
  return {
    calls: calledOf(action),
    ends,
    requests,
    logs: logsOf(action),
    earlyEnds: earlyEndsOf(action),
    emptyCatches: emptyCatchesOf(action),
  };
});
