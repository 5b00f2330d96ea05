import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Handle } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import type { Heading, List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import type { FlowId } from '../../auth0/flows.ts';
import { markers } from '../markers.ts';
import type { Service, StartedField, StartedGuide } from '../parts.ts';
import { placementOf } from './placement.ts';

export interface GuideParts {
  readonly flow: FlowId;
  readonly service: Service;
  /** In the order of the form. */
  readonly fields: readonly Pick<StartedField, 'label' | 'guide'>[];
  readonly guide: StartedGuide;
}

/** `installation_guide.md`: the sections of the official templates in their order, with every field by its label. */
export function guideText({ flow, service, fields, guide }: GuideParts): string {
  const phone = flow === 'send-phone-message';
  return toGuide([
    ...written(guide.summary, markers.summary),
    ...section('Prerequisites', [
      steps([
        parsed('An Auth0 account and tenant. [Sign up for an Auth0 account](https://auth0.com/signup).'),
        written(guide.account, markers.account),
      ]),
    ]),
    ...section(`Set up ${service.name}`, written(guide.setUp, markers.setUp)),
    ...section('Add the Auth0 Action', installation(flow, fields)),
    ...(phone ? phoneSections() : section('Results', written(guide.results, markers.results))),
    ...section('Troubleshooting', written(guide.troubleshooting, markers.troubleshooting)),
  ]);
}

/** Markdown that shows a text unchanged, whatever it contains. */
export function asMarkdown(value: string): string {
  return toGuide([paragraph([text(value)])]).trimEnd();
}

/** Without the transforms, which turn escaped text into links. */
const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

export function parsed(markdown: string): RootContent[] {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions }).children;
}

export function toGuide(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    {
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
      bullet: '-',
      listItemIndent: 'one',
      incrementListMarker: false,
      resourceLink: true,
      rule: '-',
      handlers: { text: markerOrText },
    },
  );
}

const PIECES = new RegExp(
  `(${Object.values(markers)
    .map((marker) => marker.replaceAll(/[[\]().?]/gu, String.raw`\$&`))
    .join('|')})`,
  'u',
);

/** A marker is written unchanged: nothing in it is Markdown, and people search for it. */
const markerOrText: Handle = ({ value }: Text, _parent, state, info) =>
  value
    .split(PIECES)
    .map((piece, index, { length }) => {
      if (index % 2 === 1) return piece;
      const before = index === 0 ? info.before : ']';
      const after = index === length - 1 ? info.after : '[';
      return state.safe(piece, { ...info, before, after });
    })
    .join('');

const text = (value: string): Text => ({ type: 'text', value });
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const written = (markdown: string | null, marker: string): RootContent[] =>
  markdown === null ? [paragraph([text(marker)])] : parsed(markdown);

function section(title: string, body: RootContent[]): RootContent[] {
  const heading: Heading = { type: 'heading', depth: 2, children: [text(title)] };
  return [heading, ...body];
}

function list(items: readonly Nodes[][], ordered: boolean): List {
  const children = items.map((each): ListItem => ({
    type: 'listItem',
    spread: false,
    children: each as ListItem['children'],
  }));
  return { type: 'list', ordered, start: ordered ? 1 : null, spread: false, children };
}

const steps = (items: readonly Nodes[][]): List => list(items, true);

function installation(flow: FlowId, fields: GuideParts['fields']): RootContent[] {
  const { runsFor, steps: last } = placementOf(flow);
  const filled = [
    ...parsed(fields.length === 0 ? 'There is nothing to fill in.' : 'Fill in the fields:'),
    ...(fields.length === 0 ? [] : [list(fields.map(fieldItem), false)]),
  ];
  return [
    ...parsed(
      `**Note:** Once this Action is in place, it runs for ${runsFor}. Try it in a test tenant before you add it to the one that your users log in to.\n\nTo install the integration:`,
    ),
    steps([
      parsed('Select **Add Integration** on this page.'),
      parsed('Read the access that the integration needs, and select **Continue**.'),
      filled,
      parsed('Select **Create** to add the integration to your library.'),
      ...last.map(parsed),
    ]),
  ];
}

function fieldItem({ label, guide }: GuideParts['fields'][number]): Nodes[] {
  const name: PhrasingContent = { type: 'strong', children: [text(label)] };
  const [first, ...others] = written(guide, markers.field);
  const said = first?.type === 'paragraph' ? first.children : [];
  return [paragraph([name, text(': '), ...said]), ...(first?.type === 'paragraph' || !first ? [] : [first]), ...others];
}

// T:phone-message/integration/installation_guide.md
const phoneSections = (): RootContent[] => [
  ...section('Activate custom SMS factor', [
    steps([
      parsed('Locate **Security > Multi-factor Auth** in the Auth0 Dashboard, and select **Phone Message**.'),
      parsed('Select **Custom** as the delivery provider, and **SMS** as the delivery method.'),
      parsed('Select **Save**, and enable the factor.'),
    ]),
  ]),
  ...section('Test MFA flow', [
    steps([
      parsed('Log in to an application of your test tenant as a user who has to use multi-factor authentication.'),
      parsed('Enter a phone number, and select **Continue**. A message with a code arrives at this number.'),
      parsed('Enter the code. The login goes on.'),
    ]),
  ]),
];
