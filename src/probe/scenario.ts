import type { Fault } from './faults.ts';

/** What is changed in the request of a continue handler. */
export const forgeries = {
  'token-missing': 'the session token is missing',
  'token-empty': 'the session token is empty',
  'token-unsigned': 'the session token is not signed',
  'token-wrong-key': 'the session token is signed with another key',
  'token-expired': 'the session token has expired',
  'token-other-user': 'the session token belongs to another user',
  'token-other-state': 'the session token belongs to another login',
  'request-bare': 'the request only has its state',
} as const;

export type Forgery = keyof typeof forgeries;

/** One change to the baseline of a handler. */
export type Change =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'fault';
      readonly fault: Fault;
      /** Only for the request with this number, from 0; null for all. */ readonly at: number | null;
    }
  | { readonly kind: 'without-secret' | 'without-configuration'; readonly name: string; readonly value: '' | undefined }
  | {
      readonly kind: 'configuration';
      readonly name: string;
      readonly value: string;
      readonly turns: 'switch' | 'option';
    }
  | { readonly kind: 'without-event'; readonly path: readonly string[] }
  | { readonly kind: 'forged-token'; readonly forgery: Forgery }
  | { readonly kind: 'forged-value'; readonly name: string; readonly value: string | undefined }
  | { readonly kind: 'again' };

export interface Scenario {
  readonly id: string;
  /** Of scenarios of one group with the same end, at most three are tried. */
  readonly group: string;
  readonly change: Change;
  /** What a person reads after "When". */
  readonly words: string;
}

/** The observations of a handler's baseline. */
export interface BaselineFacts {
  readonly stage: 'execute' | 'continue';
  readonly requests: number;
  /** It read the body of an answer, so faults in a body matter. */
  readonly readsBody: boolean;
  /** There is a token to forge: `validateToken` was called, or the Action reads a parameter with a token-like name. */
  readonly hasToken: boolean;
  /** A run of the same handler that ended in a denial, without a fault. */
  readonly denies: boolean;
  /** The paths of `plan.optional` that its event contains. */
  readonly optional: readonly (readonly string[])[];
}

export const SUCCESS = 'success';
