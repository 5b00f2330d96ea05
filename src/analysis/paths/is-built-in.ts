import type { Node } from 'estree';
import type { Judgement } from './judgement.ts';
import { valuePath } from './value-path.ts';

const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(['globalThis', 'global']);
const BUILT_INS: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(globalThis));

/** Something that is built into Node.js, `fetch` or `crypto.subtle`: if it is missing, the runtime is a different one. */
export function isBuiltIn({ code: { tree } }: Judgement, node: Node): boolean {
  const { base, keys } = valuePath(tree, node);
  if (base.type !== 'Identifier' || tree.variables.has(base)) return false;
  const name = GLOBAL_OBJECTS.has(base.name) ? keys[0] : base.name;
  return name !== undefined && name !== 'process' && name !== 'undefined' && BUILT_INS.has(name);
}
