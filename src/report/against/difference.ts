import type { Difference } from '../model.ts';

type Span = Pick<NonNullable<Difference['place']>, 'start' | 'end'>;

/** What one part of a comparison says; its integration is known to whoever asks. */
export type Change = Omit<Difference, 'path'>;

const change =
  (weight: Difference['weight']) =>
  (text: string, place?: { readonly file: string } & Span): Change =>
    place === undefined
      ? { weight, text }
      : { weight, text, place: { file: place.file, start: place.start, end: place.end } };

/** Less is checked, or more goes out, than before. */
export const weakens = change('weakens');
/** There is more than before. */
export const adds = change('adds');
export const changes = change('changes');
