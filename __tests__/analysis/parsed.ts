import { parseAction } from '../../src/submission/action.ts';
import type { ActionFacts } from '../../src/analysis/facts/action.ts';
import { factsOf } from '../../src/analysis/facts/action.ts';
import type { ApiCall } from '../../src/analysis/values/property-reads.ts';

export const FILE = 'integration/integration.action.js';

/** The facts of an Action that has to parse. */
export function parsed(text: string): ActionFacts {
  const action = parseAction({ path: FILE, text });
  if (action.state !== 'parsed') throw new Error(`${action.state}: ${JSON.stringify(action)}`);
  return factsOf(action.value);
}

/** `secrets.API_KEY` for each read, `secrets.*` for each one with an unknown name; sorted, each once. */
export function readsOf(text: string): string[] {
  const { reads, dynamicReads } = parsed(text);
  const names = [
    ...reads.map(({ store, name }) => `${store}.${name}`),
    ...dynamicReads.map(({ store }) => `${store}.*`),
  ];
  return [...new Set(names)].sort();
}

/** `user.email` for each read of `event`, with `?` after optional properties and `~` before doubtful reads. */
export function eventReadsOf(text: string): string[] {
  return parsed(text).eventReads.map(shown);
}

/** `access.deny` for each call on `api`, with the same marks. */
export function apiCallsOf(text: string): string[] {
  return parsed(text).apiCalls.map(shown);
}

function shown({ path, doubtful, optional }: Pick<ApiCall, 'path' | 'doubtful' | 'optional'>): string {
  return `${doubtful ? '~' : ''}${path.join('.')}${optional ? '?' : ''}`;
}

/** The place of the mark `▸` in a text, and the text without it. */
export function marked(text: string): { text: string; line: number; column: number } {
  const before = text.split('▸')[0] ?? '';
  const lines = before.split(/\r\n|\n/);
  return { text: text.replace('▸', ''), line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
