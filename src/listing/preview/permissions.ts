import type { ActionFacts } from '../../analysis/facts/action.ts';
import { pathOf } from '../../analysis/values/walk.ts';
import { findInEvent } from '../../auth0/event.ts';
import type { FlowId } from '../../auth0/flows.ts';
import { personalKind, personalParts, type PersonalKind } from '../../auth0/personal-data.ts';
import type { ReportedCode } from '../../report/model.ts';
import { effectOf, type Effect } from './api-words.ts';

/** What an Action may do, in a customer's words, as far as its code shows. */
export interface Permissions {
  readonly reads: readonly PropertyRead[];
  /** What it reads besides the event, in words. */
  readonly readsToo: readonly string[];
  readonly sends: readonly SentValues[];
  readonly decides: readonly EffectOnNames[];
  readonly changes: readonly EffectOnNames[];
  /** Whether the code shows everything that it reads and calls. */
  readonly complete: boolean;
}

export interface PropertyRead {
  /** The path below `event`: `user.email`; empty for the event itself. */
  readonly path: string;
  /** It may read everything in this object. */
  readonly whole: boolean;
  /** What this property, or a part of it, says about a person. */
  readonly personal: readonly PersonalKind[];
}

export interface SentValues {
  /** A host, with `{event.configuration.NAME}` where customers fill it in; null if only a library knows it, which `library` names. */
  readonly host: string | null;
  readonly library: string;
  /** Paths below `event`, including fields: `secrets.API_KEY`; empty for the event itself. Each once, without those in the address. */
  readonly values: readonly string[];
}

export interface EffectOnNames {
  readonly words: string;
  /** Names of claims, metadata and scopes. A computed name is in braces. Sorted, each once. */
  readonly names: readonly string[];
}

/** Fields are left out: the form shows them, and their values belong to the customer. */
const FIELDS = new Set(['secrets', 'configuration']);

/** What the code of an Action of a flow may do. */
export function permissionsOf(facts: ActionFacts, code: ReportedCode): Permissions {
  const calls = code.calls ?? [];
  const effects = (asked: Effect): EffectOnNames[] => {
    const byWords = new Map<string, Set<string>>();
    for (const { method, name } of calls) {
      const { effect, words } = effectOf(method) ?? { effect: 'changes', words: `calls \`api.${method}\`` };
      if (effect !== asked) continue;
      const names = byWords.get(words) ?? new Set();
      byWords.set(words, name === null ? names : names.add(name));
    }
    return [...byWords].map(([words, names]) => ({ words, names: [...names].sort() }));
  };
  return {
    reads: readsOf(facts),
    readsToo: effects('reads').map(({ words }) => words),
    sends: sendsOf(code),
    decides: effects('decides'),
    changes: effects('changes'),
    complete: facts.apiComplete && facts.ofEvent.steps > 0,
  };
}

/** The data for each host, in the order of the first requests. */
function sendsOf({ requests }: ReportedCode): SentValues[] {
  const found = new Map<string, { host: string | null; library: string; values: Set<string> }>();
  for (const { host, library, sends } of requests) {
    const key = host ?? `by ${library}`;
    const sent = found.get(key) ?? { host, library, values: new Set<string>() };
    for (const { value } of sends) {
      if (host === null || !host.includes(`{event.${value}}`)) sent.values.add(value === '*' ? '' : value);
    }
    found.set(key, sent);
  }
  return [...found.values()].map((sent) => ({ ...sent, values: [...sent.values] }));
}

/** The innermost properties that are read, personal data first. An object is listed as a whole if it goes somewhere that cannot be followed. */
function readsOf({ eventReads, flow, ofEvent }: ActionFacts): PropertyRead[] {
  const paths = eventReads.map(({ path }) => propertyIn(path, flow)).filter(([first]) => !FIELDS.has(first ?? ''));
  const keys = new Set(paths.map((path) => path.join('.')));
  const wholes = ofEvent.losses.flatMap(({ held, what }) => {
    const path = propertyIn(pathOf(held), flow);
    return what === 'all' && isObject(path, flow) && !FIELDS.has(path[0] ?? '') ? [path.join('.')] : [];
  });
  const isPart = (key: string) => wholes.some((whole) => whole === '' || key === whole || key.startsWith(`${whole}.`));
  const innermost = [...keys].filter((key) => ![...keys].some((other) => other.startsWith(`${key}.`)));
  return [
    ...[...new Set(wholes)].map((path) => ({ path, whole: true })),
    ...innermost.filter((key) => !isPart(key)).map((path) => ({ path, whole: false })),
  ]
    .map((read) => ({ ...read, personal: personalOf(read) }))
    .sort((a, b) => Number(a.personal.length === 0) - Number(b.personal.length === 0) || (a.path < b.path ? -1 : 1));
}

function personalOf({ path, whole }: { path: string; whole: boolean }): PersonalKind[] {
  const names = path === '' ? [] : path.split('.');
  const own = personalKind(names);
  if (own !== null) return [own];
  return whole ? [...new Set(personalParts(names).map(({ kind }) => kind))] : [];
}

function isObject(path: readonly string[], flow: FlowId | null): boolean {
  const found = flow === null ? null : findInEvent(flow, path);
  return found?.state === 'known' && (found.shape.kind === 'object' || found.shape.kind === 'dict');
}

/** The path without a method or a member of a value: `user.email` of `user.email.trim`. */
function propertyIn(path: readonly string[], flow: FlowId | null): readonly string[] {
  const found = flow === null ? null : findInEvent(flow, path);
  if (found?.state !== 'open') return path;
  const owner = flow === null ? null : findInEvent(flow, path.slice(0, found.index));
  const isValue = owner?.state === 'known' && !['object', 'dict'].includes(owner.shape.kind);
  return path.slice(0, found.index + (isValue ? 0 : 1));
}
