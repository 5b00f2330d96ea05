/** What the mocks take of the `jest` object of a spec's module. */
export type JestMocker = Pick<typeof jest, 'fn'>;

export type Implementation = (...args: unknown[]) => unknown;
