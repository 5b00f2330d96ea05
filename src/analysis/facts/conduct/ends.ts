import type { CallExpression, Node } from 'estree';
import { apiMethod } from '../../../auth0/api.ts';
import { endOfExpression } from '../../paths/end-of-expression.ts';
import { escapeOf } from '../../paths/escapes.ts';
import { judgementOf } from '../../paths/judgement-of.ts';
import type { Path } from '../../paths/path-of.ts';
import { pathOf, runOf } from '../../paths/path-of.ts';
import { goesOn } from '../../paths/ways-out.ts';
import { variableOf } from '../../scope/calls.ts';
import type { FunctionNode } from '../../syntax/tree.ts';
import { enclosingFunction, rangeOf } from '../../syntax/tree.ts';
import type { ActionFacts } from '../action.ts';
import { redirectOf } from './addresses.ts';
import type { After } from './after-what.ts';
import { afterNothing, afterWhat } from './after-what.ts';
import { catchersOf, isEmpty } from './caught.ts';
import { endingOf } from './checks.ts';
import type { Condition } from './conditions.ts';
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
  readonly after: After;
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
    const words = wordsOf(action, path.join('.'), node);
    const text = words && (kind === 'redirects' ? redirectOf(action, words) : textOf(action, words));
    return [end(action, node, { kind, method: path.join('.'), text })];
  });
}

/** The text for the user; otherwise the one for the application, after its code; otherwise the first argument: an address, a factor. */
function wordsOf(action: ActionFacts, path: string, { arguments: given }: CallExpression): Node | null {
  const parameters = action.flow === null ? [] : (apiMethod(action.flow, path)?.parameters ?? []);
  const shownTo = (audience: 'user' | 'application') =>
    parameters.flatMap((parameter, index) => (parameter.shownTo === audience ? (given[index] ?? []) : []));
  return shownTo('user')[0] ?? shownTo('application').at(-1) ?? given[0] ?? null;
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
    const { body } = made;
    const isReached =
      body.type === 'BlockStatement' ? goesOn(judgement.outcomeOf(body)) : endOfExpression(judgement, body) === null;
    if (!isReached) return [];
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
        ...lastCharacter(spanOf(action.tree, made)),
      },
    ];
  });
}

/** The brace of a block. */
function lastCharacter({ end: last }: Span): Span {
  return { start: { line: last.line, column: Math.max(1, last.column - 1) }, end: last };
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
