import * as core from '@actions/core';
import { tokenOf } from './inputs.ts';

/** Secrets that an error of ours, of Octokit or of a proxy could contain: the token, and passwords of proxies. */
export function secretsOf(env: NodeJS.ProcessEnv): string[] {
  const proxies = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].flatMap((name) =>
    passwords(env[name] ?? ''),
  );
  return [...new Set([tokenOf(env), ...proxies])].filter((secret) => secret !== '');
}

/** Has the runner mask them in all further logs of this job, also in later steps. */
export function maskSecrets(secrets: readonly string[]): void {
  for (const secret of secrets) core.setSecret(secret);
}

/** As it is written in the address, and decoded. */
function passwords(proxy: string): string[] {
  const address = proxy.includes('://') ? proxy : `http://${proxy}`;
  const password = URL.canParse(address) ? new URL(address).password : '';
  // A mask of a few letters would hide every word that contains them.
  return [password, decoded(password)].filter((each) => each.length >= 4);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
