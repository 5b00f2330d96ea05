import type { Integration, Submission } from '../../../submission/model.ts';

/**
 * The folder whose pictures are reported for this integration. Integrations may share a folder: the first one reports it, and for the
 * others this is null.
 */
export function reportedFolder({ path, mediaPath }: Integration, { integrations }: Submission): string | null {
  const first = integrations.find((other) => other.mediaPath === mediaPath);
  return first?.path === path ? mediaPath : null;
}
