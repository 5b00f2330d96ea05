import { factsOf } from '../../../analysis/facts/action.ts';
import { findInEvent } from '../../../auth0/event.ts';
import type { FlowId } from '../../../auth0/flows.ts';
import { flowIds } from '../../../auth0/flows.ts';
import { nearest } from '../../../rules/nearest.ts';
import type { PropertyRead } from '../../../analysis/values/property-reads.ts';
import { MOST } from '../../most.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { inSource } from '../source-location.ts';
import { times } from '../times.ts';
import { listed } from './listed.ts';
import { misspeltFor, slipOf } from './slip.ts';

export const unknownEventProperty = defineRule(
  'flow/unknown-event-property',
  { roles: ['action'] },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      const { flow, eventReads } = factsOf(integration.action.value);
      if (flow === null) return;
      let said = 0;
      for (const { path, first, count } of byPath(eventReads)) {
        // Findings that will not be listed need not be compared with every name.
        const unknown = said > MOST ? null : unknownProperty(flow, path, first.optional);
        if (unknown === null) continue;
        said += 1;
        const owner = path.slice(0, -1);
        const data = { flow, property: short(path.join('.')), times: times(count) };
        const where = inSource(first.place);
        if (unknown.flows.length > 0) report('elsewhere', { ...data, flows: listed(unknown.flows) }, where);
        else if (unknown.near !== null) report('near', { ...data, known: [...owner, unknown.near].join('.') }, where);
        else {
          const known = short(unknown.known.join(', '), MOST_SHOWN);
          report('unknown', { ...data, object: ['event', ...owner].join('.'), known }, where);
        }
      }
    },
  }),
);

/** Characters. */
const MOST_SHOWN = 300;

/** Names that are next to the event in a handler or a Rule, but never in it: `({ user, context, api }) => …`. */
const FOREIGN: ReadonlySet<string> = new Set(['api', 'context', 'event']);

interface ReadPath {
  readonly path: readonly string[];
  readonly first: PropertyRead;
  readonly count: number;
}

/** The paths that are certainly read, each once. */
function byPath(reads: readonly PropertyRead[]): Iterable<ReadPath> {
  const groups = new Map<string, ReadPath>();
  for (const read of reads) {
    if (read.doubtful) continue;
    const key = JSON.stringify(read.path);
    const known = groups.get(key);
    groups.set(key, { path: read.path, first: known?.first ?? read, count: (known?.count ?? 0) + 1 });
  }
  return groups.values();
}

interface UnknownProperty {
  /** Other flows that have it. */
  readonly flows: readonly FlowId[];
  /** What was probably meant. */
  readonly near: string | null;
  /** The properties that exist. */
  readonly known: readonly string[];
}

/** Null for a path that exists or may exist in the flow, and if an earlier step of the path is the unknown one. */
function unknownProperty(flow: FlowId, path: readonly string[], isAsked: boolean): UnknownProperty | null {
  const found = findInEvent(flow, path);
  const name = path.at(-1) ?? '';
  if (found.state === 'known' || found.index !== path.length - 1 || found.known.length === 0) return null;
  const { known } = found;
  const misspelt = isAsked ? misspeltFor(name, known) : null;
  const inOtherWords = isAsked && found.state === 'open' ? null : slipOf(name, path.at(-2) ?? 'event', known);
  const slip = inOtherWords ?? misspelt;
  // Other properties may exist, so only certain mistakes are reported.
  const isForeign = path.length === 1 && !isAsked && FOREIGN.has(name);
  if (found.state === 'open') return slip === null && !isForeign ? null : { flows: [], near: slip, known };
  const flows = flowIds.filter((id) => findInEvent(id, path).state === 'known');
  // A property that no flow has may be newer than our data, unless the object cannot have others.
  if (isAsked && (flows.length > 0 || (slip === null && path.length === 1))) return null;
  return { flows, near: slip ?? nearest(name, known), known };
}
