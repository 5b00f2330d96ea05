import { startOf } from '../../submission/place.ts';
import type { Place } from '../../submission/place.ts';
import type { Integration } from '../../submission/model.ts';

/** The place of a finding that is about no file: the integration's manifest, otherwise its folder. */
export function placeOfIntegration({ files, path }: Integration): Place {
  return startOf(files.manifest.state === 'missing' ? path : files.manifest.path);
}
