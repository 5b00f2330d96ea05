import type { Scope } from 'eslint';
import type { Node } from 'estree';
import type { Call } from '../scope/calls.ts';
import { localClass } from '../scope/classes.ts';
import type { Code } from '../scope/code.ts';
import { deeper } from '../scope/code.ts';
import { valuesAt } from '../scope/properties.ts';
import { sourcesOf } from '../scope/sources.ts';
import type { Source, Step } from '../scope/writes.ts';
import { INTEROP } from '../syntax/method-names.ts';
import { remembered } from '../syntax/remembered.ts';
import { constantString, propertyName } from '../syntax/property-name.ts';
import { isGlobal, subjectOf } from '../syntax/tree.ts';

/**
 * The source of a value that the Action does not make itself: a global of the runtime or a package, and the path from
 * there. `require("axios").create({}).post` has the package `axios` and the path `.create().post`.
 */
export interface Origin {
  readonly from: 'global' | 'package';
  /** Name of the global or the package, without `node:`. */
  readonly name: string;
  /** Members, calls `()` and instances `new`; `.*` is a member with an unknown name. */
  readonly path: string;
  /** The calls of the path, in its order. */
  readonly calls: readonly Call[];
}

/** A value with more origins than this is not looked at. */
const MAX_ORIGINS = 8;
/** Longer paths lead to nothing that we know. */
const MAX_PATH = 120;

/** The possible origins of an expression, through variables, patterns, members, parameters and functions of the file. */
export function originsOf(code: Code, node: Node): readonly Origin[] {
  const answers = known(code);
  const subject = subjectOf(code.tree, node);
  const answer = answers.get(subject);
  if (answer !== undefined) return answer;
  return deeper(code, [], () => {
    // A value that is defined by itself has no origin.
    answers.set(subject, []);
    const found = distinct(workOut(code, node));
    answers.set(subject, found);
    return found;
  });
}

const known = remembered<Code, Map<Node | Scope.Variable, readonly Origin[]>>(() => new Map());

function distinct(origins: readonly Origin[]): readonly Origin[] {
  if (origins.length < 2) return origins;
  const keys = new Map<string, Origin>();
  for (const origin of origins) {
    const places = origin.calls.map(({ range }) => range?.[0]).join(',');
    keys.set(`${origin.from} ${origin.name} ${origin.path} ${places}`, origin);
  }
  return [...keys.values()].slice(0, MAX_ORIGINS);
}

function workOut(code: Code, node: Node): readonly Origin[] {
  const { tree } = code;
  switch (node.type) {
    case 'Identifier':
      if (!tree.variables.has(node)) return [{ from: 'global', name: node.name, path: '', calls: [] }];
      break;
    case 'NewExpression':
      return localClass(tree, node.callee) === null ? extended(originsOf(code, node.callee), node) : [];
    case 'ImportExpression':
      return packageOf(constantString(tree, node.source));
    case 'CallExpression': {
      const [first] = node.arguments;
      if (isGlobal(tree, node.callee, 'require'))
        return first === undefined ? [] : packageOf(constantString(tree, first));
      if (first !== undefined && node.callee.type === 'Identifier' && INTEROP.has(node.callee.name))
        return originsOf(code, first);
      // Any arguments may be fixed.
      if (node.callee.type === 'MemberExpression' && propertyName(tree, node.callee) === 'bind')
        return originsOf(code, node.callee.object);
      break;
    }
    default:
      break;
  }
  const from = sourcesOf(code, node)?.from ?? [];
  return from.slice(0, MAX_ORIGINS).flatMap((source) => ofSource(code, source));
}

function packageOf(name: string | null): Origin[] {
  return name === null ? [] : [{ from: 'package', name: name.replace(/^node:/, ''), path: '', calls: [] }];
}

/** The value at the end of a path in the file, and the beginning of the path. */
function ofSource(code: Code, { node, path }: Source): readonly Origin[] {
  const step = path.at(-1);
  if (step === undefined) return originsOf(code, node);
  const before = ofSource(code, { node, path: path.slice(0, -1) });
  const own = valuesAt(code, node, path).values.slice(0, MAX_ORIGINS);
  return [...own.flatMap((value) => originsOf(code, value)), ...extended(before, step)];
}

/** The origins one step further on their path. */
function extended(origins: readonly Origin[], step: Step | Call): readonly Origin[] {
  return origins.flatMap((origin): Origin[] => {
    const { from, name, path, calls } = origin;
    if (path.length > MAX_PATH) return [];
    const isCall = typeof step === 'object' && step !== null;
    if (from === 'global' && path === '' && isGlobalObject(name)) {
      return typeof step === 'string' ? [{ from, name: step, path: '', calls }] : [];
    }
    // `require("axios").default`: compilers write this, and for some packages people do.
    if (from === 'package' && path === '' && step === 'default') return [origin];
    if (isCall)
      return [{ from, name, path: `${path}${step.type === 'NewExpression' ? 'new' : '()'}`, calls: [...calls, step] }];
    return [{ from, name, path: `${path}.${step ?? '*'}`, calls }];
  });
}

const isGlobalObject = (name: string): boolean => name === 'globalThis' || name === 'global';
