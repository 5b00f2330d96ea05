import { lint } from '../../rule-tester.ts';
import { ACTION, expectFindings, manifest, MANIFEST } from '../marks.ts';

/** Whole Actions in the styles of partners. Everything declared is read, and everything read is declared. */
const actions: readonly [string, string][] = [
  [
    'a client class',
    `const axios = require("axios");

class RiskClient {
  #key;

  constructor({ secrets, configuration }, timeout = 5000) {
    this.#key = secrets.API_KEY;
    this.http = axios.create({ baseURL: configuration.BASE_URL, timeout });
    this.event = { configuration };
  }

  get debug() {
    return this.event.configuration.DEBUG === "true";
  }

  async score(user) {
    const { data } = await this.http.post("/score", { id: user.user_id }, { headers: { "x-api-key": this.#key } });
    if (this.debug) console.log("scored");
    return data.score;
  }
}

exports.onExecutePostLogin = async (event, api) => {
  const client = new RiskClient(event);
  if ((await client.score(event.user)) > 80) api.access.deny("Denied");
};`,
  ],
  [
    'helpers that are defined later',
    `module.exports = { onExecutePostLogin, onContinuePostLogin, onlyDigits };

async function onExecutePostLogin(event, api) {
  const config = readConfig(event);
  if (!config.apiKey) return log(event, "no key");
  const response = await request(event, "/check");
  if (!response.ok) return api.access.deny("Denied");
  if (event.transaction?.prompt?.includes("none")) return;
  api.redirect.sendUserTo("https://merrow.example/verify");
}

async function onContinuePostLogin(event, api) {
  const { apiKey } = readConfig(event);
  await request({ ...event, apiKey }, "/continue");
}

function readConfig({ secrets, configuration }) {
  return { apiKey: secrets.API_KEY, url: configuration["BASE_URL"] };
}

function request(event, path) {
  const { url, apiKey } = readConfig(event);
  return fetch(url + path, { headers: { authorization: apiKey } });
}

function log(event, text) {
  if (event?.configuration?.DEBUG === "true") console.log(text);
}

function onlyDigits(text) {
  return text.replace(/\\D/g, "");
}`,
  ],
  [
    'constants and a wrapper',
    `"use strict";
const SECRET = Object.freeze({ KEY: "API_KEY" });
const CONFIG_DEBUG = "DEBUG";

const withErrors = (run) => async (event, api) => {
  try {
    await run({ event, api, debug: event.configuration[CONFIG_DEBUG] === "true" });
  } catch (error) {
    api.access.deny("Denied");
  }
};

async function run({ event, api, debug }) {
  const key = event.secrets?.[SECRET.KEY];
  const { BASE_URL: url = "https://api.example" } = event.configuration ?? {};
  if (debug) console.log(Boolean(key), url);
}

exports.onExecutePostLogin = withErrors(run);`,
  ],
  [
    'a parameter pattern and closures',
    `exports.onExecutePostLogin = async ({ secrets: { API_KEY }, configuration, user }, api) => {
  const debug = (...args) => configuration.DEBUG === "true" && console.log(...args);
  const call = async (path) => fetch(new URL(path, configuration.BASE_URL), { headers: { key: API_KEY } });
  const results = await Promise.all(["/a", "/b"].map((path) => call(path)));
  results.forEach((result) => debug(result.status));
};`,
  ],
  [
    'compiled TypeScript',
    `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onExecutePostLogin = void 0;
const node_crypto_1 = require("node:crypto");
const onExecutePostLogin = async (event, api) => {
  var _a, _b;
  const key = (_a = event.secrets) === null || _a === void 0 ? void 0 : _a.API_KEY;
  const { DEBUG, BASE_URL } = (_b = event.configuration) !== null && _b !== void 0 ? _b : {};
  (0, node_crypto_1.createHmac)("sha256", key).update(DEBUG + BASE_URL).digest("hex");
};
exports.onExecutePostLogin = onExecutePostLogin;`,
  ],
];

describe('the rules on secrets, for whole Actions', () => {
  const declared = manifest(['API_KEY'], ['BASE_URL', 'DEBUG']);

  it.each(actions)('are silent on %s', async (_name, text) => {
    const files = { [MANIFEST]: declared, [ACTION]: text };
    // Other rules check the packages that it requires.
    for (const group of ['secrets/', 'flow/', 'code/not-commonjs']) await expectFindings(group, files, []);
  });

  it.each(actions)('see every read in %s', async (_name, text) => {
    const files = { [MANIFEST]: manifest([]), [ACTION]: text };
    const findings = (await lint(files)).filter(({ rule }) => rule.startsWith('secrets/'));
    const names = findings.map(({ rule, data }) => `${rule} ${data['store']}.${data['name']}`).sort();
    expect(names).toEqual([
      'secrets/undeclared configuration.BASE_URL',
      'secrets/undeclared configuration.DEBUG',
      'secrets/undeclared secrets.API_KEY',
    ]);
  });
});
