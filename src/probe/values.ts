import type { ObjectNode } from '@humanwhocodes/momoa';
import type { ActionFacts } from '../analysis/facts/action.ts';
import { expectedAnswersOf, type ExpectedAnswers, type Literal } from '../analysis/facts/expected-answers.ts';
import { fieldFormatsOf, type FieldFormat } from '../analysis/facts/field-formats.ts';
import { namesSwitch } from '../analysis/paths/switch-names.ts';
import { pathsOf } from '../analysis/paths/success-path.ts';
import { rangeOf } from '../analysis/syntax/tree.ts';
import { findInEvent } from '../auth0/event.ts';
import { flows, type FlowId } from '../auth0/flows.ts';
import { asArray, asObject, asString, valueOf } from '../submission/json.ts';
import type { Manifest, ManifestField, Store } from '../submission/model.ts';
import type { Plan, PlannedField } from './model.ts';
import { secretValue } from './sample-values.ts';

/** What the probe's process needs to know about an Action whose flow is known. Pure: it only asks the analysis. */
export function planOf(facts: ActionFacts, flow: FlowId, manifest: Manifest | null, only: string | null): Plan {
  const answers = expectedAnswersOf(facts.code, [...facts.eventReads, ...facts.apiReads]);
  const exported = new Set(facts.handlers.map(({ name }) => name));
  const units = [...pathsOf(facts)].map(([unit, path]) => ({ path, start: rangeOf(unit)[0] }));
  const fields = (store: Store) => (manifest?.fields ?? []).filter((field) => field.store === store);
  const objects = manifest === null ? new Map<string, ObjectNode>() : entriesOf(manifest);
  const formats = fieldFormatsOf(facts);
  return {
    flow,
    handlers: flows[flow].handlers.filter(({ name }) => exported.has(name)).map(({ name, stage }) => ({ name, stage })),
    text: facts.tree.text,
    secrets: fields('secrets').map(({ name, label }) => {
      const described = `${label ?? ''} ${textOf(objects.get(name), 'description') ?? ''}`;
      return { name, value: secretValue(name, described, formats.get(name), answers), on: null, options: [] };
    }),
    configuration: fields('configuration').map((field) =>
      configurationField(field, objects.get(field.name), answers, formats.get(field.name)),
    ),
    answers,
    query: queryOf(facts, answers),
    readsPrompt: facts.eventReads.some(({ path }) => path[0] === 'prompt'),
    optional: optionalReads(facts, flow),
    success: units.filter(({ path }) => path === 'success').map(({ start }) => start),
    failure: units.filter(({ path }) => path === 'failure').map(({ start }) => start),
    requests: facts.requests.length > 0,
    spec: null,
    only,
  };
}

function entriesOf({ document }: Manifest): Map<string, ObjectNode> {
  const top = asObject(document.body);
  const lists = top === undefined ? [] : ['secrets', 'configuration'].map((store) => asArray(valueOf(top, store)));
  const objects = lists.flatMap((list) => (list?.elements ?? []).flatMap(({ value }) => asObject(value) ?? []));
  return new Map(objects.map((object) => [asString(valueOf(object, 'name'))?.value ?? '', object]));
}

const textOf = (object: ObjectNode | undefined, key: string): string | undefined =>
  object === undefined ? undefined : asString(valueOf(object, key))?.value;

const OFF = /^(?:false|off|no|none|0|disabled|)$/iu;

function configurationField(
  field: ManifestField,
  object: ObjectNode | undefined,
  answers: ExpectedAnswers,
  format: FieldFormat | undefined,
): PlannedField {
  const { name, label } = field;
  const text = (key: string) => textOf(object, key);
  const list = object === undefined ? undefined : asArray(valueOf(object, 'options'));
  const options = (list?.elements ?? []).flatMap(({ value }) => {
    const option = asObject(value);
    return option === undefined ? [] : (asString(valueOf(option, 'value'))?.value ?? []);
  });
  const byDefault = text('default_value') ?? '';
  const literals = (Object.hasOwn(answers.literals, name) ? (answers.literals[name] ?? []) : []).map(String);
  const isSwitch = namesSwitch(name) || (label !== null && namesSwitch(label));
  const offers = [...options, ...literals];
  const off =
    offers.find((value) => value !== '' && OFF.test(value)) ??
    (OFF.test(byDefault) && byDefault !== '' ? byDefault : 'false');
  if (isSwitch && (options.length === 0 ? OFF.test(byDefault) : options.some((value) => OFF.test(value)))) {
    return { name, value: off, on: offers.find((value) => !OFF.test(value)) ?? 'true', options };
  }
  const deployed = text('deploy_value') ?? '';
  const given = [byDefault, options[0], literals[0], /[<>]|your|change.?me/iu.test(deployed) ? '' : deployed].find(
    (value) => value !== undefined && value !== '',
  );
  return {
    name,
    value: given ?? guessed(name, `${label ?? ''} ${text('description') ?? ''}`, answers, format),
    on: null,
    options,
  };
}

/** A value of the kind that the field's name suggests. */
function guessed(
  name: string,
  described: string,
  { numbers }: ExpectedAnswers,
  format: FieldFormat | undefined,
): string {
  if (format === 'json') return '{}';
  const host = name.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
  const address = `https://${host}.example`;
  if (format === 'url') return address;
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/URL|URI|ENDPOINT|WEBHOOK/iu, address],
    [/DOMAINS/iu, 'example.com'],
    [/^(?!.*(?:ALLOW|APPROVED|BLOCK|LIST)).*(?:DOMAIN|HOST)/iu, `${host}.example`],
    [/TIMEOUT|_MS$/iu, '3000'],
    [/THRESHOLD|MAX|MIN|SCORE|DAYS|HOURS|SECONDS|LIMIT|COUNT|AGE$/iu, '50'],
    [/ENABLE|DISABLE|^IS_|_ONLY$/iu, 'true'],
    [/LANGUAGE|LOCALE/iu, 'en'],
    [/PHONE|NUMBER|FROM/iu, '+15005550006'],
    [/EMAIL|SENDER/iu, 'sender@example.com'],
    [/COUNTR/iu, 'FR,DE'],
  ];
  const found = kinds.find(([words]) => words.test(name))?.[1];
  if (found !== undefined) return found;
  if (numbers.includes(name)) return '50';
  return /JSON|mapping/iu.test(`${name} ${described}`) ? '{}' : `${name.toLowerCase()}-value`;
}

function queryOf({ eventReads }: ActionFacts, { literals }: ExpectedAnswers): Plan['query'] {
  const names = eventReads.flatMap(({ path: [first, second, name] }) =>
    first === 'request' && (second === 'query' || second === 'body') && name !== undefined ? name : [],
  );
  return Object.fromEntries(
    [...new Set(names)].map((name): [string, readonly Literal[]] => [
      name,
      Object.hasOwn(literals, name) ? (literals[name] ?? []) : [],
    ]),
  );
}

/** Properties that ordinary events have, although they are optional. */
function optionalReads({ eventReads }: ActionFacts, flow: FlowId): string[][] {
  const found = new Map<string, string[]>();
  for (const { path } of eventReads) {
    for (let length = 1; length <= path.length; length += 1) {
      const part = path.slice(0, length);
      const known = findInEvent(flow, part);
      if (known.state !== 'known') break;
      if (known.shape.optional === true && known.shape.when === undefined) found.set(part.join('.'), part);
    }
  }
  return [...found.values()];
}
