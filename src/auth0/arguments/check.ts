import type { Kind } from './kind.ts';

/** What Auth0 does with a value that is none of those it takes. */
export type Otherwise =
  | { readonly does: 'throws'; readonly error: 'Error' | 'TypeError' }
  /** The promise that the method returns is rejected. */
  | { readonly does: 'rejects' }
  /** It returns `{ type: 'error', code }`, and has no effect. */
  | { readonly does: 'returns'; readonly code: string }
  /** It has no effect, and nobody is told. */
  | { readonly does: 'drops' }
  /** What is over the limit is lost. */
  | { readonly does: 'cuts' }
  /** It hands the value on as it is. What becomes of it is not published. */
  | { readonly does: 'passes-on' };

/** One look that Auth0 takes at an argument. */
export interface Check {
  readonly takes: Kind;
  readonly otherwise: Otherwise;
  /** What it never looks at. */
  readonly spares?: 'undefined' | 'nullish' | 'falsy' | 'all-but-text';
  /** It is not made where this other parameter is null. */
  readonly unlessNull?: string;
}

/** In the order in which Auth0 makes them. The last one has what the documentation says of the parameter. */
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

/** Whether a check leaves a value alone. */
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

/** The checks of each parameter, by method path: `access.deny`, or `TRIGGER access.deny` where one trigger differs. */
export type ArgumentTable = Readonly<Record<string, Readonly<Record<string, Checks>>>>;
