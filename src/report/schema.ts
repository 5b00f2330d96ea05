// The small half of zod: the whole of it is 0.4 MB of bundle.
import * as z from 'zod/mini';
import { code, path, position, span } from './schema-of-code.ts';

/** The report, schemaVersion 2: a contract with other programs. Types, JSON Schema and validation all come from here. */

const waived = z.strictObject({ reason: z.string(), expires: z.iso.date() });

const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  message: z.string(),
  hint: z.string(),
  file: z.string(),
  start: position,
  end: position,
  fingerprint: z.string(),
  /** Of a finding of the probe: the static rule that says the same of the same place. Both count. */
  confirms: z.optional(z.string()),
  waived: z.optional(waived),
});

const ratio = z.strictObject({
  covered: z.int().check(z.gte(0)),
  total: z.int().check(z.gte(0)),
  percent: z.number().check(z.gte(0), z.lte(100)),
});

const testCase = z.strictObject({
  name: z.string(),
  status: z.enum(['passed', 'failed', 'skipped']),
  durationMs: z.number().check(z.gte(0)),
  message: z.optional(z.string()),
  file: z.string(),
  start: position,
});

const testCounts = {
  passed: z.int().check(z.gte(0)),
  failed: z.int().check(z.gte(0)),
  skipped: z.int().check(z.gte(0)),
  durationMs: z.number().check(z.gte(0)),
};

const tests = z.strictObject({
  status: z.enum(['passed', 'failed', 'not-run', 'off']),
  ...testCounts,
  cases: z.array(testCase),
  /** The spec files that were run, in that order; left out where none was. */
  files: z.optional(
    z.array(z.strictObject({ file: z.string(), status: z.enum(['passed', 'failed', 'not-run']), ...testCounts })),
  ),
});

const coverage = z.strictObject({
  successPath: ratio,
  /** Of the other two paths; left out in reports of older versions. */
  denialPath: z.optional(ratio),
  failurePath: z.optional(ratio),
  lines: ratio,
  branches: ratio,
  functions: ratio,
  statements: ratio,
  uncovered: z.array(
    z.strictObject({
      start: z.int().check(z.gte(1)),
      end: z.int().check(z.gte(1)),
      path,
    }),
  ),
});

/** One execution of the Action by the probe. Secrets stand as `<NAME>`. */
const scenario = z.strictObject({
  id: z.string(),
  handler: z.string(),
  /** What was done, after “When”. */
  when: z.string(),
  outcome: z.enum(['continued', 'denied', 'redirected', 'threw', 'hung']),
  /** What it threw. */
  error: z.nullable(z.string()),
  /** The last text that was given to the user or to the application. */
  userMessage: z.nullable(z.string()),
  logs: z.array(z.string()),
  /** `METHOD URL`, without the values of the query. */
  requests: z.array(z.string()),
  /** Of virtual time: how long the login waits. */
  waitMs: z.number().check(z.gte(0)),
});

const behaviour = z.strictObject({
  scenarios: z.array(scenario),
  /** Handlers whose success is a call of the spec's, run again: with its event, and what it answered in place of the provider. */
  replayed: z.array(z.string()),
  /** Lines of the failure path that the executions have run. */
  shownLines: z.array(z.strictObject({ start: z.int().check(z.gte(1)), end: z.int().check(z.gte(1)) })),
  /** What could not be tried. */
  notTried: z.array(z.strictObject({ handler: z.string(), reason: z.string() })),
});

/** What the tests ran behind: a rung of docs/threat-model.md, 4 for no wall. */
const isolation = z.strictObject({
  rung: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  how: z.string(),
  node: z.string(),
});

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/u));

const integration = z.strictObject({
  path: z.string(),
  flow: z.nullable(z.string()),
  handlers: z.array(z.string()),
  runtime: z.nullable(z.string()),
  secrets: z.array(z.string()),
  configuration: z.array(z.string()),
  dependencies: z.array(z.strictObject({ name: z.string(), version: z.string() })),
  findings: z.array(finding),
  /** When the package registry answered what advisories it has; left out where it was not asked, or did not. */
  advisories: z.optional(z.strictObject({ answeredAt: z.iso.datetime() })),
  isolation: z.nullable(isolation),
  tests,
  coverage: z.nullable(coverage),
  behaviour: z.nullable(behaviour),
  /** Null where the Action could not be read, and in a report of an older version. */
  code: z.nullable(code),
  /** What the partner says of it in the configuration file; left out where nothing is said. */
  answers: z.optional(
    z.strictObject({ providerFailure: z.nullable(z.enum(['allow', 'deny'])), note: z.nullable(z.string()) }),
  ),
  /** The fields of the manifest, with the SHA-256 of what it says of each; left out in reports of older versions. */
  fields: z.optional(
    z.array(
      z.strictObject({
        name: z.string(),
        store: z.enum(['secrets', 'configuration']),
        /** Of its label and its description. */
        words: sha256,
        /** Null where it has none. */
        default: z.nullable(sha256),
        options: z.nullable(sha256),
        file: z.string(),
        ...span,
      }),
    ),
  ),
  /** What was checked, by its SHA-256; left out in reports of older versions. */
  files: z.optional(z.array(z.strictObject({ path: z.string(), sha256 }))),
});

/** What is new since another state of the submission. */
const against = z.strictObject({
  /** The state that was compared with, in words. */
  base: z.string(),
  differences: z.array(
    z.strictObject({
      /** What weakens comes first, then what adds, then the rest. */
      weight: z.enum(['weakens', 'adds', 'changes']),
      /** Of the integration. */
      path: z.string(),
      text: z.string(),
      /** Where to look in the state that was checked; left out where there is no place. */
      place: z.optional(z.strictObject({ file: z.string(), ...span })),
    }),
  ),
});

export const reportSchema = z.strictObject({
  schemaVersion: z.literal(2),
  tool: z.strictObject({ name: z.literal('actions-integration-check'), version: z.string() }),
  commit: z.nullable(z.string().check(z.regex(/^[0-9a-f]{40}$/))),
  conclusion: z.enum(['success', 'failure']),
  counts: z.strictObject({
    error: z.int().check(z.gte(0)),
    warning: z.int().check(z.gte(0)),
    notice: z.int().check(z.gte(0)),
    waived: z.int().check(z.gte(0)),
  }),
  findings: z.array(finding),
  integrations: z.array(integration),
  signOffs: z.array(
    z.strictObject({
      question: z.string(),
      evidence: z.string(),
      /** Where to look; left out where there is no place. */
      places: z.optional(z.array(z.strictObject({ file: z.string(), ...span }))),
    }),
  ),
  /** Left out where nothing was asked to be compared. */
  against: z.optional(against),
  timings: z.strictObject({
    lintMs: z.number().check(z.gte(0)),
    testMs: z.number().check(z.gte(0)),
    probeMs: z.number().check(z.gte(0)),
    totalMs: z.number().check(z.gte(0)),
  }),
});
