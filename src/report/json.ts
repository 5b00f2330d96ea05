import type { Report } from './model.ts';

/** The report for other programs, in the order in which `assembleReport` puts its keys. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
