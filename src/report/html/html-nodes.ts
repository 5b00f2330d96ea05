import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Place } from '../../submission/place.ts';
import { inertLine } from '../inert.ts';
import type { Page } from './html-page.ts';

/** One-line text that may come from a partner. Text between back-ticks is code. */
export function prose(text: string, limit = 2_000): ElementContent[] {
  return inertLine(text, limit)
    .split(/`([^`]+)`/u)
    .flatMap((part, index): ElementContent[] => {
      if (part === '') return [];
      return [index % 2 === 1 ? h('code', part) : { type: 'text', value: part }];
    });
}

/** A name, a path or a value. */
export function code(text: string): Element {
  return h('code', inertLine(text, 500));
}

/** A link if there is an address. The text is `file:line:column` by default, or only the file for something about the whole file. */
export function placeNode(place: Place, { link }: Page, words?: string): Element {
  const { file, start } = place;
  const text =
    words === undefined ? code(isWhole(place) ? file : `${file}:${start.line}:${start.column}`) : h('span', words);
  const url = link?.(place) ?? null;
  return url === null ? text : h('a', { href: url }, text);
}

/** Whether a place means the whole file. */
export function isWhole({ start, end }: Place): boolean {
  return [start.line, start.column, end.line, end.column].every((each) => each === 1);
}

/** A section of the page with its heading. */
export function section(id: string, heading: Element, ...children: readonly ElementContent[]): Element {
  heading.properties['id'] = id;
  return h('section', { ariaLabelledBy: id }, [heading, ...children]);
}

/** A table that scrolls by itself if it is too wide, also with the keyboard. */
export function table(
  label: string,
  { className, head }: { readonly className: string; readonly head: readonly string[] },
  rows: readonly Element[],
): Element {
  return h('div', { className: 'scroll', role: 'group', ariaLabel: label, tabIndex: 0 }, [
    h('table', { className }, [
      h('thead', [
        h(
          'tr',
          head.map((title) => h('th', { scope: 'col' }, title)),
        ),
      ]),
      h('tbody', [...rows]),
    ]),
  ]);
}
