import fc from 'fast-check';
import { resolved, shownAddress } from '../../../../src/analysis/facts/conduct/address.ts';

describe('the parts of an address', () => {
  it.each<[string, string, string, string, string?]>([
    ['with a path', 'https://a.io/b/c', 'a.io', 'https://a.io/b/c'],
    ['without a path', 'https://a.io', 'a.io', 'https://a.io'],
    ['with a slash', 'https://a.io/', 'a.io', 'https://a.io/'],
    ['with a port', 'https://a.io:8443/b', 'a.io:8443', 'https://a.io:8443/b'],
    ['with a query', 'https://a.io/b?c=d#e', 'a.io', 'https://a.io/b', '?c=d'],
    ['with a query alone', 'https://a.io?c=d', 'a.io', 'https://a.io', '?c=d'],
    ['with a fragment', 'https://a.io/b#c?d', 'a.io', 'https://a.io/b'],
    ['with a name and a password', 'https://user:pass@a.io/b', 'a.io', 'https://a.io/b'],
    ['with a name and a password, in capitals', 'HTTPS://user:pass@A.io/b', 'a.io', 'https://a.io/b'],
    ['with a brace in its password', 'https://user:p{ss@a.io/b', 'a.io', 'https://a.io/b'],
    [
      'with another host in its query',
      'https://evil.io?next=x@auth0.com',
      'evil.io',
      'https://evil.io',
      '?next=x@auth0.com',
    ],
    ['with another host in its fragment', 'https://evil.io#x@auth0.com/b', 'evil.io', 'https://evil.io'],
    ['with another host after a backslash', 'https://evil.io\\@auth0.com/b', 'evil.io', 'https://evil.io/@auth0.com/b'],
    ['with another host as its name', 'https://auth0.com@evil.io/b', 'evil.io', 'https://evil.io/b'],
    ['with other slashes', 'https:\\\\evil.io/b', 'evil.io', 'https://evil.io/b'],
    ['with one slash', 'https:/evil.io/b', 'evil.io', 'https://evil.io/b'],
    ['with white space before it', ' https://evil.io/b', 'evil.io', 'https://evil.io/b'],
    ['with a line break in it', 'https://auth0.com\n.evil.io/b', 'auth0.com.evil.io', 'https://auth0.com.evil.io/b'],
    ['with letters that look alike', 'https://аuth0.com/b', 'xn--uth0-43d.com', 'https://xn--uth0-43d.com/b'],
    ['that the parser refuses', 'HTTPS://a@user:pass@a.io:port/b?c', 'a.io:port', 'https://a.io:port/b', '?c'],
    ['without a scheme', 'word/b?c#d', 'word', 'word/b', '?c'],
    ['without a scheme, with a name', 'word@evil.io/b', 'evil.io', 'evil.io/b'],
    ['without a host', '/b/c', '', '/b/c'],
    ['with a long name', `https://auth0.com${'b'.repeat(300)}@evil.io/c`, 'evil.io', 'https://evil.io/c'],
    [
      'with a long host',
      `https://auth0.com.${'b'.repeat(60)}.${'c'.repeat(60)}.evil.io/d`,
      `…${'b'.repeat(30)}.${'c'.repeat(60)}.evil.io`,
      `https://…${'b'.repeat(30)}.${'c'.repeat(60)}.evil.io/d`,
    ],
    ['of the longest text', `https://${'a'.repeat(9985)}@b.io/c`, 'b.io', 'https://b.io/c'],
    ['of a longer text', `https://${'a'.repeat(9986)}@b.io/c`, '…', '…'],
  ])('%s', (_name, text, host, address, query = '') => {
    expect(shownAddress(text)).toEqual({ host, address, query });
  });

  it('are those to which the request goes, without a password', () => {
    const pieces = fc.constantFrom('a.io', 'b.io', '@', '/', '\\', '?', '#', ':', 'user', 's3cret', '.', '%40', '\t');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (all) => {
        const text = `https://${all.join('')}`;
        if (!URL.canParse(text)) return;
        const { protocol, host, pathname, search } = new URL(text);
        const shown = shownAddress(text);
        expect(shown.host).toBe(host);
        expect([`${protocol}//${host}`, `${protocol}//${host}${pathname}`]).toContain(shown.address);
        expect(shown.query).toBe(search);
      }),
    );
  });
});

describe('a path and its base', () => {
  it.each<[string, string, string]>([
    ['/b', 'https://a.io', 'https://a.io/b'],
    ['b', 'https://a.io/', 'https://a.io/b'],
    ['b', '', 'b'],
    ['https://evil.io/b', 'https://a.io', 'https://evil.io/b'],
    [' HTTPS:evil.io', 'https://a.io', ' HTTPS:evil.io'],
    ['//evil.io/b', 'http://a.io', 'http://evil.io/b'],
    ['\\\\evil.io/b', 'word', 'https:\\\\evil.io/b'],
  ])('%s of %s is %s', (path, base, expected) => {
    expect(resolved(path, base)).toBe(expected);
  });
});
