import type { PlannedField } from './model.ts';

/** How a secret's value is recognized in a text. */
export type Form = 'whole' | 'URL-encoded' | 'in base64' | 'in hex' | 'reversed' | 'in another case' | 'in part';

export interface Exposure {
  readonly secret: string;
  readonly form: Form;
}

/** Shorter values could appear anywhere by chance. */
const SHORTEST = 12;
/** Characters of the beginning, of the end, and of any part that can only belong to a canary. */
const ENDS = 4;
const PART = 6;
/** Of a line of a key. */
const LINE = 24;

/** The part of a canary that only this secret has: for a URL the text after its host, for a key one of its lines, for a key file its id. */
export function coreOf(value: string): string {
  if (value.startsWith('-----BEGIN ')) return value.split('\n')[2] ?? value;
  const own = /Zq[A-Za-z0-9]{38}$/u.exec(value)?.[0];
  if (own !== undefined) return own;
  const ofFile = /"private_key_id":"([^"]+)"/u.exec(value)?.[1];
  return ofFile ?? value.replace(/^https?:\/\/[^/]+\//u, '').replace(/\.example$/u, '');
}

/** A part of a value in only one case, such as hex, could come from anything. */
const hasTellingParts = (core: string): boolean => /[a-z]/u.test(core) && /[A-Z]/u.test(core);

/** The first secret whose value is in the text, in whatever form; null if there is none. With `parts`, parts of it count, too. */
export function exposureIn(text: string, secrets: readonly PlannedField[], parts: boolean): Exposure | null {
  for (const { name, value } of secrets) {
    const core = coreOf(value);
    if (core.length < SHORTEST) continue;
    const form = formIn(text, core) ?? (parts && hasTellingParts(core) && hasPart(text, core) ? 'in part' : null);
    if (form !== null) return { secret: name, form };
  }
  return null;
}

function formIn(text: string, value: string): Form | null {
  if (text.includes(value)) return 'whole';
  if (text.includes(encodeURIComponent(value))) return 'URL-encoded';
  if (text.includes(Buffer.from(value).toString('hex'))) return 'in hex';
  if (text.includes(Array.from(value).reverse().join(''))) return 'reversed';
  if (text.includes(value.toUpperCase()) || text.includes(value.toLowerCase())) return 'in another case';
  return inBase64(text, value) ? 'in base64' : null;
}

/** At any alignment in which a longer text may contain it. */
function inBase64(text: string, value: string): boolean {
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{16,}/gu)) {
    for (let skip = 0; skip < 4; skip += 1) {
      if (Buffer.from(run.slice(skip), 'base64').toString('latin1').includes(value.slice(0, SHORTEST))) return true;
    }
  }
  return false;
}

function hasPart(text: string, value: string): boolean {
  if (text.includes(value.slice(0, ENDS)) || text.includes(value.slice(-ENDS))) return true;
  for (let start = 0; start + PART <= value.length; start += 1) {
    if (text.includes(value.slice(start, start + PART))) return true;
  }
  return false;
}

/** Replaces values of secrets by `<NAME>`, in every form that is recognized. Remaining parts are cut out. */
export function redacted(text: string, secrets: readonly PlannedField[]): string {
  let shown = text;
  for (const { name, value } of secrets) {
    const core = coreOf(value);
    if (core.length < SHORTEST) continue;
    const forms = [
      value,
      core,
      encodeURIComponent(core),
      Buffer.from(core).toString('hex'),
      Array.from(core).reverse().join(''),
      core.toUpperCase(),
      core.toLowerCase(),
    ];
    // A key with several lines may be printed line by line, or as JSON.
    const lines = value.split(/\n|\\n/u).filter((line) => line.length >= LINE && !line.startsWith('-----'));
    for (const form of [...forms, ...lines]) shown = shown.replaceAll(form, `<${name}>`);
    shown = shown.replace(/[A-Za-z0-9+/_-]{16,}={0,2}/gu, (run) => (inBase64(run, core) ? `<${name}>` : run));
    if (hasTellingParts(core)) shown = withoutParts(shown, core, `<${name}>`);
  }
  return shown;
}

function withoutParts(text: string, value: string, instead: string): string {
  if (!hasPart(text, value)) return text;
  for (let length = value.length; length >= ENDS; length -= 1) {
    for (let start = 0; start + length <= value.length; start += 1) {
      const isEnd = start === 0 || start + length === value.length;
      if (length < PART && !isEnd) continue;
      const part = value.slice(start, start + length);
      if (text.includes(part)) text = text.replaceAll(part, instead);
    }
  }
  return text;
}

/** Secrets that are not really secret, because they identify an account or an address: URLs and claims contain them by design. */
export const namesAddress = (name: string): boolean =>
  /(?:^|_)(?:ID|SID|ACCOUNT|USER(?:NAME)?|CLIENT|TENANT|REGION|DOMAIN|HOST|URL|URI|ENDPOINT|WEBHOOK|ORG|PROJECT|WORKSPACE|PUBLISHABLE_KEY|PUBLIC_KEY|SITE_?KEY|SENDER|FROM|NUMBER|EMAIL|BASE)$/iu.test(
    name,
  );
