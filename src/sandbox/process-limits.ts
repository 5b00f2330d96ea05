/** Limits for a process that runs partner code, besides its time. */
const common = {
  outputBytes: 1024 * 1024,
  /** Memory of V8's heap, and of the whole process. */
  heapMegabytes: 512,
  memoryMegabytes: 1024,
} as const;

/** `resultsBytes`: for its messages on the channel. */
export const processLimits = {
  tests: { ...common, resultsBytes: 16 * 1024 * 1024 },
  probe: { ...common, resultsBytes: 8 * 1024 * 1024 },
} as const;
