import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Integration, Submission, TextFile } from '../submission/model.ts';

/**
 * The files of integrations that are links, or that one of them leads to, relative to the root. A change in one
 * place would also change another, where nobody looked.
 */
export async function linkedFiles({ root, integrations }: Submission): Promise<ReadonlySet<string>> {
  const linked = new Set<string>();
  const files = integrations.flatMap(filesOf);
  for (const file of files.filter(({ state }) => state === 'read')) {
    const real = await realpath(path.join(root, file.path)).catch(() => null);
    const target = real === null ? null : path.relative(root, real).split(path.sep).join('/');
    if (target === file.path) continue;
    linked.add(file.path);
    if (target !== null) linked.add(target);
  }
  return linked;
}

export function filesOf({ files: { manifest, action, spec, guide, template } }: Integration): readonly TextFile[] {
  return [manifest, action, spec, guide, template];
}
