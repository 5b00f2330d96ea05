import { eventShapes, type Json, type Shape } from '../auth0/event.ts';
import type { FlowId } from '../auth0/flows.ts';

/** A plain object that specs may change in any way: all of it writable, replaceable and deletable. */
export type EventMock = Record<string, unknown>;

/**
 * The event mocks that a spec has in hand, so that `api.redirect` can answer for the transaction that is tested:
 * Auth0's own reads the event for it, and an api mock is handed none.
 */
const inHand = new Map<FlowId, { shared?: EventMock; latest?: EventMock }>();

// Taken before a spec can replace it. Not `structuredClone`: its objects would be of another realm than the spec's, and fail `toStrictEqual`.
const { parse, stringify } = JSON;
/** In JSON, by flow: specs make an event for each test. */
const samples = new Map<FlowId, string>();

/** A new sample event of an ordinary transaction: all that the docs name, except what only other transactions have. */
export function makeEvent(flow: FlowId): EventMock {
  const json = samples.get(flow) ?? stringify(sample(eventShapes[flow]));
  samples.set(flow, json);
  return parse(json) as EventMock;
}

function sample(shape: Shape): unknown {
  if (shape.kind !== 'object') return shape.sample;
  return Object.fromEntries(
    Object.entries(shape.properties)
      .filter(([, property]) => property.when === undefined)
      .map(([name, property]) => [name, sample(property)]),
  );
}

/** Not `structuredClone`: its objects would be of another realm than the spec's, and fail `toStrictEqual`. */
export function clone(value: Json): unknown {
  if (Array.isArray(value)) return value.map(clone);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value as Record<string, Json>).map(([key, item]) => [key, clone(item)]));
}

/** Exports of an event mock module. Specs of before 2022-05 import the shared object, later ones make one a test. */
export function eventModule(flow: FlowId): { makeEventMock: () => EventMock; eventMock: EventMock } {
  const eventMock = makeEvent(flow);
  inHand.set(flow, { shared: eventMock });
  const makeEventMock = (): EventMock => {
    const latest = makeEvent(flow);
    inHand.set(flow, { shared: eventMock, latest });
    return latest;
  };
  return { makeEventMock, eventMock };
}

/** Events of the flow that the spec may be running with, likeliest first; empty when it makes its own. */
export function eventsInHand(flow: FlowId): readonly EventMock[] {
  const { latest, shared } = inHand.get(flow) ?? {};
  return [latest, shared].filter((event) => event !== undefined);
}
