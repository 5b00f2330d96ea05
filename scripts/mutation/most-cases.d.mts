export const MOST_CASES: number;
export const MOST_FINDERS: number;
export const MOST_NAMED: number;
export const MOST_KEPT: number;
