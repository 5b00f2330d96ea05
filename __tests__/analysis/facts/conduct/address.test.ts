import fc from 'fast-check';
import { shownAddress } from '../../../../src/analysis/facts/conduct/address.ts';

describe('the address of a request', () => {
  it.each<[string, string, string, string]>([
    ['with a path', 'https://a.io/b/c', 'a.io', 'https://a.io/b/c'],
    ['without a path', 'https://a.io', 'a.io', 'https://a.io'],
    ['with a slash', 'https://a.io/', 'a.io', 'https://a.io/'],
    ['with a port', 'https://a.io:8443/b', 'a.io:8443', 'https://a.io:8443/b'],
    ['with a query', 'https://a.io/b?c=d', 'a.io', 'https://a.io/b'],
    ['with a query alone', 'https://a.io?c=d', 'a.io', 'https://a.io'],
    ['with a fragment', 'https://a.io/b#c', 'a.io', 'https://a.io/b'],
    ['with a name and a password', 'https://user:pass@a.io/b', 'a.io', 'https://a.io/b'],
    ['with a name and a password, in capitals', 'HTTPS://user:pass@A.io/b', 'a.io', 'https://a.io/b'],
    ['with a brace in its password', 'https://user:p{ss@a.io/b', 'a.io', 'https://a.io/b'],
    ['with a computed password', 'https://user:{event.secrets.PASS}@a.io/b', 'a.io', 'https://a.io/b'],
    ['with another host in its query', 'https://evil.io?next=x@auth0.com', 'evil.io', 'https://evil.io'],
    ['with another host in its fragment', 'https://evil.io#x@auth0.com/b', 'evil.io', 'https://evil.io'],
    ['with another host after a backslash', 'https://evil.io\\@auth0.com/b', 'evil.io', 'https://evil.io/@auth0.com/b'],
    ['with another host as its name', 'https://auth0.com@evil.io/b', 'evil.io', 'https://evil.io/b'],
    ['with other slashes', 'https:\\\\evil.io/b', 'evil.io', 'https://evil.io/b'],
    ['with one slash', 'https:/evil.io/b', 'evil.io', 'https://evil.io/b'],
    ['with white space before it', ' https://evil.io/b', 'evil.io', 'https://evil.io/b'],
    ['with a line break in it', 'https://auth0.com\n.evil.io/b', 'auth0.com.evil.io', 'https://auth0.com.evil.io/b'],
    ['with letters that look alike', 'https://аuth0.com/b', 'xn--uth0-43d.com', 'https://xn--uth0-43d.com/b'],
    [
      'with a computed host',
      'https://{event.configuration.HOST}/b',
      '{event.configuration.HOST}',
      'https://{event.configuration.HOST}/b',
    ],
    ['with a part of the host computed', 'https://{region}.a.io/b', '{region}.a.io', 'https://{region}.a.io/b'],
    ['with a computed path', 'https://a.io/{event.user.user_id}/x', 'a.io', 'https://a.io/{event.user.user_id}/x'],
    [
      'with a slash in a computed part',
      'https://{hostOf("a/b?c")}/d?e',
      '{hostOf("a/b?c")}',
      'https://{hostOf("a/b?c")}/d',
    ],
    ['with an object in a computed part', 'https://a.io/{f({ a: 1 })}/d', 'a.io', 'https://a.io/{f({ a: 1 })}/d'],
    ['with a computed port', 'https://user:pass@a.io:{port}/b?c', 'a.io:{port}', 'https://a.io:{port}/b'],
    [
      'that begins with a computed part',
      '{event.configuration.URL}/b?c',
      '{event.configuration.URL}',
      '{event.configuration.URL}/b',
    ],
    ['that is computed', '{event.configuration.URL}', '{event.configuration.URL}', '{event.configuration.URL}'],
    ['with a long path', `https://a.io/${'b'.repeat(200)}`, 'a.io', `https://a.io/${'b'.repeat(146)}…`],
    ['with a long name', `https://auth0.com${'b'.repeat(300)}@evil.io/c`, 'evil.io', 'https://evil.io/c'],
    [
      'with a long host',
      `https://auth0.com.${'b'.repeat(60)}.${'c'.repeat(60)}.evil.io/d`,
      `…${'b'.repeat(30)}.${'c'.repeat(60)}.evil.io`,
      `https://…${'b'.repeat(30)}.${'c'.repeat(60)}.evil.io/d`,
    ],
    ['of the longest text', `https://${'a'.repeat(9985)}@b.io/c`, 'b.io', 'https://b.io/c'],
    ['of a longer text', `https://${'a'.repeat(9986)}@b.io/c`, '…', '…'],
    ['without a host', '/b/c', '', '/b/c'],
    [
      'with the word that stands for a computed part',
      'https://computed0z.io/{a}',
      'computed0z.io',
      'https://computed0z.io/{a}',
    ],
  ])('%s', (_name, text, host, address) => {
    expect(shownAddress(text)).toEqual({ host, address });
  });

  it('has the host to which the request goes, and no password', () => {
    const pieces = fc.constantFrom('a.io', 'b.io', '@', '/', '\\', '?', '#', ':', 'user', 's3cret', '.', '%40', '\t');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (all) => {
        const text = `https://${all.join('')}`;
        if (!URL.canParse(text)) return;
        const { host, password } = new URL(text);
        const shown = shownAddress(text);
        expect(shown.host).toBe(host);
        if (password === 's3cret' && !new URL(text).pathname.includes('s3cret'))
          expect(shown.address).not.toContain('s3cret@');
      }),
    );
  });
});
