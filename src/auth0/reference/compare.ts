import { apiMethods } from '../api.ts';
import { eventShapes, findInEvent, type Shape } from '../event.ts';
import { flowIds, isFlowId, type FlowId } from '../flows.ts';

/** The names on Auth0's reference pages for one trigger, each entry as one line of text. */
export interface PublishedTrigger {
  /** Signatures below `api`: `access.deny(code, reason)`. */
  readonly api: readonly string[];
  /** Properties below `event`: `client.name: string`; `?` after a name: optional; `[early access]` at the end. */
  readonly event: readonly string[];
  /** From the declarations of @auth0/actions, if they were read. */
  readonly types?: {
    readonly methods?: readonly string[];
    /** Paths of objects that may have other properties than the named ones, and of lists whose items may; empty for `event` itself. */
    readonly open: readonly string[];
    readonly event: readonly string[];
  };
}

export type Published = Readonly<Record<string, PublishedTrigger>>;

/**
 * Differences between Auth0's published names and `src/auth0`, one line each: the trigger, the subject, then `+` and
 * an entry that is only published, or `-` and one that only we have. Empty if there is no difference.
 */
export function differences(published: Published): string[] {
  const triggers = [...new Set([...Object.keys(published), ...flowIds])].sort();
  return triggers.flatMap((id) => {
    const theirs = published[id];
    if (theirs === undefined) return [`${id} -`];
    if (!isFlowId(id)) return [`${id} +`];
    return [
      ...onlyIn(theirs.api, apiLines(id), `${id} api`),
      ...onlyIn(outermostEarlyAccess(theirs.event), eventLines(eventShapes[id], ''), `${id} event`),
      ...(theirs.types === undefined ? [] : declared(id, theirs.types)),
    ];
  });
}

function declared(id: FlowId, { methods = [], open, event }: NonNullable<PublishedTrigger['types']>): string[] {
  const known = new Set(apiMethods[id].map(({ path }) => path));
  return [
    ...methods.filter((path) => !known.has(path)).map((path) => `${id} declared api + ${path}`),
    ...event
      .filter((path) => findInEvent(id, path.split('.')).state !== 'known')
      .map((path) => `${id} declared event + ${path}`),
    ...onlyIn(open, openPaths(eventShapes[id], ''), `${id} open`),
  ];
}

function onlyIn(published: readonly string[], ours: readonly string[], about: string): string[] {
  const [theirs, known] = [new Set(published), new Set(ours)];
  return [
    ...published.filter((line) => !known.has(line)).map((line) => `${about} + ${line}`),
    ...ours.filter((line) => !theirs.has(line)).map((line) => `${about} - ${line}`),
  ].sort();
}

/** The pages do not have methods that only exist at run time, and do not mark parameters as optional. */
function apiLines(flow: FlowId): string[] {
  return apiMethods[flow]
    .filter(({ runtimeOnly }) => runtimeOnly === undefined)
    .map(({ path, parameters }) => `${path}(${parameters.map(({ name }) => name).join(', ')})`);
}

const EARLY_ACCESS = ' [early access]';

/** Some pages say it about an object, some also about each of its properties. */
function outermostEarlyAccess(lines: readonly string[]): string[] {
  const early = lines.filter((line) => line.endsWith(EARLY_ACCESS)).map(pathOf);
  return lines.map((line) =>
    early.some((path) => pathOf(line).startsWith(`${path}.`)) ? line.replace(EARLY_ACCESS, '') : line,
  );
}

const pathOf = (line: string): string => line.split(/\??:/u, 1)[0] ?? line;

/** The pages do not list members of a list's items, or anything undocumented. */
function eventLines(shape: Shape, path: string): string[] {
  if (shape.kind !== 'object') return [];
  return Object.entries(shape.properties)
    .filter(([, property]) => !property.undocumented)
    .flatMap(([name, property]) => {
      // Only for Marketplace integrations, and on no page.
      if (path === '' && name === 'configuration') return [];
      if (path === '' && name === 'secrets') return ['secrets: secrets'];
      const whole = joined(path, name);
      const line = `${whole}${property.optional ? '?' : ''}: ${typeOf(property)}`;
      const below = eventLines(property, whole);
      return property.earlyAccess
        ? [line + EARLY_ACCESS, ...below.map((each) => each.replace(EARLY_ACCESS, ''))]
        : [line, ...below];
    });
}

/** The pages also call an object with further properties a dictionary. */
function typeOf(shape: Shape): string {
  switch (shape.kind) {
    case 'dict':
      return 'dictionary';
    case 'object':
      return shape.open ? 'dictionary' : 'object';
    case 'list':
      return shape.of.kind === 'string' ? 'array of string' : 'array of objects';
    default:
      return shape.kind;
  }
}

function openPaths(shape: Shape, path: string): string[] {
  if (shape.kind === 'list') return openPaths(shape.of, path);
  if (shape.kind !== 'object') return [];
  const below = Object.entries(shape.properties)
    .filter(([, property]) => !property.undocumented)
    .flatMap(([name, property]) => openPaths(property, joined(path, name)));
  return shape.open ? [path, ...below] : below;
}

const joined = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
