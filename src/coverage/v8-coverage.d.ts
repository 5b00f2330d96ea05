/** It ships no types; its own documentation has these. */
declare module '@bcoe/v8-coverage' {
  interface Script {
    readonly scriptId: string;
    readonly url: string;
    readonly functions: {
      functionName: string;
      isBlockCoverage: boolean;
      ranges: { startOffset: number; endOffset: number; count: number }[];
    }[];
  }
  /** Adds the counts up, a script each URL. Changes what it is given. */
  export function mergeProcessCovs(all: { readonly result: readonly Script[] }[]): { readonly result: Script[] };
}
