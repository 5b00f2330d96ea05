// The small half of zod: all of it would add 0.4 MB to the bundle.
import * as z from 'zod/mini';

const severity = z.enum(['info', 'low', 'moderate', 'high', 'critical']);

/** One advisory, as `npm audit --json` lists it in the `via` of a package. */
const advisory = z.object({
  name: z.string(),
  title: z.string(),
  url: z.string(),
  severity,
  range: z.string(),
});

const vulnerability = z.object({
  name: z.string(),
  isDirect: z.boolean(),
  /** The package's own advisories, and the names of the packages through which it gets others. */
  via: z.array(z.union([z.string(), advisory])),
});

/** `npm audit --json`, auditReportVersion 2: npm 7 and later. */
const auditReport = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(z.string(), vulnerability),
});

export type AuditAdvisory = z.infer<typeof advisory>;
export type Vulnerability = z.infer<typeof vulnerability>;
/** Packages with advisories, their own or those of their dependencies, by name. */
export type Audit = Readonly<Record<string, Vulnerability>>;

/** The registry's answer, or the reason why there is none. */
export type Audited =
  { readonly state: 'answered'; readonly audit: Audit } | { readonly state: 'unanswered'; readonly why: string };

/** An answer of npm's. If it is not as npm documents it, it does not count. */
export function parseAudit(output: string): Audited {
  const start = output.search(/^\{/mu);
  const end = output.lastIndexOf('}');
  let value: unknown;
  try {
    value = JSON.parse(output.slice(Math.max(0, start), end + 1));
  } catch {
    return { state: 'unanswered', why: 'npm gave no JSON' };
  }
  const parsed = z.safeParse(auditReport, value);
  if (parsed.success) return { state: 'answered', audit: parsed.data.vulnerabilities };
  const { statusCode } = Object(value) as { statusCode?: unknown };
  return {
    state: 'unanswered',
    why: typeof statusCode === 'number' ? `it answers ${statusCode}` : 'its answer is not one of advisories',
  };
}

/** Reads a kept answer. @throws if it is not one */
export function asAudit(value: unknown): Audit {
  return z.parse(auditReport.shape.vulnerabilities, value);
}
