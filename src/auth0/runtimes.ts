/** `superseded` still runs; Auth0 replaces `retired` by a later one. */
export type RuntimeState = 'retired' | 'superseded' | 'current';

/** D:troubleshoot/product-lifecycle/deprecations-and-migrations; `default_runtime` and `runtimes` in SDK; 2026-08. */
export const runtimes: Readonly<Record<string, RuntimeState>> = {
  node12: 'retired',
  node16: 'retired',
  node18: 'superseded',
  // The name of node18 on older tenants.
  'node18-actions': 'superseded',
  node22: 'current',
};

export const currentRuntime = 'node22';

/** The state of a `runtime` in `deploy/template.json`; null for one that Auth0 does not document. */
export function runtimeState(runtime: string): RuntimeState | null {
  return Object.hasOwn(runtimes, runtime) ? (runtimes[runtime] ?? null) : null;
}
