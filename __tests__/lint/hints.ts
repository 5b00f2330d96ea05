import { apiMethod, isApiNamespace } from '../../src/auth0/api.ts';
import { findInEvent } from '../../src/auth0/event.ts';
import { flows, type FlowId } from '../../src/auth0/flows.ts';
import { factsOf } from '../../src/analysis/facts/action.ts';
import { messageOf } from '../../src/report/message.ts';
import { ruleText } from '../../src/rules/catalogue.ts';
import type { Finding } from '../../src/rules/finding.ts';
import type { Integration, Submission } from '../../src/submission/model.ts';

/**
 * The faults of a finding's hint, in words; none if it can be pasted here. Everything that it names of `event`, `api` and the
 * manifest has to exist in this flow, its handlers have to be this flow's, and no hint may lower a requirement.
 */
export function wrongInHint(finding: Finding, { integrations }: Submission): string[] {
  const { hint } = messageOf(finding);
  const integration =
    integrations.find(({ path }) => path === '.' || finding.file.startsWith(`${path}/`)) ?? integrations[0];
  const code = Array.from(hint.matchAll(/`([^`]+)`/g), ([, span = '']) => span);
  const flow = integration === undefined ? null : flowOf(integration);
  return [
    ...(/\b(?:lower|another|set a) threshold|severity|waive/iu.test(hint) && !finding.rule.startsWith('waiver/')
      ? ['asks for less']
      : []),
    ...(flow === null ? [] : code.flatMap((span) => wrongInFlow(span, flow))),
    ...(integration === undefined ? [] : undeclared(finding, integration)),
  ];
}

function flowOf({ action }: Integration): FlowId | null {
  return action.state === 'parsed' ? factsOf(action.value).flow : null;
}

function wrongInFlow(span: string, flow: FlowId): string[] {
  const handlers = Array.from(span.matchAll(/\bon(?:Execute|Continue)[A-Z]\w*/g), ([name]) => name);
  const methods = Array.from(span.matchAll(/\bapi(?:Mock)?\.([\w.]+)/g), ([, path = '']) => path);
  const properties = Array.from(span.matchAll(/\bevent((?:\??\.\w+)+)/g), ([, path = '']) =>
    path.split(/\??\./u).filter((name) => name !== ''),
  );
  return [
    ...handlers
      .filter((name) => !flows[flow].handlers.some((each) => each.name === name))
      .map((name) => `${flow} has no ${name}`),
    ...methods
      .filter((path) => !path.startsWith('cache.') && apiMethod(flow, path) === null && !isApiNamespace(flow, path))
      .map((path) => `${flow} has no api.${path}`),
    ...properties
      .filter((path) => findInEvent(flow, path).state === 'unknown')
      .map((path) => `${flow} has no event.${path.join('.')}`),
  ];
}

/** A field that the text of the rule names, but that the manifest does not have, if the hint does not say to declare it. */
function undeclared({ rule, messageId }: Finding, { manifest }: Integration): string[] {
  const { hint } = ruleText(rule, messageId);
  if (manifest.state !== 'parsed' || /\b(?:declare|add)\b/iu.test(hint)) return [];
  const names = Array.from(
    hint.matchAll(/\bevent\??\.(?:secrets|configuration)\??\.([A-Z]\w*)/g),
    ([, name = '']) => name,
  );
  return names
    .filter((name) => !manifest.value.fields.some((field) => field.name === name))
    .map((name) => `the manifest has no ${name}`);
}
