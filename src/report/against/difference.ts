import type { Difference } from '../model.ts';

type Span = Pick<NonNullable<Difference['place']>, 'start' | 'end'>;

/** One change. The caller knows the integration. */
export type Change = Omit<Difference, 'path'>;

const change =
  (weight: Difference['weight']) =>
  (text: string, place?: { readonly file: string } & Span): Change =>
    place === undefined
      ? { weight, text }
      : { weight, text, place: { file: place.file, start: place.start, end: place.end } };

/** Less is checked, or more is sent, than before. */
export const weakens = change('weakens');
/** Something was added. */
export const adds = change('adds');
export const changes = change('changes');
