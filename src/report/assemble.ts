import { createHash } from 'node:crypto';
import type { PlacedWaiver, Settings } from '../configuration/settings.ts';
import type { Finding } from '../rules/finding.ts';
import type { Conduct } from '../analysis/facts/conduct/conduct.ts';
import type { Effect } from '../analysis/paths/only-on-failure.ts';
import { flowOf, handlersOf } from '../analysis/scope/handlers.ts';
import type { Integration, Store } from '../submission/model.ts';
import { reportCode } from './code.ts';
import { allFindings, conclude, countFindings } from './counts.ts';
import { reportedFields } from './fields.ts';
import { orderedCoverage, orderedTests } from './key-order.ts';
import { compare, reportFindings } from './reported-findings.ts';
import type { Behaviour, Coverage, Isolation, Report, ReportedIntegration, ReportedTests } from './model.ts';
import type { RunSettings } from './sign-offs-of-run.ts';
import { signOffsOf } from './sign-offs.ts';
import { unusedWaivers } from './waivers.ts';

/** The settings that the report depends on. */
type ReportSettings = Pick<Settings, 'failOn' | 'rules' | 'waivers'> &
  RunSettings & {
    /** Null or left out if the partner said nothing. */
    readonly answers?: Settings['answers'];
    /** The waivers that the base branch does not have; null or left out if the two could not be compared. */
    readonly newWaivers?: readonly PlacedWaiver[] | null;
  };

export interface AssembleInput {
  /** Findings about the repository as a whole. */
  readonly findings: readonly Finding[];
  readonly integrations: readonly CheckedIntegration[];
  readonly settings: ReportSettings;
  /** 40 hexadecimal digits. */
  readonly commit: string | null;
  /** The version of this tool. */
  readonly version: string;
  readonly timings: Report['timings'];
}

/** What the stages found out about one integration. */
export interface CheckedIntegration {
  readonly integration: Integration;
  readonly findings: readonly Finding[];
  /** What the Action does, if all of it is on the failure path; otherwise null. */
  readonly effectsOnFailure: readonly Effect[] | null;
  /** Null if the tests did not run. */
  readonly isolation: Isolation | null;
  readonly tests: ReportedTests;
  readonly coverage: Coverage | null;
  /** What the probe saw; null or left out if it did not run. */
  readonly behaviour?: Behaviour | null;
  /** What the code says; null or left out if the Action could not be read. */
  readonly conduct?: Conduct | null;
  /** When the registry answered about advisories; null or left out if it was not asked, or did not answer. */
  readonly advisoriesAt?: Date | null;
}

/** Combines what the stages found. The same input gives the same report, with the keys in the order of the contract. */
export function assembleReport(input: AssembleInput): Report {
  const { settings, timings } = input;
  const unused = unusedWaivers(
    [input, ...input.integrations].flatMap((each) => each.findings),
    settings.waivers,
    {
      probed: input.integrations.every(({ behaviour }) => behaviour?.notTried.length === 0),
      tested: input.integrations.every(({ tests }) => tests.status === 'passed' || tests.status === 'failed'),
    },
  );
  const findings = reportFindings([...input.findings, ...unused], settings);
  const integrations = [...input.integrations]
    .sort((a, b) => compare(a.integration.path, b.integration.path))
    .map((checked) => reportIntegration(checked, settings));
  const counts = countFindings(allFindings({ findings, integrations }));
  return {
    schemaVersion: 2,
    tool: { name: 'actions-integration-check', version: input.version },
    commit: input.commit,
    conclusion: conclude(counts, settings.failOn),
    counts,
    findings,
    integrations,
    signOffs: signOffsOf({ findings, integrations }, settings, input.integrations),
    timings: {
      lintMs: timings.lintMs,
      testMs: timings.testMs,
      probeMs: timings.probeMs,
      totalMs: timings.totalMs,
    },
  };
}

function reportIntegration(checked: CheckedIntegration, settings: ReportSettings): ReportedIntegration {
  const { integration, findings, isolation, tests, coverage } = checked;
  const { manifest, action, template } = integration;
  const names = (store: Store): string[] =>
    manifest.state === 'parsed'
      ? manifest.value.fields.filter((field) => field.store === store).map(({ name }) => name)
      : [];
  return {
    path: integration.path,
    flow: action.state === 'parsed' ? flowOf(action.value) : null,
    handlers:
      action.state === 'parsed'
        ? handlersOf(action.value)
            .filter(({ flow }) => flow !== null)
            .map(({ name }) => name)
        : [],
    runtime: template.state === 'parsed' ? (template.value.runtime?.value ?? null) : null,
    secrets: names('secrets'),
    configuration: names('configuration'),
    dependencies:
      manifest.state === 'parsed'
        ? manifest.value.dependencies.map(({ name, version }) => ({ name, version: version ?? '' }))
        : [],
    findings: reportFindings(findings, settings),
    ...(checked.advisoriesAt ? { advisories: { answeredAt: checked.advisoriesAt.toISOString() } } : {}),
    isolation: isolation === null ? null : { rung: isolation.rung, how: isolation.how, node: isolation.node },
    tests: orderedTests(tests),
    coverage: coverage === null ? null : orderedCoverage(coverage),
    behaviour: checked.behaviour ?? null,
    code: action.state === 'parsed' && checked.conduct ? reportCode(checked.conduct, action.value, findings) : null,
    fields: reportedFields(integration),
    files: filesOf(integration),
    ...(settings.answers ? { answers: settings.answers } : {}),
  };
}

function filesOf({ files, otherSpecs, media }: Integration): NonNullable<ReportedIntegration['files']> {
  const { manifest, action, spec, guide, template } = files;
  const texts = [manifest, action, spec, guide, template, ...otherSpecs].flatMap((file) =>
    file.state === 'read' ? [{ path: file.path, content: file.text }] : [],
  );
  const pictures = media.flatMap((file) => (file.state === 'read' ? [{ path: file.path, content: file.bytes }] : []));
  return [...texts, ...pictures]
    .sort((a, b) => compare(a.path, b.path))
    .map(({ path, content }) => ({ path, sha256: createHash('sha256').update(content).digest('hex') }));
}
