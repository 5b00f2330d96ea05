import type { Report } from './model.ts';

/** The report for other programs, with the keys in the order of `assembleReport`. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
