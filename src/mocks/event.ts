import { eventShapes, type Json, type Shape } from '../auth0/event.ts';
import type { FlowId } from '../auth0/flows.ts';

/** A plain object that specs may change in any way: everything is writable, replaceable and deletable. */
export type EventMock = Record<string, unknown>;

/**
 * The event mocks that a spec currently uses, so that `api.redirect` knows the tested transaction:
 * Auth0's own method reads the event, but an api mock does not receive one.
 */
const inHand = new Map<FlowId, { shared?: EventMock; latest?: EventMock }>();

// Taken before a spec can replace it.
const { parse, stringify } = JSON;
/** As JSON, by flow, because specs make an event for each test. Not `structuredClone`: see `clone`. */
const samples = new Map<FlowId, string>();

/** A new sample event of an ordinary transaction: everything in the docs, except what only other transactions have. */
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

/** Not `structuredClone`: its objects would belong to another realm than the spec's, and fail `toStrictEqual`. */
export function clone(value: Json): unknown {
  if (Array.isArray(value)) return value.map(clone);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value as Record<string, Json>).map(([key, item]) => [key, clone(item)]));
}

/** Exports of an event mock module. Specs from before 2022-05 import the shared object, later ones make an object for each test. */
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

/** Events of the flow that the spec may be using, the most likely first; empty if it makes its own. */
export function eventsInHand(flow: FlowId): readonly EventMock[] {
  const { latest, shared } = inHand.get(flow) ?? {};
  return [latest, shared].filter((event) => event !== undefined);
}
