import { existsSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isInside } from '../processes/inside.ts';
import { programFolders } from '../processes/program.ts';

/** Where programs and the user's own files are, how to reach the network, and which certificates to trust. */
const allowed = new Set([
  'PATH',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'SYSTEMROOT',
  'LANG',
  'LC_ALL',
  'TMPDIR',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'NODE_EXTRA_CA_CERTS',
  'NODE_USE_SYSTEM_CA',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
]);

/** npm's settings for the registry and the network. None of them names a program, a script or a token. */
const settings = new Set(
  ['REGISTRY', 'PROXY', 'HTTPS_PROXY', 'NOPROXY', 'CA', 'STRICT_SSL'].map((name) => `NPM_CONFIG_${name}`),
);
/** Settings with a path to a file or folder of npm's. They are passed on unless the path is in the repository. */
const places = new Set(['HOME', ...['CAFILE', 'CACHE', 'GLOBALCONFIG'].map((name) => `NPM_CONFIG_${name}`)]);

export interface NpmEnvironment {
  readonly environment: NodeJS.ProcessEnv;
  /** The user's `.npmrc`; null if there is none that may be read. */
  readonly userConfig: string | null;
}

/**
 * The environment for npm. It starts empty, like that of a test process, and gets the user's access to the registry.
 * The checked repository has no influence on it: no program is taken from below `root`, and no
 * configuration either.
 */
export function npmEnvironment(parent: NodeJS.ProcessEnv, root: string): NpmEnvironment {
  const environment: NodeJS.ProcessEnv = { NO_COLOR: '1' };
  // An npm that runs us passes on, in lower case, settings from the `.npmrc` of the folder in which it was called.
  const underNpm = parent['npm_command'] !== undefined || parent['npm_lifecycle_event'] !== undefined;
  for (const [name, value = ''] of Object.entries(parent)) {
    const upper = name.toUpperCase();
    if (underNpm && name.startsWith('npm_config_')) continue;
    const outside = places.has(upper) && !isInside(root, value);
    if (allowed.has(upper) || settings.has(upper) || outside) environment[name] = value;
  }
  environment['PATH'] = programFolders(parent, root).join(path.delimiter);

  const given = parent['NPM_CONFIG_USERCONFIG'] ?? (underNpm ? undefined : parent['npm_config_userconfig']);
  const file = given || path.join(parent['HOME'] || os.homedir(), '.npmrc');
  const userConfig = existsSync(file) && !isInside(root, file) ? realpathSync(file) : null;
  return { environment, userConfig };
}
