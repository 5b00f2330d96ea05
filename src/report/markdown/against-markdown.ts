import type { RootContent } from 'mdast';
import type { Difference } from '../model.ts';
import { heading, item, list, paragraph, placeLink } from './markdown-nodes.ts';
import { WEIGHTS } from '../wording.ts';
import type { Page } from './markdown-page.ts';
import { shownOf } from './markdown-page.ts';
import { code, prose, say } from './prose.ts';

/** What is new since another state of the submission, if one was requested. */
export function againstSection(page: Page): RootContent[] {
  const { against, integrations } = page.report;
  if (against === undefined) return [];
  const base = prose(against.base, 200);
  if (against.differences.length === 0)
    return [paragraph(say('Nothing is new in behaviour and surface since '), ...base, say('.'))];
  const shown = shownOf(against.differences, 'differences', page);
  const entry = ({ path, text, place }: Difference) =>
    item(
      paragraph(
        ...(integrations.length > 1 ? [code(path), say(': ')] : []),
        ...prose(text, 400),
        ...(place === undefined ? [] : [say(' '), placeLink(place, page.link)]),
      ),
    );
  const blocks = (Object.keys(WEIGHTS) as Difference['weight'][]).flatMap((weight): RootContent[] => {
    const some = shown.filter((each) => each.weight === weight);
    return some.length === 0 ? [] : [paragraph(say(`${WEIGHTS[weight]}:`)), list(some.map(entry))];
  });
  return [heading(3, say('New since '), ...base), ...blocks];
}
