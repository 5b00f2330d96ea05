import type { Finding } from '../../src/rules/finding.ts';
import { messageOf } from '../../src/report/message.ts';
import { withHint } from '../lint/apply-hint.ts';
import type { Setting } from '../lint/rule-tester.ts';
import type { Files } from '../lint/submission-files.ts';
import { goodSubmission } from '../lint/submission-files.ts';

export const [ACTION, SPEC, MANIFEST, GUIDE, TEMPLATE] = [
  'integration/integration.action.js',
  'integration/integration.action.spec.js',
  'integration/configuration.json',
  'integration/installation_guide.md',
  'deploy/template.json',
] as const;

/** The parts of a hint, for steps that follow it. */
export interface Hint {
  readonly text: string;
  readonly finding: Finding;
  /** The code between back-ticks at an index; throws if there is none. */
  readonly code: (index?: number) => string;
  /** The text between double quotes at an index, outside of code. */
  readonly quoted: (index?: number) => string;
  /** The code that was used. */
  readonly pasted: Set<string>;
}

export function hintOf(finding: Finding): Hint {
  const { hint: text } = messageOf(finding);
  const codes = Array.from(text.matchAll(/`([^`]+)`/g), ([, code = '']) => code);
  const quotes = Array.from(text.replaceAll(/`[^`]+`/g, '').matchAll(/"([^"]+)"/g), ([, quote = '']) => quote);
  const pasted = new Set<string>();
  const at = (list: readonly string[], index: number) => {
    const found = list[index];
    if (found === undefined) throw new Error(`The hint has nothing to paste there: ${text}`);
    return found;
  };
  const code = (index = 0) => {
    const found = at(codes, index);
    pasted.add(found);
    return found;
  };
  return { text, finding, code, quoted: (index = 0) => at(quotes, index), pasted };
}

/** One thing that a partner does. */
export type Step = (files: Files, hint: Hint) => Files;

/** A submission that gets a hint, and each way to follow it. */
export interface Worked {
  /** The good submission with these files. */
  readonly files: Files;
  readonly setting?: Setting;
  readonly ways: readonly (readonly Step[])[];
}

export type Table = Readonly<Record<string, Worked>>;

type Text = string | ((hint: Hint) => string);

/** Replaces a text everywhere in a file; throws if the text is not there. */
function edit(file: string, from: string | RegExp, to: Text): Step {
  return (files, hint) => {
    const text = files[file];
    if (typeof text !== 'string') throw new Error(`${file} is no text`);
    const now = text.replaceAll(
      from instanceof RegExp ? new RegExp(from, `${from.flags.replace('g', '')}g`) : from,
      () => (typeof to === 'string' ? to : to(hint)),
    );
    if (now === text) throw new Error(`Nothing to replace in ${file}: ${String(from)}`);
    return { ...files, [file]: now };
  };
}

const editOf =
  (file: string) =>
  (from: string | RegExp, to: Text): Step =>
    edit(file, from, to);

export const inAction = editOf(ACTION);
export const inSpec = editOf(SPEC);
export const inManifest = editOf(MANIFEST);
export const inGuide = editOf(GUIDE);
export const inTemplate = editOf(TEMPLATE);

/** Writes a whole file, or removes it. */
export const write =
  (file: string, content: string | Uint8Array | null): Step =>
  (files) => ({ ...files, [file]: content });

/** Follows the hint like the tables of the rules, in one of their ways. */
export const byTable =
  (way = 0): Step =>
  (files, { finding }) => {
    const applied = withHint(finding, files)[way];
    if (applied === undefined) throw new Error('No table follows this hint here');
    return applied;
  };

/** Adds the field whose JSON is in the hint to the list that the hint names, and adds its label to the guide if the hint says so. */
export const declared: Step = (files, hint) => {
  const [, json = '', store = ''] = /`(\{ "name".*?\})` to "(\w+)"/u.exec(hint.text) ?? [];
  if (json === '') throw new Error(`The hint has no field: ${hint.text}`);
  hint.pasted.add(json);
  const field = JSON.parse(json) as { readonly label: string };
  const lists = manifestOf(files);
  const now = {
    ...files,
    [MANIFEST]: JSON.stringify({ ...lists, [store]: [...(lists[store] ?? []), field] }, null, 2),
  };
  const [, told] = /explain "([^"]+)" in the guide/u.exec(hint.text) ?? [];
  return told === undefined ? now : explained(told)(now, hint);
};

/** Explains a field in the guide, if the hint says so. */
export const explained =
  (label: string): Step =>
  (files, hint) => {
    if (!hint.text.includes('guide')) return files;
    return inGuide('## Results', `Fill in **${label}**.\n\n## Results`)(files, hint);
  };

interface Entry {
  readonly name: string;
}

export function manifestOf(files: Files): Record<string, readonly Entry[]> {
  return JSON.parse(String(files[MANIFEST])) as Record<string, readonly Entry[]>;
}

/** Changes the lists of the manifest. */
export const lists =
  (change: (lists: Record<string, readonly Entry[]>, hint: Hint) => object): Step =>
  (files, hint) => ({ ...files, [MANIFEST]: JSON.stringify(change(manifestOf(files), hint), null, 2) });

/** Moves a field to another list of the manifest. */
export const moved = (name: string, from: string, to: string): Step =>
  lists((all) => ({
    ...all,
    [from]: all[from]?.filter((each) => each.name !== name),
    [to]: [...(all[to] ?? []), ...(all[from] ?? []).filter((each) => each.name === name)],
  }));

export const field = (name: string, more: object = {}) => ({
  name,
  label: LABELS[name] ?? `The ${name.toLowerCase().replaceAll('_', ' ')}`,
  description: `Copy it from the settings of your Merrow project: ${name}.`,
  ...more,
});

/** Labels in the guide of the good submission. */
const LABELS: Partial<Record<string, string>> = { API_KEY: 'API key', API_URL: 'API URL' };

interface Parts {
  readonly dependencies?: readonly { readonly name: string; readonly version: string }[];
  /** Fields other than those that the Action reads by name. */
  readonly secrets?: readonly object[];
  readonly configuration?: readonly object[];
  readonly files?: Files;
}

/** The good submission with another Action. Its manifest has the fields that the Action reads, and its guide has their labels. */
export function withAction(action: string, { dependencies = [], files = {}, ...lists }: Parts = {}): Files {
  const read = (store: string) =>
    Array.from(
      new Set(Array.from(action.matchAll(new RegExp(`event\\.${store}\\.([A-Z_]+)\\b`, 'g')), ([, name = '']) => name)),
    );
  const {
    secrets = read('secrets').map((name) => field(name)),
    configuration = read('configuration').map((name) => field(name)),
  } = lists;
  const labels = [...secrets, ...configuration].flatMap((each) => ('label' in each ? [String(each.label)] : []));
  return {
    [ACTION]: action,
    [MANIFEST]: JSON.stringify({ secrets, configuration, dependencies }, null, 2),
    [GUIDE]: goodSubmission[GUIDE].replace(
      '**API key** and **API URL**',
      labels.map((label) => `**${label}**`).join(' and ') || 'nothing',
    ),
    ...files,
  };
}

/** An Action of post-login with this body. */
export const login = (body: string, head = ''): string =>
  `${head}exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;

/** A hint about an Action of post-login with this body. */
export const ofLogin = (body: string, ...ways: readonly (readonly Step[])[]): Worked => ({
  files: withAction(login(body)),
  ways,
});
