export interface Counts {
  readonly date: string;
  readonly killed: number;
  readonly survived: number;
  readonly constants: number;
}
export function recorded(
  files: Readonly<Record<string, Counts>>,
  results: readonly { readonly fileName: string; readonly status: string }[],
  root: string,
  date: string,
): Record<string, Counts>;
