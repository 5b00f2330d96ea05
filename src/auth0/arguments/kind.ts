/** The kind of an argument, with the limits that Auth0 sets. */
export type Kind =
  | TextKind
  | NumberKind
  | { readonly kind: 'boolean' }
  | { readonly kind: 'null' }
  /** An absolute URL, as `URL` parses it. */
  | { readonly kind: 'url' }
  /** A name that a custom claim may have: `claimFault` in `claims.ts`. */
  | { readonly kind: 'claim-name' }
  | ListKind
  | ObjectKind
  | { readonly kind: 'one-of'; readonly kinds: readonly Kind[] }
  | AnythingKind
  /** No value is accepted: the reason, as the end of a sentence. */
  | { readonly kind: 'never'; readonly fault: string };

export interface TextKind {
  readonly kind: 'text';
  readonly values?: readonly string[];
  /** Only these are refused. */
  readonly except?: readonly string[];
  /** Characters (code points), as Auth0's JSON schemas count them. */
  readonly least?: number;
  readonly most?: number;
  /** UTF-16 code units, if Auth0 checks a text's `length`. */
  readonly mostUnits?: number;
  /** In UTF-8. */
  readonly mostBytes?: number;
  readonly pattern?: RegExp;
  /** What the pattern requires, to follow "must have". */
  readonly patternWords?: string;
  /** White space at its ends is removed first. */
  readonly trimmed?: true;
  /** A number, `true` and `false` are also accepted: they are converted to texts. */
  readonly orPrinted?: true;
}

export interface NumberKind {
  readonly kind: 'number';
  /** A whole number of 1 or more. */
  readonly positiveInteger?: true;
  readonly notZero?: true;
}

export interface ListKind {
  readonly kind: 'list';
  readonly of: Kind;
  readonly least?: number;
  readonly most?: number;
  /** The items must differ, after removing white space at the ends of texts. */
  readonly mostDifferent?: number;
}

export interface ObjectKind {
  readonly kind: 'object';
  readonly properties: Readonly<Record<string, Property>>;
  /** The kind of other properties; null if there may be none. */
  readonly others: Others | null;
  /** The number of properties. */
  readonly most?: number;
  /** The size of the whole object as JSON in UTF-8. */
  readonly mostBytes?: number;
}

export interface Property {
  readonly takes: Kind;
  readonly required: boolean;
}

export interface Others {
  readonly takes: Kind;
  readonly names?: TextKind;
  readonly most?: number;
}

export interface AnythingKind {
  readonly kind: 'anything';
  /** Neither null nor undefined. */
  readonly present?: true;
  /** As JSON in UTF-8. */
  readonly mostBytes?: number;
}

export const text = (limits: Omit<TextKind, 'kind'> = {}): TextKind => ({ kind: 'text', ...limits });
export const oneOf = (...values: readonly string[]): TextKind => ({ kind: 'text', values });
export const number = (limits: Omit<NumberKind, 'kind'> = {}): NumberKind => ({ kind: 'number', ...limits });
export const boolean: Kind = { kind: 'boolean' };
export const nothing: Kind = { kind: 'null' };
export const url: Kind = { kind: 'url' };
export const claimName: Kind = { kind: 'claim-name' };
export const never = (fault: string): Kind => ({ kind: 'never', fault });
export const anything = (limits: Omit<AnythingKind, 'kind'> = {}): AnythingKind => ({ kind: 'anything', ...limits });
export const either = (...kinds: readonly Kind[]): Kind => ({ kind: 'one-of', kinds });
export const list = (of: Kind, limits: Omit<ListKind, 'kind' | 'of'> = {}): ListKind => ({
  kind: 'list',
  of,
  ...limits,
});

/** A name ends in `?` if the property may be missing: `{ 'ttl?': number() }`. */
export function object(
  properties: Readonly<Record<string, Kind>>,
  { others = null, ...limits }: Partial<Omit<ObjectKind, 'kind' | 'properties'>> = {},
): ObjectKind {
  const named = Object.entries(properties).map(([name, takes]): [string, Property] => [
    name.replace(/\?$/u, ''),
    { takes, required: !name.endsWith('?') },
  ]);
  return { kind: 'object', properties: Object.fromEntries(named), others, ...limits };
}

/** Any properties. */
export const dictionary: ObjectKind = object({}, { others: { takes: anything() } });
