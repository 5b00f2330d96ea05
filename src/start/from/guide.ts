import type { FoundExecution } from '../../probe/explore/exploration.ts';
import { asMarkdown } from '../guide/guide-text.ts';
import type { StartedField, StartedGuide } from '../parts.ts';
import { conditionsOf } from './spec/words.ts';

/**
 * What the guide can say about what the Action did: claims, metadata and redirects that customers see, and texts for their users.
 * Only a person can write the rest, which gets markers.
 */
export function guideOf(
  executions: readonly FoundExecution[],
  fields: readonly StartedField[],
  action: string,
): StartedGuide {
  const results = unique(executions.filter(({ clean }) => clean).flatMap((found) => resultsOf(found, action)));
  const denials = denialsOf(executions, fields);
  return {
    summary: null,
    account: null,
    setUp: null,
    results: results.length === 0 ? null : listOf(results),
    troubleshooting: denials.length === 0 ? null : listOf(denials),
  };
}

const MOST = 12;
const unique = (lines: readonly string[]): string[] => [...new Set(lines)].slice(0, MOST);
const listOf = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const code = (text: string): string => (/^[^`\n]+$/u.test(text) ? `\`${text}\`` : asMarkdown(text));

const HOLDERS: Readonly<Record<string, string>> = {
  'idToken.setCustomClaim': 'The ID token has the claim',
  'accessToken.setCustomClaim': 'The access token has the claim',
  'samlResponse.setAttribute': 'The SAML response has the attribute',
  'user.setAppMetadata': "The user's app metadata has",
  'user.setUserMetadata': "The user's metadata has",
};

/** Names that are written in the Action. Other names consist of values that we made up. */
function resultsOf({ recording, again }: FoundExecution, action: string): string[] {
  return recording.calls.flatMap(({ path, args }, index) => {
    const [first] = args;
    // Nobody can look for a name that differs each time.
    if (first === undefined || again.calls[index]?.args[0] !== first) return [];
    const name = textIn(first);
    if (name === null) return [];
    const holder = Object.hasOwn(HOLDERS, path) ? HOLDERS[path] : undefined;
    if (holder !== undefined) return action.includes(name) ? [`${holder} ${code(name)}.`] : [];
    if (path !== 'redirect.sendUserTo' || !URL.canParse(name)) return [];
    const { host } = new URL(name);
    return [action.includes(host) ? `Users are redirected to ${code(host)}.` : 'Users are redirected.'];
  });
}

/** Texts that users see, each with its condition. */
function denialsOf(executions: readonly FoundExecution[], fields: readonly StartedField[]): string[] {
  const when = new Map<string, string[]>();
  for (const found of executions) {
    const base = executions.find(({ handler }) => handler === found.handler) ?? found;
    for (const [index, { path, args }] of found.recording.calls.entries()) {
      if (path !== 'access.deny' && path !== 'validation.error') continue;
      const last = args.at(-1) ?? '';
      const message = textIn(last);
      if (message === null || !/\s/u.test(message) || found.again.calls[index]?.args.at(-1) !== last) continue;
      const conditions = conditionsOf(found, base)
        .map((each) => inLabels(each, fields))
        .filter((each) => /^(?:"|the provider |the token )/u.test(each))
        .slice(0, 2);
      when.set(message, [...(when.get(message) ?? []), conditions.join(' and ')]);
    }
  }
  return [...when].slice(0, MOST).map(([message, conditions]) => {
    const seen = unique(conditions.filter((each) => each !== '')).slice(0, 3);
    const shown = `"${asMarkdown(message)}" is shown`;
    return seen.length === 0
      ? `${shown} to users who are denied.`
      : `${shown} when ${asMarkdown(seen.join(', or when '))}.`;
  });
}

/** Customers know a field by its label. */
function inLabels(condition: string, fields: readonly StartedField[]): string {
  const field = fields.find(({ name }) => condition.startsWith(`${name} `));
  return field === undefined ? condition : `"${field.label}"${condition.slice(field.name.length)}`;
}

function textIn(json: string): string | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' && value !== '' ? value : null;
  } catch {
    return null;
  }
}
