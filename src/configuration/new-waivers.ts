import type { ReadBase } from './base-file.ts';
import { ConfigurationError } from './error.ts';
import type { PlacedWaiver, Waiver } from './settings.ts';

/**
 * The waivers that the base branch does not have in exactly this form: the reviewer also has to accept another reason or
 * date. Null if the two could not be compared.
 */
export async function newWaiversOf(
  waivers: readonly PlacedWaiver[],
  file: string,
  today: string,
  base: ReadBase | undefined,
): Promise<readonly PlacedWaiver[] | null> {
  if (waivers.length === 0) return [];
  const read = (await base?.(file)) ?? null;
  if (read === null) return null;
  const known = await waiversIn(file, read.text, today);
  return known === null ? null : waivers.filter((waiver) => !known.has(identityOf(waiver)));
}

async function waiversIn(file: string, text: string | null, today: string): Promise<ReadonlySet<string> | null> {
  if (text === null) return new Set();
  const { parseConfigurationFile } = await import(/* webpackMode: "eager" */ './file.ts');
  try {
    return new Set(parseConfigurationFile(file, text, today).waivers.map(identityOf));
  } catch (error) {
    if (error instanceof ConfigurationError) return null;
    throw error;
  }
}

function identityOf({ rule, path, reason, expires }: Waiver): string {
  return JSON.stringify([rule, path, reason, expires]);
}
