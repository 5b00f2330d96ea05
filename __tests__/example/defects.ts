import fs from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import type { RuleId } from '../../src/rules/catalogue.ts';

/** A copy of the example with one defect, and its one finding. */
export interface Defect {
  readonly name: string;
  /** Makes the defect in a copy of the example. */
  readonly edit: (folder: string) => void;
  readonly finding: {
    readonly rule: RuleId;
    /** Relative to the copy. */
    readonly file: string;
    /** Counted by hand in the edited file; 1-based. */
    readonly line: number;
    readonly column: number;
  };
  /** The text of the edited file at that place; null if the finding is about a whole file. */
  readonly at: string | null;
  /** A rule on tests that only reads the text, so no test has to run. */
  readonly inText?: true;
}

export const EXAMPLE = path.resolve(__dirname, '../../examples/post-login-risk');

const MANIFEST = 'integration/configuration.json';
const ACTION = 'integration/integration.action.js';
const SPEC = 'integration/integration.action.spec.js';
const GUIDE = 'integration/installation_guide.md';
const TEMPLATE = 'deploy/template.json';
const LOGO = 'media/256x256-logo.png';
const COLUMN = 'media/460x260-column-2.png';

/** A log before the denial of a login with a high score. */
const DENIED_LOG = 'console.log(`Tarnwick: denied with a score of ${score}`);\n    ';

/** Edits of text: each `from` has to be in the file, and is replaced everywhere. */
type Edits = Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>;

function rewrite(edits: Edits): (folder: string) => void {
  return (folder) => {
    for (const [file, replacements] of Object.entries(edits)) {
      const target = path.join(folder, file);
      let text = fs.readFileSync(target, 'utf8');
      for (const [from, to] of replacements) {
        if (!text.includes(from)) throw new Error(`${file} has no longer "${from}"`);
        text = text.replaceAll(from, () => to);
      }
      fs.writeFileSync(target, text);
    }
  };
}

/** Removes the lines from `first` to `last`, 1-based, from a file. */
function cut(file: string, first: number, last: number): (folder: string) => void {
  return (folder) => {
    const target = path.join(folder, file);
    const lines = fs.readFileSync(target, 'utf8').split('\n');
    fs.writeFileSync(target, [...lines.slice(0, first - 1), ...lines.slice(last)].join('\n'));
  };
}

function resize(file: string, width: number, height: number): (folder: string) => void {
  return (folder) => {
    const target = path.join(folder, file);
    const image = PNG.sync.read(fs.readFileSync(target));
    const smaller = new PNG({ width, height });
    PNG.bitblt(image, smaller, 0, 0, width, height, 0, 0);
    fs.writeFileSync(target, PNG.sync.write(smaller, { filterType: 0 }));
  };
}

const write =
  (file: string, text: string): Defect['edit'] =>
  (folder) => {
    fs.writeFileSync(path.join(folder, file), text);
  };

const remove =
  (file: string): Defect['edit'] =>
  (folder) => {
    fs.rmSync(path.join(folder, file));
  };

