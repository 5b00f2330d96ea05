import { eventSeenBy } from './sink.ts';

/** Where in a text the e-mail address stands, seen as a URL; `part` for a part of it. */
const spotsIn = (body: string) => eventSeenBy(body).map((each) => each.replace('user.email ', ''));

describe('a text', () => {
  it.each<[string, string[]]>([
    ['`${event}`', []],
    ['`${event.user}`', []],
    ['"" + event.user', []],
    ['`${event.user.identities}`', ['user.identities text start']],
    ['`${{ a: event.user.email }}`', []],
    ['`${[event.user.email]}`', ['user.email text start']],
    ['`${[{ a: event.user.email }]}`', []],
    ['`${[[event.user.email]]}`', ['user.email text start']],
    ['`${event.user.email.trim()}`', ['user.email text start']],
    ['tag`${event.user.email}`', []],
    ['event.user.email - 1', []],
  ])('%s', (expression, expected) => {
    expect(eventSeenBy(`sink(${expression});`)).toEqual(expected);
  });
});

describe('where in a URL a value stands', () => {
  it.each<[string, string]>([
    ['event.user.email + "?a=1"', 'text start'],
    ['`${event.user.email}`', 'text start'],
    ['"" + event.user.email', 'text start'],
    ['"https:" + event.user.email', 'text host'],
    ['"https:/" + event.user.email', 'text host'],
    ['"HTTPS://" + event.user.email', 'text host'],
    ['"https://a." + event.user.email', 'text host'],
    ['"git+ssh-2.0://" + event.user.email', 'text host'],
    ['"https://a.io/" + event.user.email', 'text path'],
    ['"https:///" + event.user.email', 'text path'],
    ['"1https://" + event.user.email', 'text path'],
    ['"see https://" + event.user.email', 'text path'],
    ['"a" + event.user.email', 'text path'],
    ['1 + event.user.email', 'text path'],
    ['"https://a.io/?a=" + event.user.email', 'text query'],
    ['"https://a.io/#" + event.user.email', 'text query'],
    ['`https://${event.user.email}`', 'text host'],
    ['`https://${"a.io"}/${event.user.email}`', 'text path'],
    ['`${given}${event.user.email}`', 'text path'],
    ['`${given}://${event.user.email}`', 'text path'],
    ['`${given}?a=${event.user.email}`', 'text query'],
    ['`https://${given}${event.user.email}`', 'text host'],
    ['`https://${given}/${event.user.email}`', 'text path'],
    ['"https://" + given + event.user.email', 'text host'],
    ['"https://" + (given + "/") + event.user.email', 'text path'],
    ['"https://" + `${given}/` + event.user.email', 'text path'],
    ['"https://" + `a` + event.user.email', 'text host'],
    ['given.concat("?a=") + event.user.email', 'text query'],
    ['"https://".concat("a.io") + event.user.email', 'text host'],
    ['"https://".concat("a.io", "/") + event.user.email', 'text path'],
    ['"https://".trim() + event.user.email', 'text path'],
    ['given() + event.user.email', 'text path'],
    ['"https://" * 1 + event.user.email', 'text path'],
    ['`?${"a".repeat(2)}` + event.user.email', 'text query'],
    ['`${given}` + event.user.email', 'text path'],
    ['`https://${given}${given}` + event.user.email', 'text host'],
    ['"https://a.io".concat("/", event.user.email)', 'text path'],
    ['"?".concat(event.user.email)', 'text query'],
    ['given.concat(event.user.email)', 'text path'],
    ['"".concat(event.user.email)', 'text start'],
    ['event.user.email.concat("?")', 'text -'],
    ['["a", event.user.email].join("")', 'text path'],
    ['[event.user.email].toString()', 'text start'],
    ['"https://" + event.user.email.slice(1)', 'part host'],
    ['"https://" + event.user.email.trim()', 'text host'],
  ])('%s', (expression, expected) => {
    expect(spotsIn(`sink(${expression});`)).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['const q = `${event.user.email}/a`; sink(`https://a.io/${q}`);', 'text path'],
    ['const q = `${event.user.email}/a`; sink(`https://${q}`);', 'text host'],
    ['const q = `https://${event.user.email}`; sink(`${q}/a`);', 'text host'],
    ['const q = `a/${event.user.email}`; sink(`https://a.io/?a=${q}`);', 'text path'],
    ['const q = `?a=${event.user.email}`; sink("https://a.io" + q);', 'text query'],
    ['let q = ""; q += event.user.email; sink(q);', 'text start'],
    ['let q = "a"; q += event.user.email; sink(q);', 'text path'],
    ['let q; q += event.user.email; sink(q);', 'text path'],
    ['let q = ""; q += "a"; q += event.user.email; sink(q);', 'text path'],
    ['let q = load(); q += event.user.email; sink(q);', 'text path'],
    ['let q = ""; q += `?a=${event.user.email}`; sink(q);', 'text query'],
    ['let q = ""; q += "a" + event.user.email; sink(q);', 'text start'],
    ['const o = {}; o.q = ""; o.q += event.user.email; sink(o.q);', 'text path'],
    ['const u = new URL("https://a.io"); u.search = event.user.email; sink(u.search);', 'itself'],
  ])('%s', (body, expected) => {
    expect(spotsIn(body).map((each) => each.replace(/^user\.email$/, 'itself'))).toEqual([expected]);
  });

  it.each<[number, string]>([
    [200, 'text query'],
    [201, 'text path'],
  ])('of a template with %d values', (count, expected) => {
    expect(spotsIn(`sink(\`?${'${a}'.repeat(count - 1)}\${event.user.email}\`);`)).toEqual([expected]);
  });

  it.each<[number, string]>([
    [21, 'text query'],
    [22, 'text path'],
  ])('after %d operands', (count, expected) => {
    expect(spotsIn(`sink("?" + ${'"a" + '.repeat(count - 2)} event.user.email);`)).toEqual([expected]);
  });

  it('of a template with a long text before it, by the end of that text', () => {
    const long = (first: string) => `sink(\`${first}\${a}${'x'.repeat(400)}\${event.user.email}\`);`;
    expect([spotsIn(long('?')), spotsIn(long('')), spotsIn(`sink(\`?\${a}x\${event.user.email}\`);`)]).toEqual([
      ['text path'],
      ['text path'],
      ['text query'],
    ]);
  });
});
