import type { Settings } from '../configuration/settings.ts';
import type { Isolation, ReportedTests } from '../report/model.ts';
import type { Finding } from '../rules/finding.ts';
import { handlersOf } from '../analysis/scope/handlers.ts';
import type { Integration, TextFile } from '../submission/model.ts';
import { measureCoverage, type MeasuredCoverage } from '../coverage/index.ts';
import { provideDependencies, type Dependencies } from './dependencies.ts';
import { exactPackages } from './exact-packages.ts';
import { describeSandbox } from './describe.ts';
import { devDependenciesOf, type DevDependencies } from './dev-dependencies.ts';
import { judgeTests } from './judge.ts';
import { settingsNotUsed } from './judge-jest-settings.ts';
import { hasOwnHttpMock } from './own-http-mock.ts';
import { textsOf } from './spec-texts.ts';
import { readTextFile } from '../submission/read-text-file.ts';
import { join } from '../submission/walk.ts';
import { jestSettingsOf } from './jest-settings.ts';
import { failedDependencies, failedForTests, unmetDependency } from './judge-dependencies.ts';
import type { TestRun } from './model.ts';
import { isSkipped, runSpecs, together } from './spec-runs.ts';
import { nodeFor, thisMachine, type TestNode } from './runtime.ts';
import type { Wall } from './wall/index.ts';

/** The results of an integration's tests: cases, figures, findings. */
export interface IntegrationTests {
  readonly tests: ReportedTests;
  readonly coverage: MeasuredCoverage | null;
  /** What the spec ran behind; null if it did not run. */
  readonly isolation: Isolation | null;
  readonly findings: readonly Finding[];
}

/** For tests that are off, or that cannot run because of a fault with its own finding. */
export function notTested(settings: Settings): IntegrationTests {
  return {
    tests: { status: settings.tests ? 'not-run' : 'off', passed: 0, failed: 0, skipped: 0, durationMs: 0, cases: [] },
    coverage: null,
    isolation: null,
    findings: [],
  };
}

/**
 * Runs the spec, measures its coverage, and judges both.
 * @throws InfrastructureError if the registry does not serve the manifest's dependencies
 */
export async function testIntegration(
  integration: Integration,
  options: {
    readonly root: string;
    readonly toolchain: string;
    readonly settings: Settings;
    readonly wall: Wall;
    readonly progress?: (line: string) => void;
    readonly detail?: (line: string) => void;
  },
): Promise<IntegrationTests> {
  const { root, toolchain, settings, wall } = options;
  const { action, files } = integration;
  // No spec, or an Action that does not parse or has no handler: lint has reported it, and one fault is one finding.
  const specs = [files.spec, ...integration.otherSpecs].filter(({ state }) => state === 'read');
  if (!settings.tests || specs.length === 0 || action.state !== 'parsed') return notTested(settings);
  if (!handlersOf(action.value).some(({ flow }) => flow !== null)) return notTested(settings);
  const manifest = integration.manifest.state === 'parsed' ? integration.manifest.value : null;
  const own = jestSettingsOf(root, integration.path);
  const forTests = devDependenciesOf(root, integration, own?.honoured.setup);
  const provided = await dependenciesOf(integration, forTests, options);
  if (provided.state === 'failed') {
    const findings = [
      ...(manifest === null ? [] : failedDependencies(provided.failures, manifest)),
      ...(forTests === null ? [] : failedForTests(provided.failures, forTests)),
    ];
    return { ...notTested(settings), findings };
  }
  if (provided.state !== 'ready') return notTested(settings);
  const node = nodeOf(integration, root, wall);
  if (node.notice !== null) options.progress?.(`${integration.path}: ${node.notice}`);
  for (const line of describeSandbox({ node, wall, settings, manifest, folder: provided.folder })) {
    options.detail?.(`${integration.path}: ${line}`);
  }
  const request = {
    root,
    toolchain,
    node: node.command,
    wall,
    dependencies: provided.folder,
    actionFile: action.value.path,
    timeoutSeconds: settings.testTimeout,
    ...(own === null ? {} : { settings: own.honoured }),
  };
  const runs = await runSpecs(request, specFilesOf(specs, own, root));
  const run = together(runs);
  const coverage = run.status === 'not-run' ? null : await measureCoverage(action.value, run.coverage ?? []);
  const unmet = unmetDependency(runs, { manifest, forTests, installing: settings.installDependencies });
  return {
    tests: {
      ...countsOf(run),
      cases: [...run.cases],
      files: runs.map((each) => ({
        file: each.file,
        ...countsOf(each.run),
        ...(isSkipped(each.run) ? { status: 'passed' as const } : {}),
      })),
    },
    coverage,
    isolation: { rung: wall.rung, how: wall.how, node: node.version },
    findings: [
      ...settingsNotUsed(own, specs),
      ...(unmet ? [unmet] : judgeTests({ integration, runs, coverage, thresholds: settings.thresholds })),
    ],
  };
}

/** The specs of an integration in the order of their runs, each with whether axios is mocked by default. */
export function specFilesOf(
  specs: readonly TextFile[],
  own: ReturnType<typeof jestSettingsOf>,
  root: string,
): { readonly file: string; readonly automaticAxios: boolean }[] {
  const read = (file: string) => readTextFile(root, file);
  const setup = own?.honoured.setup.filter((file) => file.startsWith('./')) ?? [];
  return specs.map((spec) => ({
    file: spec.path,
    automaticAxios: !hasOwnHttpMock(textsOf([spec, ...setup.map((file) => read(join(file)))], read)),
  }));
}

/** The Node.js that runs an integration's code behind a wall. */
export function nodeOf({ template }: Integration, root: string, wall: Wall): TestNode {
  const runtime = template.state === 'parsed' ? template.value.runtime : null;
  return wall.node === undefined
    ? nodeFor(runtime?.value ?? null, thisMachine(root, wall.rung))
    : { ...wall.node, reason: 'the container has it', notice: null };
}

function countsOf({ cases, durationMs, status }: TestRun) {
  const count = (wanted: string) => cases.filter((each) => each.status === wanted).length;
  return { status, passed: count('passed'), failed: count('failed'), skipped: count('skipped'), durationMs };
}

/** Does not wait for a turn of the event loop if nothing has to be installed: lint would run first. */
export async function dependenciesOf(
  { manifest, path }: Integration,
  forTests: DevDependencies | null,
  { root, settings }: { readonly root: string; readonly settings: Settings },
): Promise<Dependencies> {
  const declared = manifest.state === 'parsed' ? exactPackages(manifest.value.dependencies) : [];
  // In one folder, so that a package which both need is there once.
  const packages = [...declared, ...(forTests?.packages ?? [])];
  if (packages.length === 0 || !settings.installDependencies) return { state: 'ready', folder: null };
  return provideDependencies(packages, { root, path, environment: process.env });
}
