import { limits } from '../../../auth0/limits.ts';
import { CONSTANT_CASE } from '../secrets/name.ts';
import type { Shape } from './properties.ts';
import { optionShape, shapes, topShape } from './properties.ts';

type JsonSchema = Readonly<Record<string, unknown>>;
type Properties = Readonly<Record<string, JsonSchema>>;

/** One exact version, by the expression that https://semver.org suggests. */
const identifier = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][\\dA-Za-z-]*)';
const preRelease = `(?:-${identifier}(?:\\.${identifier})*)?`;
const exactVersion = `^(?:0|[1-9]\\d*)(?:\\.(?:0|[1-9]\\d*)){2}${preRelease}(?:\\+[\\dA-Za-z-]+(?:\\.[\\dA-Za-z-]+)*)?$`;

/** Something other than white space. */
const text = { type: 'string', pattern: '\\S' };
const name = { type: 'string', maxLength: limits.secretNameCharacters, pattern: CONSTANT_CASE.source };
const value = { type: 'string', maxLength: limits.secretValueCharacters };

const label = { description: 'The name of the field in the form that customers fill in.', ...text };
const help = { description: 'The text next to the field: what to fill in, and where to find it.', ...text };

const secret: Properties = {
  name: { description: 'In ALL_CAPS_SNAKE_CASE. The Action reads it as `event.secrets.NAME`.', ...name },
  label,
  description: help,
  default_value: { description: 'The value that the form starts with. Never a credential of yours.', ...value },
  deploy_value: {
    description: 'The value that the deploy scripts give a test Action. Never a credential of yours.',
    ...value,
  },
};

const option: Properties = {
  value: { description: 'The value that the Action receives if the customer chooses this option.', type: 'string' },
  label: { description: 'The text that customers see for this option.', ...text },
};

const field: Properties = {
  name: { description: 'In ALL_CAPS_SNAKE_CASE. The Action reads it as `event.configuration.NAME`.', ...name },
  label,
  description: help,
  default_value: {
    description: 'The value that the form starts with. In a select field, it is the value of an option.',
    ...value,
  },
  deploy_value: { description: 'The value that the deploy scripts give a test Action.', ...value },
  options: { description: 'Makes it a select field.', ...listOf(optionShape, option) },
};

const dependency: Properties = {
  name: { description: 'Of a package in the npm registry, which the Action requires.', ...text },
  version: { description: 'One exact version: no range, no tag, no URL.', type: 'string', pattern: exactVersion },
};

const manifest: Properties = {
  secrets: {
    description: 'Values that are stored encrypted, such as API keys and signing keys.',
    ...listOf(shapes.secrets, secret),
    maxItems: limits.secrets,
  },
  configuration: {
    description: 'Values that do not have to be secret, such as URLs and switches.',
    ...listOf(shapes.configuration, field),
  },
  dependencies: {
    description: 'The npm packages that the Action requires.',
    ...listOf(shapes.dependencies, dependency),
    maxItems: limits.dependencies,
  },
};

/** Only for the schema: `manifest/unknown-property` says that it is not part of the format. */
const schemaKey = {
  description: 'For an editor. The format does not have it: remove it before you submit.',
  type: 'string',
};

/**
 * The manifest as JSON Schema of draft 07, which editors support: the rules about the form of each value. Rules that compare
 * or judge values are not part of it: a name or package twice, a default that is not an option, credentials,
 * texts of the template.
 */
export function manifestSchema(): JsonSchema {
  const { properties, ...rest } = objectOf(topShape, manifest);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...rest,
    properties: { $schema: schemaKey, ...properties },
  };
}

function listOf(shape: Shape, described: Properties): JsonSchema {
  return { type: 'array', items: objectOf(shape, described) };
}

/** Throws if a property of the shape has no description. */
function objectOf({ required, optional }: Shape, described: Properties) {
  const properties = [...required, ...optional].map((key) => {
    const schema = described[key];
    if (schema === undefined) throw new Error(`The property "${key}" of the manifest is not described.`);
    return [key, schema] as const;
  });
  return { type: 'object', required, additionalProperties: false, properties: Object.fromEntries(properties) };
}
