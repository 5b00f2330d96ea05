import type { FlowId } from '../../auth0/flows.ts';
import type { Integration } from '../../submission/model.ts';
import type { Service, StartedGuide } from '../parts.ts';

/** What the guide can say of an Action that is there already: the rest only a person can write, and is marked. */
export function guideOf(_integration: Integration, _flow: FlowId, _service: Service): StartedGuide {
  return { summary: null, account: null, setUp: null, results: null, troubleshooting: null };
}
