import { flowIds, flows, type FlowId } from '../flows.ts';

/** Auth0's package for tests of Actions, and their types. */
export const testPackage = '@auth0/actions';

/** Flows that it has a module for: those that are open to every tenant. A:package.json, `exports` of 0.32.0. */
const tested = flowIds.filter((id) => id !== 'post-credential-validation');

/** What `require` finds in it, as sub-paths: `post-login/v3/test`. Each trigger has it in its current version alone. */
export const testModules: ReadonlyMap<string, FlowId> = new Map(
  tested.map((id) => [`${id}/${flows[id].currentVersion}/test`, id]),
);

/** Sub-paths that have types alone: `require` finds nothing there. */
export const typesOnly: ReadonlySet<string> = new Set([
  ...tested.flatMap((id) => flows[id].versions.map((version) => `${id}/${version}`)),
  'signup-post-identifier/v1',
]);
