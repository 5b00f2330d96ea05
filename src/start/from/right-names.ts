import { factsOf } from '../../analysis/facts/action.ts';
import { edited } from '../../fix/edits.ts';
import { corrected, isConstantCase } from '../../lint/rules/secrets/name.ts';
import { rename } from '../../lint/rules/secrets/rename.ts';
import type { Integration } from '../../submission/model.ts';

/** One renamed field, with the new texts of both files. */
export interface Renamed {
  readonly name: string;
  readonly to: string;
  readonly manifest: string;
  readonly action: string;
}

/**
 * Renames the first field whose name is not in ALL_CAPS_SNAKE_CASE and that no fix renames, because another field has the right name
 * (`apiKey` next to `API_KEY`) or the result is empty (`名前`). Null if there is none, or if not all of its reads are known.
 */
export function rightName(integration: Integration): Renamed | null {
  const { manifest, action, files } = integration;
  if (manifest.state !== 'parsed' || action.state !== 'parsed' || files.manifest.state !== 'read') return null;
  const { fields } = manifest.value;
  const { reads } = factsOf(action.value);
  const taken = new Set([...fields, ...reads].map(({ name }) => name));
  for (const field of fields) {
    if (isConstantCase(field.name)) continue;
    const to = freeName(corrected(field.name) ?? (field.store === 'secrets' ? 'SECRET' : 'FIELD'), taken);
    const own = reads.filter(({ name }) => name === field.name);
    const fix = own.length === 0 ? 'not-followed' : rename(integration, field, to, new Map([[to, own]]));
    if (typeof fix === 'string') continue;
    const made = (file: string, text: string) =>
      edited(
        text,
        fix.filter((edit) => edit.file === file),
      );
    return {
      name: field.name,
      to,
      manifest: made(files.manifest.path, files.manifest.text),
      action: made(action.value.path, action.value.text),
    };
  }
  return null;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}_${number}`;
  return free;
}
