import type { TriggerVersion } from '../flows.ts';

/** A value of a sample event. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

interface Traits {
  /** An event may lack it. */
  readonly optional?: true;
  /** Not yet available to every tenant. */
  readonly earlyAccess?: true;
  /** In Auth0's types or sample events, but on no page of the docs. */
  readonly undocumented?: true;
  /** The first trigger version that has it. */
  readonly since?: TriggerVersion;
  /** When the event has this property. Most events do not, and a sample event leaves it out. */
  readonly when?: string;
}

/** One property of an event: its form, and the value that a sample event gives it. */
export type Shape = Traits &
  (
    | { readonly kind: 'string'; readonly sample: string; readonly values?: readonly string[] }
    | { readonly kind: 'number'; readonly sample: number }
    | { readonly kind: 'boolean'; readonly sample: boolean }
    | { readonly kind: 'list'; readonly of: Shape; readonly sample: readonly Json[] }
    /** Any keys: `client.metadata`. */
    | { readonly kind: 'dict'; readonly sample: { readonly [key: string]: Json } }
    | ObjectShape
  );

export interface ObjectShape extends Traits {
  readonly kind: 'object';
  readonly properties: Properties;
  /** Keys beyond those listed may occur. */
  readonly open: boolean;
}

export type Properties = Readonly<Record<string, Shape>>;

export const string = (sample: string): Shape => ({ kind: 'string', sample });
export const oneOf = (values: readonly [string, ...string[]], sample: string = values[0]): Shape => ({
  kind: 'string',
  values,
  sample,
});
export const number = (sample: number): Shape => ({ kind: 'number', sample });
export const boolean = (sample: boolean): Shape => ({ kind: 'boolean', sample });
export const strings = (...sample: readonly string[]): Shape => ({ kind: 'list', of: string(''), sample });
export const list = (of: Shape, ...sample: readonly Json[]): Shape => ({ kind: 'list', of, sample });
export const dict = (sample: { readonly [key: string]: Json } = {}): Shape => ({ kind: 'dict', sample });
export const object = (properties: Properties): ObjectShape => ({ kind: 'object', properties, open: false });
export const openObject = (properties: Properties): ObjectShape => ({ kind: 'object', properties, open: true });

export const optional = <S extends Shape>(shape: S): S => ({ ...shape, optional: true });
export const earlyAccess = <S extends Shape>(shape: S): S => ({ ...shape, optional: true, earlyAccess: true });
export const since = <S extends Shape>(version: TriggerVersion, shape: S): S => ({ ...shape, since: version });
export const when = <S extends Shape>(reason: string, shape: S): S => ({ ...shape, optional: true, when: reason });
export const undocumented = <S extends Shape>(shape: S): S => ({
  ...shape,
  optional: true,
  undocumented: true,
  when: 'not documented',
});
