import type { ActionFacts } from '../../../analysis/facts/action.ts';
import { moduleWritesOf } from '../../../analysis/facts/module-writes.ts';
import { isBuiltinModule } from '../../../analysis/scope/requires.ts';
import type { FoundExecution } from '../../../probe/explore/exploration.ts';
import type { SpecParts } from './spec-parts.ts';

/** Longer than answers take in the probe. */
const WAITS_MS = 150;

/** What the tests need around the Action, by what it did and by what it requires. */
export function needsOf(
  { code, tree, requires }: ActionFacts,
  executions: readonly FoundExecution[],
): Pick<SpecParts, 'needs' | 'time' | 'keepsState'> {
  const all = executions.flatMap(({ recording }) => recording);
  const hasRequests = all.some(({ requests }) => requests.length > 0);
  const waits = all.some(({ virtualMs, requests }) => virtualMs > requests.length * 100 + WAITS_MS);
  const overHttp = requires.some(
    ({ specifier }) => specifier === null || !isBuiltinModule(specifier) || /^(?:node:)?https?$/u.test(specifier),
  );
  const readsTime =
    /\bDate\b/u.test(tree.text) || requires.some(({ specifier }) => specifier === null || !isBuiltinModule(specifier));
  return {
    needs: { fetch: hasRequests, http: hasRequests && overHttp },
    time: waits ? 'passing' : readsTime ? 'fixed' : 'real',
    keepsState: moduleWritesOf(code).length > 0,
  };
}
