import type { Node } from 'estree';
import { isAnswer, isOfEvent, isResponse } from '../../../src/analysis/paths/is-answer.ts';
import type { Judgement } from '../../../src/analysis/paths/judgement.ts';
import { judgementOf } from '../../../src/analysis/paths/judgement-of.ts';
import { valuePath } from '../../../src/analysis/paths/value-path.ts';
import { parsed } from '../parsed.ts';
import { askedNode } from './asked-node.ts';

const AXIOS = 'const axios = require("axios");\n';

function asked(body: string, before: string, question: (judgement: Judgement, node: Node) => boolean): boolean {
  const { action, node } = askedNode(body, before);
  return question(judgementOf(action), node);
}

const answers = (body: string, before = '') => asked(body, before, isAnswer);

describe('an answer', () => {
  it.each<[string, string, string?]>([
    ['of fetch', 'ask(await fetch(u));'],
    ['of a promise of fetch', 'ask(fetch(u));'],
    ['in a part', 'ask((await (await fetch(u)).json()).a.b);'],
    ['of a package', 'ask(await axios.get(u));', AXIOS],
    ['of a function of a package', 'ask(score(u));', 'const { score } = require("risk");\n'],
    ['of the cache', 'ask(api.cache.get("a"));'],
    ['of a cache that is not followed', 'const { cache } = kept;\nask(kept.cache.get("a"));'],
    ['of a token that was checked', 'ask(api.redirect.validateToken({ secret: "a" }));'],
    ['in a variable', 'const response = await fetch(u);\nask(response);'],
    ['in a pattern', 'const { a } = await (await fetch(u)).json();\nask(a);'],
    ['or a default', 'ask((await fetch(u)) || {});'],
    ['as a default', 'ask(kept || (await fetch(u)));'],
    ['in a choice', 'ask(a ? await fetch(u) : null);'],
    ['in the other side of a choice', 'ask(a ? null : await fetch(u));'],
    ['of a helper', 'ask(await load());', 'const load = async () => (await fetch(u)).json();\n'],
    [
      'of a helper, sometimes',
      'ask(await load());',
      'async function load() { if (a) return null; return fetch(u); }\n',
    ],
    ['of JSON', 'ask(JSON.parse(await (await fetch(u)).text()));'],
    ['of all', 'ask(await Promise.all([fetch(u), 1]));'],
    ['of all, as the second', 'ask(await Promise.all([1, fetch(u)]));'],
    ['of all of a variable', 'const all = fetch(u);\nask(await Promise.all(all));'],
    ['of a method of it', 'ask((await fetch(u)).headers.get("a"));'],
    ['of an unknown function that is awaited', 'ask(await load(u));'],
    ['of an unknown function that is awaited, optionally', 'ask(await load?.(u));'],
    ['of an unknown method that is awaited', 'ask(await client.load(u));'],
    ['in `then`', 'fetch(u).then((data) => ask(data));'],
    ['in `then` of anything', 'load().then((data) => ask(data));'],
    ['in a part in `then`', 'load().then(({ data }) => ask(data));'],
    ['in each element of it', '(await fetch(u)).list.forEach((each) => ask(each));'],
    ['after an error', 'load(u, (error, data) => ask(data));'],
    ['after an error with a short name', 'load(u, (e, data) => ask(data));'],
  ])('%s', (_name, body, before = '') => {
    expect(answers(body, before)).toBe(true);
  });

  it.each<[string, string, string?]>([
    ['the event', 'ask(event.user);'],
    ['a method of the event', 'ask(event.user.name.trim());'],
    ['a method of the event that is awaited', 'ask(await event.user.load());'],
    ['another result of the api', 'ask(api.user.setUserMetadata("a", 1));'],
    ['a text', 'ask("a");'],
    ['an object with it', 'ask({ a: 1 });'],
    ['a variable of a text', 'const a = "b";\nask(a);'],
    ['a default of a text', 'ask(kept || "a");'],
    ['a condition of it', 'ask((await fetch(u)) ? "a" : "b");'],
    ['an unknown function', 'ask(load(u));'],
    ['an unknown method', 'ask(client.load(u));'],
    ['a function of the runtime', 'ask(Object.keys(kept));'],
    ['a function of the runtime that is awaited', 'ask(await Object.keys(kept));'],
    ['a new URL that is awaited', 'ask(await URL.parse(u));'],
    ['JSON of the event', 'ask(JSON.parse(event.user.name));'],
    ['all of the event', 'ask(await Promise.all([event.user]));'],
    ['all of nothing', 'ask(await Promise.all([,]));'],
    ['a helper that computes', 'ask(await load());', 'const load = async () => 1;\n'],
    ['a parameter of the handler', 'ask(api);'],
    ['a parameter of a helper', 'f(1);\nfunction f(a) { ask(a); }'],
    ['an element of another list', 'kept.forEach((each) => ask(each));'],
    ['an argument of another method', '(await fetch(u)).list.use((each) => ask(each));'],
    ['the second argument of a method', '(await fetch(u)).list.forEach(f, (each) => ask(each));'],
    ['after something that is no error', 'load(u, (a, data) => ask(data));'],
    ['after a pattern', 'load(u, ({ error }, data) => ask(data));'],
    ['the first argument of a function', 'load(u, (data) => ask(data));'],
    ['in a function that is kept', 'const f = (error, data) => ask(data);'],
    ['a parent class', 'class A extends B { constructor() { ask(super()); } }'],
    ['a recursive variable', 'let a = a;\nask(a);'],
    ['`console`', 'ask(await console.log("a"));'],
  ])('is not %s', (_name, body, before = '') => {
    expect(answers(body, before)).toBe(false);
  });
});

