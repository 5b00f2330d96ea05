import { createHash } from 'node:crypto';
import type { ExpectedAnswers } from '../analysis/facts/expected-answers.ts';
import type { FieldFormat } from '../analysis/facts/field-formats.ts';
import { samplePem } from './sample-keys.ts';

/** A value that only one secret has, so that it is recognized wherever it appears. The same in each run. */
export function canary(name: string): string {
  const digest = createHash('sha512').update(`canary ${name}`).digest('base64url');
  return `Zq${digest.replace(/[-_]/gu, 'x').slice(0, 38)}`;
}

/** Prefixes of keys whose packages check how they begin. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/SENDGRID/iu, 'SG.'],
  [/STRIPE/iu, 'sk_test_'],
  [/SLACK.*TOKEN/iu, 'xoxb-'],
];

const digestOf = (name: string) => createHash('sha256').update(`canary ${name}`).digest();

/** A canary in the form that the code needs, otherwise in the form that the manifest describes, otherwise according to its name. */
export function secretValue(
  name: string,
  described: string,
  format: FieldFormat | undefined,
  answers: ExpectedAnswers,
): string {
  switch (format ?? formatIn(described)) {
    case 'rsa-key':
      return samplePem('RSA');
    case 'ec-key':
      return samplePem('EC');
    case 'json':
      return JSON.stringify(documentOf(name, answers));
    case 'url':
      return addressOf(name);
    case 'uuid':
      return digestOf(name)
        .toString('hex')
        .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/u, '$1-$2-4$3-a$4-$5');
    case 'base64':
      return digestOf(name).toString('base64');
    case 'hex':
      return digestOf(name).toString('hex');
    default:
      break;
  }
  if (/URL|URI|WEBHOOK|ENDPOINT/iu.test(name)) return addressOf(name);
  if (/(?:^|_)ACCOUNT_SID$/iu.test(name)) return `AC${createHash('md5').update(name).digest('hex')}`;
  if (/(?:^|_)(?:DOMAIN|HOST)$/iu.test(name)) return `${canary(name).toLowerCase()}.example`;
  const [, prefix = ''] = PREFIXES.find(([words]) => words.test(name)) ?? [];
  return prefix + canary(name);
}

const addressOf = (name: string) => `https://hooks.example/${canary(name)}`;

/** What the manifest says about a field: its label and its description. */
function formatIn(described: string): FieldFormat | 'uuid' | null {
  if (/\bPEM\b|\bprivate key\b.*\bBEGIN\b/iu.test(described)) return 'rsa-key';
  if (/\bUUID\b/iu.test(described)) return 'uuid';
  return /\bJSON\b(?! web)/iu.test(described) ? 'json' : null;
}

/** A key file: the properties of such files, and those that the Action reads under these or other names. */
function documentOf(name: string, { reads }: ExpectedAnswers): Record<string, string> {
  const own = canary(name);
  const read = reads.flatMap(({ names }) => (names.length === 1 ? names : []));
  return {
    ...Object.fromEntries(read.map((each) => [each, own])),
    type: 'service_account',
    project_id: 'project-of-the-probe',
    private_key_id: own,
    private_key: samplePem('RSA'),
    client_email: 'probe@project-of-the-probe.example',
    client_id: '100000000000000000001',
    token_uri: 'https://oauth2.project-of-the-probe.example/token',
  };
}
