import { decidedByEmail } from '../../../src/analysis/facts/decided-by-email.ts';
import { rangeOf } from '../../../src/analysis/syntax/tree.ts';
import { parsed } from '../parsed.ts';

/** The code that is compared; `-` for an Action that asks for no address. */
function decided(body: string): string {
  const text = `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;
  const node = decidedByEmail(parsed(text));
  return node === null ? '-' : text.slice(...rangeOf(node));
}

describe('the email address that decides', () => {
  it.each<[string, string[], string]>([
    [
      'compared with a value',
      [
        'if (event.user.email === "a@b.example") f();',
        'if (event.user.email !== admin) f();',
        'if (event.user.email == event.secrets.ADMIN) f();',
        'if ("a@b.example" != event.user.email) f();',
        'switch (event.user.email) { case "a@b.example": f(); }',
      ],
      'event.user.email',
    ],
    [
      'compared in part',
      [
        'const domain = event.user.email.split("@")[1];\nif (domain === "b.example") f();',
        'const [, domain] = event.user.email.split("@");\nif ("b.example" === domain) f();',
      ],
      'domain',
    ],
    [
      'looked for in a list',
      [
        'const { email } = event.user;\nif (ADMINS.includes(email)) f();',
        'const email = event.user.email.toLowerCase();\nif (new Set(ADMINS).has(email)) f();',
        'const email = event.user.email;\nif (/@b\\.example$/.test(email)) f();',
        'const { user: { email } } = event;\nconst role = ROLES.get(email);',
      ],
      'email',
    ],
    [
      'asked for a part',
      [
        'if (event.user.email.endsWith("@b.example")) f();',
        'if (event.user.email?.startsWith("admin")) f();',
        'if (event.user.email.includes("+test")) f();',
        'if (event.user.email.match(/b\\.example$/)) f();',
      ],
      'event.user.email',
    ],
    [
      'never compared',
      [
        'f(event.user.email);',
        'api.user.setAppMetadata("email", event.user.email);',
        'log.info(event.user.email);',
        'f(event.user.email.length, event.user.email.trim(), event.user.email[0]);',
        'f(event.user.email.search("+"), event.user.email.matchAll(/a/g));',
        'f("to " + event.user.email, `<${event.user.email}>`);',
        'f(event.user.email >>> 0, event.user.email <= "m");',
        'f(ROLES[event.user.email]);',
        'f(event.user.email ?? "none");',
      ],
      '-',
    ],
    [
      'only asked for its presence',
      [
        'if (event.user.email === undefined) f();',
        'if (undefined !== event.user.email) f();',
        'if (event.user.email != null) f();',
        'if ("" === event.user.email) f();',
        'if (event.user.email && event.user.email_verified) f();',
      ],
      '-',
    ],
    [
      'compared with itself',
      ['const { email } = event.user;\nif (email !== event.user.email.toLowerCase()) f();'],
      '-',
    ],
    [
      'another value',
      [
        'if (event.user.name === "a") f();',
        'if (event.user.email_verified === true) f();',
        'if (event.request.query.email === "a@b.example") f();',
        'if (event.secrets.email === "a@b.example") f();',
        'const entry = { email: event.user.email };\nif (KNOWN.has(entry)) f();',
        'switch (event.user.name) { case "a": f(event.user.email); }',
      ],
      '-',
    ],
  ])('is %s', (_name, bodies, expected) => {
    expect(bodies.map(decided)).toEqual(bodies.map(() => expected));
  });
});
