// The small half of zod: all of it would add 0.4 MB to the bundle.
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
  /** For a finding of the probe: the static rule that says the same about the same place. Both count. */
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
  /** The spec files that ran, in that order; left out if none ran. */
  files: z.optional(
    z.array(z.strictObject({ file: z.string(), status: z.enum(['passed', 'failed', 'not-run']), ...testCounts })),
  ),
});

const coverage = z.strictObject({
  successPath: ratio,
  /** The other two paths. Reports of older versions do not have them. */
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

/** One execution of the Action by the probe. A secret is written as `<NAME>`. */
const scenario = z.strictObject({
  id: z.string(),
  handler: z.string(),
  /** What the scenario did, to follow "When". */
  when: z.string(),
  outcome: z.enum(['continued', 'denied', 'redirected', 'threw', 'hung']),
  /** The error that it threw. */
  error: z.nullable(z.string()),
  /** The last text for the user or the application. */
  userMessage: z.nullable(z.string()),
  logs: z.array(z.string()),
  /** `METHOD URL`, without the values of the query. */
  requests: z.array(z.string()),
  /** Virtual time: how long the login waits. */
  waitMs: z.number().check(z.gte(0)),
});

const behaviour = z.strictObject({
  scenarios: z.array(scenario),
  /** Handlers whose success is a call from the spec, executed again with the spec's event and its answers in place of the provider. */
  replayed: z.array(z.string()),
  /** Lines of the failure path that the executions ran. */
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
  /** When the package registry answered about advisories; left out if it was not asked, or did not answer. */
  advisories: z.optional(z.strictObject({ answeredAt: z.iso.datetime() })),
  isolation: z.nullable(isolation),
  tests,
  coverage: z.nullable(coverage),
  behaviour: z.nullable(behaviour),
  /** Null if the Action could not be read, and in a report of an older version. */
  code: z.nullable(code),
  /** What the partner says about it in the configuration file; left out if the partner says nothing. */
  answers: z.optional(
    z.strictObject({ providerFailure: z.nullable(z.enum(['allow', 'deny'])), note: z.nullable(z.string()) }),
  ),
  /** The fields of the manifest, with the SHA-256 of their texts. Reports of older versions do not have them. */
  fields: z.optional(
    z.array(
      z.strictObject({
        name: z.string(),
        store: z.enum(['secrets', 'configuration']),
        /** Hash of its label and its description. */
        words: sha256,
        /** Null if it has none. */
        default: z.nullable(sha256),
        options: z.nullable(sha256),
        file: z.string(),
        ...span,
      }),
    ),
  ),
  /** The files that were checked, by their SHA-256. Reports of older versions do not have them. */
  files: z.optional(z.array(z.strictObject({ path: z.string(), sha256 }))),
});

/** What is new since another state of the submission. */
const against = z.strictObject({
  /** A description of the state that was compared. */
  base: z.string(),
  differences: z.array(
    z.strictObject({
      /** First what makes the integration weaker, then what was added, then the rest. */
      weight: z.enum(['weakens', 'adds', 'changes']),
      /** Path of the integration. */
      path: z.string(),
      text: z.string(),
      /** The place in the checked state; left out if there is none. */
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
      /** The place to look at; left out if there is none. */
      places: z.optional(z.array(z.strictObject({ file: z.string(), ...span }))),
    }),
  ),
  /** Left out if no comparison was requested. */
  against: z.optional(against),
  timings: z.strictObject({
    lintMs: z.number().check(z.gte(0)),
    testMs: z.number().check(z.gte(0)),
    probeMs: z.number().check(z.gte(0)),
    totalMs: z.number().check(z.gte(0)),
  }),
});
