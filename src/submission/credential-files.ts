const names: readonly RegExp[] = [
  /^(?:.+)?\.env(?:\..+)?$/u,
  /\.(?:pem|key|p12|pfx|jks|keystore)$/iu,
  /^\.(?:npmrc|netrc|git-credentials|yarnrc\.yml)$/u,
  /^id_(?:rsa|dsa|ecdsa|ed25519)$/u,
  /^(?:credentials|service[-_]?account.*)\.json$/iu,
];
/** Samples that are meant to be committed: `.env.example`, `.env.local.sample`, `example.env`. */
const sample = /(?:^|[._-])(?:example|sample|template|dist|defaults?|schema|pub)(?:$|[._-])/iu;

/** Whether the name of a file says that it holds credentials. Test keys of packages under `node_modules/` do not count. */
export function isCredentialFile(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.includes('node_modules') || sample.test(name)) return false;
  return names.some((pattern) => pattern.test(name));
}
