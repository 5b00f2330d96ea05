import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { listingsOf } from '../listing/preview/listed.ts';
import { defuse } from '../report/inert.ts';
import { verdict } from '../report/wording.ts';
import { writeWhole } from '../write-file.ts';
import type { PreviewCommand } from './command.ts';
import { checkPath } from './check-path.ts';
import type { CheckedPath } from './checked-path.ts';
import { complain } from './complain.ts';
import { openInBrowser } from './open.ts';
import { writeOut } from './standard-output.ts';
import { WriteError } from './write-error.ts';

const USUAL = 'listing-preview.html';

/**
 * Checks a submission and writes its listing as a web page, whatever the verdict. The page shows the verdict.
 * @throws WriteError if the page cannot be written
 */
export async function preview(command: PreviewCommand, toolchain: string): Promise<CheckedPath> {
  const { path: given, config, given: settings, verbose } = command;
  const none = {
    outputs: [],
    fix: 'no',
    scenario: null,
    against: null,
    digest: null,
    open: false,
    falseAlarm: null,
  } as const;
  const check = { name: 'check', path: given, config, given: settings, verbose, ...none } as const;
  return checkPath(check, toolchain, async ({ root, folder, report, listing }) => {
    const { renderPreview } = await import('../report/files.ts');
    const page = renderPreview(await listingsOf({ root, path: folder }, { report, listing }), report);
    const file = await fileFor(command);
    await writeWhole(path.resolve(file), page).catch((error: unknown) => {
      throw new WriteError(`${file} could not be written: ${error instanceof Error ? error.message : String(error)}`);
    });
    const { title, sentence } = verdict(report);
    await writeOut(`${defuse(`${file}  ${title}. ${sentence}`)}\n`);
    if (command.open && !openInBrowser(path.resolve(file), root))
      complain(`no program to open a web page was found; the preview is in ${file}`);
  });
}

async function fileFor({ output, open }: PreviewCommand): Promise<string> {
  if (output !== null || !open) return output ?? USUAL;
  return path.join(await mkdtemp(path.join(os.tmpdir(), 'actions-integration-check-')), USUAL);
}
