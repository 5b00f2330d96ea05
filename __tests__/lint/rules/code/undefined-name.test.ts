import { execFileSync } from 'node:child_process';
import { isBuiltin } from 'node:module';
import { runtimeGlobals } from '../../../../src/auth0/runtime-globals.ts';
import { describeActionRule, saidOf } from '../action-cases.ts';
import { handler } from '../marks.ts';

const rule = 'code/undefined-name';

describeActionRule(rule, {
  fires: [
    [
      'a constant that was left behind',
      handler('try {\n  await check(event);\n} catch {\n  api.access.deny(▸REFUSAL);\n}\nasync function check() {}'),
      'unknown',
    ],
    [
      'a `const` of a `try` in its `catch`',
      handler(
        'try {\n  const response = await fetch("https://api.merrow.io");\n  await response.json();\n} catch (error) {\n  api.access.deny(String(▸response.status));\n}',
      ),
      'hidden',
    ],
    [
      'what the handler is handed, in a helper that is not and that catches',
      `${handler('return check(event.request.query.token);')}function check(token) {\n  try {\n    return read(token, ▸event.secrets.API_KEY);\n  } catch {\n    return null;\n  }\n}\nfunction read() {}\n`,
      'hidden',
    ],
    [
      'a `let` of a branch after it',
      handler(
        'if (event.user.email) {\n  let domain = "a";\n}\napi.idToken.setCustomClaim("https://a.io/d", ▸domain);',
      ),
      'hidden',
    ],
    ['a slip of a parameter', handler('api.idToken.setCustomClaim("https://a.io/b", ▸evnt.user.name);'), 'near'],
    ['a slip of a function', `const score = () => 1;\n${handler('return ▸scoer(event);')}`, 'near'],
    ['a module of Node.js', handler('return ▸querystring.stringify({ a: 1 });'), 'module'],
    ['`__dirname`, which an Action has not', handler('return ▸__dirname;'), 'unknown'],
    ['a package that is never required', handler('await ▸axios.get("https://api.merrow.io");'), 'unknown'],
    ['a global of browsers', handler('▸window.location = "https://a.io";'), 'unknown'],
    ['each use', handler('if (▸limit > 3) return ▸limit;'), 'unknown', 'unknown'],
    ['an assignment in strict mode', `"use strict";\n${handler('▸count = 1;')}`, 'unknown'],
    ['a name in a default', `const call = (a = ▸fallback) => a;\n${handler('return call();')}`, 'unknown'],
    [
      'the `catch` of a tried name',
      handler('try {\n  await fetch("https://a.io");\n} catch {\n  ▸retry();\n}'),
      'unknown',
    ],
    [
      'a name within a `try` without `catch`',
      handler('try {\n  ▸open();\n} finally {\n  api.cache.delete("a");\n}'),
      'unknown',
    ],
    ['a name that a property only has', handler('const a = { total: 1 };\nreturn ▸total + a.total;'), 'unknown'],
  ],
  silent: [
    [
      'globals of the runtime',
      handler('return [Buffer, URL, structuredClone, AbortSignal, process, WebSocket, global];'),
    ],
    [
      'what the text is compiled with',
      'module.exports.onExecutePostLogin = async () => require("node:crypto");\nconsole.log(exports);',
    ],
    ['`typeof` of it', handler('return typeof window;')],
    [
      'a name that is asked for by `typeof` elsewhere',
      handler('if (typeof window !== "undefined") return window.name;\nreturn self(window);\nfunction self() {}'),
    ],
    [
      'the head of a UMD bundle',
      `(function (root, factory) {\n  if (typeof define === "function" && define.amd) define([], factory);\n  else root.lib = factory();\n})(typeof self !== "undefined" ? self : this, function () { return {}; });\n${handler('return 1;')}`,
    ],
    ['a name that is tried out', handler('try {\n  return Deno.version;\n} catch {\n  return null;\n}')],
    [
      'a name that is tried out elsewhere',
      `let has = true;\ntry {\n  Bun;\n} catch {\n  has = false;\n}\n${handler('return has && Bun.version;')}`,
    ],
    ['an assignment in sloppy mode, and what reads it', handler('count = (globalThis.count ?? 0) + 1;\nreturn count;')],
    ['a global that the Action makes', `globalThis.settings = { a: 1 };\n${handler('return settings.a;')}`],
    ['a function that is declared later', handler('return later();\nfunction later() { return 1; }')],
    ['a `var` of a block', handler('if (event.user.email) { var domain = "a"; }\nreturn domain;')],
    ['`arguments`', handler('return (function () { return arguments.length; })();')],
    [
      'labels, properties and keys',
      handler('outer: for (const a of [1]) { if (a) break outer; }\nreturn { missing: event.missing };'),
    ],
    [
      'a class and its own name',
      `const Client = class Inner { make() { return new Inner(); } };\n${handler('return new Client();')}`,
    ],
    [
      'a parameter of `catch`',
      handler('try { await fetch("https://a.io"); } catch (error) { api.access.deny("No."); return error; }'),
    ],
    [
      'names in comments and types',
      `/** @type {import("@auth0/actions/post-login/v3").Event} missing */\n${handler('// missing()\nreturn 1;')}`,
    ],
  ],
});

it('says what to do', async () => {
  expect(await saidOf(rule, handler('try {\n  const a = 1;\n} catch {\n  return a;\n}'))).toEqual([
    '"a" is not defined here. It is declared on line 3, and is only visible in that block. Declare "a" outside that block, above both places.',
  ]);
  expect(await saidOf(rule, handler('return path.join("a");'))).toEqual([
    '"path" is not defined. It is a module of Node.js, which the code has to load. Load it first: `const path = require("node:path")`.',
  ]);
  expect(await saidOf(rule, handler('return evetn.user;'))).toEqual([
    '"evetn" is not defined. The Action throws a ReferenceError when it gets here. Did you mean "event"? If not, declare "evetn".',
  ]);
});

it('knows what the Node.js of this machine defines', () => {
  // From a separate process, because Jest and its tools add their own globals to this one. For code on the command line,
  // Node.js makes its modules globals.
  const code = 'console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis)))';
  const names = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }),
  ) as string[];
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !runtimeGlobals.has(name) && !isBuiltin(name))).toEqual([]);
});
