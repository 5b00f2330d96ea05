import type { styleText } from 'node:util';

export type Format = Parameters<typeof styleText>[0];
/** Gives a text a colour, or leaves it as it is if there are no colours. */
export type Paint = (format: Format, text: string) => string;
