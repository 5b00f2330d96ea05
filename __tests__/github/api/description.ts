import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** GitHub's own OpenAPI description of its REST API, and checks of requests and answers against it. */

type Json = Record<string, unknown>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: Json;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Json[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Record<string, { readonly schema: Json }> };
  readonly responses: Record<string, Json>;
}

interface Description {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: Json;
}

export interface MatchedOperation {
  readonly operation: Operation;
  /** `/repos/{owner}/{repo}/…` */
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
}

let loaded: Description | undefined;

/** 13 MB and 150 ms: once for each test file. The package's entry would load the descriptions of every server version. */
function description(): Description {
  const file = path.resolve(__dirname, '../../../node_modules/@octokit/openapi/generated/api.github.com.json');
  return (loaded ??= JSON.parse(readFileSync(file, 'utf8')) as Description);
}

/** GitHub's own example of an answer, by its name in the description. */
export function example(name: string): unknown {
  const examples = description().components['examples'] as Record<string, { readonly value: unknown }>;
  return structuredClone(examples[name]?.value);
}

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
const ajvOfText = new Ajv({ strict: false, allErrors: true, coerceTypes: true });
for (const engine of [ajv, ajvOfText]) addFormats(engine);

/** The operation of a request; null if GitHub has none. */
export function matchOperation(method: string, pathname: string): MatchedOperation | null {
  const given = pathname.split('/');
  for (const [route, operations] of Object.entries(description().paths)) {
    const operation = operations[method.toLowerCase()];
    const parts = route.split('/');
    if (operation === undefined || parts.length !== given.length) continue;
    const fits = parts.every((part, index) => /^\{\w+\}$/.test(part) || part === given[index]);
    if (!fits) continue;
    const params = parts.flatMap((part, index) =>
      part.startsWith('{') ? [[part.slice(1, -1), decodeURIComponent(given[index] ?? '')]] : [],
    );
    return { operation, route, params: Object.fromEntries(params) as Record<string, string> };
  }
  return null;
}

/** The faults of a request to an operation, in words; empty if it is as described. */
export function requestFaults(
  { operation, params }: MatchedOperation,
  query: URLSearchParams,
  body: unknown,
): string[] {
  const parameters = (operation.parameters ?? []).map((each) => resolve(each) as unknown as Parameter);
  const faults = parameters.flatMap((parameter) => {
    const given = parameter.in === 'path' ? params[parameter.name] : query.get(parameter.name);
    if (given === null || given === undefined) {
      return parameter.required === true ? [`${parameter.in} parameter ${parameter.name} is missing`] : [];
    }
    const validate = validator(ajvOfText, { type: 'object', properties: { value: parameter.schema } });
    return validate({ value: given }) ? [] : [`${parameter.name}: ${ajvOfText.errorsText(validate.errors)}`];
  });
  const known = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  for (const name of query.keys()) if (!known.includes(name)) faults.push(`unknown query parameter ${name}`);
  return [...faults, ...bodyFaults(operation, body)];
}

function bodyFaults({ requestBody }: Operation, body: unknown): string[] {
  if (requestBody === undefined) return body === undefined ? [] : ['a body where none is described'];
  if (body === undefined) return requestBody.required === true ? ['the body is missing'] : [];
  const schema = requestBody.content['application/json']?.schema ?? {};
  const validate = validator(ajv, schema);
  if (!validate(body)) return [`body: ${ajv.errorsText(validate.errors)}`];
  // GitHub ignores unknown properties, which would hide a misspelt one.
  const { properties } = resolve(schema) as { properties?: Json };
  const unknown = Object.keys(body as Json).filter(
    (name) => properties !== undefined && !Object.hasOwn(properties, name),
  );
  return unknown.map((name) => `unknown body property ${name}`);
}

/** The faults of an answer from the local API. */
export function answerFaults({ operation }: MatchedOperation, status: number, body: unknown): string[] {
  const response = operation.responses[String(status)];
  // GitHub may answer any operation with these, whether they are described or not.
  if (response === undefined) return [401, 403, 404, 422].includes(status) ? [] : [`status ${status} is not described`];
  const { content } = resolve(response) as { content?: Record<string, { schema: Json }> };
  const schema = content?.['application/json']?.schema;
  if (schema === undefined) return body === undefined ? [] : [`a body with ${status} where none is described`];
  const validate = validator(ajv, schema);
  return validate(body) ? [] : [`answer ${status}: ${ajv.errorsText(validate.errors)}`];
}

const validators = new Map<Ajv, WeakMap<Json, ValidateFunction>>();

/** Compiles a schema with only the components that it refers to. */
function validator(engine: Ajv, schema: Json): ValidateFunction {
  const compiled = validators.get(engine) ?? new WeakMap<Json, ValidateFunction>();
  validators.set(engine, compiled);
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const validate = engine.compile({ ...schema, components: { schemas: reached(schema) } });
  compiled.set(schema, validate);
  return validate;
}

function reached(schema: unknown, found: Json = {}): Json {
  if (typeof schema !== 'object' || schema === null) return found;
  const reference = (schema as Json)['$ref'];
  if (typeof reference === 'string') {
    const name = reference.split('/').at(-1) ?? '';
    if (Object.hasOwn(found, name)) return found;
    found[name] = resolve(schema as Json);
    return reached(found[name], found);
  }
  for (const inner of Object.values(schema)) reached(inner, found);
  return found;
}

function resolve(value: Json): Json {
  const reference = value['$ref'];
  if (typeof reference !== 'string') return value;
  const keys = reference.replace(/^#\//, '').split('/');
  return resolve(keys.reduce<unknown>((inner, key) => (inner as Json)[key], description()) as Json);
}
