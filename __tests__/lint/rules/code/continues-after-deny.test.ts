import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

const RULE = 'code/continues-after-deny';
const files = (text: string) => ({ [MANIFEST]: manifest([]), [ACTION]: text, 'deploy/template.json': null });
const said = async (text: string) => (await lint(files(text))).filter(({ rule }) => rule === RULE).map(sentences);
const CLAIM = 'api.idToken.setCustomClaim("https://a.io/b", 1);';
const resume = 'exports.onContinuePostLogin = async () => {};\n';

describe(RULE, () => {
  it.each<[string, string, string]>([
    ['a branch', handler(`if (bad) {\n  api.access.▸deny("No.");\n}\n${CLAIM}`), 'goesOn'],
    ['a branch without braces', handler(`if (bad) api.access.▸deny("No.");\n${CLAIM}`), 'goesOn'],
    ['a conjunction', handler(`bad && api.access.▸deny("No.");\n${CLAIM}`), 'goesOn'],
    ['nothing at all', handler(`api.access.▸deny("No.");\n${CLAIM}`), 'goesOn'],
    [
      'a log in between',
      handler(`if (bad) {\n  api.access.▸deny("No.");\n  console.log("denied");\n}\n${CLAIM}`),
      'goesOn',
    ],
    ['an awaited request', handler('if (bad) api.access.▸deny("No.");\nawait fetch(url);'), 'goesOn'],
    [
      'a request in its own branch',
      handler('if (bad) {\n  api.access.▸deny("No.");\n  await fetch(url);\n}'),
      'goesOn',
    ],
    ['a catch', handler(`try {\n  await check();\n} catch {\n  api.access.▸deny("No.");\n}\n${CLAIM}`), 'goesOn'],
    [
      'a switch that is left',
      handler(`switch (state) {\n  case "bad":\n    api.access.▸deny("No.");\n    break;\n  default:\n}\n${CLAIM}`),
      'goesOn',
    ],
    [
      'a case that falls through',
      handler(`switch (state) {\n  case "bad":\n    api.access.▸deny("No.");\n  case "good":\n    ${CLAIM}\n}`),
      'goesOn',
    ],
    [
      'a loop that is left',
      handler(`for (const each of list) {\n  if (each) {\n    api.access.▸deny("No.");\n    break;\n  }\n}\n${CLAIM}`),
      'goesOn',
    ],
    ['another test', handler(`if (!first) api.access.▸deny("No.");\nif (second) ${CLAIM}`), 'goesOn'],
    ['a redirect', `${handler(`if (bad) api.redirect.▸sendUserTo(url);\n${CLAIM}`)}${resume}`, 'goesOn'],
    ['a form', `${handler(`api.prompt.▸render("ap_1");\n${CLAIM}`)}${resume}`, 'goesOn'],
    [
      'a method that was taken out',
      handler(`const { deny } = api.access;\nif (bad) ▸deny("No.");\n${CLAIM}`),
      'goesOn',
    ],
    ['a chain', handler(`if (bad) api.user.setAppMetadata("a", 1).access.▸deny("No.");\n${CLAIM}`), 'goesOn'],
    [
      'a helper that always denies',
      `const stop = (api) => {\n  console.log("denied");\n  api.access.deny("No.");\n};\n${handler(`if (bad) ▸stop(api);\n${CLAIM}`)}`,
      'helper',
    ],
    [
      'a helper that may deny',
      `async function check(event, api) {\n  if (event.user.blocked_at) api.access.deny("No.");\n}\n${handler(`await ▸check(event, api);\n${CLAIM}`)}`,
      'helper',
    ],
    [
      'a helper of a helper',
      `const stop = (api) => api.access.deny("No.");\nfunction refuse(api) { stop(api); }\n${handler(`if (bad) ▸refuse(api);\n${CLAIM}`)}`,
      'helper',
    ],
    [
      'a helper with its own `return`',
      `${handler(`const leave = (code) => {\n  api.redirect.sendUserTo("https://a.io/" + code);\n  return;\n};\nif (bad) {\n  ▸leave("a");\n}\n${CLAIM}`)}${resume}`,
      'helper',
    ],
    [
      'a helper that returns early',
      `async function check(event, api) {\n  if (bad) {\n    api.access.deny("No.");\n    return;\n  }\n  await log(event);\n}\n${handler(`await ▸check(event, api);\n${CLAIM}`)}`,
      'helper',
    ],
    [
      'a helper that returns the call',
      `function stop(api) {\n  return api.access.deny("No.");\n}\n${handler(`if (bad) ▸stop(api);\n${CLAIM}`)}`,
      'helper',
    ],
    [
      'a helper that tells its caller, which ignores it',
      `function isRefused(api) {\n  if (bad) {\n    api.access.deny("No.");\n    return true;\n  }\n  return false;\n}\n${handler(`▸isRefused(api);\n${CLAIM}`)}`,
      'helper',
    ],
    [
      'a helper of a helper, each with a `return`',
      `const stop = (api) => {\n  api.access.deny("No.");\n  return;\n};\nconst refuse = (api) => {\n  stop(api);\n  return;\n};\n${handler(`if (bad) ▸refuse(api);\n${CLAIM}`)}`,
      'helper',
    ],
    [
      'a statement inside a helper',
      `function check(api) {\n  if (bad) api.access.▸deny("No.");\n  ${CLAIM}\n}\n${handler('check(api);')}`,
      'goesOn',
    ],
    [
      'another flow',
      `exports.onExecuteCredentialsExchange = async (event, api) => {\n  if (bad) api.access.▸deny("server_error");\n  api.accessToken.setCustomClaim("https://a.io/b", 1);\n};`,
      'goesOn',
    ],
  ])('fires on %s', async (_name, text, message) => {
    await expectFindings(RULE, files(text), [`${RULE} ${message}`]);
  });

  it('fires on each denial', async () => {
    const text = handler(`if (a) api.access.▸deny("A.");\nif (b) api.access.▸deny("B.");\n${CLAIM}`);
    await expectFindings(RULE, files(text), [`${RULE} goesOn`, `${RULE} goesOn`]);
  });

  it.each<[string, string]>([
    ['a return after it', handler(`if (bad) {\n  api.access.deny("No.");\n  return;\n}\n${CLAIM}`)],
    ['the call returned', handler(`if (bad) return api.access.deny("No.");\n${CLAIM}`)],
    ['either of two returned', handler('return bad ? api.access.deny("No.") : api.user.setAppMetadata("a", 1);')],
    [
      'a helper whose caller returns with it',
      `const stop = (api) => {\n  api.access.deny("No.");\n  return;\n};\n${handler(`if (bad) return stop(api);\n${CLAIM}`)}`,
    ],
    [
      'a helper whose caller returns after it',
      `const stop = (api) => {\n  api.access.deny("No.");\n  return;\n};\n${handler(`if (bad) {\n  stop(api);\n  return;\n}\n${CLAIM}`)}`,
    ],
    [
      'a helper that tells its caller',
      `const isRefused = (api) => {\n  if (!bad) return false;\n  api.access.deny("No.");\n  return true;\n};\n${handler(`if (isRefused(api)) return;\n${CLAIM}`)}`,
    ],
    [
      'a helper that throws after it',
      `const stop = (api) => {\n  api.access.deny("No.");\n  throw new Error("denied");\n};\n${handler(`if (bad) stop(api);\n${CLAIM}`)}`,
    ],
    [
      'a helper that is the last statement',
      `const check = (api) => {\n  if (bad) {\n    api.access.deny("No.");\n    return;\n  }\n  use(api);\n};\n${handler(`${CLAIM}\ncheck(api);`)}`,
    ],
    ['the last statement', handler(`${CLAIM}\napi.access.deny("No.");`)],
    ['the last statement of the last branch', handler(`${CLAIM}\nif (bad) {\n  api.access.deny("No.");\n}`)],
    ['an else', handler(`if (bad) {\n  api.access.deny("No.");\n} else {\n  ${CLAIM}\n}`)],
    ['an arrow', 'exports.onExecutePostLogin = async (event, api) => api.access.deny("No.");'],
    ['logs only', handler('if (bad) {\n  api.access.deny("No.");\n}\nif (debug) console.log(`done ${Date.now()}`);')],
    [
      'logs by a helper only',
      `const report = (text) => { if (debug) console.log(text); };\n${handler('if (bad) api.access.deny("No.");\nreport("done");')}`,
    ],
    ['logs by a logger only', handler('if (bad) api.access.deny("No.");\nlogger.info("done");')],
    [
      'finally',
      handler(
        'const timer = setTimeout(abort, 1000);\ntry {\n  if (bad) api.access.deny("No.");\n} finally {\n  await client.close();\n}',
      ),
    ],
    [
      'a promise that is settled',
      handler(
        'await new Promise((done) => {\n  check(event, (error) => {\n    if (error) api.access.deny("No.");\n    else api.user.setAppMetadata("a", 1);\n    done();\n  });\n});',
      ),
    ],
    ['a timer that is cleared', handler('if (bad) api.access.deny("No.");\nclearTimeout(timer);')],
    [
      'the step that the denial needs, and a return',
      handler(
        `if (bad) {\n  api.access.deny("No.");\n  api.user.setAppMetadata("denied", true);\n  return;\n}\n${CLAIM}`,
      ),
    ],
    [
      'a flag that is tested',
      handler(
        `let denied = false;\nif (bad) {\n  api.access.deny("No.");\n  denied = true;\n}\nif (denied) return;\n${CLAIM}`,
      ),
    ],
    [
      'a flag that is tested before the rest',
      handler(`let ok = true;\nif (bad) {\n  api.access.deny("No.");\n  ok = false;\n}\nif (ok) {\n  ${CLAIM}\n}`),
    ],
    ['the same test the other way round', handler(`if (!answer.ok) api.access.deny("No.");\nif (answer.ok) ${CLAIM}`)],
    [
      'the same property the other way round',
      handler(`if (!event.user.email) api.access.deny("No.");\nif (event.user.email) ${CLAIM}`),
    ],
    [
      'a break to the end',
      handler(
        'switch (state) {\n  case "bad":\n    api.access.deny("No.");\n    break;\n  default:\n    api.user.setAppMetadata("a", 1);\n}',
      ),
    ],
    ['a throw', handler(`if (bad) {\n  api.access.deny("No.");\n  throw new Error("bad");\n}\n${CLAIM}`)],
    [
      'a helper whose caller returns',
      `const stop = (api) => { api.access.deny("No."); };\n${handler(`if (bad) {\n  stop(api);\n  return;\n}\n${CLAIM}`)}`,
    ],
    [
      'a helper that is returned',
      `const stop = (api) => { api.access.deny("No."); };\n${handler(`if (bad) return stop(api);\n${CLAIM}`)}`,
    ],
    [
      'a helper that tells what it did',
      `function check(api) {\n  if (bad) {\n    api.access.deny("No.");\n    return false;\n  }\n  return true;\n}\n${handler(`if (!check(api)) return;\n${CLAIM}`)}`,
    ],
    [
      'a helper that says it in a variable',
      `function check(api) {\n  if (bad) api.access.deny("No.");\n  else return 1;\n}\n${handler(`const score = check(api);\nif (!score) return;\n${CLAIM}`)}`,
    ],
    [
      'a helper called last',
      `function check(api) {\n  if (bad) api.access.deny("No.");\n}\n${handler(`${CLAIM}\ncheck(api);`)}`,
    ],
    [
      'a callback',
      handler(
        `const answer = await load().catch(() => {\n  api.access.deny("No.");\n});\nif (!answer) return;\n${CLAIM}`,
      ),
    ],
    [
      'a function that is declared below',
      handler('if (bad) api.access.deny("No.");\nfunction isBad() { return fetch(url); }'),
    ],
    [
      'errors of a form, one after the other',
      handler('if (!a) api.validation.error("a", "A.");\nif (!b) api.validation.error("b", "B.");'),
    ],
    ['a session and its token', handler('api.session.revoke("Stolen.");\napi.refreshToken.revoke("Stolen.");')],
    ['another object', handler(`if (bad) door.access.deny("No.");\n${CLAIM}`)],
    ['a method that denies nothing', handler(`api.user.setAppMetadata("a", 1);\n${CLAIM}`)],
    ['an Action of no flow', `const run = async (event, api) => {\n  api.access.deny("No.");\n  ${CLAIM}\n};`],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings(RULE, files(text), []);
  });

  it('names the method and the line', async () => {
    expect(await said(handler(`if (bad) api.access.deny("No.");\n${CLAIM}`))).toEqual([
      'After `api.access.deny` the Action goes on at line 3: the call does not end the execution. Put a `return` after it.',
    ]);
    expect(
      await said(`const stop = (api) => api.access.deny("No.");\n${handler(`if (bad) stop(api);\n${CLAIM}`)}`),
    ).toEqual([
      '"stop" calls `api.access.deny`, and the Action goes on after it at line 4. ' +
        'Put a `return` after it. If the helper does not always call it, let the helper return whether it did, and return when it did.',
    ]);
  });

  it.each<[string, string]>([
    ['thousands of denials', 'if (a) api.access.deny("A.");\n'.repeat(3000)],
    ['thousands of errors of a form', 'if (a) api.validation.error("a", "A.");\n'.repeat(3000)],
    [
      'helpers that call each other',
      'const f = () => { g(); api.access.deny("A."); };\nconst g = () => { f(); f(); g(); };\nf();',
    ],
  ])('ends on %s', async (_name, body) => {
    expect((await lint(files(handler(body)))).length).toBeLessThan(500);
  });
});
