import { isPlaceholder } from './credentials.ts';

/** A credential of a known provider, recognized by its form. */
export interface KnownCredential {
  /** In words: `a credential of Slack`. */
  readonly kind: string;
  /** UTF-16 code units of the text; the end is exclusive. */
  readonly range: readonly [number, number];
}

/** The part of secretlint's rules that we use. */
interface SecretlintRule {
  readonly meta: { readonly id: string; readonly defaultOptions?: object };
  create(context: object, options: object): { file?(source: object): unknown };
}

interface SecretlintPreset {
  readonly creator: {
    create(context: { registerRule(rule: SecretlintRule, options?: object): void }, options: object): void;
  };
}

/** How providers write their names, by the end of the rule's id. For the others, we use our own forms, or they are not providers. */
const PROVIDERS: Readonly<Record<string, string>> = {
  '1password': '1Password',
  anthropic: 'Anthropic',
  aws: 'AWS',
  databricks: 'Databricks',
  docker: 'Docker',
  figma: 'Figma',
  gcp: 'Google Cloud',
  github: 'GitHub',
  gitlab: 'GitLab',
  grafana: 'Grafana',
  groq: 'Groq',
  'hashicorp-vault': 'Vault',
  huggingface: 'Hugging Face',
  linear: 'Linear',
  notion: 'Notion',
  npm: 'npm',
  openai: 'OpenAI',
  sendgrid: 'SendGrid',
  shopify: 'Shopify',
  slack: 'Slack',
  vercel: 'Vercel',
};

/** Parts that every text contains in which one of these rules finds something. */
export const WORTH_A_LOOK =
  /AKIA|ASIA|aws.{0,30}key|secret_?access_?key|private_key|_auth|hooks\.slack\.com|SG\.|[bsr]\.[A-Za-z0-9]{24}|dapi[0-9a-f]{8}|sk-(?:proj|svcacct|admin|ant)-|sk-[a-z0-9]{20}|(?:npm_|xox|xapp-|shp(?:at|ca|pa|ss)_|gh[a-z]_|github_pat_|gl[a-z]{2,}-|glsa_|glc_|gsk_|hf_|lin_|secret_|ntn_|ops_|hv[a-z]\.|dckr_|fig[a-z]_|vc[a-z]_)[\w-]{12}/iu;
/** UTF-16 code units. An Action may have 100 kB. */
const LONGEST = 200_000;
/** Anything more is data. */
const MOST = 100;

/** The credentials of a text, in order, none inside another, without placeholders. Only the kind and the place are read. */
export function knownCredentialsIn(text: string, file: string): KnownCredential[] {
  const source = text.slice(0, LONGEST);
  if (!WORTH_A_LOOK.test(source)) return [];
  const found = rules().flatMap((rule) => foundBy(rule, source, file));
  found.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  const apart: KnownCredential[] = [];
  for (const each of found) if (each.range[0] >= (apart.at(-1)?.range[1] ?? 0)) apart.push(each);
  return apart.filter(({ range }) => !isPlaceholder(source.slice(...range))).slice(0, MOST);
}

/** Loaded when the first file has something to look at, because loading is slow. */
function rules(): readonly SecretlintRule[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { creator } = require('@secretlint/secretlint-rule-preset-recommend') as SecretlintPreset;
  const registered: SecretlintRule[] = [];
  creator.create({ registerRule: (rule) => registered.push(rule) }, {});
  return registered.filter(({ meta }) => providerOf(meta.id) !== undefined);
}

const providerOf = (id: string): string | undefined => PROVIDERS[id.replace(/^@secretlint\/secretlint-rule-/, '')];

function foundBy(rule: SecretlintRule, content: string, filePath: string): KnownCredential[] {
  const found: KnownCredential[] = [];
  const kind = `a credential of ${providerOf(rule.meta.id) ?? ''}`;
  const context = {
    sharedOptions: {},
    // Messages would contain the value, so none is made.
    createTranslator: () => (messageId: string) => ({ messageId, message: '' }),
    report: ({ range: [start, end] }: { range: [number, number] }) => found.push({ kind, range: [start, end] }),
    ignore: () => undefined,
  };
  const source = {
    filePath,
    content,
    contentType: 'text',
    ext: /\.\w+$/.exec(filePath)?.[0] ?? '',
    index: 0,
    hasBOM: false,
  };
  rule.create(context, rule.meta.defaultOptions ?? {}).file?.(source);
  return found;
}

/** For a spec or a guide: nothing that a test or an example would make up. */
export function isPlainlyLive(value: string): boolean {
  return !/test|fake|dummy|mock|sample|demo|1234|abcd|0000/iu.test(value) && new Set(value).size >= 12;
}
