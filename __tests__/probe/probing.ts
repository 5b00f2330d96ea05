import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { factsOf } from '../../src/analysis/facts/action.ts';
import { parseSource } from '../../src/analysis/syntax/tree.ts';
import { judgeProbe } from '../../src/probe/judge/index.ts';
import { judged } from '../../src/probe/judge/judged.ts';
import type { Plan } from '../../src/probe/model.ts';
import { reportedBehaviour } from '../../src/probe/report.ts';
import { runProbe } from '../../src/probe/run.ts';
import type { ProbeRun } from '../../src/probe/seen-run.ts';
import { planOf } from '../../src/probe/values.ts';
import type { Behaviour } from '../../src/report/model.ts';
import type { Wall } from '../../src/sandbox/wall/index.ts';
import { parseManifest } from '../../src/submission/manifest.ts';
import { temporaryFolder } from '../sandbox/repository.ts';
import { bestWall } from '../sandbox/walls.ts';

const versionOf = (node: string) =>
  node === process.execPath ? process.version : execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();

export interface Probed {
  readonly plan: Plan;
  readonly run: ProbeRun;
  readonly behaviour: Behaviour;
  /** `RULE MESSAGE LINE scenarios`, in order. */
  readonly findings: readonly string[];
}

/** Fields of a manifest by their names; a configuration field may have a default or options. */
export interface Fields {
  readonly secrets?: readonly string[];
  readonly configuration?: Readonly<
    Record<string, { readonly default_value?: string; readonly options?: readonly string[] }>
  >;
}

export function planFor(
  text: string,
  { secrets = ['API_KEY'], configuration = {} }: Fields = {},
  only: string | null = null,
) {
  const manifest = {
    secrets: secrets.map((name) => ({ name, label: name, description: name })),
    configuration: Object.entries(configuration).map(([name, { options, ...field }]) => ({
      name,
      label: name,
      description: name,
      ...field,
      ...(options === undefined ? {} : { options: options.map((value) => ({ value, label: value })) }),
    })),
  };
  const parsed = parseManifest('configuration.json', JSON.stringify(manifest));
  const facts = factsOf(parseSource('integration.action.js', text));
  if (parsed.state !== 'parsed' || facts.flow === null)
    throw new Error('The Action of a test has a flow and a manifest');
  // There is no spec.
  return { facts, flow: facts.flow, plan: { ...planOf(facts, facts.flow, parsed.value, only), spec: [] } };
}

/** Executes an Action in a process behind the wall, and judges what happened. */
export async function probed(
  toolchain: string,
  text: string,
  options: Fields & {
    readonly only?: string;
    readonly dependencies?: string;
    readonly wall?: Wall;
    readonly node?: string;
  } = {},
): Promise<Probed> {
  const root = temporaryFolder();
  fs.writeFileSync(path.join(root, 'integration.action.js'), text);
  const { facts, flow, plan } = planFor(text, options, options.only ?? null);
  const node = options.node ?? process.execPath;
  const wall = options.wall ?? (await bestWall());
  const run = await runProbe({
    root,
    toolchain,
    actionFile: 'integration.action.js',
    dependencies: options.dependencies ?? null,
    plan,
    node: { command: fs.realpathSync(node), version: versionOf(node) },
    wall,
  });
  const findings = judgeProbe(facts, plan, run).map(
    ({ rule, messageId, start, data }) => `${rule} ${messageId} ${start.line} ${data['scenarios'] ?? ''}`,
  );
  return { plan, run, behaviour: reportedBehaviour(judged(facts, flow, plan, run), run), findings };
}
