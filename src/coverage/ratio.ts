import type { Ratio } from '../report/model.ts';

/** Rounded down to two decimals, so that 100 means all. If there is nothing to cover, all is covered. */
export function ratio(covered: number, total: number): Ratio {
  return { covered, total, percent: total === 0 ? 100 : Math.floor((covered * 10_000) / total) / 100 };
}
