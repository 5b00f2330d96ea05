import fs from 'node:fs';
import path from 'node:path';
import { applicable } from '../lint/apply-hint.ts';
import { parsed } from '../analysis/parsed.ts';
import { expectedEffect, handlerToCall } from '../../src/analysis/facts/spec/expected-effect.ts';
import { apiMethod, isApiNamespace } from '../../src/auth0/api.ts';
import { findInEvent } from '../../src/auth0/event.ts';
import { flowIds } from '../../src/auth0/flows.ts';
import { harmlessProperty } from '../../src/lint/rules/examples.ts';
import { ruleDoc, ruleIds } from '../../src/rules/catalogue.ts';
import type { RuleText } from '../../src/rules/rule.ts';

/** Rules that only fire in flows that have everything in their hints, or if the flow is not known. */
const ELSEWHERE_SILENT = [
  'flow/missing-handler',
  'flow/unknown-handler',
  'flow/email-not-verified',
  'flow/interactive-only',
  'code/unverified-token',
  'behaviour/bypassed',
];

const texts = ruleIds.flatMap((id) => {
  const messages: Readonly<Record<string, RuleText>> = ruleDoc(id).messages;
  return Object.entries(messages).map(([messageId, { hint }]) => ({ id, messageId, hint }));
});

/** The fixed names of code in a hint: `event.user.email`, `api.access.deny`, `onExecutePostLogin`. */
function fixedNames(hint: string): string[] {
  return Array.from(
    hint.matchAll(/\b(?:event|api(?:Mock)?)(?:\??\.[A-Za-z_]\w*)+|\bon(?:Execute|Continue)[A-Z]\w*/g),
    ([name]) => name,
  );
}

function isInEveryFlow(name: string): boolean {
  const [root = '', ...path] = name.split(/\??\./);
  if (path.length === 0) return false;
  return flowIds.every((flow) => {
    if (root === 'event') return findInEvent(flow, path).state !== 'unknown';
    return apiMethod(flow, path.join('.')) !== null || isApiNamespace(flow, path.join('.'));
  });
}

it('hints name nothing that a flow does not have, unless the rule is silent there', () => {
  const wrong = texts
    .filter(({ id }) => !ELSEWHERE_SILENT.includes(id))
    .flatMap(({ id, messageId, hint }) =>
      fixedNames(hint)
        .filter((name) => !isInEveryFlow(name))
        .map((name) => `${id} ${messageId}: ${name}`),
    );
  expect(wrong).toEqual([]);
});

it('the tables of the rules only follow existing hints', () => {
  const known = new Set(texts.map(({ id, messageId }) => `${id} ${messageId}`));
  expect(Object.keys(applicable).filter((each) => !known.has(each))).toEqual([]);
});

it('hints lower no requirement, and ask for no expectation that is always met', () => {
  const weak = /threshold|resolves\.not\.toThrow|success-path-coverage|line-coverage|fail-on/u;
  expect(texts.filter(({ id, hint }) => weak.test(hint) && !id.startsWith('waiver/'))).toEqual([]);
});

it('no page, example or message only expects that nothing is thrown', () => {
  const root = path.resolve(__dirname, '../..');
  const files = ['README.md', 'CONTRIBUTING.md', 'docs', 'examples', 'src'].flatMap((each) => {
    const whole = path.join(root, each);
    if (!fs.statSync(whole).isDirectory()) return [whole];
    return fs
      .readdirSync(whole, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:md|js|ts|json)$/u.test(file))
      .map((file) => path.join(whole, file));
  });
  expect(files.length).toBeGreaterThan(500);
  const weak = /\.resolves\s*\.not\s*\.toThrow\(/u;
  expect(
    files.filter((file) => weak.test(fs.readFileSync(file, 'utf8'))).map((file) => path.relative(root, file)),
  ).toEqual([]);
});

it.each(flowIds)('what may be logged in %s is in its event', (flow) => {
  const [, ...path] = harmlessProperty(flow).split('.');
  expect(findInEvent(flow, path).state).toBe('known');
});

it.each([
  [
    'a claim',
    'api.access.deny("No."); api.idToken.setCustomClaim("a", 1);',
    'expect(apiMock.idToken.setCustomClaim).toHaveBeenCalled();',
  ],
  [
    'a denial',
    'if (event.user.blocked) api.access.deny("No.");',
    'expect(apiMock.access.deny).not.toHaveBeenCalled();',
  ],
])('a test is asked to expect %s', (_, body, expected) => {
  expect(expectedEffect(parsed(`exports.onExecutePostLogin = async (event, api) => { ${body} };`))).toBe(expected);
});

it.each([
  ['fetch', 'await fetch("https://a.example");', 'expect(fetch).toHaveBeenCalled();'],
  ['axios', 'await require("axios").post("https://a.example");', 'expect(axios.post).toHaveBeenCalled();'],
  ['nothing', '', 'expect(result).toEqual(expected);'],
])('a test of a flow without denials is asked to expect the request of %s', (_, body, expected) => {
  const action = parsed(`exports.onExecuteSendPhoneMessage = async (event) => { ${body} };`);
  expect(expectedEffect(action)).toBe(expected);
  expect(handlerToCall(action)).toBe('onExecuteSendPhoneMessage');
});
