import { flowIds, flows, type FlowId } from '../flows.ts';

/** Auth0's package for testing Actions, which also has their types. */
export const testPackage = '@auth0/actions';

/** The flows that it has a module for: those that every tenant can use. A:package.json, `exports` of 0.32.0. */
const tested = flowIds.filter((id) => id !== 'post-credential-validation');

/** The sub-paths that can be required: `post-login/v3/test`. There is one for the current version of each trigger only. */
export const testModules: ReadonlyMap<string, FlowId> = new Map(
  tested.map((id) => [`${id}/${flows[id].currentVersion}/test`, id]),
);

/** Sub-paths that only have types: nothing can be required from them. */
export const typesOnly: ReadonlySet<string> = new Set([
  ...tested.flatMap((id) => flows[id].versions.map((version) => `${id}/${version}`)),
  'signup-post-identifier/v1',
]);