/** The eight defects of issue 2. */
export const namedDefects: readonly Defect[] = [
  {
    name: 'a lower-case secret name',
    // Everywhere, so that there is no other finding.
    edit: rewrite({
      [MANIFEST]: [['RISK_API_KEY', 'riskApiKey']],
      [ACTION]: [['RISK_API_KEY', 'riskApiKey']],
      [SPEC]: [['RISK_API_KEY', 'riskApiKey']],
    }),
    finding: { rule: 'secrets/name-case', file: MANIFEST, line: 4, column: 15 },
    at: '"riskApiKey"',
  },
  {
    name: 'an undeclared secret',
    edit: rewrite({ [ACTION]: [['const { RISK_API_KEY }', 'const { RISK_API_KEY, RISK_ACCOUNT }']] }),
    finding: { rule: 'secrets/undeclared', file: ACTION, line: 15, column: 25 },
    at: 'RISK_ACCOUNT }',
  },
  {
    name: 'a TODO in the guide',
    edit: rewrite({
      [GUIDE]: [['- A login above it is denied.', '- A login above it is denied. [[TODO: how to appeal]]']],
    }),
    finding: { rule: 'guide/todo', file: GUIDE, line: 40, column: 31 },
    at: '[[TODO: how to appeal]]',
  },
  {
    name: 'a logo of another size',
    edit: resize(LOGO, 256, 200),
    finding: { rule: 'media/wrong-size', file: LOGO, line: 1, column: 1 },
    at: null,
  },
  {
    name: 'a failing test',
    edit: rewrite({ [SPEC]: [['answer({ score: 80 })', 'answer({ score: 80.5 })']] }),
    finding: { rule: 'tests/failed', file: SPEC, line: 65, column: 37 },
    at: 'toHaveBeenCalled();',
  },
  {
    name: 'a success path that is half covered',
    // Removes the tests of accepted logins. The others only see denials.
    edit: cut(SPEC, 33, 74),
    finding: { rule: 'tests/success-path-coverage', file: ACTION, line: 58, column: 3 },
    at: 'api.idToken.setCustomClaim',
  },
  {
    name: 'no handler',
    edit: rewrite({
      [ACTION]: [['exports.onExecutePostLogin', 'exports.scoreLogin']],
      [SPEC]: [['onExecutePostLogin', 'scoreLogin']],
    }),
    finding: { rule: 'flow/missing-handler', file: ACTION, line: 1, column: 1 },
    at: null,
  },
  {
    name: 'a manifest that is no JSON',
    edit: rewrite({ [MANIFEST]: [['"RISK_API_KEY",', '"RISK_API_KEY"']] }),
    finding: { rule: 'manifest/invalid-json', file: MANIFEST, line: 5, column: 7 },
    at: '"label": "Tarnwick API key"',
  },
];

