export function suitesOf(changed: readonly string[]): { readonly suites: readonly string[]; readonly more: number };
