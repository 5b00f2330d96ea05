import type { ExplorationPlan } from '../explore/exploration.ts';
import type { Plan } from '../model.ts';
import { at } from './changed-event.ts';
import { isObject } from './trial.ts';

/** Texts that a value may have to be for the Action to do something else with it. */
export interface Texts {
  /** That the Action compares anything with. */
  readonly compared: readonly string[];
  /** That it has in lists: names that it knows. */
  readonly words: readonly string[];
  /** That the configuration has, whole and in its parts. */
  readonly settings: readonly string[];
  /** That the event has, where the Action reads it, and the domains of its addresses. */
  readonly event: readonly string[];
  /** That the provider answers. */
  readonly answers: readonly string[];
}

const MOST = 12;
const LONGEST = 200;
const unique = (texts: readonly string[]): string[] =>
  [...new Set(texts)].filter((text) => text !== '' && text.length <= LONGEST).slice(0, MOST);

export function textsOf(
  { answers, configuration }: Plan,
  { event: paths, parts, words }: ExplorationPlan,
  event: Record<string, unknown>,
  tree: unknown,
): Texts {
  const literals = Object.values(answers.literals)
    .flat()
    .filter((each) => typeof each === 'string');
  const read = paths.flatMap((path) => {
    const value = at(event, path);
    return typeof value === 'string' && path[0] !== 'secrets' && path[0] !== 'configuration' ? [value] : [];
  });
  const settings = configuration.map(({ value }) => value);
  return {
    compared: unique([...literals, ...parts.flatMap((part) => [part, `${part}example.com`, `example${part}`])]),
    words: unique(words),
    settings: unique(settings.flatMap((value) => [value, ...value.split(/[\s,;]+/u)])),
    event: unique(read.flatMap((text) => [text, ...(text.includes('@') ? [text.split('@')[1] ?? ''] : [])])),
    answers: unique(leaves(tree, 0)),
  };
}

function leaves(tree: unknown, depth: number): string[] {
  if (typeof tree === 'string') return [tree];
  if (!isObject(tree) || depth > MOST) return [];
  return Object.values(tree).flatMap((each) => leaves(each, depth + 1));
}

/** Other texts of the same kind. */
export function textsLike(there: string): string[] {
  if (/^\d{4}-\d\d-\d\dT/u.test(there)) return ['2026-01-15T09:59:00.000Z', '2020-01-01T00:00:00.000Z'];
  if (there.includes('@')) return ['somebody@example.com', 'not-an-address'];
  return ['', '1980-05-20', '2020-06-15'];
}
