import { secondsAsMillisecondsOf } from '../../../src/analysis/facts/seconds.ts';
import { parsed } from '../parsed.ts';

/** `NAME: SOURCE because REASON` of each time in seconds. */
function seconds(body: string): string[] {
  const text = `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;
  return secondsAsMillisecondsOf(parsed(text)).map(
    ({ name, node, because }) => `${name}: ${text.slice(...(node.range ?? []))} because ${String(because)}`,
  );
}

const ttl = (value: string, before = '') => `${before}\napi.cache.set("a", b, { ttl: ${value} });`;

describe('a time in seconds', () => {
  it.each<[string, string, string[]]>([
    ['in a cache', ttl('60'), ['ttl: 60 because 60']],
    ['in a cache, just below a second', ttl('999'), ['ttl: 999 because 999']],
    ['not: a second', ttl('1000'), []],
    ['not: nothing', ttl('0'), []],
    ['not: a negative number', ttl('-60'), []],
    ['not: a number that is not known', ttl('limit'), []],
    ['not: a short end', 'api.cache.set("a", b, { expires_at: 60 });', []],
    [
      'in the end of an entry',
      'api.cache.set("a", b, { expires_at: data.expires_in });',
      ['expires_at: data.expires_in because expires_in'],
    ],
    [
      'in both',
      'api.cache.set("a", b, { ttl: data.expires_in, expires_at: token.exp });',
      ['ttl: data.expires_in because expires_in', 'expires_at: token.exp because exp'],
    ],
    ['in a session', 'api.session.setExpiresAt(token.exp);', ['absolute: token.exp because exp']],
    ['in an idle session', 'api.session.setIdleExpiresAt(token.exp);', ['inactivity: token.exp because exp']],
    ['in a refresh token', 'api.refreshToken.setExpiresAt(token.exp);', ['absolute: token.exp because exp']],
    ['not: without an argument', 'api.session.setExpiresAt();', []],
    ['not: of another method', 'api.user.setAppMetadata("ttl", data.expires_in);', []],
    ['not: of another method of a cache', 'api.cache.get("a", b, { ttl: 60 });', []],
    ['not: of something that may be an api', 'const it = api ?? other;\nit.cache.set("a", b, { ttl: 60 });', []],
  ])('%s', (_name, body, expected) => {
    expect(seconds(body)).toEqual(expected);
  });

  it.each<[string, string, string | null]>([
    ['a name of OAuth', ttl('data.expires_in'), 'expires_in'],
    ['a name with the unit', ttl('data.lifeSeconds'), 'lifeSeconds'],
    ['a name with a short unit', ttl('data.life_sec'), 'life_sec'],
    ['a constant with the unit', ttl('settings.LIFE_SECONDS'), 'LIFE_SECONDS'],
    ['a name with milliseconds', ttl('data.lifeMilliseconds'), null],
    ['a name with ms', ttl('data.seconds_ms'), null],
    ['a name with another unit', ttl('data.minutes'), null],
    ['a name that only contains it', ttl('data.secondsLeft'), null],
    ['a computed name', ttl('data[name]'), null],
    ['an optional property', ttl('data?.expires_in'), 'expires_in'],
    ['a number of it', ttl('Number(data.expires_in)'), 'expires_in'],
    ['a whole number of it', ttl('parseInt(data.expires_in, 10)'), 'expires_in'],
    ['a decimal number of it', ttl('parseFloat(data.expires_in)'), 'expires_in'],
    ['a text of it', ttl('String(data.expires_in)'), null],
    ['a number of nothing', ttl('Number()'), null],
    ['rounded', ttl('Math.round(data.expires_in)'), 'expires_in'],
    ['rounded by something else', ttl('other.round(data.expires_in)'), null],
    ['rounded by a function', ttl('round(data.expires_in)'), null],
    ['the smaller of it and a number', ttl('Math.min(data.expires_in, 3600)'), 'expires_in'],
    ['the smaller of a number and it', ttl('Math.min(3600, data.expires_in)'), 'expires_in'],
    ['the smaller of it and another', ttl('Math.min(data.expires_in, limit)'), null],
    ['less a number', ttl('data.expires_in - 60'), 'expires_in'],
    ['a sum of two', ttl('data.expires_in + token.exp'), 'expires_in'],
    ['added to the time', ttl('Date.now() + data.expires_in'), null],
    ['a default', ttl('data.expires_in || 3600'), 'expires_in'],
    ['a default of something', ttl('data.expires_in ?? limit'), null],
    ['times a thousand', ttl('data.expires_in * 1000'), null],
    ['a variable', ttl('life', 'const life = data.expires_in;'), 'expires_in'],
    ['a variable with the unit and a number', ttl('lifeSeconds', 'const lifeSeconds = 3600;'), 'lifeSeconds'],
    ['a variable with the unit and a result', ttl('lifeSeconds', 'const lifeSeconds = life();'), 'lifeSeconds'],
    [
      'a variable with the unit that was awaited',
      ttl('lifeSeconds', 'const lifeSeconds = await life();'),
      'lifeSeconds',
    ],
    ['a variable with the unit and another value', ttl('lifeSeconds', 'const lifeSeconds = data.life * 1000;'), null],
    ['a variable with milliseconds', ttl('lifeMs', 'const lifeMs = data.expires_in;'), null],
    ['a variable of a pattern', ttl('life', 'const { expires_in: life } = data;'), 'expires_in'],
    ['a variable of a pattern without the unit', ttl('life', 'const { life } = data;'), null],
    [
      'a variable with the unit and two values',
      ttl('lifeSeconds', 'let lifeSeconds = 3600;\nif (a) lifeSeconds = f * 1000;'),
      'lifeSeconds',
    ],
    [
      'a variable without the unit and two values',
      ttl('life', 'let life = data.expires_in;\nif (a) life = 3600;'),
      null,
    ],
    ['a global with the unit', ttl('lifeSeconds'), 'lifeSeconds'],
    ['a parameter of an unknown caller', ttl('life', ''), null],
  ])('is told by %s', (_name, body, expected) => {
    expect(seconds(body).map((each) => each.split(' because ')[1])).toEqual(expected === null ? [] : [expected]);
  });

  it('is told by a division', () => {
    expect(seconds(ttl('Date.now() / 1000'))).toEqual(['ttl: Date.now() / 1000 because null']);
    expect(seconds(ttl('Date.now() / 60'))).toEqual([]);
    expect(seconds('api.session.setExpiresAt(Math.floor(Date.now() / 1000) + 3600);')).toEqual([
      'absolute: Math.floor(Date.now() / 1000) + 3600 because null',
    ]);
  });
});
