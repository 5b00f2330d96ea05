/** A provider's reaction to one request. */
export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  /** Headers, and the beginning of a body that never ends. */
  | { readonly kind: 'slow'; readonly headers: Readonly<Record<string, string>>; readonly body: string }
  /** The provider accepts the connection, but never sends anything. */
  | { readonly kind: 'never' }
  /** In the form of the spec's mock of a package. */
  | { readonly kind: 'mocked' }
  /** The connection fails, or breaks after the request. */
  | { readonly kind: 'refused' | 'dns' | 'tls' | 'reset' };

/** Part of every answer of a failing provider. Wherever this text appears, it is the provider's. */
export const PROVIDER_DETAIL = 'provider-detail-Xk29: database shard 7 failed';

/** The target of the provider's own redirect. */
export const REDIRECT_TARGET = 'http://redirected.provider.example/moved';

export const JSON_TYPE = { 'content-type': 'application/json' };

export const jsonAnswer = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  kind: 'answer',
  status,
  headers: { ...JSON_TYPE, ...headers },
  body: JSON.stringify(body),
});

export const xmlAnswer = (body: string): Answer => text(200, 'text/xml', body);

export const text = (
  status: number,
  type: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  kind: 'answer',
  status,
  headers: { 'content-type': type, ...headers },
  body,
});
