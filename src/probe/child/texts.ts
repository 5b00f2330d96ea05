import type { ExplorationPlan } from '../explore/exploration.ts';
import type { Plan } from '../model.ts';
import { at } from './changed-event.ts';
import { isObject } from './trial.ts';

/** Texts that could make the Action do something else if a value were one of them. */
export interface Texts {
  /** Texts that the Action compares with. */
  readonly compared: readonly string[];
  /** Names in its lists. */
  readonly words: readonly string[];
  /** Texts of the configuration, whole and in parts. */
  readonly settings: readonly string[];
  /** Texts of the event that the Action reads, and the domains of its addresses. */
  readonly event: readonly string[];
  /** Texts of the provider's answers. */
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
