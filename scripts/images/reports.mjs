import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadSource, pathOf } from '../load-source.mjs';

const { check } = await loadSource('src/check.ts');
const { loadSettings } = await loadSource('src/configuration/load.ts');
const { namedDefects, furtherDefects } = await loadSource('__tests__/example/defects.ts');

const EXAMPLE = pathOf('examples/post-login-risk');
/** Fixed, like the commit, so that an image that is made again is the same. */
const TODAY = '2026-11-25';
const COMMIT = 'b5bd96e7f9ac4d0e8a1c2f3b4d5e6f708192a3b4';

/**
 * Checks a submission made from the example, like a run, and returns the result of the check with its settings.
 * @param defects names of defects in `__tests__/example/defects.ts`, which are made one after the other
 * @param files further files of the submission, by their path
 * @param arrange changes the folder before the defects are made
 */
export async function checkExample({ defects = [], files = {}, given = {}, commit = COMMIT, arrange }) {
  const root = await mkdtemp(path.join(tmpdir(), 'aic-images-'));
  try {
    await cp(EXAMPLE, root, { recursive: true });
    for (const name of defects) defect(name).edit(root);
    await arrange?.(root);
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    }
    const loaded = await loadSettings({ root, config: null, given, today: TODAY });
    const options = { ...loaded, root, path: '.', toolchain: pathOf('dist/toolchain'), commit };
    const result = await check({ ...options, progress: () => undefined });
    for (const { stage, error } of [...result.defects, ...result.infrastructure]) {
      throw new Error(`The check stopped early in ${stage}`, { cause: error });
    }
    return { ...result, settings: loaded.settings };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function defect(name) {
  const found = [...namedDefects, ...furtherDefects].find((each) => each.name === name);
  if (found === undefined) throw new Error(`No defect of the example is called "${name}"`);
  return found;
}
