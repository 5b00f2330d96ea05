import { apiMethod, apiMethods } from '../../src/auth0/api.ts';
import { checksOf, faultOf, OPEN, refusalsOf, Untold, type Kind } from '../../src/auth0/arguments.ts';
import { typescriptOf } from '../../src/auth0/arguments/typescript.ts';
import { anything, either, list, nothing, number, object, oneOf, text, url } from '../../src/auth0/arguments/kind.ts';
import { flowIds, type FlowId } from '../../src/auth0/flows.ts';

describe('the table of arguments', () => {
  it('has every parameter of every method, and no other', () => {
    const missing = flowIds.flatMap((flow) =>
      apiMethods[flow].flatMap(({ path, parameters }) =>
        parameters
          .filter(({ name }) => checksOf(flow, path, name) === undefined)
          .map(({ name }) => `${flow} ${path} ${name}`),
      ),
    );
    expect(missing).toEqual([]);
    expect(checksOf('post-login', 'access.deny', 'userMessage')).toBeUndefined();
    expect(checksOf('post-login', 'access.dney', 'reason')).toBeUndefined();
  });

  it.each<[FlowId, string, unknown[], string[]]>([
    ['post-login', 'idToken.setCustomClaim', ['sub', 1], ['key drops']],
    ['post-login', 'idToken.setCustomClaim', ['https://x.auth0.com/plan', 1], ['key drops']],
    ['post-login', 'idToken.setCustomClaim', ['scope', 1], ['key throws', 'key drops']],
    ['credentials-exchange', 'accessToken.setCustomClaim', ['scope', 1], ['key drops']],
    ['custom-phone-provider', 'notification.drop', ['x'.repeat(1025)], ['reason cuts']],
    ['credentials-exchange', 'access.deny', ['denied', 'x'], ['code passes-on']],
    ['post-login', 'multifactor.enable', ['sms'], ['provider passes-on', 'options passes-on']],
    ['post-login', 'transaction.setMetadata', ['key', { a: 1 }], ['value passes-on']],
    ['post-login', 'session.setMetadata', ['a b', 'v'], ['key throws']],
    ['post-login', 'session.setMetadata', ['a b', null], []],
    ['post-login', 'cache.set', ['k', 'v'], ['options passes-on']],
    ['post-login', 'groups.getUserGroups', [{ take: -1 }], ['params rejects', 'params passes-on']],
  ])('%s %s %#: what happens with a refused value', (flow, path, given, told) => {
    const method = apiMethod(flow, path);
    const refusals = method === null ? null : refusalsOf(flow, method, given);
    expect(refusals?.map(({ parameter, otherwise }) => `${parameter} ${otherwise.does}`)).toEqual(told);
  });
});

