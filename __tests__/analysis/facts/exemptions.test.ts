import { exemptionsOf } from '../../../src/analysis/facts/exemptions.ts';
import { rangeOf } from '../../../src/analysis/syntax/tree.ts';
import { parsed } from '../parsed.ts';

const handler = (body: string) =>
  `exports.onExecutePostLogin = async (event, api) => {\nconst { query } = event.request;\nconst marks = event.user.user_metadata;\n${body}\n};\n`;
const ASK = 'const answer = await fetch("https://a.io/check");';
const DENY = 'if (!answer.ok) api.access.deny("No.");';
const CHECK = `${ASK}\n${DENY}`;

/** `KIND PATH: TEST` */
function exemptions(text: string): string[] {
  return exemptionsOf(parsed(text)).map(
    ({ kind, path, node }) => `${kind} ${path.join('.')}: ${text.slice(...rangeOf(node))}`,
  );
}

describe('executions that do not reach a check', () => {
  it.each<[string, string, string[]]>([
    [
      'are left out by returns and by conditions around it, in order of position',
      handler(`if (query.a) return;\nif (!query.b) {\n${ASK}\nif (query.c) return;\n${DENY}\n}`),
      ['own request.query.a: query.a', 'own request.query.b: query.b', 'own request.query.c: query.c'],
    ],
    [
      'are left out in a function that checks, or where it is called',
      `${handler('if (query.a === "1") return;\nawait check(event, api, query.b);')}async function check(event, api, skip) {\nif (event.user.email === "a@b.example") return;\n${CHECK}\n}\n`,
      ['own request.query.a: query.a === "1"', 'literal user.email: event.user.email === "a@b.example"'],
    ],
    [
      'are left out by a switch',
      handler(`if (!event.configuration.DEBUG) {\n${CHECK}\n}`),
      ['switch configuration.DEBUG: event.configuration.DEBUG'],
    ],
    [
      'are left out by a part of an expression',
      handler(
        'query.a || (await fetch("https://a.io"));\nconst more = query.b ? null : await fetch("https://b.io");\napi.access.deny("No.");',
      ),
      ['own request.query.a: query.a', 'own request.query.b: query.b'],
    ],
    [
      'are somebody whom nothing denies',
      handler('if (event.user.email !== "a@b.example") api.access.deny("No.");'),
      ['literal user.email: event.user.email !== "a@b.example"'],
    ],
    [
      'are those who ask for it, next to the reason for a denial',
      handler(
        `${ASK}\nif (!answer.ok && !query.a) api.access.deny("No.");\nif (!answer.ok) {\n  if (!query.b) api.access.deny("No.");\n}`,
      ),
      ['own request.query.a: !answer.ok && !query.a', 'own request.query.b: query.b'],
    ],
    [
      'are marked by the user, where somebody is denied',
      handler(`if (marks.done) return;\n${CHECK}`),
      ['own user.user_metadata.done: marks.done'],
    ],
    [
      'are marked by the request, for a request alone',
      handler(
        `if (!query.done) {\n  await fetch("https://a.io");\n}\napi.user.setUserMetadata("a", 1);\napi.access.deny("No.");`,
      ),
      ['own request.query.done: query.done'],
    ],
    [
      'are marked by the user, where an exception leaves the handler',
      handler(`if (!marks.done) {\n${ASK}\nif (!answer.ok) throw new Error("No.");\n}`),
      ['own user.user_metadata.done: marks.done'],
    ],
    [
      'are left out by a test whose other branch does something else',
      handler(`if (query.a) {\n  log();\n  return;\n}\n${CHECK}`),
      ['own request.query.a: query.a'],
    ],
    [
      'do not reach a second factor',
      handler('if (query.a) return;\napi.multifactor.enable("any");'),
      ['own request.query.a: query.a'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(exemptions(text)).toEqual(expected);
  });

  it.each([
    [
      'the reason for the denial',
      handler('if (!query.token) api.access.deny("No.");\nif (!query.id || !marks.id) api.access.deny("No.");'),
    ],
    [
      'a mark of the user, where nobody is denied',
      handler(
        `if (marks.done) return;\nif (query.done) return;\ntry {\n${ASK}\nif (!answer.ok) throw new Error("No.");\n} catch (error) {\nlog(error);\n}\napi.user.setUserMetadata("done", true);`,
      ),
    ],
    [
      'a mark of the user, for a request alone',
      handler('if (!marks.done) {\n  await fetch("https://a.io");\n}\napi.access.deny("No.");'),
    ],
    ['a redirect', handler('if (query.a) return;\napi.redirect.sendUserTo("https://a.io");')],
    [
      'another check of those who ask',
      `${handler(`if (query.a === "1") {\n  await fetch("https://b.io");\n} else {\n${ASK}\n}\nif (!query.b) {\n${ASK}\n} else {\n  await ask();\n}\nawait (query.c ? fetch("https://c.io") : fetch("https://d.io"));\napi.access.deny("No.");`)}const ask = () => fetch("https://e.io");\n`,
    ],
    ['a return after the check', handler(`${CHECK}\nif (query.a) return;\nlog();`)],
    [
      'a test of anything else',
      handler(`if (event.connection.name === "a" || event.user.email === undefined) return;\n${CHECK}`),
    ],
  ])('are none by %s', (_name, text) => {
    expect(exemptions(text)).toEqual([]);
  });
});
