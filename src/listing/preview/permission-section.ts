import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Flow } from '../../auth0/flows.ts';
import { code, prose, section } from '../../report/html/html-nodes.ts';
import type { Listed } from './listed.ts';
import type { EffectOnNames, Permissions, SentValues } from './permissions.ts';

/** This many entries of a list are shown; the others are folded. */
const SHOWN = 8;

/** What the integration may do, at a glance. */
export function permissionSection({ flow, permissions, fields }: Listed, id: string): Element {
  const labels = new Map((fields ?? []).map(({ store, name, label }) => [`${store}.${name ?? ''}`, label]));
  return section(
    id,
    h('h2', 'Permissions'),
    h('h3', 'Runs'),
    h('p', flow === null ? 'The code does not show in which flow it runs.' : whenItRuns(flow)),
    ...(permissions === null ? [h('p', [h('em', 'The code cannot be read.')])] : partsOf(permissions, labels)),
  );
}

/** Labels of the fields, by `secrets.NAME`: customers do not see names. */
type Labels = ReadonlyMap<string, string | null>;

function partsOf(
  { reads, readsToo, sends, decides, changes, complete }: Permissions,
  labels: Labels,
): ElementContent[] {
  return [
    ...part(
      'Reads',
      [...reads.map(readNodes), ...readsToo.map((words) => prose(capital(words)))],
      'Nothing of the event.',
    ),
    ...part(
      'Sends',
      sends.map((sent) => sentNodes(sent, labels)),
      'Nothing.',
    ),
    ...part('Decides', decides.map(effectNodes), 'Nothing.'),
    ...part('Changes', changes.map(effectNodes), 'Nothing.'),
    ...(complete
      ? []
      : [
          h(
            'p',
            { className: 'quiet' },
            'The code may do more than this list shows, because parts of it cannot be followed.',
          ),
        ]),
  ];
}

function part(title: string, entries: readonly ElementContent[][], none: string): ElementContent[] {
  const listOf = (some: readonly ElementContent[][]) =>
    h(
      'ul',
      some.map((entry) => h('li', entry)),
    );
  const rest = entries.slice(SHOWN);
  return [
    h('h3', title),
    entries.length === 0 ? h('p', none) : listOf(entries.slice(0, SHOWN)),
    ...(rest.length === 0 ? [] : [h('details', [h('summary', `${rest.length} more`), listOf(rest)])]),
  ];
}

function readNodes({ path, whole, personal }: Permissions['reads'][number]): ElementContent[] {
  const name = code(path === '' ? 'event' : `event.${path}`);
  const kinds = personal.length === 0 ? [] : [h('span', { className: 'personal' }, personal.join(', '))];
  return [...(whole ? [text('All of ')] : []), name, ...kinds.flatMap((kind) => [text(' '), kind])];
}

function sentNodes({ host, library, values }: SentValues, labels: Labels): ElementContent[] {
  const list = values.flatMap((value, index) => [text(index === 0 ? '' : ', '), valueNode(value, labels)]);
  return [
    text('To '),
    ...(host === null ? [text('the service of '), code(library)] : hostNodes(host, labels)),
    text(': '),
    ...(list.length === 0 ? [text('nothing of the event, as far as the code shows')] : list),
  ];
}

function hostNodes(host: string, labels: Labels): ElementContent[] {
  const whole = /^\{event\.([^{}]+)\}$/u.exec(host)?.[1];
  const label = whole === undefined ? null : labels.get(whole);
  return typeof label === 'string' ? [text('the address in '), labelNode(label)] : [code(host)];
}

function valueNode(value: string, labels: Labels): Element {
  const label = labels.get(value);
  return typeof label === 'string' ? labelNode(label) : code(value === '' ? 'event' : `event.${value}`);
}

const labelNode = (label: string): Element => h('b', prose(label, 200));

function effectNodes({ words, names }: EffectOnNames): ElementContent[] {
  const list = names.flatMap((name, index) => [text(index === 0 ? ': ' : ', '), code(name)]);
  return [...prose(capital(words)), ...list];
}

const text = (value: string): ElementContent => ({ type: 'text', value });
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** When an Action of the flow runs, in a customer's words. */
function whenItRuns({ title, blocks }: Flow): string {
  return blocks
    ? `In the ${title} flow. Each transaction waits for it.`
    : `In the ${title} flow. It runs afterwards, and nothing waits for it.`;
}