describe('a kind of argument', () => {
  const nested = object({ name: text({ least: 1 }), 'tags?': list(text(), { most: 2 }) });

  it.each<[Kind, unknown[]]>([
    [text({ least: 1, most: 2 }), ['a', '😀😀']],
    [text({ mostUnits: 2 }), ['', 'ab', '😀']],
    [text({ trimmed: true, least: 1, most: 1 }), [' a ']],
    [text({ mostBytes: 2 }), ['é']],
    [oneOf('a', 'b'), ['a']],
    [number(), [0, -1.5]],
    [number({ positiveInteger: true }), [1]],
    [url, ['https://example.com', 'myapp://done']],
    [list(number(), { least: 1 }), [[1]]],
    [nested, [{ name: 'a' }, { name: 'a', tags: undefined }, { name: 'a', tags: ['b'] }]],
    [either(text(), nothing), ['a', null]],
    [anything(), [undefined, null, {}]],
    [anything({ mostBytes: 4 }), [undefined, [1]]],
  ])('accepts %#', (kind, values) => {
    expect(values.map((value) => faultOf(kind, value))).toEqual(values.map(() => null));
  });

  it.each<[Kind, unknown, string]>([
    [text(), 1, 'must be a string'],
    [text({ least: 2 }), 'a', 'must have at least 2 characters'],
    [text({ most: 2 }), '😀😀😀', 'must have at most 2 characters'],
    [text({ mostUnits: 3 }), '😀😀', 'must have at most 3 characters'],
    [text({ trimmed: true, least: 1 }), ' ', 'must not be empty'],
    [text({ pattern: /^a/u, patternWords: 'an a first' }), 'b', 'must have an a first'],
    [oneOf('a', 'b'), 1, 'must be "a" or "b"'],
    [number(), NaN, 'must be a number'],
    [number({ positiveInteger: true }), 1.5, 'must be a positive integer'],
    [url, 'example.com', 'must be an absolute URL'],
    [list(text()), 'a', 'must be an array'],
    [list(text(), { least: 2 }), ['a'], 'must have at least 2 items'],
    [list(text(), { mostDifferent: 1 }), ['a', ' a ', 'b'], 'must have at most 1 items'],
    [nested, null, 'must be an object'],
    [nested, {}, 'must have a property "name"'],
    [nested, { name: '' }, 'has a property "name" that must not be empty'],
    [nested, { name: 'a', tags: [1] }, 'has a property "tags" that has at 0 a value that must be a string'],
    [nested, { name: 'a', label: 'b' }, 'must have no property "label"'],
    [object({}, { others: { takes: number(), most: 1 } }), { a: 1, b: 2 }, 'must have at most 1 other properties'],
    [object({}, { others: { takes: number() } }), { a: '1' }, 'has a property "a" that must be a number'],
    [either(text({ most: 1 }), nothing), 'ab', 'must have at most 1 characters'],
    [either(text(), number()), true, 'must be a string or a number'],
    [anything({ present: true }), null, 'must be given'],
    [anything({ mostBytes: 4 }), [1, 2], 'must have at most 4 bytes'],
  ])('%# does not accept %j: %s', (kind, value, fault) => {
    expect(faultOf(kind, value)).toBe(fault);
  });

  it.each<[Kind, string]>([
    [oneOf('a', 'b'), "'a' | 'b'"],
    [list(either(text(), number())), '(string | number)[]'],
    [list(nested), '{ name: string; tags?: string[] }[]'],
    [object({ sub: text() }, { others: { takes: number() } }), '{ sub: string; [key: string]: any }'],
    [object({}, { others: { takes: text() } }), '{ [key: string]: string }'],
    [anything(), 'unknown'],
  ])('%# is a type in TypeScript: %s', (kind, type) => {
    expect(typescriptOf(kind)).toBe(type);
  });
});

describe('an unknown value', () => {
  const options = object({ secret: text(), 'ttl?': number() });

  it.each<[string, Kind, unknown, string | null]>([
    ['of any type', text(), new Untold(null), null],
    ['of the type', text({ most: 3 }), new Untold('text'), null],
    ['of another type', text(), new Untold('list'), 'must be a string'],
    ['of another type than the documented values', oneOf('a'), new Untold('number'), 'must be "a"'],
    [
      'a text that is too long whatever it is',
      text({ most: 3 }),
      new Untold('text', 4),
      'must have at most 3 characters',
    ],
    [
      'one of several kinds',
      either(text({ mostUnits: 2 }), nothing),
      new Untold('text', 3),
      'must have at most 2 characters',
    ],
    ['of none of several kinds', either(text(), nothing), new Untold('object'), 'must be a string or null'],
    ['an instance that may be a URL', url, new Untold('object'), null],
    ['a number for a text that is printed', text({ orPrinted: true }), new Untold('number'), null],
    ['a property', options, { secret: 'a', ttl: new Untold('text') }, 'has a property "ttl" that must be a number'],
    ['what an object has besides', options, { [OPEN]: true }, null],
    [
      'of items, which may be the same',
      list(text(), { mostDifferent: 1 }),
      [new Untold('text'), new Untold('text')],
      null,
    ],
    ['in what is measured', anything({ mostBytes: 8 }), { a: new Untold('text', 100) }, null],
    ['that nothing is', nothing, new Untold('boolean'), 'must be null'],
  ])('%s', (_, kind, value, fault) => {
    expect(faultOf(kind, value)).toBe(fault);
  });

  it('may be null, so that checks that depend on it are skipped', () => {
    const method = apiMethod('post-login', 'session.setMetadata');
    const told = (value: unknown) => method && refusalsOf('post-login', method, ['a b', value]).length;
    expect([told(new Untold(null)), told(new Untold('text'))]).toEqual([0, 1]);
  });
});
