import type { ArrayNode } from '@humanwhocodes/momoa';
import { asArray, asObject, asString, parseJson, placeOf, valueOf } from './json.ts';
import type { DeployTemplate, TemplateParse } from './model.ts';

/** `deploy/template.json`, as far as it is well formed. Never throws. */
export function parseTemplate(path: string, text: string): TemplateParse {
  const json = parseJson(path, text);
  if (json.state === 'invalid') return json;
  const top = asObject(json.document.body);
  const runtime = top && asString(valueOf(top, 'runtime'));
  const triggers = top && asArray(valueOf(top, 'supported_triggers'));
  return {
    state: 'parsed',
    value: {
      runtime: runtime === undefined ? null : { value: runtime.value, place: placeOf(path, runtime) },
      triggers: triggers === undefined ? [] : triggersOf(path, triggers),
    },
  };
}

function triggersOf(path: string, triggers: ArrayNode): DeployTemplate['triggers'] {
  return triggers.elements.flatMap(({ value }) => {
    const entry = asObject(value);
    const id = entry && asString(valueOf(entry, 'id'));
    if (entry === undefined || id === undefined) return [];
    const version = asString(valueOf(entry, 'version'));
    return [
      {
        id: id.value,
        place: placeOf(path, id),
        version: version === undefined ? null : { value: version.value, place: placeOf(path, version) },
      },
    ];
  });
}
