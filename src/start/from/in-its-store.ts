import { factsOf } from '../../analysis/facts/action.ts';
import { planFixes } from '../../fix/plan.ts';
import type { Integration } from '../../submission/model.ts';
import { manifestText } from '../manifest-text.ts';
import type { StartedField, StartedManifest } from '../parts.ts';
import { writeDraft } from './draft.ts';
import { fieldReadsOf } from './field-reads.ts';
import type { FromField } from './fields.ts';
import { rightName } from './right-names.ts';

export interface Placed {
  readonly manifest: StartedManifest;
  readonly action: string;
  readonly told: readonly string[];
}

interface Draft {
  readonly folder: string;
  readonly manifest: { readonly fields: readonly FromField[]; readonly dependencies: StartedManifest['dependencies'] };
  readonly action: string;
}

const FIXED: readonly string[] = ['secrets/wrong-store', 'secrets/name-case'];

/**
 * Makes the Action read each field from the right store, with a name that Auth0 accepts, like `--fix`. A field whose reads
 * cannot be moved stays in its store.
 */
export async function inItsStore({ folder, manifest, action }: Draft): Promise<Placed> {
  await writeDraft(folder, manifest, action);
  const { changes } = await planFixes({
    root: folder,
    path: '.',
    isWaived: ({ rule }) => !FIXED.includes(rule),
    // Each pass moves one property of a pattern.
    passes: 100,
  });
  const text = (name: string, before: string) => changes.find(({ file }) => file.endsWith(name))?.after ?? before;
  let moved = text('integration.action.js', action);
  const fixed = JSON.parse(text('configuration.json', manifestText(manifest))) as Declared;
  let renamed = withNamesOf(fixed, manifest.fields);
  let integration = await writeDraft(folder, { ...manifest, fields: renamed }, moved);
  for (let right = rightName(integration); right !== null; right = rightName(integration)) {
    renamed = withNamesOf(JSON.parse(right.manifest) as Declared, renamed);
    moved = right.action;
    integration = await writeDraft(folder, { ...manifest, fields: renamed }, moved);
  }
  const { fields, told } = settled(integration, renamed);
  const names = manifest.fields.flatMap(({ name }, index) => {
    const now = renamed[index]?.name ?? name;
    return now === name ? [] : [`The field ${name} is now called ${now}, also in the Action.`];
  });
  return { manifest: { ...manifest, fields: fields.map(withoutOrigin) }, action: moved, told: [...names, ...told] };
}

interface Declared {
  readonly secrets: readonly { readonly name: string }[];
  readonly configuration: readonly { readonly name: string }[];
}

function withNamesOf(declared: Declared, fields: readonly FromField[]): FromField[] {
  const counts = { secret: 0, configuration: 0 };
  return fields.map((field) => {
    const list = declared[field.store === 'secret' ? 'secrets' : 'configuration'];
    const name = list[counts[field.store]]?.name ?? field.name;
    counts[field.store] += 1;
    return { ...field, name };
  });
}

/** The fields in the stores from which they are read now, and what people have to know about that. */
function settled(integration: Integration, fields: readonly FromField[]) {
  const reads = integration.action.state === 'parsed' ? fieldReadsOf(factsOf(integration.action.value)) : [];
  const told: string[] = [];
  const placed = fields.map((field): FromField => {
    const wanted = field.store === 'secret' ? 'secrets' : 'configuration';
    const isRead = reads.some(
      ({ name, store, eitherStore }) => name === field.name && (store === wanted || eitherStore),
    );
    if (isRead) {
      if (field.readFrom !== wanted)
        told.push(`The Action now reads ${field.name} from event.${wanted}: ${reasonOf(field)}`);
      return field;
    }
    const stays = field.store === 'secret' ? 'configuration' : 'secret';
    told.push(
      `${field.name} should be ${field.store === 'secret' ? 'a secret' : 'a configuration field'}, but its reads could not be moved. It is declared where the Action reads it.`,
    );
    return { ...field, store: stays, ...(stays === 'secret' ? { defaultValue: null, options: [] } : {}) };
  });
  return { fields: placed, told };
}

const reasonOf = ({ store }: FromField): string =>
  store === 'secret' ? 'it is a credential.' : 'customers may see it, and set it in the form.';

function withoutOrigin({ store, name, label, description, defaultValue, options, guide }: FromField): StartedField {
  return { store, name, label, description, defaultValue, options, guide };
}
