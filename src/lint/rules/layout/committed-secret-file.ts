import path from 'node:path';
import { finding } from '../../../rules/finding.ts';
import { startOf } from '../../../submission/place.ts';
import type { TextFile } from '../../../submission/model.ts';
import { isPlaceholder } from '../../credentials.ts';
import { knownCredentialsIn } from '../../known-credentials.ts';
import type { SubmissionCheck } from '../../rule.ts';

export const committedSecretFile: SubmissionCheck = {
  ids: ['layout/committed-secret-file'],
  check({ credentialFiles }) {
    return credentialFiles.flatMap((file) => {
      const what = contents(file) ?? (file.state === 'read' ? knownIn(file) : null);
      if (what === null) return [];
      return [finding('layout/committed-secret-file', 'committed', { file: file.path, what }, startOf(file.path))];
    });
  },
};

/** What a file contains, in words and without values; null if it reveals nothing. */
function contents(file: TextFile): string | null {
  const name = path.posix.basename(file.path);
  if (file.state === 'missing') return null;
  if (/\.(?:p12|pfx|jks|keystore)$/iu.test(name)) return 'a key store';
  if (file.state === 'unreadable') return null;
  if (/PRIVATE KEY(?: BLOCK)?-----/u.test(file.text)) return 'a private key';
  if (/\.(?:pem|key)$/iu.test(name)) return isPublic(file.text) ? null : 'a key';
  if (/^\.npmrc$|^\.yarnrc/u.test(name)) return hasRegistryToken(file.text) ? 'a registry token' : null;
  if (name === '.netrc') return /\bpassword\s+\S/u.test(file.text) ? 'a password' : null;
  if (name === '.git-credentials') return file.text.trim() === '' ? null : 'a password';
  if (/\.env(?:\.|$)/u.test(name)) return environment(file.text);
  return null;
}

/** What a provider's key reveals about itself. */
function knownIn({ text, path: name }: { readonly text: string; readonly path: string }): string | null {
  // The code above looks at npm's settings, and recognizes placeholders and comments.
  return knownCredentialsIn(text, name).find(({ kind }) => kind !== 'a credential of npm')?.kind ?? null;
}

/** Only certificates and public keys, or nothing. */
function isPublic(text: string): boolean {
  const rest = text.replace(
    /-----BEGIN ((?:[A-Z0-9]+ )*(?:CERTIFICATE|PUBLIC KEY|PARAMETERS|REQUEST|CRL))-----[^-]*-----END \1-----/gu,
    '',
  );
  return isPlaceholder(rest);
}

function hasRegistryToken(text: string): boolean {
  const values = [
    ...text.matchAll(/^[^#;\n]*(?:_authToken|_auth|_password|npmAuthToken|npmAuthIdent)"?\s*[=:]\s*(\S+)/gmu),
  ];
  return values.some(([, value = '']) => !isPlaceholder(unquoted(value)));
}

/** The variables with a real value, not a placeholder, a switch or a small number. */
function environment(text: string): string | null {
  const names = [...text.matchAll(/^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w{0,63})[ \t]*=[ \t]*(.*)$/gmu)]
    .filter(([, name = '', value = '']) => !isSetting(name, unquoted(value)))
    .map(([, name = '']) => name);
  if (names.length === 0) return null;
  return `${names.length === 1 ? 'a value' : 'values'} for ${names.slice(0, 4).join(', ')}${names.length > 4 ? ', …' : ''}`;
}

function isSetting(name: string, value: string): boolean {
  if (/^(?:NODE_ENV|PORT|HOST|LOG_LEVEL|DEBUG|CI|TZ|LANG)$/u.test(name)) return true;
  return isUnfilled(value) || /^(?:true|false|yes|no|on|off|\d{1,5}|localhost(?::\d+)?)$/iu.test(value);
}

/** Stricter than `isPlaceholder`: even a weak secret of a test tenant is a secret. */
function isUnfilled(value: string): boolean {
  if (
    /^(?:<.*>|\[.*\]|\{\{.*\}\}|\$\{?\w+\}?|x{3,}|\*{3,}|\.{3,}|(?:change|replace)[-_ ]?me|todo|tbd|null)?$/iu.test(
      value,
    )
  ) {
    return true;
  }
  return /(?:^|[^a-z])(?:your|example)(?:[^a-z]|$)|placeholder/iu.test(value);
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  const quoted = /^(["'])(.*?)\1/u.exec(trimmed);
  return (quoted?.[2] ?? trimmed.replace(/(?:^|\s)#.*$/u, '')).trim();
}
