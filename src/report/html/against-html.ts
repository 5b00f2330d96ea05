import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Difference } from '../model.ts';
import { WEIGHTS } from '../wording.ts';
import { code, placeNode, prose, section } from './html-nodes.ts';
import type { Page } from './html-page.ts';

/** What is new since another state of the submission, if one was requested. */
export function againstSection(page: Page): Element[] {
  const { against, integrations } = page.report;
  if (against === undefined) return [];
  const title = h('h2', ['New since ', ...prose(against.base, 200)]);
  if (against.differences.length === 0)
    return [section('against', title, h('p', 'Nothing is new in behaviour and surface.'))];
  const entry = ({ path, text, place }: Difference) =>
    h('li', [
      h('p', [...(integrations.length > 1 ? [code(path), ': '] : []), ...prose(text, 400)]),
      ...(place === undefined ? [] : [h('p', { className: 'quiet' }, placeNode(place, page))]),
    ]);
  const blocks = (Object.keys(WEIGHTS) as Difference['weight'][]).flatMap((weight) => {
    const some = against.differences.filter((each) => each.weight === weight);
    return some.length === 0 ? [] : [h('h3', WEIGHTS[weight]), h('ul', { className: 'entries' }, some.map(entry))];
  });
  return [section('against', title, ...blocks)];
}
