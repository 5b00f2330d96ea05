/** Keys of providers, recognized by their form. Each form comes from the provider's own documentation. */
const shapes: readonly (readonly [kind: string, pattern: RegExp])[] = [
  // With a part of the key, because code often adds only the first line to a key that comes from elsewhere.
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----(?:\s|\\n)*[\w+/=]{20}/u],
  ['a JSON Web Token', /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/u],
  ['an AWS access key id', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/u],
  ['a Google API key', /\bAIza[\w-]{35}\b/u],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})/u],
  ['a GitLab token', /\bglpat-[\w-]{20,}/u],
  ['a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/u],
  ['a Stripe key', /\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,}/u],
  ['a SendGrid key', /\bSG\.[\w-]{16,}\.[\w-]{16,}/u],
  ['a Twilio key', /\bSK[0-9a-f]{32}\b/u],
  ['a Mailgun key', /\bkey-[0-9a-f]{32}\b/u],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/u],
  ['an API key', /\bsk-(?=[\w-]{0,60}\d)(?:[a-z]+-)*[A-Za-z0-9_-]{20,}/u],
  ['a Shopify token', /\bshp(?:at|ca|pa|ss)_[0-9a-f]{32}\b/iu],
  ['a DigitalOcean token', /\bdo[op]_v1_[0-9a-f]{64}\b/u],
  ['a URL with a password', /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@]+:[^\s/@]+@/iu],
];

const placeholderWords =
  /(?:^|[^a-z])(?:your|my|example|sample|dummy|fake|mock|demo|test|todo|tbd|none|null|undefined|placeholder|redacted|secret|password|insert|enter|replace|paste|put|here)(?:[^a-z]|$)|change.?me|replace.?me|example|placeholder/iu;

/**
 * A placeholder for a value: `your-api-key`, `<API_KEY>`, `changeme`, `xxx`, `${TOKEN}`, a repeated
 * character, `1234567890`.
 */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  if (text === '' || /^[<[{(].*[>\]})]$/su.test(text) || /\$\{?[A-Z_]+\}?|\{\{[^{}]*\}\}|<[^<>]+>/u.test(text))
    return true;
  if (placeholderWords.test(text) || /(.)\1{4,}|x{3,}|\*{3,}|\.{3,}|…/iu.test(text)) return true;
  return /01234567|12345678|23456789|abcdefgh/iu.test(text) || new Set(text.toLowerCase()).size <= 3;
}

/** UTF-16 units. Auth0 does not accept longer values. If a text of megabytes contains a credential, its beginning shows it. */
const LONGEST = 10_000;

/** What kind of credential a text probably is, in words and without its value; null if it does not look like one. */
export function credentialKind(value: string): string | null {
  const text = value.slice(0, LONGEST).trim();
  if (shapeOf(text) !== null) return shapeKind(text);
  if (isPlaceholder(text)) return null;
  return isUuid(text) || looksRandom(text) ? 'a random value' : null;
}

/** The form is strong evidence: it only does not count for a text that no real key would contain. */
function saysItIsNone(text: string): boolean {
  return /example|placeholder|your|change.?me|redacted|dummy|(.)\1{5,}|x{4,}|\*{3,}|\.{3,}|…|<[^<>]+>|\$\{|:(?:pass(?:word|wd)?|secret|token)@/iu.test(
    text,
  );
}

function shapeOf(text: string): string | null {
  return shapes.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** What a text reveals by its form alone, whatever it is assigned to. */
export function shapeKind(value: string): string | null {
  const text = value.slice(0, LONGEST).trim();
  const kind = shapeOf(text);
  return kind === null || saysItIsNone(text) ? null : kind;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/iu.test(text);
}

/** Letters and digits alternate far more often in a key than in a name or a version, and repeat less. */
function looksRandom(text: string): boolean {
  if (!/^[\w+/=.~-]{16,}$/u.test(text) || /^https?:/iu.test(text)) return false;
  return text.split(/[-_./+=~]/u).some((part) => part.length >= 16 && changes(part) >= 0.2 && entropy(part) >= 3);
}

function changes(text: string): number {
  const kinds = Array.from(text, (char) => (/\d/u.test(char) ? 'digit' : 'letter'));
  return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length / text.length;
}

/** Shannon entropy, in bits per character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}
