import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Place } from '../../submission/place.ts';
import { inertLine } from '../inert.ts';
import type { Page } from './html-page.ts';

/** One-line text that may be a partner's; what stands between back-ticks is code. */
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

/** A link where there is an address; `file:line:column` where nothing else is given, the file alone for what is about the whole of it. */
export function placeNode(place: Place, { link }: Page, words?: string): Element {
  const { file, start } = place;
  const text =
    words === undefined ? code(isWhole(place) ? file : `${file}:${start.line}:${start.column}`) : h('span', words);
  const url = link?.(place) ?? null;
  return url === null ? text : h('a', { href: url }, text);
}

/** Whether a place stands for the whole of its file. */
export function isWhole({ start, end }: Place): boolean {
  return [start.line, start.column, end.line, end.column].every((each) => each === 1);
}

/** A part of the page under its heading. */
export function section(id: string, heading: Element, ...children: readonly ElementContent[]): Element {
  heading.properties['id'] = id;
  return h('section', { ariaLabelledBy: id }, [heading, ...children]);
}

/** A table that scrolls by itself where it is too wide, by keyboard too. */
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
