import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { flowIds, flows, isFlowId, type FlowId } from '../auth0/flows.ts';
import { ConfigurationError } from '../configuration/error.ts';
import { defuse } from '../report/inert.ts';
import { WORKFLOW, type ExampleFiles } from '../start/examples.ts';
import { submissionFrom } from '../start-from.ts';
import type { Service, SubmissionFiles } from '../start/parts.ts';
import { serviceOf } from '../start/service.ts';
import { writeSubmission } from '../start/write-submission.ts';
import { askerInTerminal, type Asker } from './ask.ts';
import { askFields } from './ask-fields.ts';
import { writeOut } from './standard-output.ts';
import type { StartCommand } from './start-arguments.ts';
import { whatIsLeft } from './what-is-left.ts';
import { WriteError } from './write-error.ts';

/**
 * Starts a submission. `examples` is the file with the texts of the examples.
 * @throws ConfigurationError if something is missing and nobody can be asked, or if files are in the way
 */
export async function start(
  command: StartCommand,
  { examples, toolchain }: { readonly examples: string; readonly toolchain: string },
): Promise<void> {
  const folder = path.resolve(command.path);
  const files = JSON.parse(await readFile(examples, 'utf8')) as ExampleFiles;
  const asker = command.yes ? null : askerInTerminal();
  try {
    const begin = command.begin ?? { flow: await askFlow(asker) };
    if ('from' in begin) {
      await startFromAction(command, begin.from, { asker, folder, toolchain, workflow: files[WORKFLOW] ?? '' });
      return;
    }
    const service = command.service ?? (await askService(asker, folder));
    const { fromExample, filesOf, fieldsOfExample } = await import('../stages.ts');
    const { secrets, fields } = await askFields(asker, fieldsOfExample(begin.flow, files), command);
    const submission = fromExample({ flow: begin.flow, service, secrets, fields }, files);
    const written = filesOf(submission, files[WORKFLOW] ?? '');
    await write(folder, written);
    const code = [
      'integration/integration.action.js  Replace the made-up requests and responses with those of your API.',
      'integration/integration.action.spec.js  Do the same for the responses and expectations of the tests.',
    ];
    await writeOut(defuse(await whatIsLeft({ path: command.path, folder, written, code })));
  } finally {
    asker?.close();
  }
}

interface Around {
  readonly asker: Asker | null;
  readonly folder: string;
  readonly toolchain: string;
  readonly workflow: string;
}

async function startFromAction(command: StartCommand, from: string, around: Around): Promise<void> {
  const { asker, folder, toolchain, workflow } = around;
  requireNoFields(command);
  const tell = (line: string) => {
    process.stderr.write(`${defuse(line)}\n`);
  };
  const { filesOf } = await import('../stages.ts');
  const { submission, code } = await submissionFrom({
    from,
    toolchain,
    announce: tell,
    progress: process.stderr.isTTY ? tell : () => undefined,
    service: async (nameInTenant) =>
      command.service ?? (asker === null ? nameInTenant : null) ?? (await askService(asker, folder)),
  });
  const written = filesOf(submission, workflow);
  await write(folder, written);
  await writeOut(defuse(await whatIsLeft({ path: command.path, folder, written, code })));
}

/** The fields come from the Action, so nobody is asked for them. */
function requireNoFields({
  secrets,
  fields,
}: {
  readonly secrets: readonly unknown[];
  readonly fields: readonly unknown[];
}): void {
  if (secrets.length > 0 || fields.length > 0) {
    throw new ConfigurationError(
      '--secret and --field go with --flow: with --from, the fields are those that the Action reads',
    );
  }
}

async function write(folder: string, files: SubmissionFiles): Promise<void> {
  await writeSubmission(folder, files).catch((error: unknown) => {
    if (error instanceof ConfigurationError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new WriteError(`${folder} could not be written to, and no file of the submission is there: ${why}`, {
      cause: error,
    });
  });
}

async function askFlow(asker: Asker | null): Promise<FlowId> {
  if (asker === null) {
    throw new ConfigurationError(
      'start needs --flow FLOW, to begin from an example, or --from SOURCE, to begin from your own Action',
    );
  }
  asker.tell(flowIds.map((id, index) => `  ${String(index + 1).padStart(2)}  ${flows[id].title} (${id})`));
  const { flow } = await asker.ask('The flow, by its number or id', '1', (answer) => {
    const text = answer.trim();
    const id = flowIds[Number(text) - 1] ?? text;
    return isFlowId(id) ? { flow: id } : `There is no flow "${text}".`;
  });
  return flow;
}

/** If nobody is asked, the service gets the folder's name. */
async function askService(asker: Asker | null, folder: string): Promise<Service> {
  const words = path
    .basename(folder)
    .replaceAll(/[-_.\s]+/gu, ' ')
    .trim();
  const ofFolder = serviceOf(words.replace(/^./u, (letter) => letter.toUpperCase()));
  if (asker !== null) {
    return asker.ask('The name of the service', typeof ofFolder === 'string' ? '' : ofFolder.name, serviceOf);
  }
  if (typeof ofFolder === 'string') throw new ConfigurationError('start needs --service NAME: the folder has no name');
  return ofFolder;
}
