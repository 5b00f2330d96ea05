import { homeDocumentation } from '../home.ts';
import { pagePath } from '../rules/page.ts';

/**
 * The command that gives the same verdict in a terminal, in the repository's root. npx takes the bundle from the
 * repository of the Action, at the ref that the workflow uses (GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF: empty for an
 * Action in the repository itself, `uses: ./`).
 */
export function localCommand(env: NodeJS.ProcessEnv, path: string): string {
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
  const ref = env['GITHUB_ACTION_REF'] ?? '';
  const program =
    repository === '' ? 'node dist/cli.js' : `npx --yes github:${repository}${ref === '' ? '' : `#${ref}`}`;
  return `${program} check ${quoted(path)}`;
}

/**
 * Makes the address of a rule's page, at the version of the Action in use, otherwise at the built version; null if neither
 * is known.
 */
export function ruleDocumentation(env: NodeJS.ProcessEnv, serverUrl: string): ((rule: string) => string) | null {
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
  const ref = env['GITHUB_ACTION_REF'] ?? '';
  const names = /^[\w.-]+(?:\/[\w.-]+)*$/;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !names.test(ref) || ref.includes('..')) return homeDocumentation;
  return (rule) => `${serverUrl}/${repository}/blob/${ref}/${pagePath(rule)}`;
}

/** Quoted for a POSIX shell. */
function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
