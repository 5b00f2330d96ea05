import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { factsOf } from '../../analysis/facts/action.ts';
import type { FlowId } from '../../auth0/flows.ts';
import type { Settings } from '../../configuration/settings.ts';
import type { Wall } from '../../sandbox/wall/index.ts';
import { scratchFolder } from '../../scratch-folder.ts';
import type { Integration } from '../../submission/model.ts';
import { templateText } from '../template-text.ts';
import type { Service, StartedSubmission } from '../parts.ts';
import { dependenciesOf } from './dependencies.ts';
import { writeDraft } from './draft.ts';
import { environmentReads } from './environment-reads.ts';
import { fieldUsesOf } from './field-uses.ts';
import { fieldsOf } from './fields.ts';
import { guideOf } from './guide.ts';
import { inItsStore, type Placed } from './in-its-store.ts';
import { parseFrom } from './parse-source.ts';
import { registryVersions } from './registry-versions.ts';
import type { ActionSource } from './source.ts';
import type { Sandbox } from './spec/spec-options.ts';
import { writeSpec, type WrittenSpec } from './spec/write-spec.ts';

export interface FromOptions {
  readonly service: Service;
  /** Absolute path of the folder with the bundled Jest and the mocks. */
  readonly toolchain: string;
  readonly settings: Settings;
  readonly wall: Wall;
  readonly sandbox: Sandbox;
  /** npm gets a part of this environment. */
  readonly environment: NodeJS.ProcessEnv;
  /** Receives the progress, one line at a time. */
  readonly progress: (line: string) => void;
}

/** A submission made from an Action, and what a person has to know about it. */
export interface StartedFrom {
  readonly submission: StartedSubmission;
  /** Sentences, in order. */
  readonly told: readonly string[];
  readonly spec: WrittenSpec;
}

/**
 * Makes a submission from an Action's code. The code only runs behind the wall.
 * @throws ConfigurationError if the source is not an Action of one flow
 * @throws InfrastructureError if no process can be started, or the registry does not serve the dependencies
 */
export async function startFrom(source: ActionSource, options: FromOptions): Promise<StartedFrom> {
  const { service, progress } = options;
  const { folder, remove } = scratchFolder();
  try {
    const { flow, placed, told } = await manifestFrom(source, { ...options, folder });
    // It says which Node.js runs the Action, as in the submission.
    await mkdir(path.join(folder, 'deploy'), { recursive: true });
    await writeFile(path.join(folder, 'deploy/template.json'), templateText(flow, service));
    const integration = await writeDraft(folder, placed.manifest, placed.action);
    progress('running the Action, to see what tests it needs');
    const spec = await writeSpec(integration, flow, { ...options, root: folder });
    const submission: StartedSubmission = {
      flow,
      service,
      manifest: placed.manifest,
      guide: guideOf(spec.executions, placed.manifest.fields, placed.action),
      action: placed.action,
      spec: spec.text,
    };
    return {
      submission,
      spec,
      told: [...told, ...dynamicReadsIn(integration), ...environmentReads(actionFacts(integration)), ...spec.told],
    };
  } finally {
    remove();
  }
}

/**
 * The manifest of an Action, and the Action that reads each field in its store. Drafts are written to `folder`; nothing is run.
 * @throws ConfigurationError if the source is not an Action of one flow
 */
export async function manifestFrom(
  source: ActionSource,
  { folder, environment, progress }: Pick<FromOptions, 'environment' | 'progress'> & { readonly folder: string },
): Promise<{ readonly flow: FlowId; readonly placed: Placed; readonly told: readonly string[] }> {
  const { flow, facts } = parseFrom(source);
  const packages = await dependenciesOf(facts, source.dependencies, (names) => {
    progress(`asking the registry for the version of ${names.join(', ')}`);
    return registryVersions(names, { root: folder, environment });
  });
  const fields = fieldsOf(fieldUsesOf(facts));
  const manifest = { fields, dependencies: packages.dependencies };
  const placed = await inItsStore({ folder, manifest, action: source.text });
  const declared = new Set(fields.map(({ name }) => name));
  const unread = source.secrets.filter((name) => !declared.has(name));
  const leftOut = unread.map(
    (name) => `The Action has the secret ${name} in the tenant, but does not read it. It was left out.`,
  );
  return { flow, placed, told: [...placed.told, ...packages.told, ...leftOut] };
}

function actionFacts({ action }: Integration) {
  if (action.state !== 'parsed') throw new Error('an Action that was parsed is no longer one');
  return factsOf(action.value);
}

function dynamicReadsIn(integration: Integration): string[] {
  return actionFacts(integration).dynamicReads.map(
    ({ store, place }) =>
      `Line ${place.start.line} reads from event.${store} by a name that the code computes. Declare the fields that it means.`,
  );
}
