import * as core from '@actions/core';
import { tokenOf } from './inputs.ts';

/** What an error of ours, of Octokit or of a proxy could hold and nobody may read: the token, and passwords of proxies. */
export function secretsOf(env: NodeJS.ProcessEnv): string[] {
  const proxies = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].flatMap((name) =>
    passwords(env[name] ?? ''),
  );
  return [...new Set([tokenOf(env), ...proxies])].filter((secret) => secret !== '');
}

/** Has the runner mask them in whatever this job logs from here on, in later steps too. */
export function maskSecrets(secrets: readonly string[]): void {
  for (const secret of secrets) core.setSecret(secret);
}

/** As it stands in the address, and as it is meant. */
function passwords(proxy: string): string[] {
  const address = proxy.includes('://') ? proxy : `http://${proxy}`;
  const password = URL.canParse(address) ? new URL(address).password : '';
  // A mask of a few letters would black out every word that holds them.
  return [password, decoded(password)].filter((each) => each.length >= 4);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
