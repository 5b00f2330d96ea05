import { endsOf } from '../../../../src/analysis/facts/conduct/ends.ts';
import { parsed } from '../../parsed.ts';

const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;

/** `LINE:COLUMN kind "text" handler/helper` for each end. */
const ends = (text: string): string[] =>
  endsOf(parsed(text)).map(
    ({ start, kind, text: words, handler: own, helper }) =>
      `${start.line}:${start.column} ${kind}${words === null ? '' : ` "${words}"`} ${own ?? '-'}/${helper ?? '-'}`,
  );

describe('the ends of an Action', () => {
  it.each<[string, string, string[]]>([
    [
      'of a handler that is a variable',
      'const main = async (event, api) => {\napi.access.deny("no");\n};\nexports.onExecutePostLogin = main;\n',
      ['2:1 denies "no" onExecutePostLogin/-'],
    ],
    [
      'of each of two handlers',
      'exports.onContinuePostLogin = async (event, api) => {\nreturn;\n};\nexports.onExecutePostLogin = async (event, api) => {\nf();\n};\n',
      ['2:1 continues onContinuePostLogin/-', '6:1 continues onExecutePostLogin/-'],
    ],
    [
      'of a handler without braces',
      'exports.onExecutePostLogin = async (event, api) => api.user.setUserMetadata("a", 1);\n',
      ['1:83 continues onExecutePostLogin/-'],
    ],
    [
      'of a handler without braces that denies',
      'exports.onExecutePostLogin = async (event, api) => api.access.deny("no");\n',
      ['1:52 denies "no" onExecutePostLogin/-'],
    ],
    [
      'in a helper',
      `const refuse = (api) => {\napi.access.deny("no");\n};\n${handler('if (event.a) refuse(api);')}`,
      ['2:1 denies "no" -/refuse', '6:1 continues onExecutePostLogin/-'],
    ],
    [
      'in a helper without a name',
      handler('list.forEach(() => {\napi.access.deny("no");\n});'),
      ['3:1 denies "no" -/-', '5:1 continues onExecutePostLogin/-'],
    ],
    [
      'in functions that nobody calls',
      `${handler('f();')}function unused(event, api) {\nif (!event.secrets.KEY) return null;\ntry { g(); } catch {}\napi.access.deny("no");\n}\n`,
      ['3:1 continues onExecutePostLogin/-'],
    ],
    [
      'after requests that nobody waits for, or that call back',
      `const https = require("https");\n${handler('fetch("https://a.io");\nhttps.get("https://a.io", () => {});\nhttps.get("https://b.io");')}`,
      ['6:1 continues onExecutePostLogin/-'],
    ],
    [
      'where an error in a helper is caught',
      `const ask = async () => {\ntry {\nreturn await fetch("https://a.io");\n} catch (error) {\nreturn null;\n}\n};\n${handler('await ask();')}`,
      ['5:1 returns "null" -/ask', '10:1 continues onExecutePostLogin/-'],
    ],
    [
      'where a `catch` throws again',
      handler('try {\nawait fetch("https://a.io");\n} catch (error) {\nthrow error;\n}'),
      ['5:1 throws "{error}" onExecutePostLogin/-', '7:1 continues onExecutePostLogin/-'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(ends(text)).toEqual(expected);
  });

  it.each<[string, string, string, string]>([
    ['the reason', 'onExecutePostLogin', 'api.access.deny("no");', 'no'],
    ['the message for the user', 'onExecutePreUserRegistration', 'api.access.deny("internal", "Sorry");', 'Sorry'],
    ['the only text', 'onExecutePreUserRegistration', 'api.access.deny("internal");', 'internal'],
    [
      'the reason after the code',
      'onExecuteCredentialsExchange',
      'api.access.deny("invalid_request", "Sorry");',
      'Sorry',
    ],
    ['the code alone', 'onExecuteCredentialsExchange', 'api.access.deny("invalid_request");', 'invalid_request'],
    [
      'what the application reads',
      'onExecuteCustomTokenExchange',
      'api.access.deny("invalid_request", "Sorry");',
      'Sorry',
    ],
    ['an address', 'onExecutePostLogin', 'api.redirect.sendUserTo("https://a.io", {});', 'https://a.io'],
  ])('are told in words: %s', (_name, name, call, expected) => {
    const [first] = endsOf(parsed(`exports.${name} = async (event, api) => {\n${call}\n};\n`));
    expect(first?.text).toBe(expected);
  });
});
