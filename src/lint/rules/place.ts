import { startOf } from '../../submission/place.ts';
import type { Place } from '../../submission/place.ts';
import type { Integration } from '../../submission/model.ts';

/** Where a finding stands that is about no file: at the integration's manifest, else at its folder. */
export function placeOfIntegration({ files, path }: Integration): Place {
  return startOf(files.manifest.state === 'missing' ? path : files.manifest.path);
}
