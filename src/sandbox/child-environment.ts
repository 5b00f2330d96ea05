/** The variables that a test process gets from us: where programs are, and how times and texts are written. */
const allowed = ['PATH', 'LANG', 'LANGUAGE', 'LC_ALL', 'LC_CTYPE', 'TZ', 'SYSTEMROOT'] as const;

/**
 * The environment of a test process. It starts empty: tokens, `GITHUB_*`, `INPUT_*`, `ACTIONS_*`, `RUNNER_*`,
 * `NODE_OPTIONS` and the home folder need not be removed, because they are never added.
 */
export function childEnvironment(parent: NodeJS.ProcessEnv, scratch: string): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { NODE_ENV: 'test', JEST_WORKER_ID: '1', TMPDIR: scratch, FORCE_COLOR: '0' };
  for (const name of allowed) {
    const value = parent[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}
