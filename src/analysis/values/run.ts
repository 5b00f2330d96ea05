import type { EntryPoints } from '../scope/entry-points.ts';
import { enter } from './arguments.ts';
import { follow } from './follow.ts';
import type { Code } from '../scope/code.ts';
import type { Subject, Walk } from './walk.ts';
import { lose } from './walk.ts';

/** A text can be written so that values reach everything; real Actions take some hundred steps. */
const MAX_STEPS = 50_000;

/**
 * Follows a parameter of the handlers to all that is read of it and called on it: through variables, patterns, object
 * literals, and the parameters and results of the functions of the file.
 */
export function runWalk(code: Code, { functions, lost }: EntryPoints, subject: Subject): Walk {
  const walk: Walk = {
    code,
    subject,
    entryPoints: new Set(functions),
    open: [],
    steps: MAX_STEPS,
    seen: new Map(),
    results: new Map(),
    reads: new Map(),
    calls: new Map(),
    entered: new Map(),
    losses: new Map(),
    asked: new Set(),
    written: new Set(),
    extended: new Set(),
  };
  code.budgets.push(walk);
  for (const root of subject.roots) {
    for (const each of functions) enter(walk, each, subject.parameter, root);
    for (const node of lost) lose(walk, root, node);
  }
  for (let next = walk.open.pop(); next !== undefined; next = walk.open.pop()) {
    if (walk.steps <= 0) {
      for (const root of subject.roots) lose(walk, root, next.node);
      break;
    }
    follow(walk, next.node, next.value);
  }
  return walk;
}
