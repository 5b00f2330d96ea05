import { apiMethod, isApiNamespace } from '../../src/auth0/api.ts';
import { findInEvent } from '../../src/auth0/event.ts';
import { flows, type FlowId } from '../../src/auth0/flows.ts';
import { factsOf } from '../../src/analysis/facts/action.ts';
import { messageOf } from '../../src/report/message.ts';
import { ruleText } from '../../src/rules/catalogue.ts';
import type { Finding } from '../../src/rules/finding.ts';
import type { Integration, Submission } from '../../src/submission/model.ts';
import type { Files } from './submission-files.ts';

/**
 * What is wrong with a finding's hint, in words; nothing where it can be pasted here. What it names of `event`, of `api` and of the
 * manifest is there, in this flow; its handlers are this flow's; no hint lowers what is asked for.
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

/** A field that the text of the rule names, which the manifest does not have, where the hint does not say to declare it. */
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

type Apply = (finding: Finding, files: Files) => Files | null;

/** What is written in place of the text that a finding names, by its values. */
const replaced =
  (text: (data: Record<string, string>, found: string) => string | null): Apply =>
  (finding, files) => {
    const content = files[finding.file];
    if (typeof content !== 'string') return null;
    const [start, end] = [offsetOf(content, finding.start), offsetOf(content, finding.end)];
    const data = Object.fromEntries(Object.entries(finding.data).map(([name, value]) => [name, String(value)]));
    // A name that a pattern takes out is a variable, too.
    const isMember = content[start - 1] === '.';
    const found = content.slice(start, end);
    const now = /^[\w$]+$/u.test(found) && !isMember ? null : text(data, found);
    return now === null ? null : { ...files, [finding.file]: content.slice(0, start) + now + content.slice(end) };
  };

/** The field of the hint in the manifest, and its label in the guide. */
const declared: Apply = (finding, files) => {
  const { hint } = messageOf(finding);
  const [, json = '', store = ''] = /`(\{ "name".*?\})` to "(\w+)"/u.exec(hint) ?? [];
  const folder = finding.file.split('/').slice(0, -1).join('/');
  const [manifest, guide] = ['configuration.json', 'installation_guide.md'].map((name) => `${folder}/${name}`);
  const [text, prose] = [files[manifest ?? ''], files[guide ?? '']];
  if (json === '' || typeof text !== 'string' || typeof prose !== 'string' || text.length > 10_000) return null;
  const whole = JSON.parse(text) as Record<string, unknown[]>;
  const field = JSON.parse(json) as { label: string };
  const lists = { ...whole, [store]: [...(whole[store] ?? []), field] };
  return {
    ...files,
    [manifest ?? '']: JSON.stringify(lists, null, 2),
    [guide ?? '']: `${prose}\n\nFill in ${field.label}.\n`,
  };
};

/** Hints that can be carried out without a decision, each as it says. */
const APPLICABLE: Readonly<Record<string, Apply>> = {
  'code/no-debug-flag noSwitch': (finding, files) => {
    const action = finding.file.replace(/[^/]*$/, 'integration.action.js');
    const text = files[action];
    const field = declared(finding, files);
    if (field === null || typeof text !== 'string') return null;
    const gated = text.replaceAll(
      /(?<![\w.])console\.\w+\(/g,
      (call) => `event.configuration.DEBUG === "true" && ${call}`,
    );
    return seesEvent(text) ? { ...field, [action]: gated } : null;
  },
  'code/ungated-log ungated': (finding, files) => {
    const field = declared(finding, files) ?? files;
    return replaced(({ how = '' }, found) => {
      const [, test] = /^`if \((.*)\)`$/u.exec(how) ?? [];
      return test === undefined ? null : `${test} && ${found}`;
    })(finding, field);
  },
  'code/loose-equality loose': replaced(({ strict, operator }, found) =>
    strict !== undefined && found === operator ? strict : null,
  ),
  'flow/unknown-api-method near': replaced(
    ({ known, method }, found) => siblingOf(method, known) && nameIn(known, found),
  ),
  'flow/unknown-event-property near': replaced(
    ({ known, property }, found) => siblingOf(property, known) && nameIn(known, found),
  ),
  'secrets/undeclared unknown': (finding, files) => {
    const field = declared(finding, files);
    return field && replaced(({ correct }, found) => nameIn(correct, found))(finding, field);
  },
  'secrets/undeclared near': replaced(({ known }, found) => nameIn(known, found)),
  'flow/wrong-type never': replaced(({ instead }) => instead ?? null),
};

/** The submission with a hint carried out; null where it takes a decision of a person. */
export function withHint(finding: Finding, files: Files): Files | null {
  return APPLICABLE[`${finding.rule} ${finding.messageId}`]?.(finding, files) ?? null;
}

/** Both are of one object. */
function siblingOf(path = '', known = ''): string | null {
  const ofPath = path.split('.').slice(0, -1).join('.');
  return ofPath === known.split('.').slice(0, -1).join('.') ? known : null;
}

/** Each log of a small Action stands in its handler. */
function seesEvent(text: string): boolean {
  return (text.match(/=>|\bfunction\b/g)?.length ?? 0) === 1;
}

/** The last name of a path in the place of one that is written as a name; null where it is written otherwise. */
function nameIn(path: string | undefined, found: string): string | null {
  const name = path?.split('.').at(-1);
  return name !== undefined && /^[A-Za-z_$][\w$]*$/u.test(found) ? name : null;
}

function offsetOf(text: string, { line, column }: Finding['start']): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
