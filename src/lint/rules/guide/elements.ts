import type { Html } from 'mdast';

/** An attribute of an HTML element, its value, and where the element begins in the node's text. */
export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly index: number;
  readonly text: string;
}

const COMMENT = /<!--[^]*?(?:-->|$)/gu;
const ELEMENT = /<([a-z][a-z0-9]*)\b([^<>]*)>/giu;
const ATTRIBUTE = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/giu;

/** The opening tags in a piece of HTML. Comments are not shown, so tags in them do not count. */
export function elementsOf({ value }: Pick<Html, 'value'>): Element[] {
  const shown = value.replace(COMMENT, (comment) => ' '.repeat(comment.length));
  return Array.from(shown.matchAll(ELEMENT), ({ 0: text, 1: tag = '', 2: rest = '', index }) => ({
    tag: tag.toLowerCase(),
    attributes: new Map(
      Array.from(rest.matchAll(ATTRIBUTE), ([, name = '', double, single, bare]) => [
        name.toLowerCase(),
        double ?? single ?? bare ?? '',
      ]),
    ),
    index,
    text,
  }));
}