/** Defects for further rules, one for each. */
export const furtherDefects: readonly Defect[] = [
  {
    name: 'a configuration value read as a secret',
    edit: rewrite({
      [ACTION]: [
        ['const { RISK_API_KEY }', 'const { RISK_API_KEY, RISK_THRESHOLD }'],
        ['const { RISK_API_URL, RISK_THRESHOLD, DEBUG }', 'const { RISK_API_URL, DEBUG }'],
      ],
      [SPEC]: [
        ['{ RISK_API_KEY: "test-key" }', '{ RISK_API_KEY: "test-key", RISK_THRESHOLD: "80" }'],
        ['event.configuration.RISK_THRESHOLD', 'event.secrets.RISK_THRESHOLD'],
      ],
    }),
    finding: { rule: 'secrets/wrong-store', file: ACTION, line: 15, column: 25 },
    at: 'RISK_THRESHOLD }',
  },
  {
    name: 'a declared secret that nothing reads',
    edit: rewrite({
      [MANIFEST]: [
        [
          '    }\n  ],\n  "configuration"',
          '    },\n    { "name": "RISK_SALT", "label": "Salt", "description": "Hashes user ids." }\n  ],\n  "configuration"',
        ],
      ],
      [GUIDE]: [['   - **Debug log**: leave', '   - **Salt**: any word.\n   - **Debug log**: leave']],
    }),
    finding: { rule: 'secrets/unused', file: MANIFEST, line: 8, column: 15 },
    at: '"RISK_SALT"',
  },
  {
    name: 'a handler that no flow has',
    edit: (folder) => {
      fs.appendFileSync(path.join(folder, ACTION), '\nexports.onContinuePostLogon = async () => {};\n');
    },
    finding: { rule: 'flow/unknown-handler', file: ACTION, line: 62, column: 9 },
    at: 'onContinuePostLogon',
  },
  {
    name: 'a handler that is not async',
    edit: (folder) => {
      rewrite({ [ACTION]: [['exports.onExecutePostLogin =', 'const scoreLogin =']] })(folder);
      fs.appendFileSync(
        path.join(folder, ACTION),
        '\nexports.onExecutePostLogin = (event, api) => scoreLogin(event, api);\n',
      );
    },
    finding: { rule: 'flow/handler-not-async', file: ACTION, line: 62, column: 9 },
    at: 'onExecutePostLogin',
  },
  {
    name: 'handlers of two flows',
    edit: (folder) => {
      fs.appendFileSync(path.join(folder, ACTION), '\nexports.onExecutePostUserRegistration = async () => {};\n');
    },
    finding: { rule: 'flow/mixed-flows', file: ACTION, line: 62, column: 9 },
    at: 'onExecutePostUserRegistration',
  },
  {
    name: 'a template for another trigger',
    edit: rewrite({
      [TEMPLATE]: [
        ['"post-login"', '"credentials-exchange"'],
        ['"v3"', '"v2"'],
      ],
    }),
    finding: { rule: 'flow/trigger-mismatch', file: TEMPLATE, line: 6, column: 13 },
    at: '"credentials-exchange"',
  },
  {
    name: 'a template for a trigger version without an api',
    edit: rewrite({ [TEMPLATE]: [['"v3"', '"v1"']] }),
    finding: { rule: 'flow/trigger-version', file: TEMPLATE, line: 7, column: 18 },
    at: '"v1"',
  },
  {
    name: 'a template for a retired runtime',
    edit: rewrite({ [TEMPLATE]: [['"node22"', '"node16"']] }),
    finding: { rule: 'flow/retired-runtime', file: TEMPLATE, line: 3, column: 14 },
    at: '"node16"',
  },
  {
    name: 'a method that the api does not have',
    // The spec adds it to its mock, so that the tests pass.
    edit: rewrite({
      [ACTION]: [['setCustomClaim', 'setCustomClaims']],
      [SPEC]: [
        ['setCustomClaim', 'setCustomClaims'],
        ['    jest.clearAllMocks();', '    jest.clearAllMocks();\n    apiMock.idToken.setCustomClaims = jest.fn();'],
      ],
    }),
    finding: { rule: 'flow/unknown-api-method', file: ACTION, line: 58, column: 15 },
    at: 'setCustomClaims(',
  },
  {
    name: 'a property that the event does not have',
    edit: rewrite({
      [ACTION]: [['event.request.user_agent', 'event.request.userAgent']],
      [SPEC]: [['event.request.user_agent', 'event.request.userAgent']],
    }),
    finding: { rule: 'flow/unknown-event-property', file: ACTION, line: 37, column: 35 },
    at: 'userAgent',
  },
  {
    name: 'a denial with an argument to spare',
    edit: rewrite({
      [ACTION]: [
        [`${DENIED_LOG}api.access.deny(MESSAGE_DENIED)`, `${DENIED_LOG}api.access.deny(MESSAGE_DENIED, score)`],
      ],
      [SPEC]: [['deny.mock.calls).toEqual([[denied]])', 'deny.mock.calls[0][0]).toEqual(denied)']],
    }),
    finding: { rule: 'flow/deny-arguments', file: ACTION, line: 54, column: 37 },
    at: 'score);',
  },
  {
    name: 'a handler that nothing leads to',
    edit: (folder) => {
      fs.appendFileSync(path.join(folder, ACTION), '\nexports.onContinuePostLogin = async () => {};\n');
    },
    finding: { rule: 'flow/continue-without-redirect', file: ACTION, line: 62, column: 9 },
    at: 'onContinuePostLogin',
  },
  {
    name: 'a redirect that nothing comes back from',
    edit: rewrite({
      [ACTION]: [
        [
          `${DENIED_LOG}api.access.deny(MESSAGE_DENIED)`,
          `${DENIED_LOG}if (event.transaction?.protocol !== "oauth2-refresh-token") api.redirect.sendUserTo("https://tarnwick.example/verify")`,
        ],
      ],
      [SPEC]: [
        [
          'score: 81 }));\n      await onExecutePostLogin(event, apiMock);\n\n      expectDenial();',
          'score: 81 }));\n      await onExecutePostLogin(event, apiMock);\n\n      expect(apiMock.redirect.sendUserTo).toHaveBeenCalled();',
        ],
      ],
    }),
    finding: { rule: 'flow/redirect-without-continue', file: ACTION, line: 54, column: 78 },
    at: 'sendUserTo(',
  },
  {
    name: 'a denial that the Action goes on after',
    edit: rewrite({
      [ACTION]: [
        [
          `${DENIED_LOG}api.access.deny(MESSAGE_DENIED);\n    return;\n`,
          `${DENIED_LOG}api.access.deny(MESSAGE_DENIED);\n`,
        ],
      ],
      [SPEC]: [
        [
          '      expect(apiMock.idToken.setCustomClaim).not.toHaveBeenCalled();\n      expect(consoleLog).toHaveBeenCalledTimes(debug === "true" ? 1 : 0);\n',
          '',
        ],
      ],
    }),
    finding: { rule: 'code/continues-after-deny', file: ACTION, line: 54, column: 16 },
    at: 'deny(MESSAGE_DENIED);',
  },
  {
    name: 'a claim that Auth0 drops',
    edit: rewrite({
      [ACTION]: [['"https://tarnwick.example/risk-score"', '"roles"']],
      [SPEC]: [['"https://tarnwick.example/risk-score"', '"roles"']],
    }),
    finding: { rule: 'code/claim-name', file: ACTION, line: 58, column: 30 },
    at: 'RISK_CLAIM',
  },
  {
    name: 'an Action that does not parse',
    edit: rewrite({ [ACTION]: [['parseInt(RISK_THRESHOLD, 10);', 'parseInt(RISK_THRESHOLD, 10;']] }),
    finding: { rule: 'code/syntax', file: ACTION, line: 18, column: 48 },
    at: ';',
  },
  {
    name: 'an Action that is an ES module',
    edit: rewrite({ [ACTION]: [['exports.onExecutePostLogin =', 'export const onExecutePostLogin =']] }),
    finding: { rule: 'code/not-commonjs', file: ACTION, line: 14, column: 1 },
    at: 'export const',
  },
  {
    name: 'a guide without prerequisites',
    edit: rewrite({ [GUIDE]: [['## Prerequisites', '## Before you start']] }),
    finding: { rule: 'guide/missing-section', file: GUIDE, line: 1, column: 1 },
    at: null,
  },
  {
    name: 'no guide',
    edit: remove(GUIDE),
    finding: { rule: 'layout/missing-file', file: MANIFEST, line: 1, column: 1 },
    at: null,
  },
  {
    name: 'no spec',
    edit: remove(SPEC),
    finding: { rule: 'layout/missing-file', file: MANIFEST, line: 1, column: 1 },
    at: null,
  },
  {
    name: 'a column image of another size',
    edit: resize(COLUMN, 400, 260),
    finding: { rule: 'media/wrong-size', file: COLUMN, line: 1, column: 1 },
    at: null,
  },
  {
    name: 'a logo that is no PNG',
    edit: write(LOGO, '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    finding: { rule: 'media/not-png', file: LOGO, line: 1, column: 1 },
    at: null,
  },
  {
    name: 'a default that cannot be chosen',
    edit: rewrite({ [MANIFEST]: [['"default_value": "false"', '"default_value": "off"']] }),
    finding: { rule: 'manifest/default-not-an-option', file: MANIFEST, line: 26, column: 24 },
    at: '"off"',
  },
  {
    name: 'a default that is a number',
    edit: rewrite({ [MANIFEST]: [['"default_value": "80"', '"default_value": 80']] }),
    finding: { rule: 'manifest/not-a-string', file: MANIFEST, line: 20, column: 24 },
    at: '80',
  },
  {
    name: 'a test that is skipped',
    edit: rewrite({ [SPEC]: [['it("accepts a login', 'it.skip("accepts a login']] }),
    finding: { rule: 'tests/skipped', file: SPEC, line: 61, column: 3 },
    at: 'it.skip("accepts a login',
    inText: true,
  },
  {
    name: 'a test without an assertion',
    // Removes its only expectation.
    edit: cut(SPEC, 65, 65),
    finding: { rule: 'tests/no-assertion', file: SPEC, line: 61, column: 3 },
    at: 'it("accepts a login',
  },
  {
    name: 'an expectation that nothing waits for',
    edit: rewrite({
      [SPEC]: [
        [
          '    await onExecutePostLogin(event, apiMock);\n\n    expect(apiMock.access.deny).not.toHaveBeenCalled();\n  });',
          '    expect(async () => {\n      await onExecutePostLogin(event, apiMock);\n    }).not.toThrow();\n  });',
        ],
      ],
    }),
    finding: { rule: 'tests/no-assertion', file: SPEC, line: 63, column: 5 },
    at: 'expect(async () => {',
    inText: true,
  },
  {
    name: 'a comment that leaves code out of the coverage',
    edit: rewrite({
      [ACTION]: [['  api.idToken.setCustomClaim(', '  /* c8 ignore next */\n  api.idToken.setCustomClaim(']],
    }),
    finding: { rule: 'tests/coverage-ignored', file: ACTION, line: 58, column: 3 },
    at: '/* c8 ignore next */',
    inText: true,
  },
  {
    name: 'a secret in the debug log',
    edit: rewrite({
      [ACTION]: [['denied with a score of ${score}`', 'denied with a score of ${score}`, RISK_API_KEY.slice(0, 8)']],
    }),
    finding: { rule: 'secrets/logged', file: ACTION, line: 53, column: 73 },
    at: 'RISK_API_KEY.slice(0, 8)',
  },
  {
    name: 'a secret in a URL',
    edit: rewrite({ [ACTION]: [['"/v1/logins/score"', '`/v1/logins/score?key=${RISK_API_KEY}`']] }),
    finding: { rule: 'secrets/in-url', file: ACTION, line: 28, column: 66 },
    at: 'RISK_API_KEY}',
  },
  {
    name: 'a write to the configuration',
    edit: rewrite({ [ACTION]: [['  let score;', '  event.configuration.DEBUG = "false";\n  let score;']] }),
    finding: { rule: 'secrets/assigned', file: ACTION, line: 26, column: 3 },
    at: 'event.configuration.DEBUG',
  },
  {
    name: 'a credential in the code',
    edit: rewrite({
      [ACTION]: [['const { RISK_API_KEY }', 'const { RISK_API_KEY = "fT7bQ2vK9xLmZ4pRw8sYd3HnJ6cGqE1a" }']],
    }),
    finding: { rule: 'secrets/hard-coded', file: ACTION, line: 15, column: 26 },
    at: '"fT7bQ2vK9xLmZ4pRw8sYd3HnJ6cGqE1a"',
  },
  {
    name: 'an IP address in the debug log',
    edit: rewrite({ [ACTION]: [['accepted with a score of ${score}`', 'accepted ${event.request.ip}`']] }),
    finding: { rule: 'code/pii-logged', file: ACTION, line: 59, column: 48 },
    at: 'event.request.ip',
  },
  {
    name: 'a user id in a URL',
    edit: rewrite({ [ACTION]: [['"/v1/logins/score"', '`/v1/logins/${event.user.user_id}`']] }),
    finding: { rule: 'code/pii-in-url', file: ACTION, line: 28, column: 56 },
    at: 'event.user.user_id',
  },
  {
    name: 'an error that the user reads',
    edit: rewrite({
      [ACTION]: [
        [
          '(${error.name})`);\n    api.access.deny(MESSAGE_DENIED)',
          '(${error.name})`);\n    api.access.deny(error.message)',
        ],
      ],
    }),
    finding: { rule: 'code/error-shown-to-user', file: ACTION, line: 48, column: 21 },
    at: 'error.message',
  },
  {
    name: 'a user who outlives the execution',
    edit: rewrite({
      [ACTION]: [
        ['const REQUEST_TIMEOUT_MS = 3000;', 'const REQUEST_TIMEOUT_MS = 3000;\nlet lastUser;'],
        ['  let score;', '  lastUser = event.user.user_id;\n  let score;'],
      ],
    }),
    finding: { rule: 'code/module-state', file: ACTION, line: 27, column: 3 },
    at: 'lastUser',
  },
  {
    name: 'a package that the manifest does not declare',
    edit: rewrite({
      [ACTION]: [
        ['const REQUEST_TIMEOUT_MS', 'const ms = require("ms");\n\nconst REQUEST_TIMEOUT_MS'],
        ['= 3000;', '= ms("3s");'],
      ],
      [SPEC]: [
        [
          'describe("Action integration"',
          'jest.mock("ms", () => () => 3000, { virtual: true });\n\ndescribe("Action integration"',
        ],
      ],
    }),
    finding: { rule: 'code/undeclared-dependency', file: ACTION, line: 8, column: 20 },
    at: '"ms"',
  },
  {
    name: 'a package that the Action never requires',
    edit: rewrite({
      [MANIFEST]: [['"dependencies": []', '"dependencies": [{ "name": "is-number", "version": "7.0.0" }]']],
    }),
    finding: { rule: 'code/unused-dependency', file: MANIFEST, line: 33, column: 30 },
    at: '"is-number"',
    inText: true,
  },
  {
    name: 'a comparison that converts',
    edit: rewrite({ [ACTION]: [['DEBUG === "true"', 'DEBUG == "true"']] }),
    finding: { rule: 'code/loose-equality', file: ACTION, line: 17, column: 23 },
    at: '== "true"',
  },
  {
    name: 'a variable of the environment that is written',
    edit: rewrite({ [ACTION]: [['  let score;', '  process.env.TZ = "UTC";\n  let score;']] }),
    finding: { rule: 'code/dynamic-code', file: ACTION, line: 26, column: 3 },
    at: 'process.env.TZ',
  },
  {
    name: 'a request without a timeout',
    edit: rewrite({ [ACTION]: [['      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),\n', '']] }),
    finding: { rule: 'code/request-without-timeout', file: ACTION, line: 28, column: 28 },
    at: 'fetch(new URL',
  },
  {
    name: 'a request that may take half a minute',
    edit: rewrite({ [ACTION]: [['REQUEST_TIMEOUT_MS = 3000;', 'REQUEST_TIMEOUT_MS = 30_000;']] }),
    finding: { rule: 'code/timeout-too-long', file: ACTION, line: 40, column: 35 },
    at: 'REQUEST_TIMEOUT_MS),',
  },
  {
    name: 'a default that is not encrypted',
    edit: rewrite({ [ACTION]: [['score", RISK_API_URL)', 'score", RISK_API_URL || "http://api.tarnwick.example")']] }),
    finding: { rule: 'code/insecure-url', file: ACTION, line: 28, column: 78 },
    at: '"http://api.tarnwick.example"',
  },
  {
    name: 'the domain of one tenant',
    edit: rewrite({
      [ACTION]: [['score", RISK_API_URL)', 'score", RISK_API_URL || "https://tarnwick.eu.auth0.com")']],
    }),
    finding: { rule: 'code/hard-coded-domain', file: ACTION, line: 28, column: 78 },
    at: '"https://tarnwick.eu.auth0.com"',
  },
  {
    name: 'a log that no switch gates',
    edit: rewrite({ [ACTION]: [['if (debug) console.log(`Tarnwick: accepted', 'console.log(`Tarnwick: accepted']] }),
    finding: { rule: 'code/ungated-log', file: ACTION, line: 59, column: 3 },
    at: 'console.log(`Tarnwick: accepted',
  },
];
