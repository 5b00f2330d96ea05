import type { CallExpression, Node } from 'estree';
import { apiMethod } from '../../../auth0/api.ts';
import { escapeOf } from '../../paths/escapes.ts';
import { judgementOf } from '../../paths/judgement-of.ts';
import type { Path } from '../../paths/path-of.ts';
import { pathOf, runOf } from '../../paths/path-of.ts';
import { goesOn } from '../../paths/ways-out.ts';
import { variableOf } from '../../scope/calls.ts';
import { ancestorsOf } from '../../syntax/ancestors.ts';
import type { FunctionNode } from '../../syntax/tree.ts';
import { enclosingFunction, rangeOf } from '../../syntax/tree.ts';
import type { ActionFacts } from '../action.ts';
import { catchersOf, isEmpty } from './caught.ts';
import { endingOf } from './checks.ts';
import type { Condition, TestedCondition } from './conditions.ts';
import { conditionsWithRest, plain } from './conditions.ts';
import { MOST_LISTED } from './most-listed.ts';
import { isOfDenial } from './early-ends.ts';
import type { Span } from './span.ts';
import { bySpan, spanOf } from './span.ts';
import { textOf } from './texts.ts';

/** One of the ways in which a handler ends. */
export interface End extends Span {
  /** `returns`: a helper returns something to its caller instead of a result. */
  readonly kind: 'continues' | 'denies' | 'redirects' | 'challenges' | 'throws' | 'returns';
  /**
   * After what: nothing failed; an error, caught or not; a response status; a time-out; a missing setting;
   * another failure.
   */
  readonly after: 'success' | 'error' | 'status' | 'time-out' | 'missing' | 'failure';
  readonly path: Path;
  /** The handler that contains it; null in a helper. */
  readonly handler: string | null;
  /** The name of the helper that contains it; null in a handler, and for a helper without a name. */
  readonly helper: string | null;
  /** The path below `api`: `access.deny`; null if no method is called. */
  readonly method: string | null;
  /** The text of a denial, the address of a redirect, or what is thrown or returned; null if there is none. */
  readonly text: string | null;
  readonly conditions: readonly Condition[];
}

/** In order of position. */
export function endsOf(action: ActionFacts): End[] {
  return [
    ...byMethods(action),
    ...byReturns(action),
    ...byThrows(action),
    ...byBodies(action),
    ...byCatchers(action),
  ].sort(bySpan);
}

function end(action: ActionFacts, node: Node, over: Pick<End, 'kind' | 'method' | 'text'> & Partial<End>): End {
  const conditions = conditionsWithRest(action, node);
  const path = pathOf(action, node);
  return {
    after: path === 'failure' ? afterWhat(action, node, conditions) : afterNothing(action, conditions),
    path,
    ...whereIn(action, node),
    conditions: conditions.map(plain),
    ...spanOf(action.tree, node),
    ...over,
  };
}

function byMethods(action: ActionFacts): End[] {
  return action.apiCalls.slice(0, 5 * MOST_LISTED).flatMap(({ path, node }) => {
    const kind = endingOf(action, path);
    if (kind === null || runOf(action, node) === null) return [];
    return [end(action, node, { kind, method: path.join('.'), text: wordsOf(action, path.join('.'), node) })];
  });
}

/** The text for the user, otherwise the one for the application, otherwise the first argument: an address, a factor. */
function wordsOf(action: ActionFacts, path: string, { arguments: given }: CallExpression): string | null {
  const parameters = action.flow === null ? [] : (apiMethod(action.flow, path)?.parameters ?? []);
  const shown = ['user', 'application'].flatMap((audience) =>
    parameters.flatMap(({ shownTo }, index) => (shownTo === audience ? (given[index] ?? []) : [])),
  );
  const words = shown[0] ?? given[0];
  return words === undefined ? null : textOf(action, words);
}

/** In a handler, each `return` that continues; in a helper, its result after a failure. */
function byReturns(action: ActionFacts): End[] {
  return [...action.tree.returns].flatMap(([made, all]) =>
    all.slice(0, MOST_LISTED).flatMap((node): End[] => {
      if (isOfDenial(action, node) || runOf(action, node) === null) return [];
      const text = node.argument ? textOf(action, node.argument) : null;
      if (action.entryPoints.has(made)) return [end(action, node, { kind: 'continues', method: null, text: null })];
      return pathOf(action, node) === 'failure' ? [end(action, node, { kind: 'returns', method: null, text })] : [];
    }),
  );
}

