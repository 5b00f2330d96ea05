import { factsOf } from '../../../src/analysis/facts/action.ts';
import { fieldFormatsOf } from '../../../src/analysis/facts/field-formats.ts';
import { parseSource } from '../../../src/analysis/syntax/tree.ts';

const formats = (body: string, head = '') =>
  Object.fromEntries(
    fieldFormatsOf(
      factsOf(
        parseSource(
          'integration.action.js',
          `${head}\nexports.onExecutePostLogin = async (event, api) => {\n${body}\n};`,
        ),
      ),
    ),
  );

describe('the required format of a field', () => {
  it.each<[string, string, string, Record<string, string>]>([
    ['JSON', 'const { key } = JSON.parse(event.secrets.FILE);', '', { FILE: 'json' }],
    ['JSON of a field', 'JSON.parse(event.configuration.MAP || "{}");', '', { MAP: 'json' }],
    ['a URL', 'const url = new URL(event.configuration.BASE);', '', { BASE: 'url' }],
    ['bytes in base64', 'Buffer.from(event.secrets.KEY, "base64");', '', { KEY: 'base64' }],
    ['bytes in hex', 'const { KEY } = event.secrets; Buffer.from(KEY, "hex");', '', { KEY: 'hex' }],
    ['a private key', 'crypto.createPrivateKey(event.secrets.KEY);', '', { KEY: 'rsa-key' }],
    [
      'a private key in an object',
      'createPrivateKey({ key: event.secrets.KEY, format: "pem" });',
      '',
      { KEY: 'rsa-key' },
    ],
    ['the key of an RS256 token', 'jwt.sign({}, event.secrets.KEY, { algorithm: "RS256" });', '', { KEY: 'rsa-key' }],
    ['the key of an ES256 token', 'jwt.sign({}, event.secrets.KEY, { algorithm: "ES256" });', '', { KEY: 'ec-key' }],
    ['the key of jose', 'await importPKCS8(event.secrets.KEY, "PS256");', '', { KEY: 'rsa-key' }],
    [
      'the key of a signer',
      'createSign("sha256").update("a").sign(event.secrets.KEY, "base64");',
      '',
      { KEY: 'rsa-key' },
    ],
    ['the key of crypto.sign', 'crypto.sign("sha256", data, event.secrets.KEY);', '', { KEY: 'rsa-key' }],
    [
      'a key whose line breaks a helper restores',
      'sign(event.secrets);',
      'const pem = (text) => text.replace(/\\\\n/g, "\\n");\nconst sign = ({ KEY }) => jwt.sign({}, pem(KEY), { algorithm: "RS256" });',
      { KEY: 'rsa-key' },
    ],
  ])('is %s', (_, body, head, expected) => {
    expect(formats(body, head)).toEqual(expected);
  });

  it.each([
    ['a key for HS256', 'jwt.sign({}, event.secrets.KEY, { algorithm: "HS256" });'],
    ['a key without an algorithm', 'jwt.sign({}, event.secrets.KEY, {});'],
    ['an encoded value', 'Buffer.from(event.secrets.KEY).toString("base64");'],
    ['a value for another parser', 'qs.parse(event.secrets.KEY);'],
    ['a part of a text', 'new URL(`https://a.io/${event.user.user_id}`);'],
    ['a value that is only sent', 'await fetch("https://a.io", { headers: { key: event.secrets.KEY } });'],
  ])('is not shown by %s', (_, body) => {
    expect(formats(body)).toEqual({});
  });
});
