import type { ReportedIntegration } from '../model.ts';
import type { Change } from './difference.ts';
import { adds, changes, weakens } from './difference.ts';
import { listed } from '../questions/answer.ts';
import { apart } from './lists.ts';

/** Fields, dependencies, flow and runtime: what customers fill in, and what is installed for them. */
export function changesOfManifest(before: ReportedIntegration, after: ReportedIntegration): Change[] {
  return [
    ...ofFields(before, after),
    ...ofFieldsKept(before, after),
    ...ofDependencies(before, after),
    ...ofFlow(before, after),
  ];
}

function ofFields(before: ReportedIntegration, after: ReportedIntegration): Change[] {
  const fields = ({ secrets, configuration }: ReportedIntegration) =>
    [
      ...secrets.map((name) => ({ name, store: 'secret' })),
      ...configuration.map((name) => ({ name, store: 'configuration' })),
    ] as const;
  const was = new Map(fields(before).map(({ name, store }) => [name, store]));
  const is = new Map(fields(after).map(({ name, store }) => [name, store]));
  const moved = [...is].filter(([name, store]) => was.has(name) && was.get(name) !== store);
  const gone = [...was].filter(([name]) => !is.has(name));
  const come = [...is].filter(([name]) => !was.has(name));
  const found = moved.map(([name, store]) =>
    store === 'configuration'
      ? weakens(
          `${name} was a secret and is now a configuration field, which the dashboard shows. Customers have to fill it in again.`,
        )
      : changes(`${name} was a configuration field and is now a secret. Customers have to fill it in again.`),
  );
  for (const store of ['secret', 'configuration']) {
    const [lost, made] = [gone, come].map((all) => all.filter(([, of]) => of === store).map(([name]) => name));
    const [from = '', to = ''] = [lost?.[0], made?.[0]];
    if (lost?.length === 1 && made?.length === 1) {
      found.push(changes(`The ${kind(store)} ${from} is now called ${to}. Customers have to fill it in again.`));
      continue;
    }
    found.push(...(made ?? []).map((name) => adds(`The ${kind(store)} ${name} is new. Customers have to fill it in.`)));
    found.push(...(lost ?? []).map((name) => changes(`The ${kind(store)} ${name} is gone.`)));
  }
  return found;
}

/** Changes to fields that exist in both. Customers who installed the integration keep their values, and see the new texts. */
function ofFieldsKept({ fields: was = [] }: ReportedIntegration, { fields: is = [] }: ReportedIntegration): Change[] {
  return is.flatMap((field) => {
    const other = was.find(({ name }) => name === field.name);
    if (other === undefined) return [];
    const found: string[] = [];
    const { name } = field;
    for (const [key, now, changed] of [
      ['default', 'a default', `The default of ${name} has changed.`],
      ['options', 'options', `The options of ${name} have changed.`],
    ] as const) {
      if (field[key] === other[key]) continue;
      if (other[key] === null) found.push(`${name} now has ${now}.`);
      else found.push(field[key] === null ? `${name} no longer has ${now}.` : changed);
    }
    if (field.words !== other.words) found.push(`The label or the description of ${name} has changed.`);
    return found.map((text) => changes(text, field));
  });
}

const kind = (store: string): string => (store === 'secret' ? 'secret' : 'configuration field');

function ofDependencies(before: ReportedIntegration, after: ReportedIntegration): Change[] {
  const { gone, come } = apart(before.dependencies, after.dependencies, ({ name }) => name);
  const versions = after.dependencies.flatMap(({ name, version }) => {
    const was = before.dependencies.find((each) => each.name === name)?.version;
    return was === undefined || was === version
      ? []
      : [changes(`The version of ${name} is ${version}. Before, it was ${was}.`)];
  });
  return [
    ...come.map(({ name, version }) => adds(`The dependency ${name} ${version} is new.`)),
    ...versions,
    ...gone.map(({ name }) => changes(`The dependency ${name} is gone.`)),
  ];
}

function ofFlow(before: ReportedIntegration, after: ReportedIntegration): Change[] {
  const found: Change[] = [];
  const word = (value: string | null) => value ?? 'not known';
  if (before.flow !== after.flow)
    found.push(changes(`The flow is ${word(after.flow)}. Before, it was ${word(before.flow)}.`));
  // An archive has no template that would say it.
  if (before.runtime !== null && after.runtime !== null && before.runtime !== after.runtime)
    found.push(changes(`The runtime is ${after.runtime}. Before, it was ${before.runtime}.`));
  const { gone, come } = apart(before.handlers, after.handlers, (name) => name);
  if (gone.length > 0)
    found.push(weakens(`${gone.length === 1 ? 'A handler is' : 'Handlers are'} gone: ${listed(gone)}.`));
  if (come.length > 0)
    found.push(adds(`${come.length === 1 ? 'There is a new handler' : 'There are new handlers'}: ${listed(come)}.`));
  return found;
}