function byThrows(action: ActionFacts): End[] {
  const { code, entryPoints, tree } = action;
  const thrown = [...tree.parents.keys()].filter((node) => node.type === 'ThrowStatement').slice(0, MOST_LISTED);
  const requests = action.requests.slice(0, MOST_LISTED).filter(({ node, callback, about }) => {
    if (callback || about.outcome !== 'promise') return false;
    return escapeOf(code, entryPoints, { as: 'rejected', node })?.kind === 'leaves';
  });
  return [
    ...thrown.flatMap((node): End[] => {
      if (escapeOf(code, entryPoints, { as: 'thrown', node })?.kind !== 'leaves') return [];
      const [made] = node.argument.type === 'NewExpression' ? node.argument.arguments : [];
      return [end(action, node, { kind: 'throws', method: null, text: textOf(action, made ?? node.argument) })];
    }),
    ...requests.map(({ node }) =>
      end(action, node, { kind: 'throws', method: null, text: null, after: 'error', path: 'failure' }),
    ),
  ];
}

/** The end of a handler's body, if it can be reached. */
function byBodies(action: ActionFacts): End[] {
  const judgement = judgementOf(action);
  return [...action.entryPoints].flatMap((made): End[] => {
    if (made.body.type !== 'BlockStatement' || !goesOn(judgement.outcomeOf(made.body))) return [];
    const { end: last } = spanOf(action.tree, made);
    const brace = { start: { line: last.line, column: Math.max(1, last.column - 1) }, end: last };
    return [
      {
        kind: 'continues',
        after: 'success',
        path: 'success',
        handler: handlerOf(action, made),
        helper: null,
        method: null,
        text: null,
        conditions: [],
        ...brace,
      },
    ];
  });
}

/** Code that catches an error and continues: in a handler, or in a helper whose caller does not learn of it. */
function byCatchers(action: ActionFacts): End[] {
  const judgement = judgementOf(action);
  return catchersOf(action)
    .slice(0, MOST_LISTED)
    .flatMap((catcher): End[] => {
      if (runOf(action, catcher) === null && runOf(action, catcher.body) === null) return [];
      const { body } = catcher;
      if (body.type === 'BlockStatement') {
        if (!goesOn(judgement.outcomeOf(body))) return [];
      } else if (!isEmpty(body)) return [];
      return [
        end(action, catcher, {
          kind: 'continues',
          after: 'error',
          path: 'failure',
          method: null,
          text: null,
          conditions: [],
        }),
      ];
    });
}

function whereIn(action: ActionFacts, node: Node): Pick<End, 'handler' | 'helper'> {
  const made = enclosingFunction(action.tree, node);
  if (made === null) return { handler: null, helper: null };
  const handler = handlerOf(action, made);
  return { handler, helper: handler === null ? (variableOf(action.tree, made)?.name ?? null) : null };
}

function handlerOf({ entryPoints, handlers }: ActionFacts, made: FunctionNode): string | null {
  if (!entryPoints.has(made)) return null;
  const [start, end] = rangeOf(made);
  const found = handlers.find(({ range }) => range !== null && range[0] <= start && end <= range[1]);
  return found?.name ?? null;
}

/** Nothing failed; or it ends in this way both for a decision and for a missing setting: `!API_KEY || user.blocked`. */
function afterNothing(action: ActionFacts, conditions: readonly TestedCondition[]): 'success' | 'missing' {
  const judgement = judgementOf(action);
  const isMissing = (test: Node, holds: boolean): boolean => {
    if (test.type === 'UnaryExpression' && test.operator === '!') return isMissing(test.argument, !holds);
    const isEither = test.type === 'LogicalExpression' && test.operator === (holds ? '||' : '&&');
    if (isEither) return isMissing(test.left, holds) || isMissing(test.right, holds);
    return judgement.guardOf(test, holds) === 'missing';
  };
  return conditions.some(({ node, holds }) => isMissing(node, holds)) ? 'missing' : 'success';
}

const TIME_OUT = /abort|time_?-?d?_?out|timed|ETIMEDOUT/iu;
/** Properties of a response: `response.ok`, `status`, `res.statusCode`. */
const STATUS = /\b(?:ok|status(?:Code|Text)?)\b/u;

/** What failed, according to the code around it and the conditions. */
function afterWhat(action: ActionFacts, node: Node, conditions: readonly TestedCondition[]): End['after'] {
  const judgement = judgementOf(action);
  const catchers = new Set<Node>(catchersOf(action));
  const isCaught = [...ancestorsOf(action.tree, node)].some(([parent]) => catchers.has(parent));
  const tests = conditions.map(({ test }) => test);
  if (conditions.some(({ test, holds }) => holds && TIME_OUT.test(test))) return 'time-out';
  if (tests.some((test) => STATUS.test(test))) return 'status';
  if (isCaught) return 'error';
  const isMissing = conditions.some((each) => judgement.guardOf(each.node, each.holds) === 'missing');
  return isMissing ? 'missing' : 'failure';
}
