import { eventShapes, type Json, type Shape } from '../../auth0/event.ts';
import type { FlowId } from '../../auth0/flows.ts';
import { absent, commonValues, valuesOf } from '../../auth0/test-package/example-values.ts';
import { clone, type EventMock } from '../event.ts';

/**
 * A new copy of the example event of Auth0's package. It has everything that an event of the flow can have, even parts that no
 * single transaction has together.
 */
export function exampleEvent(flow: FlowId): EventMock {
  const event = everything(eventShapes[flow]) as EventMock;
  for (const [path, value] of Object.entries({ ...commonValues, ...valuesOf[flow] })) put(event, path, value);
  for (const path of absent[flow] ?? []) {
    const [owner, name] = find(event, path);
    if (owner) Reflect.deleteProperty(owner, name);
  }
  return event;
}

function everything(shape: Shape): unknown {
  if (shape.kind !== 'object') return clone(shape.sample);
  return Object.fromEntries(Object.entries(shape.properties).map(([name, property]) => [name, everything(property)]));
}

/** If the flow's event has the property. */
function put(event: EventMock, path: string, value: Json): void {
  const [owner, name] = find(event, path);
  if (owner && Object.hasOwn(owner, name)) owner[name] = clone(value);
}

function find(event: EventMock, path: string): [owner: EventMock | undefined, name: string] {
  const names = path.split('.');
  const name = names.pop() ?? '';
  let owner: EventMock | undefined = event;
  for (const each of names) owner = owner?.[each] as EventMock | undefined;
  return [owner, name];
}
