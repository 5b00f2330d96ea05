import { keysGiven, signingKeysOf } from '../../../src/analysis/facts/signing-keys.ts';
import { rangeOf } from '../../../src/analysis/syntax/tree.ts';
import { parsed } from '../parsed.ts';

const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;

/** `FUNCTION: TEXT`; the order of the texts of one call does not matter. */
function keys(text: string): string[] {
  const of = (node: Parameters<typeof rangeOf>[0]) => text.slice(...rangeOf(node));
  return signingKeysOf(parsed(text)).map(({ node, callee }) => `${of(callee)}: ${of(node)}`);
}

describe('keys in the code', () => {
  it.each<[string, string, string[]]>([
    [
      'JSON Web Tokens',
      'const jwt = require("jsonwebtoken");\nconst { verify: check } = jwt;\njwt.sign({}, "a1");\ncheck(t, "a2");\njwt.decode(t, "no");\nrequire("jwt-simple").encode({}, "b1");\nrequire("njwt").create({}, "c1");',
      ['jwt.sign: "a1"', 'check: "a2"', 'require("jwt-simple").encode: "b1"', 'require("njwt").create: "c1"'],
    ],
    [
      'jose, as bytes',
      'const { SignJWT, jwtVerify } = require("jose");\nconst encoder = new TextEncoder();\nconst key = encoder.encode("k1");\nnew SignJWT({}).setProtectedHeader({ alg: "HS256" }).sign(key);\njwtVerify(t, Buffer.from(encoder.encode(KEY), "utf8"));\nconst KEY = "k2";',
      ['new SignJWT({}).setProtectedHeader({ alg: "HS256" }).sign: "k1"', 'jwtVerify: "k2"'],
    ],
    [
      "the platform's own functions",
      'const { createHmac, scryptSync, createSign } = require("node:crypto");\ncreateHmac("sha256", "h1");\nscryptSync("s1", salt, 32);\ncreateSign("RSA-SHA256").update(text).sign("p1");\ncrypto.subtle.importKey("raw", new TextEncoder().encode("i1"), "HMAC", false, ["sign"]);',
      [
        'createHmac: "h1"',
        'scryptSync: "s1"',
        'createSign("RSA-SHA256").update(text).sign: "p1"',
        'crypto.subtle.importKey: "i1"',
      ],
    ],
    [
      'crypto-js and iron',
      'const CryptoJS = require("crypto-js");\nCryptoJS.AES.encrypt(text, "e1");\nCryptoJS.HmacSHA256(text, "e2");\nrequire("crypto-js/hmac-sha1")(text, "e3");\nrequire("crypto-js/aes").decrypt(text, "e4");\nrequire("@hapi/iron").seal({}, "e5", options);',
      [
        'CryptoJS.AES.encrypt: "e1"',
        'CryptoJS.HmacSHA256: "e2"',
        'require("crypto-js/hmac-sha1"): "e3"',
        'require("crypto-js/aes").decrypt: "e4"',
        'require("@hapi/iron").seal: "e5"',
      ],
    ],
    [
      'one of several functions, with each of its texts',
      'const jwt = require("jsonwebtoken");\nconst KEY = event.secrets.KEY || (test ? "t1" : "t2");\nconst sign = (payload, key = "t3") => jwt.sign(payload, key);\nsign({}, KEY);\nsign({});\njwt.verify(t, KEY);',
      ['jwt.sign: "t1"', 'jwt.sign: "t2"', 'jwt.sign: "t3"', 'jwt.verify: "t1"', 'jwt.verify: "t2"'],
    ],
    [
      'tokens of a redirect, before the others',
      `require("crypto").createHmac("sha1", "h1");\n${handler('const token = api.redirect.encodeToken({ secret: "r1", payload: {} });\napi.redirect.validateToken({ secret: "r2", tokenParameterName: "t" });')}`,
      ['api.redirect.encodeToken: "r1"', 'api.redirect.validateToken: "r2"', 'require("crypto").createHmac: "h1"'],
    ],
    [
      'a private key',
      'require("jsonwebtoken").sign({}, "-----BEGIN RSA PRIVATE KEY-----");',
      ['require("jsonwebtoken").sign: "-----BEGIN RSA PRIVATE KEY-----"'],
    ],
    [
      'a text with an address in it',
      'require("jsonwebtoken").sign({}, "key of https://a.io");',
      ['require("jsonwebtoken").sign: "key of https://a.io"'],
    ],
  ])('are found for %s', (_name, text, expected) => {
    expect(keys(text).sort()).toEqual([...expected].sort());
  });

  it.each([
    [
      'other methods of `api`',
      handler('api.multifactor.enable({ secret: "a" });\napi.user.setAppMetadata({ secret: "b" }, { secret: "c" });'),
    ],
    [
      'other functions of packages',
      'require("jsonwebtoken")("a", "b");\nrequire("acme").sign({}, "a");\nsign({}, "a");',
    ],
    ['calls without a key', 'const jwt = require("jsonwebtoken");\njwt.sign();\njwt.sign({});'],
    [
      'secrets and empty texts',
      handler('const jwt = require("jsonwebtoken");\njwt.sign({}, event.secrets.KEY || "");'),
    ],
    [
      'public keys and addresses of keys',
      'const { verify } = require("jsonwebtoken");\nverify(t, "-----BEGIN PUBLIC KEY-----");\nverify(t, "-----BEGIN RSA PUBLIC KEY-----");\nverify(t, "-----BEGIN CERTIFICATE-----");\nverify(t, "https://a.io/jwks");\nverify(t, "HTTP://a.io/jwks");',
    ],
    [
      'what another function makes of a text',
      'const { verify } = require("jsonwebtoken");\nverify(t, lookUp("a"));\nverify(t, Array.from("b"));\nverify(t, Buffer.alloc("c"));\nverify(t, keys.get("d"));\nverify(t, encoder.encode());',
    ],
  ])('are not found for %s', (_name, text) => {
    expect(keys(text)).toEqual([]);
  });

  it('are given as the values of fields, too', () => {
    const text = handler(
      'api.access.deny("no");\nconst token = api.redirect.encodeToken({ secret: event.secrets.A, payload: {} });\nrequire("jsonwebtoken").sign({}, event.secrets.B);\nlog();',
    );
    const of = (node: Parameters<typeof rangeOf>[0]) => text.slice(...rangeOf(node));
    expect(keysGiven(parsed(text)).map(({ value, node }) => `${of(value)} ${of(node.callee)}`)).toEqual([
      'event.secrets.A api.redirect.encodeToken',
      'event.secrets.B require("jsonwebtoken").sign',
    ]);
  });
});
