/** What a test process may know of ours: where programs are, and how times and texts are written. */
const allowed = ['PATH', 'LANG', 'LANGUAGE', 'LC_ALL', 'LC_CTYPE', 'TZ', 'SYSTEMROOT'] as const;

/**
 * The environment of a test process. Made up from nothing: tokens, `GITHUB_*`, `INPUT_*`, `ACTIONS_*`, `RUNNER_*`,
 * `NODE_OPTIONS` and the home folder are not taken away but never given.
 */
export function childEnvironment(parent: NodeJS.ProcessEnv, scratch: string): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { NODE_ENV: 'test', JEST_WORKER_ID: '1', TMPDIR: scratch, FORCE_COLOR: '0' };
  for (const name of allowed) {
    const value = parent[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}
