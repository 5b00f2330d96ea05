import type { Node } from 'estree';
import { settingOf } from '../../values/settings.ts';
import type { ActionFacts } from '../action.ts';
import type { OutboundRequest } from '../outbound-request.ts';
import { resolved, shownAddress, type ShownAddress } from './address.ts';
import { textsOf } from './texts.ts';

/** The most addresses of one request that are listed, and the most UTF-16 code units of one. */
const MOST_ADDRESSES = 6;
const LONGEST_ADDRESS = 160;

/**
 * The destinations of a request: `https://{event.configuration.HOST}/v1`, with computed parts in braces, several separated by ` / `.
 * Null if the code does not show any. Some libraries take the parts of an address in several options.
 */
export function addressOf(
  action: ActionFacts,
  { urlParts, about, options }: OutboundRequest,
): Pick<ShownAddress, 'host' | 'address'> | null {
  if (urlParts.length === 0) return null;
  const { textsIn, shown } = inWords(action);
  const named = (names: readonly string[]) => {
    const found = names.filter((name) => about.urlOptions.includes(name));
    return found.flatMap((name) => settingOf(action.code, options, name).values.slice(0, 1))[0];
  };
  const host = named(['hostname', 'host']);
  const path = named(['path']);
  const texts =
    host === undefined
      ? // A URL, and the base of the nearest options.
        combined(urlParts.slice(0, 2).map(textsIn)).map(([url = '', base = '']) => resolved(url, base))
      : combined([textsIn(host), path === undefined ? [''] : textsIn(path)]).map((both) => `https://${both.join('')}`);
  const all = texts.map(shownAddress);
  return {
    host: listed(all.map((each) => shown(each.host))),
    address: listed(all.map(({ address }) => cut(shown(address)))),
  };
}

/** Where a redirect goes, with its query. */
export function redirectOf(action: ActionFacts, node: Node): string {
  const { textsIn, shown } = inWords(action);
  const all = textsIn(node).map(shownAddress);
  return listed(all.map(({ address, query }) => cut(shown(`${address}${query}`))));
}

/** Texts in which a word stands for each computed part, so that the URL parser takes it for a part of a name. */
function inWords(action: ActionFacts) {
  const sources: string[] = [];
  const word = freeWord(action.tree.text);
  const stands = (source: string): string => `${word}${sources.push(source) - 1}z`;
  return {
    textsIn: (node: Node) => textsOf(action, node, stands),
    shown: (text: string) =>
      text.replace(new RegExp(`${word}(\\d+)z`, 'gu'), (_, index: string) => `{${sources[Number(index)] ?? ''}}`),
  };
}

/** In lower case, as the parser gives a host back, and not part of the Action. */
function freeWord(text: string): string {
  let word = 'computed';
  while (text.toLowerCase().includes(word)) word += 'x';
  return word;
}

/** Each choice of one text of every part. */
function combined(parts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return parts.reduce<readonly (readonly string[])[]>(
    (before, texts) => before.flatMap((all) => texts.map((text) => [...all, text])),
    [[]],
  );
}

function listed(texts: readonly string[]): string {
  const all = [...new Set(texts)];
  return [...all.slice(0, MOST_ADDRESSES), ...(all.length > MOST_ADDRESSES ? ['…'] : [])].join(' / ');
}

function cut(text: string): string {
  return text.length > LONGEST_ADDRESS ? `${text.slice(0, LONGEST_ADDRESS - 1)}…` : text;
}
