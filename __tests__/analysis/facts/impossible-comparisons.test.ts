import { impossibleComparisonsOf } from '../../../src/analysis/facts/impossible-comparisons.ts';
import { parsed } from '../parsed.ts';

/** `PATH kind is not given` of each impossible comparison. */
function impossible(body: string, before = ''): string[] {
  const action = parsed(`${before}exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`);
  return impossibleComparisonsOf(action, 'post-login').map(
    ({ path, kind, given }) => `${path.join('.')} ${kind} is not ${given}`,
  );
}

const VERIFIED = 'event.user.email_verified';
const NEVER = ['user.email_verified boolean is not string'];

describe('comparisons that never hold', () => {
  it.each<[string, string, string[]]>([
    ['of a flag with a text', `if (${VERIFIED} === "true") f();`, NEVER],
    ['of a flag with a text, negated', `if (${VERIFIED} !== "true") f();`, NEVER],
    ['of a text with a flag', `if ("true" === ${VERIFIED}) f();`, NEVER],
    ['of a flag with a number', `if (${VERIFIED} === 1) f();`, ['user.email_verified boolean is not number']],
    ['of a flag with a negative number', `if (${VERIFIED} === -1) f();`, ['user.email_verified boolean is not number']],
    ['of a flag with a template', `if (${VERIFIED} === \`true\`) f();`, NEVER],
    ['of a flag with a list', `if (${VERIFIED} === []) f();`, ['user.email_verified boolean is not list']],
    ['of a flag with an object', `if (${VERIFIED} === {}) f();`, ['user.email_verified boolean is not object']],
    ['of a text with a negated number', 'if (event.user.email === !0) f();', ['user.email string is not boolean']],
    [
      'of a number with a text',
      'if (event.stats.logins_count === "1") f();',
      ['stats.logins_count number is not string'],
    ],
    ['of a constant', `const YES = "true";\nif (${VERIFIED} === YES) f();`, NEVER],
    ['of a variable', `const isVerified = ${VERIFIED};\nif (isVerified === "true") f();`, NEVER],
    ['of a `case`', `switch (${VERIFIED}) { case "true": f(); default: }`, NEVER],
    ['not of the same type', `if (${VERIFIED} === true) f();`, []],
    ['not by a loose operator', `if (${VERIFIED} == "true") f();`, []],
    ['not by another operator', `f(${VERIFIED} + "true");`, []],
    ['not with null', `if (${VERIFIED} === null) f();`, []],
    ['not with a pattern', `if (${VERIFIED} === /true/) f();`, []],
    ['not with a variable', `if (${VERIFIED} === given) f();`, []],
    ['not with a negated variable', `if (event.user.email === !given) f();`, []],
    ['not with a negative variable', `if (${VERIFIED} === -given) f();`, []],
    ['not with another operator before a number', `if (event.stats.logins_count === void 0) f();`, []],
    ['not of something that is not documented', 'if (event.user.app_metadata.level === 1) f();', []],
    ['not of a text that holds it', `if (\`\${${VERIFIED}}\` === "true") f();`, []],
    ['not of a result', `if (f(${VERIFIED}) === "true") g();`, []],
    ['not of it or a default', `const isVerified = ${VERIFIED} ?? "unknown";\nif (isVerified === "true") f();`, []],
    ['not of it or something else', `const isVerified = ${VERIFIED} ?? given;\nif (isVerified === "true") f();`, []],
    ['not of one of two parts', `const value = a ? ${VERIFIED} : event.user.email;\nif (value === "true") f();`, []],
  ])('%s', (_name, body, expected) => {
    expect(impossible(body)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['asks for its right type', `if (${VERIFIED} === true || ${VERIFIED} === "true") f();`, []],
    ['asks for its right type on the left', `if (true === ${VERIFIED} || ${VERIFIED} === "true") f();`, []],
    ['asks in a choice', `f(${VERIFIED} === "true" ? 1 : ${VERIFIED} === true);`, []],
    ['asks in a negation', `f(!(${VERIFIED} === "true") && ${VERIFIED} !== true);`, []],
    ['asks for the type', `if (typeof ${VERIFIED} === "string" && ${VERIFIED} === "true") f();`, []],
    ['hands it on', `if (isFlag(${VERIFIED}) && ${VERIFIED} === "true") f();`, []],
    ['asks for its right type in another `case`', `switch (${VERIFIED}) { case true: case "true": f(); }`, NEVER],
    ['only asks whether it is there', `if (${VERIFIED} && ${VERIFIED} === "true") f();`, NEVER],
    ['only asks whether it is not there', `if (!${VERIFIED} || ${VERIFIED} === "true") f();`, NEVER],
    [
      'asks for another wrong type',
      `if (${VERIFIED} === 1 || ${VERIFIED} === "true") f();`,
      ['user.email_verified boolean is not number', ...NEVER],
    ],
    ['asks for null', `if (${VERIFIED} === null || ${VERIFIED} === "true") f();`, NEVER],
    ['asks for another part', `if (event.user.blocked === true || ${VERIFIED} === "true") f();`, NEVER],
    ['asks with an optional property', `if (event.user?.email_verified === true || ${VERIFIED} === "true") f();`, []],
    ['asks in another statement', `if (${VERIFIED} === true) f();\nif (${VERIFIED} === "true") g();`, NEVER],
  ])('but not in a statement that %s', (_name, body, expected) => {
    expect(impossible(body)).toEqual(expected);
  });

  it('but not in a helper that also gets other values', () => {
    const helper = 'const isTrue = (value) => value === "true";\n';
    expect(impossible(`isTrue(${VERIFIED}); isTrue(given);`, helper)).toEqual([]);
    expect(impossible(`isTrue(${VERIFIED});`, helper)).toEqual(NEVER);
  });
});