describe('the event', () => {
  const isEvent = (body: string, before = '') =>
    asked(body, before, (judgement, node) => isOfEvent(judgement, valuePath(judgement.code.tree, node).base));

  it.each<[string, string, boolean, string?]>([
    ['itself', 'ask(event);', true],
    ['a part of it', 'ask(event.user.name);', true],
    ['the api', 'ask(api);', false],
    ['a parameter with its name', 'f(1);', true, 'const f = (event) => ask(event.a);\n'],
    ['a parameter with another name', 'f(1);', false, 'const f = (e) => ask(e.a);\n'],
    ['a variable with its name', '', false, 'const event = {};\nask(event);\n'],
    ['a global', 'ask(kept);', false],
  ])('%s', (_name, body, expected, before = '') => {
    expect(isEvent(body, before)).toBe(expected);
  });

  it('may have another name in the handler', () => {
    const action = parsed('exports.onExecutePostLogin = async (e, api) => {\nask(e.user);\n};\n');
    const [node] = action.tree.calls[0]?.arguments ?? [];
    if (node === undefined) throw new Error('nothing is asked');
    expect(isOfEvent(judgementOf(action), valuePath(action.tree, node).base)).toBe(true);
  });
});

describe('a whole response', () => {
  it.each<[string, boolean]>([
    ['ask(res);', true],
    ['ask(resp);', true],
    ['ask(response);', true],
    ['ask(userRes);', true],
    ['ask(userResp);', true],
    ['ask(userResponse);', true],
    ['ask(await response);', true],
    ['ask(response.data);', false],
    ['ask(responses);', false],
    ['ask(result);', false],
    ['ask(Res);', false],
    ['ask("response");', false],
  ])('%s', (body, expected) => {
    expect(asked(body, '', isResponse)).toBe(expected);
  });

  it('is not the event, whatever its name', () => {
    const action = parsed('exports.onExecutePostLogin = async (response, api) => {\nask(response);\n};\n');
    const [node] = action.tree.calls[0]?.arguments ?? [];
    if (node === undefined) throw new Error('nothing is asked');
    expect(isResponse(judgementOf(action), node)).toBe(false);
  });
});
