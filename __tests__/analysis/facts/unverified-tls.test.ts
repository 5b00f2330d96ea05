import { unverifiedTlsOf } from '../../../src/analysis/facts/unverified-tls.ts';
import { parsed } from '../parsed.ts';

/** `WHAT at SOURCE` of each, in order. */
const unverified = (text: string): string[] =>
  unverifiedTlsOf(parsed(text).code).map(({ what, node }) => `${what} at ${text.slice(...(node.range ?? []))}`);

const REJECT = ['rejectUnauthorized: false at rejectUnauthorized: false'];

describe('connections with unchecked certificates', () => {
  it.each<[string, string, string[]]>([
    ['by an option', 'new https.Agent({ rejectUnauthorized: false });', REJECT],
    ["by request's option", 'request({ strictSSL: false });', ['strictSSL: false at strictSSL: false']],
    ['by a negated number', 'f({ rejectUnauthorized: !1 });', ['rejectUnauthorized: false at rejectUnauthorized: !1']],
    ['by zero', 'f({ rejectUnauthorized: 0 });', ['rejectUnauthorized: false at rejectUnauthorized: 0']],
    [
      'by a variable',
      'const off = false;\nf({ rejectUnauthorized: off });',
      ['rejectUnauthorized: false at rejectUnauthorized: off'],
    ],
    [
      'by a choice',
      'f({ rejectUnauthorized: a ? false : true });',
      ['rejectUnauthorized: false at rejectUnauthorized: a ? false : true'],
    ],
    [
      'by an assignment',
      'options.rejectUnauthorized = false;',
      ['rejectUnauthorized: false at options.rejectUnauthorized'],
    ],
    ['by a method', 'superagent.get(u).disableTLSCerts();', ['disableTLSCerts() at disableTLSCerts']],
    [
      'by the environment',
      'process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";',
      ['NODE_TLS_REJECT_UNAUTHORIZED at process.env.NODE_TLS_REJECT_UNAUTHORIZED'],
    ],
    [
      'by an unknown value of the environment',
      'process.env.NODE_TLS_REJECT_UNAUTHORIZED = f();',
      ['NODE_TLS_REJECT_UNAUTHORIZED at process.env.NODE_TLS_REJECT_UNAUTHORIZED'],
    ],
    [
      'by a check that does nothing',
      'f({ checkServerIdentity: () => {} });',
      ['checkServerIdentity at checkServerIdentity: () => {}'],
    ],
    [
      'by a check that returns undefined',
      'f({ checkServerIdentity: () => undefined });',
      ['checkServerIdentity at checkServerIdentity: () => undefined'],
    ],
    [
      'by a check that returns null',
      'f({ checkServerIdentity: () => null });',
      ['checkServerIdentity at checkServerIdentity: () => null'],
    ],
    [
      'by a check that returns nothing',
      'f({ checkServerIdentity: () => void 0 });',
      ['checkServerIdentity at checkServerIdentity: () => void 0'],
    ],
    [
      'by a check in a variable',
      'const check = () => {};\nf({ checkServerIdentity: check });',
      ['checkServerIdentity at checkServerIdentity: check'],
    ],
    [
      'in order of position',
      'process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";\na.strictSSL = false;\nf({ rejectUnauthorized: false });',
      [
        'NODE_TLS_REJECT_UNAUTHORIZED at process.env.NODE_TLS_REJECT_UNAUTHORIZED',
        'strictSSL: false at a.strictSSL',
        ...REJECT,
      ],
    ],
    ['not: by true', 'f({ rejectUnauthorized: true, strictSSL: 1 });', []],
    ['not: by a negated zero', 'f({ rejectUnauthorized: !0 });', []],
    ['not: by another operator', 'f({ rejectUnauthorized: -1 });', []],
    ['not: by a negated variable', 'f({ rejectUnauthorized: !a });', []],
    ['not: by a pattern', 'f({ rejectUnauthorized: /a/ });', []],
    ['not: by undefined', 'f({ rejectUnauthorized: undefined });', []],
    ['not: by an unknown value', 'f({ rejectUnauthorized: a });', []],
    ['not: by another option', 'f({ followRedirects: false });', []],
    ['not: by a computed option', 'f({ [rejectUnauthorized]: false });', []],
    ['not: by a default in a pattern', 'const { rejectUnauthorized = false } = options;', []],
    ['not: by a getter', 'f({ get rejectUnauthorized() { return false; } });', []],
    ['not: by a variable of the name', 'let rejectUnauthorized;\nrejectUnauthorized = false;', []],
    ['not: by another method', 'superagent.get(u).ca(cert);', []],
    ['not: by a function of the name', 'disableTLSCerts();', []],
    ['not: by the environment, turned on', 'process.env.NODE_TLS_REJECT_UNAUTHORIZED = "1";', []],
    ['not: by another variable of the environment', 'process.env.OTHER = "0";', []],
    ['not: by a check that throws', 'f({ checkServerIdentity: () => { throw new Error("a"); } });', []],
    ['not: by a check that returns an error', 'f({ checkServerIdentity: () => new Error("a") });', []],
    ['not: by a check that may refuse', 'f({ checkServerIdentity: (h) => { if (h) return; return g(h); } });', []],
    ['not: by a negated result', 'f({ checkServerIdentity: (h) => !h });', []],
    ['not: by an unknown check', 'f({ checkServerIdentity: check });', []],
    ['not: by one of two checks', 'const check = a ? () => {} : (h) => g(h);\nf({ checkServerIdentity: check });', []],
  ])('%s', (_name, text, expected) => {
    expect(unverified(text)).toEqual(expected);
  });
});
