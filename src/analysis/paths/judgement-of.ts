import type { CallExpression, Node, ReturnStatement, Statement } from 'estree';
import type { ApiCall } from '../values/property-reads.ts';
import type { Code } from '../scope/code.ts';
import { withBudget } from '../scope/code.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { deniesIfSet } from './denies-if-set.ts';
import { endOfExpression } from './end-of-expression.ts';
import { fateOf } from './fate-of.ts';
import type { Guard } from './guard.ts';
import { guardOf } from './guard-of.ts';
import type { Judgement } from './judgement.ts';
import { offPath } from './off-path.ts';
import { outcomeOf } from './outcome.ts';
import { recall } from './recall.ts';
import type { OffPath, Outcome } from './ways-out.ts';
import { endOf, NEXT } from './ways-out.ts';

/** The Action's code, with the facts on which a judgement of its paths is based. */
export interface JudgedAction {
  readonly code: Code;
  readonly entryPoints: ReadonlySet<FunctionNode>;
  readonly apiCalls: readonly ApiCall[];
  readonly requests: readonly { readonly node: CallExpression }[];
}

/** Steps for one judgement. Real Actions take some thousand. */
const MAX_STEPS = 400_000;
/** A longer chain of helpers than people write. Following it to its end would overflow the stack. */
const MAX_HELPERS = 60;
const MAX_TESTS = 100;

const judgements = new WeakMap<Code, Judgement>();

export function judgementOf(action: JudgedAction): Judgement {
  const made = judgements.get(action.code) ?? judge(action);
  judgements.set(action.code, made);
  return made;
}

function judge({ code, entryPoints, apiCalls, requests }: JudgedAction): Judgement {
  const guards = { true: new Map<Node, Guard>(), false: new Map<Node, Guard>() };
  const outcomes = new Map<Statement, Outcome>();
  const ends = new Map<FunctionNode, OffPath | null>();
  const conditional = new Map<FunctionNode, boolean>();
  const fates = new Map<ReturnStatement | FunctionNode, OffPath | null>();
  const statements = new Map<FunctionNode, ReadonlyMap<Statement, OffPath>>();
  const none: ReadonlyMap<Statement, OffPath> = new Map();
  const remember = recall();
  let nested = 0;
  const within = <Answer>(most: number, otherwise: Answer, workOut: () => Answer): Answer => {
    if (nested >= most || judgement.code.budget.steps-- <= 0) return otherwise;
    nested += 1;
    const answer = workOut();
    nested -= 1;
    return answer;
  };
  const judgement: Judgement = {
    code: withBudget(code, MAX_STEPS),
    entryPoints,
    apiCalls: new Map(apiCalls.map(({ node, path }) => [node, path.join('.')])),
    requests: new Set(requests.map(({ node }) => node)),
    guardOf: (test, holds) =>
      remember<Node, Guard>(guards[`${holds}`], test, null, () =>
        within(MAX_TESTS, null, () => guardOf(judgement, test, holds)),
      ),
    outcomeOf: (statement) => remember(outcomes, statement, NEXT, () => outcomeOf(judgement, statement)),
    endOf: (called) =>
      remember<FunctionNode, OffPath | null>(ends, called, null, () =>
        within(MAX_HELPERS, null, () =>
          called.body.type === 'BlockStatement'
            ? endOf(judgement.outcomeOf(called.body))
            : (judgement.fateOf(called) ?? endOfExpression(judgement, called.body)),
        ),
      ),
    deniesIfSet: (called) => remember(conditional, called, false, () => deniesIfSet(judgement, called)),
    fateOf: (returned) =>
      remember<ReturnStatement | FunctionNode, OffPath | null>(fates, returned, null, () =>
        within(MAX_HELPERS, null, () => fateOf(judgement, returned)),
      ),
    offPathOf: (called) =>
      remember(statements, called, none, () =>
        within(MAX_HELPERS, none, () =>
          called.body.type === 'BlockStatement' ? offPath(judgement, called.body.body) : none,
        ),
      ),
    recall: remember,
    known: { settings: new Map(), answers: new Map() },
  };
  return judgement;
}
