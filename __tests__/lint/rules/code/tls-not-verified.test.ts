import { found } from '../../rule-tester.ts';
import { describeActionRule, saidOf } from '../action-cases.ts';
import { ACTION, handler } from '../marks.ts';

const rule = 'code/tls-not-verified';
const agent = (options: string) =>
  `const https = require("node:https");\n${handler(`const agent = new https.Agent({ ${options} });\nreturn agent;`)}`;

describeActionRule(rule, {
  fires: [
    ['an agent', agent('keepAlive: true, ▸rejectUnauthorized: false'), 'off'],
    ['a quoted option', agent('▸"rejectUnauthorized": false'), 'off'],
    ['what a minifier makes of it', agent('▸rejectUnauthorized: !1'), 'off'],
    ['a zero', agent('▸rejectUnauthorized: 0'), 'off'],
    ['a constant', `const VERIFY = false;\n${agent('▸rejectUnauthorized: VERIFY')}`, 'off'],
    ['one way of a choice', agent('▸rejectUnauthorized: event.configuration.STAGE === "test" ? false : true'), 'off'],
    [
      'an option of got',
      handler('return got("https://a.io", { https: { ▸rejectUnauthorized: false } });\nfunction got() {}'),
      'off',
    ],
    [
      'an option of undici',
      handler('return new Agent({ connect: { ▸rejectUnauthorized: false } });\nfunction Agent() {}'),
      'off',
    ],
    [
      'an option of request',
      handler('return request({ url: "https://a.io", ▸strictSSL: false });\nfunction request() {}'),
      'off',
    ],
    [
      'an option that is set later',
      handler('const options = {};\n▸options.rejectUnauthorized = false;\nreturn options;'),
      'off',
    ],
    ['options of the module', `const options = { ▸rejectUnauthorized: false };\n${handler('return options;')}`, 'off'],
    ['a method of superagent', handler('return require("superagent").get("https://a.io").▸disableTLSCerts();'), 'off'],
    ['the environment', handler('▸process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";'), 'environment'],
    ['the environment, as a number', handler('▸process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = 0;'), 'environment'],
    [
      'the environment, by Object.assign',
      handler('Object.assign(▸process.env, { NODE_TLS_REJECT_UNAUTHORIZED: "0" });'),
      'environment',
    ],
    [
      'the environment, to what cannot be told',
      handler('▸process.env.NODE_TLS_REJECT_UNAUTHORIZED = event.configuration.TLS;'),
      'environment',
    ],
    ['an identity that is never checked', agent('▸checkServerIdentity: () => undefined'), 'identity'],
    ['an empty function for it', agent('▸checkServerIdentity() {}'), 'identity'],
    [
      'a helper for it',
      `const accept = (host) => { console.debug(host); return null; };\n${agent('▸checkServerIdentity: accept')}`,
      'identity',
    ],
  ],
  silent: [
    ['the check turned on', agent('rejectUnauthorized: true')],
    ['an authority of their own', agent('ca: event.secrets.CA, cert: event.secrets.CERT, key: event.secrets.KEY')],
    ['an option that cannot be told', agent('rejectUnauthorized: event.configuration.VERIFY !== "no"')],
    ['the environment with the check on', handler('process.env.NODE_TLS_REJECT_UNAUTHORIZED = "1";')],
    [
      'a look at the environment',
      handler('if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === "0") api.access.deny("No.");'),
    ],
    ['taking it out of the environment', handler('delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;')],
    [
      'an identity that is checked, and more',
      `const tls = require("node:tls");\n${agent('checkServerIdentity: (host, cert) => { const error = tls.checkServerIdentity(host, cert); if (error) return error; return undefined; }')}`,
    ],
    [
      'a fingerprint that is compared',
      agent(
        'checkServerIdentity: (host, cert) => { if (cert.fingerprint256 !== event.secrets.PIN) throw new Error("pin"); }',
      ),
    ],
    ['a check of another module', `const check = require("merrow-tls");\n${agent('checkServerIdentity: check')}`],
    ['a text that names it', handler('// rejectUnauthorized: false\nreturn "rejectUnauthorized: false";')],
    ['another option', agent('requestCert: false, keepAlive: false')],
    ['a variable of the name', handler('const rejectUnauthorized = false;\nreturn rejectUnauthorized;')],
    ['a pattern', handler('const { rejectUnauthorized = false } = event.client.metadata;\nreturn rejectUnauthorized;')],
  ],
});

it('is the one finding for the environment', async () => {
  const text = handler('process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";');
  expect(await found('code/', { [ACTION]: text })).toEqual([`${rule} environment ${ACTION}:2:1`]);
});

it('says what it is, and what to do', async () => {
  expect(await saidOf(rule, agent('rejectUnauthorized: false'))).toEqual([
    '`rejectUnauthorized: false` turns off the check of TLS certificates. Anybody on the network can read and change the traffic. ' +
      "Remove it. If the server's certificate comes from a private authority, pass the certificate of that authority in `ca`.",
  ]);
});
