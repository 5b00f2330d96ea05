import { z } from 'zod';

/** The report, schemaVersion 1: a contract with other programs. Types, JSON Schema and validation all come from here. */

const position = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });

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
  waived: waived.optional(),
});

const ratio = z.strictObject({
  covered: z.int().min(0),
  total: z.int().min(0),
  percent: z.number().min(0).max(100),
});

const testCase = z.strictObject({
  name: z.string(),
  status: z.enum(['passed', 'failed', 'skipped']),
  durationMs: z.number().min(0),
  message: z.string().optional(),
  file: z.string(),
  start: position,
});

const tests = z.strictObject({
  status: z.enum(['passed', 'failed', 'not-run', 'off']),
  passed: z.int().min(0),
  failed: z.int().min(0),
  skipped: z.int().min(0),
  durationMs: z.number().min(0),
  cases: z.array(testCase),
});

const coverage = z.strictObject({
  successPath: ratio,
  lines: ratio,
  branches: ratio,
  functions: ratio,
  statements: ratio,
  uncovered: z.array(
    z.strictObject({ start: z.int().min(1), end: z.int().min(1), path: z.enum(['success', 'failure']) }),
  ),
});

const scenario = z.strictObject({
  id: z.string(),
  handler: z.string(),
  outcome: z.enum(['continued', 'denied', 'redirected', 'threw', 'hung']),
  userMessage: z.string().nullable(),
  logs: z.array(z.string()),
  requests: z.array(z.string()),
});

const integration = z.strictObject({
  path: z.string(),
  flow: z.string().nullable(),
  handlers: z.array(z.string()),
  runtime: z.string().nullable(),
  secrets: z.array(z.string()),
  configuration: z.array(z.string()),
  dependencies: z.array(z.strictObject({ name: z.string(), version: z.string() })),
  findings: z.array(finding),
  tests,
  coverage: coverage.nullable(),
  behaviour: z.strictObject({ scenarios: z.array(scenario) }).nullable(),
});

export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('actions-integration-check'), version: z.string() }),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .nullable(),
  conclusion: z.enum(['success', 'failure']),
  counts: z.strictObject({
    error: z.int().min(0),
    warning: z.int().min(0),
    notice: z.int().min(0),
    waived: z.int().min(0),
  }),
  findings: z.array(finding),
  integrations: z.array(integration),
  signOffs: z.array(z.strictObject({ question: z.string(), evidence: z.string() })),
  timings: z.strictObject({
    lintMs: z.number().min(0),
    testMs: z.number().min(0),
    probeMs: z.number().min(0),
    totalMs: z.number().min(0),
  }),
});
