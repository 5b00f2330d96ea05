/**
 * Limits of Actions: D:customize/actions/limitations and
 * D:troubleshoot/customer-support/operational-policies/entity-limit-policy, of 2026-08.
 * If Auth0's implementation (A:src/_shared) allows more than the docs, this file has the docs' figure.
 */
export const limits = {
  /** Bytes of the Action's source, without its dependencies. */
  codeBytes: 100_000,
  /** For one execution of a trigger. Before and after a redirect are two executions. */
  executionSeconds: 20,
  /** A request's timeout has to be lower: D:customize/actions/action-coding-guidelines. */
  requestTimeoutSeconds: 10,
  dependencies: 10,
  secrets: 30,
  secretNameCharacters: 128,
  /** Older copies of the page say 2,048. */
  secretValueCharacters: 4096,
  /** Kept from the logs of one execution. */
  logCharacters: 256,
  cache: {
    entries: 20,
    keyBytes: 64,
    valueBytes: 4096,
    totalBytes: 8192,
    defaultTtlMs: 15 * 60_000,
    maxTtlMs: 24 * 3_600_000,
  },
  /** For each of user_metadata and app_metadata, and for the metadata of one session. */
  userMetadataBytes: 32_768,
  transactionMetadata: { keyCharacters: 64, valueBytes: 8192, totalBytes: 16_384 },
  sessionMetadata: { keys: 25, keyCharacters: 255, valueCharacters: 255 },
  saml: {
    /** The documentation allows 10,240 bytes in total. Auth0's runtime refuses more than this: A:src/_shared/DvTaCl9e.js. */
    attributes: { count: 100, nameCharacters: 1024, valueCharacters: 2048, documentedBytes: 10_240, bytes: 102_400 },
    /** Characters: of most texts, of addresses and audiences, of certificates and keys. At most 10 probes. */
    settings: { probes: 10, short: 512, address: 2048, certificate: 4096 },
  },
  /** Payload of a token. */
  customClaimsBytes: 100_000,
  validationErrorCharacters: 100,
  primaryUserIdCharacters: 128,
  scopeCharacters: 280,
  scopes: 1000,
  prompt: { idCharacters: 48, entries: 24, fieldNameCharacters: 50, optionsBytes: 24 * 1024 },
  revocationReasonCharacters: 1024,
  notificationReasonCharacters: 1024,
  redirectTokenSeconds: 900,
} as const;
