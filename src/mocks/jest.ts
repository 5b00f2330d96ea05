/** The part of a spec's `jest` object that the mocks use. */
export type JestMocker = Pick<typeof jest, 'fn'>;

export type Implementation = (...args: unknown[]) => unknown;
