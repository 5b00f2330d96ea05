import { ConfigurationError } from '../configuration/error.ts';
import type { FlowId } from '../auth0/flows.ts';
import { adaptedAction, adaptedSpec, namesIn } from './adapted-code.ts';
import { exampleGuide } from './example-guide.ts';
import { examples, type ExampleFiles } from './examples.ts';
import type { GivenField } from './given-fields.ts';
import { labelOf } from '../lint/rules/secrets/label-of.ts';
import type { Service, StartedField, StartedSubmission } from './parts.ts';
import { termsOf } from './terms.ts';

export interface FlowStart {
  readonly flow: FlowId;
  readonly service: Service;
  /** They replace the example's secrets, in order; the others are added. */
  readonly secrets: readonly string[];
  /** A field that the example has gets this default; the others are added. */
  readonly fields: readonly GivenField[];
}

/** The manifest of an example, as JSON. */
interface ExampleManifest {
  readonly secrets: readonly ExampleField[];
  readonly configuration: readonly ExampleField[];
  readonly dependencies: readonly { readonly name: string; readonly version: string }[];
}

interface ExampleField {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly default_value?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/**
 * The example of a flow, turned into a submission for another service.
 * @throws ConfigurationError if a name already means something else in the example
 */
export function fromExample(start: FlowStart, files: ExampleFiles): StartedSubmission {
  const { flow, service } = start;
  const example = examples[flow];
  const terms = termsOf(example, service);
  const manifest = manifestOf(flow, files);
  const told = exampleGuide(textOf(flow, files, 'installation_guide.md'), { terms, host: example.host });
  const [action, spec] = ['integration.action.js', 'integration.action.spec.js'].map(
    (name) => [name, textOf(flow, files, name)] as const,
  ) as [readonly [string, string], readonly [string, string]];

  const renamed = renamedSecrets(manifest, start.secrets);
  requireFree(start, manifest, new Set([...namesIn(...action), ...namesIn(...spec)]));
  const [secret, configuration] = [manifest.secrets[0], manifest.configuration[0]];
  if (secret === undefined || configuration === undefined) throw new Error(`${example.folder} has too few fields`);
  const kept = new Set(renamed.values());
  const newSecrets = start.secrets.filter((name) => !kept.has(name));
  const newFields = start.fields.filter(({ name }) => !manifest.configuration.some((each) => each.name === name));
  const added = [
    ...newSecrets.map((name) => ({ name, beside: secret.name, sample: sampleOf(name) })),
    ...newFields.map(({ name, defaultValue }) => ({
      name,
      beside: configuration.name,
      sample: defaultValue ?? sampleOf(name),
    })),
  ];
  const adaptation = { terms, renamed, added };
  const ofExample = (store: StartedField['store'], field: ExampleField): StartedField => ({
    store,
    name: renamed.get(field.name) ?? field.name,
    label: terms(field.label),
    // Only the people of the service know where to find its value.
    description: terms(field.description) === field.description ? field.description : null,
    defaultValue:
      defaultOf(field, start.fields) ?? (field.default_value === undefined ? null : terms(field.default_value)),
    options: field.options ?? [],
    guide: told.fields.get(field.label) ?? null,
  });
  return {
    flow,
    service,
    manifest: {
      fields: [
        ...manifest.secrets.map((field) => ofExample('secret', field)),
        ...newSecrets.map((name) => newField('secret', name, null)),
        ...manifest.configuration.map((field) => ofExample('configuration', field)),
        ...newFields.map(({ name, defaultValue }) => newField('configuration', name, defaultValue)),
      ],
      dependencies: manifest.dependencies,
    },
    guide: told.guide,
    action: adaptedAction(...action, { ...adaptation, guard: secret.name }),
    spec: adaptedSpec(...spec, adaptation),
  };
}

/** The fields of the example of a flow, in the order of its manifest. */
export function fieldsOfExample(flow: FlowId, files: ExampleFiles): Pick<FlowStart, 'secrets' | 'fields'> {
  const { secrets, configuration } = manifestOf(flow, files);
  return {
    secrets: secrets.map(({ name }) => name),
    fields: configuration.map((field) => ({ name: field.name, defaultValue: field.default_value ?? null })),
  };
}

function manifestOf(flow: FlowId, files: ExampleFiles): ExampleManifest {
  return JSON.parse(textOf(flow, files, 'configuration.json')) as ExampleManifest;
}

function textOf(flow: FlowId, files: ExampleFiles, name: string): string {
  const file = `${examples[flow].folder}/integration/${name}`;
  const text = files[file];
  if (text === undefined) throw new Error(`There is no ${file}`);
  return text;
}

/** New names by the old names, even if both are the same. */
function renamedSecrets({ secrets }: ExampleManifest, given: readonly string[]): Map<string, string> {
  const left = given.filter((name) => !secrets.some((each) => each.name === name));
  return new Map(secrets.map(({ name }) => [name, given.includes(name) ? name : (left.shift() ?? name)]));
}

function requireFree({ secrets, fields }: FlowStart, manifest: ExampleManifest, taken: ReadonlySet<string>): void {
  const has = (list: readonly ExampleField[], name: string) => list.some((each) => each.name === name);
  for (const name of secrets) {
    if (has(manifest.configuration, name))
      throw new ConfigurationError(`--secret: ${name} is a configuration field here`);
    if (taken.has(name) && !has(manifest.secrets, name))
      throw new ConfigurationError(`--secret: ${name} is a name of the code that you start from`);
  }
  for (const { name } of fields) {
    if (has(manifest.secrets, name)) throw new ConfigurationError(`--field: ${name} is a secret here`);
    if (taken.has(name) && !has(manifest.configuration, name))
      throw new ConfigurationError(`--field: ${name} is a name of the code that you start from`);
  }
}

/** The given default for a field of the example; null if there is none. */
function defaultOf({ name, options }: ExampleField, given: readonly GivenField[]): string | null {
  const value = given.find((each) => each.name === name)?.defaultValue ?? null;
  if (value !== null && options !== undefined && !options.some((each) => each.value === value)) {
    const values = options.map((each) => each.value).join(', ');
    throw new ConfigurationError(`--field: ${name} is one of ${values}, not "${value}"`);
  }
  return value;
}

function newField(store: StartedField['store'], name: string, defaultValue: string | null): StartedField {
  return { store, name, label: labelOf(name), description: null, defaultValue, options: [], guide: null };
}

/** A value for tests that differs from all others. */
const sampleOf = (name: string): string => `test-${name.toLowerCase().replaceAll('_', '-')}`;
