import { apiCallsOf, FILE, marked, parsed } from '../parsed.ts';

const handler = (body: string, parameters = 'event, api') =>
  `exports.onExecutePostLogin = async (${parameters}) => {\n${body}\n};\n`;

describe('calls on api', () => {
  it.each<[string, string, string[]]>([
    ['a method', handler('api.access.deny("no");'), ['access.deny']],
    ['a quoted one', handler('api["access"]["deny"]("no");'), ['access.deny']],
    ['one that is awaited', handler('await api.cache.get("key");'), ['cache.get']],
    ['an alias of a namespace', handler('const a = api.access; a.deny("no");'), ['access.deny']],
    ['a method taken out', handler('const { deny } = api.access; deny("no");'), ['access.deny']],
    ['a method taken out of api', handler('const { access: { deny: stop } } = api; stop("no");'), ['access.deny']],
    ['a variable of a method', handler('const deny = api.access.deny; return deny("no");'), ['access.deny']],
    ['a bound method', handler('const deny = api.access.deny.bind(api.access); deny("no");'), ['access.deny']],
    ['a parameter pattern', handler('access.deny("no");', 'event, { access }'), ['access.deny']],
    ['another name of api', handler('a.access.deny("no");', 'e, a'), ['access.deny']],
    [
      'a chain',
      handler('api.idToken.setCustomClaim("a", 1).access.deny("no");'),
      ['idToken.setCustomClaim', 'access.deny'],
    ],
    [
      'a chain kept in a variable',
      handler('const next = api.user.setAppMetadata("a", 1); next.access.deny("no");'),
      ['user.setAppMetadata', 'access.deny'],
    ],
    [
      'a chain after a method that the flow does not have',
      'exports.onExecuteSendPhoneMessage = async (event, api) => { api.idToken.setCustomClaim("a", 1).access.deny(); };',
      ['idToken.setCustomClaim', 'access.deny'],
    ],
    ['an unknown one', handler('api.access.dney("no");'), ['access.dney']],
    ['a helper', 'const stop = (api) => api.access.deny("no");' + handler('stop(api);'), ['access.deny']],
    [
      'a helper that receives a namespace',
      'const stop = (access) => access.deny("no");' + handler('stop(api.access);'),
      ['access.deny'],
    ],
    [
      'a helper that receives a method',
      'const stop = (deny) => deny("no");' + handler('stop(api.access.deny);'),
      ['access.deny'],
    ],
    [
      'a helper that receives everything',
      'const stop = ({ api }) => api.access.deny("no");' + handler('stop({ event, api });'),
      ['access.deny'],
    ],
    [
      'a class',
      'class C { constructor(api) { this.api = api; } stop() { this.api.access.deny("no"); } }' +
        handler('new C(api).stop();'),
      ['access.deny'],
    ],
    ['a callback', handler('list.forEach((each) => api.user.setUserMetadata(each, 1));'), ['user.setUserMetadata']],
    [
      'both handlers',
      handler('api.redirect.sendUserTo(url);') +
        'exports.onContinuePostLogin = async (event, api) => api.access.deny("no");',
      ['redirect.sendUserTo', 'access.deny'],
    ],
    [
      'a wrapped handler',
      'const wrap = (fn) => async (event, api) => fn(event, api);\nexports.onExecutePostLogin = wrap(async (event, api) => api.access.deny("no"));',
      ['access.deny'],
    ],
    ['an optional chain', handler('api.access?.deny("no");'), ['access.deny?']],
    [
      'an optional call',
      handler('api.authentication.challengeWith?.({ type: "otp" });'),
      ['authentication.challengeWith?'],
    ],
    [
      'a guard',
      handler('if (api.authentication?.challengeWith) api.authentication.challengeWith({ type: "otp" });'),
      ['authentication.challengeWith?'],
    ],
    [
      'a guard by typeof',
      handler('if (typeof api.access.deny === "function") api.access.deny("no");'),
      ['access.deny?'],
    ],
    [
      'a guard by in',
      handler('if ("authentication" in api) api.authentication.enrollWith({ type: "otp" });'),
      ['authentication.enrollWith?'],
    ],
    ['a guard of another', handler('if (api.redirect) api.access.deny("no");'), ['access.deny']],
    ['a fallback', handler('const deny = api.access.deny ?? noop; deny("no");'), ['~access.deny?']],
    [
      'either of two',
      handler('const f = test ? api.access.deny : api.validation.error; f("a", "b");'),
      ['~access.deny', '~validation.error'],
    ],
    ['a call by call', handler('api.access.deny.call(api.access, "no");'), ['~access.deny']],
    [
      'a helper for other objects',
      `const stop = (a) => a.access.deny("no");\n${handler('stop(api); stop(fake());')}`,
      ['~access.deny'],
    ],
    ['a method that the Action replaces', handler('api.access.deny = log; api.access.deny("no");'), ['~access.deny']],
  ])('%s', (_name, text, expected) => {
    expect(apiCallsOf(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['another object', handler('sdk.access.deny("no");')],
    ['a member that is not called', handler('call(api.access.deny);')],
    [
      'the result of a call that is not api',
      handler('const r = api.cache.get("a"); r.value.trim();').replace('api.cache.get("a")', 'load()'),
    ],
    ['a shadowed api', handler('{ const api = sdk(); api.access.deny("no"); }')],
    ['a property of every object', handler('api.access.toString();')],
  ])('are not: %s', (_name, text) => {
    expect(apiCallsOf(text)).toEqual([]);
  });

  it.each([
    handler('api.access.▸deny("no");'),
    handler('api.access[▸"deny"]("no");'),
    handler('const { deny } = api.access;\n▸deny("no");'),
    handler('api.idToken\n  .setCustomClaim("a", 1)\n  .access.▸deny("no");'),
  ])("have the place of the method's name: %s", (source) => {
    const { text, line, column } = marked(source);
    const call = parsed(text).apiCalls.find(({ path }) => path.join('.') === 'access.deny');
    expect(call?.place).toMatchObject({ file: FILE, start: { line, column } });
    expect(call?.node.arguments).toMatchObject([{ value: 'no' }]);
  });

  it('are also read, called or not', () => {
    const { apiReads } = parsed(handler('const { deny } = api.access; call(api.user);'));
    expect(apiReads.map(({ path }) => path.join('.'))).toEqual(['access.deny', 'access', 'user']);
  });

  it.each<[string, string]>([
    ['aliases of aliases', Array.from({ length: 3000 }, (_, index) => `const a${index + 1} = a${index}.b;`).join('\n')],
    ['one variable for everything', Array.from({ length: 5000 }, (_, index) => `a0 = a0.b${index};`).join('\n')],
    ['a helper that calls itself', 'const f = (x) => { f(x.a); f(x.b); f(x.c); f(x.d); }; f(a0);'],
  ])('end with %s', (_name, body) => {
    expect(parsed(handler(`let a0 = api;\n${body}`)).apiCalls).toEqual([]);
  });
});
