import type { ExpectedAnswers, ReadKind } from '../../analysis/facts/expected-answers.ts';

/** One of several guesses at the provider's answer. */
export interface Variant {
  /** Which of the literals that a value is compared with. */
  readonly literal?: 0 | 1 | 2;
  /** Whether properties with a negative meaning are true. */
  readonly bad?: boolean;
  /** Whether numbers are high. */
  readonly high?: boolean;
  /** Whether lists contain texts, or nothing. */
  readonly lists?: 'texts' | 'empty';
  /** Whether the answer is a list, or an empty one. */
  readonly root?: 'list' | 'empty';
}

export const variants: readonly Variant[] = [
  {},
  { literal: 1 },
  { literal: 2 },
  { bad: true, high: true },
  { lists: 'texts' },
  { root: 'list' },
  { lists: 'empty' },
  { root: 'empty' },
];

/** Members of clients and promises, which are not properties of an answer. */
const OF_CLIENTS = new Set(
  (
    'json text then catch finally arrayBuffer buffer clone blob ok headers get set on end write destroy setTimeout pipe setEncoding statusCode ' +
    'statusText abort signal update digest message stack code response request href pathname hostname searchParams append toString bind call apply ' +
    'name secrets configuration prototype isInteger isFinite isNaN isArray parse stringify test exec has add delete clear resolve reject create ' +
    'post put patch use interceptors defaults error'
  ).split(' '),
);

const SOUNDS_BAD =
  /err|fail|suspend|block|dispos|den[iy]|expire|fraud|bot|vpn|proxy|tor$|risk|threat|breach|pwned|compromis|revoked|locked|banned|problem|reject|malicious|suspicious|count|hits|score|next|cursor/iu;
const SOUNDS_GOOD =
  /^(?:is|has|can|should)[A-Z_]|^(?:ok|success|valid|verified|active|allowed|accepted|approved|enabled|exists|completed?)$/u;

type Tree = Record<string, unknown>;
const LIST = Symbol('list');
const MOST_DEPTH = 8;

/** An answer with everything that the Action reads: an object, or a list of objects. */
export function answerTree({ reads, literals, numbers, lists }: ExpectedAnswers, variant: Variant): unknown {
  const root: Tree = {};
  const value = (name: string, kind: ReadKind): unknown => {
    const known = Object.hasOwn(literals, name) ? (literals[name] ?? []) : [];
    if (kind === 'list' || lists.includes(name)) return LIST;
    if (known.length > 0) return known[(variant.literal ?? 0) % known.length];
    if (kind === 'number' || numbers.includes(name))
      return SOUNDS_BAD.test(name) ? (variant.high ? 90 : 0) : variant.high ? 90 : 1;
    if (kind === 'text') return name;
    if (SOUNDS_BAD.test(name)) return variant.bad === true ? true : /score|count|hits/iu.test(name) ? 0 : false;
    if (SOUNDS_GOOD.test(name)) return true;
    if (name === 'expires_in') return 3600;
    return /_at$|date|time|expires?$/iu.test(name) ? '2026-01-10T00:00:00.000Z' : `${name}-value`;
  };
  const insert = (names: readonly string[], kind: ReadKind) => {
    let object: Tree = root;
    for (const [index, name] of names.entries()) {
      if (name === '*' || /^\d+$/u.test(name)) return;
      const there = Object.hasOwn(object, name) ? object[name] : undefined;
      if (index === names.length - 1) {
        const isTold = kind === 'list' || kind === 'text' || kind === 'number';
        if (there === undefined || (isTold && typeof there !== 'object')) object[name] = value(name, kind);
        return;
      }
      if (there === LIST) return;
      if (typeof there !== 'object' || there === null) object[name] = {};
      object = object[name] as Tree;
    }
  };
  for (const { names, kind } of reads) {
    const meant = names.filter((name) => name !== 'default');
    // From any name on: `response.data.score` may be `data.score` in one client's answer and `score` in another's.
    for (const [index, name] of meant.entries()) if (!OF_CLIENTS.has(name)) insert(meant.slice(index), kind);
  }
  const element = Object.fromEntries(
    Object.entries(root).filter(([, each]) => each !== LIST && typeof each !== 'object'),
  );
  const filled = (tree: Tree, depth: number): Tree =>
    Object.fromEntries(
      Object.entries(tree).map(([name, each]) => {
        if (each === LIST) {
          return [
            name,
            variant.lists === 'empty' ? [] : variant.lists === 'texts' ? [`${name}-item`] : [{ ...element }],
          ];
        }
        return [
          name,
          typeof each === 'object' && each !== null && depth < MOST_DEPTH ? filled(each as Tree, depth + 1) : each,
        ];
      }),
    );
  // Slack and others have it in each answer. `ok` of a Response of `fetch` looks the same in the code.
  if (!Object.hasOwn(root, 'ok')) root['ok'] = true;
  if (variant.root === 'empty') return [];
  return variant.root === 'list' ? [filled({ ...element }, 0)] : filled(root, 0);
}
