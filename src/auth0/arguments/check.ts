import type { Kind } from './kind.ts';

/** What Auth0 does with a value that it does not accept. */
export type Otherwise =
  | { readonly does: 'throws'; readonly error: 'Error' | 'TypeError' }
  /** The promise that the method returns is rejected. */
  | { readonly does: 'rejects' }
  /** It returns `{ type: 'error', code }`, and has no effect. */
  | { readonly does: 'returns'; readonly code: string }
  /** It has no effect, and there is no error. */
  | { readonly does: 'drops' }
  /** The part over the limit is lost. */
  | { readonly does: 'cuts' }
  /** It passes the value on unchanged. What happens then is not published. */
  | { readonly does: 'passes-on' };

/** One check of an argument. */
export interface Check {
  readonly takes: Kind;
  readonly otherwise: Otherwise;
  /** Auth0 never checks this. */
  readonly spares?: 'undefined' | 'nullish' | 'falsy' | 'all-but-text';
  /** There is no check if this other parameter is null. */
  readonly unlessNull?: string;
}

/** In Auth0's order. The last one contains what the documentation says about the parameter. */
export type Checks = readonly [...Check[], Check];

type Options = Omit<Check, 'takes' | 'otherwise'>;

export const throws = (takes: Kind, options: Options = {}): Check => ({
  takes,
  otherwise: { does: 'throws', error: 'Error' },
  ...options,
});
export const throwsTypeError = (takes: Kind, options: Options = {}): Check => ({
  takes,
  otherwise: { does: 'throws', error: 'TypeError' },
  ...options,
});
export const rejects = (takes: Kind, options: Options = {}): Check => ({
  takes,
  otherwise: { does: 'rejects' },
  ...options,
});
export const returns = (code: string, takes: Kind, options: Options = {}): Check => ({
  takes,
  otherwise: { does: 'returns', code },
  ...options,
});
export const drops = (takes: Kind): Check => ({ takes, otherwise: { does: 'drops' } });
export const cuts = (takes: Kind): Check => ({ takes, otherwise: { does: 'cuts' } });
export const passesOn = (takes: Kind): Check => ({ takes, otherwise: { does: 'passes-on' } });

/** Whether a check accepts a value. */
export function isSpared({ spares }: Check, value: unknown): boolean {
  switch (spares) {
    case 'undefined':
      return value === undefined;
    case 'nullish':
      return value === undefined || value === null;
    case 'falsy':
      return !value;
    case 'all-but-text':
      return typeof value !== 'string';
    default:
      return false;
  }
}

/** The checks of each parameter, by method path: `access.deny`, or `TRIGGER access.deny` if one trigger differs. */
export type ArgumentTable = Readonly<Record<string, Readonly<Record<string, Checks>>>>;
