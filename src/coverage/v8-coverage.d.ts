/** The package ships no types. These follow its documentation. */
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
  /** Adds up the counts, one script for each URL. Changes its argument. */
  export function mergeProcessCovs(all: { readonly result: readonly Script[] }[]): { readonly result: Script[] };
}
