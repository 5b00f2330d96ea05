import type { CallExpression, Node } from 'estree';
import type { HttpLibrary } from './http-libraries.ts';

/** What bounds the time of a request, as far as the text tells. */
export type Timeout = Given | { readonly state: 'missing' } | { readonly state: 'unknown' };

export interface Given {
  readonly state: 'given';
  /** Milliseconds; null where it is no constant. */
  readonly ms: number | null;
  /** Where it is written. */
  readonly node: Node | null;
  /** The option of the library that it is the value of; left out of signals, and of what is called. */
  readonly option?: string;
}

/** A call that sends a request to another machine. */
export interface OutboundRequest {
  readonly node: CallExpression;
  /** The package, or `fetch` of the runtime. */
  readonly library: string;
  readonly about: HttpLibrary;
  /** The URL, or its first part that is known to be one. */
  readonly url: Node | null;
  /** Everything that the URL is made of, the base of the client and the parts of an options object with it. */
  readonly urlParts: readonly Node[];
  readonly query: readonly Node[];
  readonly body: readonly Node[];
  readonly headers: readonly Node[];
  /** The options of this call. */
  readonly options: Node | null;
  /** Those that its client was made with. */
  readonly clientOptions: readonly Node[];
  /** Has the function that the outcome goes to, `https.get(url, (response) => …)`. */
  readonly callback: boolean;
  readonly timeout: Timeout;
}

/** What is known of one call before its timeout is looked for. */
export interface FoundRequest extends Omit<OutboundRequest, 'timeout'> {
  /** Path of the client in the origin's path. */
  readonly client: string;
}

export const UNKNOWN: Timeout = { state: 'unknown' };
export const MISSING: Timeout = { state: 'missing' };
/** It is bounded, by so much, there. */
export const given = (ms: number | null, node: Node | null): Given => ({ state: 'given', ms, node });
