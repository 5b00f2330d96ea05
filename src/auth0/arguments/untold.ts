import type { Kind } from './kind.ts';

/** A type of value, as far as arguments are distinguished. */
export type ValueType = 'text' | 'number' | 'boolean' | 'object' | 'list' | 'function';

/** A value of which only the type is known, and for a text a minimum length. It has the faults that all such values have. */
export class Untold {
  /** Null if the type is not known either. */
  readonly type: ValueType | null;
  /** In code points. */
  readonly leastCharacters: number;

  constructor(type: ValueType | null, leastCharacters = 0) {
    this.type = type;
    this.leastCharacters = leastCharacters;
  }

  /** It has no size where the size is measured as JSON. */
  toJSON(): undefined {
    return undefined;
  }
}

/** An object with this property may have others, which are not known. */
export const OPEN = Symbol('open');

export function isOpen(value: object): boolean {
  return OPEN in value;
}

const samples: Readonly<Record<ValueType, unknown>> = {
  text: '',
  number: 0,
  boolean: true,
  object: {},
  list: [],
  function: () => null,
};

/** A value of the type, if no value of the type is of the kind; null if one may be. */
export function sampleAgainst(kind: Kind, type: ValueType): { readonly sample: unknown } | null {
  return mayBe(kind, type) ? null : { sample: samples[type] };
}

export function mayBe(kind: Kind, type: ValueType): boolean {
  switch (kind.kind) {
    case 'text':
      return type === 'text' || (kind.orPrinted === true && (type === 'number' || type === 'boolean'));
    case 'claim-name':
      return type === 'text';
    case 'url':
      // An instance of `URL` is converted to its address.
      return type === 'text' || type === 'object';
    case 'number':
    case 'boolean':
    case 'object':
    case 'list':
      return type === kind.kind;
    case 'one-of':
      return kind.kinds.some((each) => mayBe(each, type));
    case 'anything':
      return true;
    case 'null':
    case 'never':
      return false;
  }
}
