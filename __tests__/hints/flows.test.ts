import { flowIds, flows } from '../../src/auth0/flows.ts';
import { isRuleId, ruleText } from '../../src/rules/catalogue.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { wrongInHint } from '../lint/hints.ts';
import { lint, load } from '../lint/rule-tester.ts';
import type { Files } from '../lint/submission-files.ts';
import { pairOf } from './follow.ts';
import { codeHints } from './of-code.ts';
import { secretsHints } from './of-secrets.ts';
import { ACTION, TEMPLATE } from './worked.ts';

/** The parts of a hint that name a handler, a method, a property, or a value of the finding. */
const NAMING = /\{\{|\bevent\b|\bapi\b|\bon[A-Z]/;

/** Actions with faults that are possible in any flow, and whose hints name something. */
const cases = [codeHints, secretsHints]
  .flatMap((table) => Object.entries(table))
  .flatMap(([pair, { files }]) => {
    const action = files[ACTION];
    const [rule = '', messageId = ''] = pair.split(' ');
    if (!isRuleId(rule) || !NAMING.test(ruleText(rule, messageId).hint)) return [];
    return typeof action === 'string' && action.length < 10_000 && !action.includes('onContinue')
      ? [{ pair, files, action }]
      : [];
  });

it.each(flowIds)('hints name the handlers, the methods and the properties of %s, but no others', async (flow) => {
  const handler = flows[flow].handlers[0]?.name ?? '';
  const template = { runtime: 'node22', supported_triggers: [{ id: flow, version: 'v1' }] };
  const wrong = new Set<string>();
  const said = new Set<string>();
  for (const { files, action } of cases) {
    const moved: Files = {
      ...files,
      [ACTION]: action.replaceAll('onExecutePostLogin', handler),
      [TEMPLATE]: JSON.stringify(template),
    };
    const submission = await load(moved);
    for (const found of await lint(moved)) {
      said.add(pairOf(found));
      for (const each of wrongInHint(found, submission)) wrong.add(`${pairOf(found)}: ${each}`);
    }
  }
  expect([...wrong]).toEqual([]);
  expect(said.size).toBeGreaterThan(30);
});

it.each(flowIds)('an Action without a handler is asked for the one of %s, the flow of its template', async (flow) => {
  const files: Files = {
    [ACTION]: 'exports.check = (event) => event;\n',
    [TEMPLATE]: JSON.stringify({ runtime: 'node22', supported_triggers: [{ id: flow, version: 'v1' }] }),
  };
  const [found] = (await lint(files)).filter((each: Finding) => each.rule === 'flow/missing-handler');
  expect(found?.data).toEqual({ handler: flows[flow].handlers[0]?.name });
});
