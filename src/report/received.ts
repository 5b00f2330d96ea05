import english from 'zod/v4/locales/en.js';
import * as z from 'zod/mini';
import type { FailOn } from '../configuration/settings.ts';
import { allFindings, conclude, countFindings } from './counts.ts';
import { cut } from './inert.ts';
import type { Report } from './model.ts';
import { RefusedReport } from './refused.ts';
import { reportSchema } from './schema.ts';

/** Code points of a text in a report that are shown; longer ones are cut off. */
const LONGEST_TEXT = 4_000;
const LONGEST_PATH = 1_024;
const MOST_INTEGRATIONS = 1_000;

/**
 * The report of another run. The author of the code that ran there may have made up every byte of it. Counts and
 * conclusion are computed again from its findings: a report only counts as a success if nothing in it says otherwise.
 * A failure stays a failure, because a run that broke off has no finding for that.
 * @param commit the commit that the report must be about
 * @throws RefusedReport
 */
export function receiveReport(text: string, { commit, failOn }: { commit: string; failOn: FailOn }): Report {
  const given = asDescribed(text);
  if (given.commit !== commit) {
    const about = given.commit === null ? 'no commit' : `the commit ${given.commit}`;
    throw new RefusedReport(`The report is about ${about}, but the event is about ${commit}.`);
  }
  if (given.integrations.length > MOST_INTEGRATIONS) {
    throw new RefusedReport(`The report has more than ${MOST_INTEGRATIONS} integrations.`);
  }
  refuseWaysOut(given);
  const report = withShortTexts(given);
  const counts = countFindings(allFindings(report));
  const conclusion = given.conclusion === 'failure' ? 'failure' : conclude(counts, failOn);
  return { ...report, counts, conclusion };
}

/**
 * A report of another state of a submission, to compare with. It does not affect the verdict.
 * @throws RefusedReport
 */
export function reportToCompare(text: string): Report {
  const given = asDescribed(text);
  refuseWaysOut(given);
  return withShortTexts(given);
}

function asDescribed(text: string): Report {
  const value = asNewest(parse(text));
  const fault = firstFault(reportSchema, value, '');
  if (fault !== null) throw new RefusedReport(`The report does not match its schema: ${fault}.`);
  return reportSchema.parse(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The engine's own message quotes the text that it could not read.
    throw new RefusedReport('The report is not JSON.');
  }
}

/** Converts a report of schemaVersion 1, from an older version of this tool, to version 2. It has no data about a wall or the code. */
function asNewest(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { schemaVersion, integrations } = value as { schemaVersion?: unknown; integrations?: unknown };
  if (schemaVersion !== 1 || !Array.isArray(integrations)) return value;
  const newer = (each: unknown) =>
    typeof each === 'object' && each !== null ? { isolation: null, code: null, ...each } : each;
  return { ...value, schemaVersion: 2, integrations: integrations.map(newer) };
}

/**
 * The first fault, with its place. zod alone goes through the whole value and keeps every
 * fault: for ten megabytes of faults, there is not enough memory.
 */
function firstFault(schema: unknown, value: unknown, place: string): string | null {
  if (schema instanceof z.ZodMiniOptional)
    return value === undefined ? null : firstFault(schema.def.innerType, value, place);
  if (schema instanceof z.ZodMiniNullable)
    return value === null ? null : firstFault(schema.def.innerType, value, place);
  if (schema instanceof z.ZodMiniArray && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const fault = firstFault(schema.def.element, item, `${place}[${index}]`);
      if (fault !== null) return fault;
    }
    return null;
  }
  if (schema instanceof z.ZodMiniObject && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const shape: Readonly<Record<string, unknown>> = schema.shape;
    if (Object.keys(value).some((key) => !Object.hasOwn(shape, key))) return `${place || 'it'} has an unknown property`;
    for (const [key, inner] of Object.entries(shape)) {
      const held = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
      const fault = firstFault(inner, held, place === '' ? key : `${place}.${key}`);
      if (fault !== null) return fault;
    }
    return null;
  }
  const issue = (schema as z.ZodMiniType).safeParse(value, { error: english().localeError }).error?.issues[0];
  return issue === undefined ? null : `${place || 'it'}: ${issue.message}`;
}

/** A path becomes part of links: `..` in it would lead to somebody else's pages. */
/** Every place where a report names a file, also in parts that are added to the schema later. */
function refuseWaysOut(report: Report): void {
  const isOdd = (path: string) =>
    path.length > LONGEST_PATH || path.split(/[/\\]/).some((part) => ['', '.', '..'].includes(part));
  // An integration may be the repository itself.
  if (textsAt('file', report).some(isOdd) || textsAt('path', report).some((path) => path !== '.' && isOdd(path))) {
    throw new RefusedReport('The report names a file whose path is not inside a repository.');
  }
}

/** The texts of every property with this name, at any depth. */
function textsAt(name: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name && typeof inner === 'string' ? [inner] : textsAt(name, inner),
  );
}

function withShortTexts<T>(value: T): T {
  if (typeof value === 'string') return cut(value, LONGEST_TEXT) as T;
  if (Array.isArray(value)) return value.map(withShortTexts) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withShortTexts(inner)])) as T;
}
