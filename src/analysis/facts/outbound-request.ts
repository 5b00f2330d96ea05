import type { CallExpression, Node } from 'estree';
import type { HttpLibrary } from './http-libraries.ts';

/** The time limit of a request, as far as the code shows it. */
export type Timeout = Given | { readonly state: 'missing' } | { readonly state: 'unknown' };

export interface Given {
  readonly state: 'given';
  /** Milliseconds; null if it is not a constant. */
  readonly ms: number | null;
  /** Where it is written. */
  readonly node: Node | null;
  /** The library's option with this value. Signals, and limits set by a call, have none. */
  readonly option?: string;
}

/** A call that sends a request to another machine. */
export interface OutboundRequest {
  readonly node: CallExpression;
  /** The package, or `fetch` of the runtime. */
  readonly library: string;
  readonly about: HttpLibrary;
  /** The URL, or the first part of it that is known. */
  readonly url: Node | null;
  /** Everything that the URL is built from, including the base of the client and the parts in an options object. */
  readonly urlParts: readonly Node[];
  readonly query: readonly Node[];
  readonly body: readonly Node[];
  readonly headers: readonly Node[];
  /** The options of this call. */
  readonly options: Node | null;
  /** The options with which its client was made. */
  readonly clientOptions: readonly Node[];
  /** The function that receives the outcome, `https.get(url, (response) => …)`. */
  readonly callback: boolean;
  readonly timeout: Timeout;
}

/** What is known about a call before its timeout is determined. */
export interface FoundRequest extends Omit<OutboundRequest, 'timeout'> {
  /** Path of the client in the origin's path. */
  readonly client: string;
}

export const UNKNOWN: Timeout = { state: 'unknown' };
export const MISSING: Timeout = { state: 'missing' };
/** Whether, by how much and where it is limited. */
export const given = (ms: number | null, node: Node | null): Given => ({ state: 'given', ms, node });
