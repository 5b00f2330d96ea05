/** A destination, as a reviewer reads it. */
export interface ShownAddress {
  /** With its port, if there is one: `api.example.com:8443`. */
  readonly host: string;
  /** Without a name and a password, and without the query. */
  readonly address: string;
  /** With its question mark; empty if there is none. */
  readonly query: string;
}

/** The most UTF-16 code units of a host, and of a text that is looked at. */
const LONGEST_HOST = 100;
const LONGEST_TEXT = 10_000;

const SCHEME = /^\s*https?:/iu;

/**
 * The URL parser of Node.js decides which part is the host, because it also decides where the request goes: `https://a.io?@b.io`
 * goes to `a.io`, and so does `https:\\a.io\@b.io`. Of a long host, the end is shown, because it says whose it is. Takes the whole
 * text: a name before the `@` may be long. What is computed has to be a word that a host may have.
 */
export function shownAddress(text: string): ShownAddress {
  if (text.length > LONGEST_TEXT) return { host: '…', address: '…', query: '' };
  const { scheme, host: whole, path, query } = SCHEME.test(text) && URL.canParse(text) ? parsed(text) : asWritten(text);
  const host = whole.length > LONGEST_HOST ? `…${whole.slice(1 - LONGEST_HOST)}` : whole;
  return { host, address: `${scheme}${host}${path}`, query };
}

/** The parts of an address, with the slashes after its scheme. */
type Parts = Record<'scheme' | 'host' | 'path' | 'query', string>;

function parsed(text: string): Parts {
  const { protocol, host, pathname, search } = new URL(text);
  const isBare = pathname === '/' && !/[/\\]$/u.test(asWritten(text).path);
  return { scheme: `${protocol}//`, host, path: isBare ? '' : pathname, query: search };
}

/** Of a text without a scheme, or with one that the parser refuses, such as that of a computed port. */
function asWritten(text: string): Parts {
  const [scheme = ''] = /^\s*https?:[/\\]*/iu.exec(text) ?? [];
  const rest = text.slice(scheme.length);
  const [, authority = '', path = '', query = ''] = /^([^/\\?#]*)([^?#]*)(\?[^#]*)?/u.exec(rest) ?? [];
  return {
    scheme: scheme === '' ? '' : scheme.replace(/:.*$/su, '://').trim().toLowerCase(),
    host: authority.slice(authority.lastIndexOf('@') + 1),
    path,
    query,
  };
}

/** `new URL(path, base)`, and what axios makes of a URL and its base: an address of its own leaves nothing of the base but the scheme. */
export function resolved(path: string, base: string): string {
  if (base === '' || /^\s*[a-z][a-z0-9+.-]*:/iu.test(path)) return path;
  if (/^\s*[/\\]{2}/u.test(path)) return `${SCHEME.exec(base)?.[0] ?? 'https:'}${path.trim()}`;
  return `${base.replace(/\/$/u, '')}/${path.replace(/^\//u, '')}`;
}
