import type { styleText } from 'node:util';

export type Format = Parameters<typeof styleText>[0];
/** Puts a text in a colour, or leaves it as it is where there are none. */
export type Paint = (format: Format, text: string) => string;
