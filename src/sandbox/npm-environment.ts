import { existsSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isInside } from '../processes/inside.ts';
import { programFolders } from '../processes/program.ts';

/** Where programs and the user's own files are, how the network is reached, and whose certificates are trusted. */
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

/** npm's settings of the registry and of the way to it. None that names a program, a script or a token. */
const settings = new Set(
  ['REGISTRY', 'PROXY', 'HTTPS_PROXY', 'NOPROXY', 'CA', 'STRICT_SSL'].map((name) => `NPM_CONFIG_${name}`),
);
/** Those that name a file or a folder with settings or what npm keeps: passed on where it is not the repository's. */
const places = new Set(['HOME', ...['CAFILE', 'CACHE', 'GLOBALCONFIG'].map((name) => `NPM_CONFIG_${name}`)]);

export interface NpmEnvironment {
  readonly environment: NodeJS.ProcessEnv;
  /** The user's `.npmrc`; null where there is none that may be read. */
  readonly userConfig: string | null;
}

/**
 * What npm may know. Made up from nothing, as that of a test process, with the user's own way to the registry added.
 * The repository in which we are asked to check something has no say in it: no program is taken from below `root`, and
 * no configuration either.
 */
export function npmEnvironment(parent: NodeJS.ProcessEnv, root: string): NpmEnvironment {
  const environment: NodeJS.ProcessEnv = { NO_COLOR: '1' };
  // An npm that runs us hands on, in lower case, what it has read from the `.npmrc` of the folder it was called in.
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
