/** The destination of a request, as a reviewer reads it. Computed parts are in braces: `https://{event.configuration.HOST}/v1`. */
export interface ShownAddress {
  /** With its port, if there is one: `api.example.com:8443`. */
  readonly host: string;
  /** Without a name and a password, and without the query. */
  readonly address: string;
}

/** Braces do not nest in a text that code gives; an object in a computed part is closed inside it. */
const COMPUTED = /\{(?:[^{}]|\{[^{}]*\})*\}/gu;

/** The most UTF-16 code units of a host, of an address, and of a text that is looked at. */
const LONGEST_HOST = 100;
const LONGEST_ADDRESS = 160;
const LONGEST_TEXT = 10_000;

/**
 * The URL parser of Node.js decides which part is the host, because it also decides where the request goes: `https://a.io?@b.io`
 * goes to `a.io`, and so does `https:\\a.io\@b.io`. Each computed part counts as one word of a name. Of a long host, the end is shown,
 * because it says whose it is. Takes the whole text: a name before the `@` may be long.
 */
export function shownAddress(text: string): ShownAddress {
  if (text.length > LONGEST_TEXT) return { host: '…', address: '…' };
  const { scheme, host: whole, path } = partsOf(text);
  const host = whole.length > LONGEST_HOST ? `…${whole.slice(1 - LONGEST_HOST)}` : whole;
  const address = `${scheme}${host}${path}`;
  return { host, address: address.length > LONGEST_ADDRESS ? `${address.slice(0, LONGEST_ADDRESS - 1)}…` : address };
}

interface Parts {
  /** With its slashes; empty if there is none. */
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
}

function partsOf(text: string): Parts {
  const parts = text.match(COMPUTED) ?? [];
  const word = freeWord(text);
  let next = 0;
  const filled = text.replace(COMPUTED, () => `${word}${next++}z`);
  if (!/^\s*https?:/iu.test(filled) || !URL.canParse(filled)) return asWritten(text);
  const { protocol, host, pathname } = new URL(filled);
  const back = (shown: string): string =>
    shown.replace(new RegExp(`${word}(\\d+)z`, 'gu'), (_, index: string) => parts[Number(index)] ?? '');
  const isBare = pathname === '/' && !/[/\\]$/u.test(upTo(/[?#]/u, text));
  return { scheme: `${protocol}//`, host: back(host), path: isBare ? '' : back(pathname) };
}

/** In lower case, as the parser gives a host back, and not part of the text. */
function freeWord(text: string): string {
  let word = 'computed';
  while (text.toLowerCase().includes(word)) word += 'x';
  return word;
}

/** Of a text without a scheme, with a computed one, or with a computed port: `{event.configuration.URL}/v1`. */
function asWritten(text: string): Parts {
  const scheme = /^\s*https?:[/\\]*/iu.exec(text)?.[0] ?? '';
  const rest = upTo(/[?#]/u, text.slice(scheme.length));
  const authority = upTo(/[/\\]/u, rest);
  const name = upTo(/@/u, authority);
  const host = name === authority ? authority : authority.slice(name.length + 1);
  return {
    scheme: scheme === '' ? '' : `${scheme.trim().split(':')[0]?.toLowerCase() ?? ''}://`,
    host,
    path: rest.slice(authority.length),
  };
}

/** The text before the first of these characters. A computed part may contain one of them. */
function upTo(stop: RegExp, text: string): string {
  let end = 0;
  for (const [part] of text.matchAll(new RegExp(`${COMPUTED.source}|[^]`, 'gu'))) {
    if (part.length === 1 && stop.test(part)) break;
    end += part.length;
  }
  return text.slice(0, end);
}
