import type { Place } from '../../submission/place.ts';
import type { Thresholds } from '../../configuration/settings.ts';
import type { TextsOf } from '../failed-test.ts';
import type { Report, ReportedFinding } from '../model.ts';
import type { ReportedSource } from '../source.ts';

export interface HtmlOptions {
  /** Empty if they are not available, as for a report from another run. */
  readonly sources: readonly ReportedSource[];
  /** Makes the address of a place at the checked commit; null if there is no repository to link to. */
  readonly link: ((place: Place) => string) | null;
  /** Makes the address of a rule's page; null if it is not known. */
  readonly documentation: ((rule: string) => string) | null;
  /** The coverage that the run required; null if that is not known. */
  readonly thresholds: Thresholds | null;
}

export interface Page extends HtmlOptions {
  readonly report: Report;
  /** The `id` of a line of a source on the page; null if the page does not show it. */
  readonly lineId: (file: string, line: number) => string | null;
  readonly textsOf: TextsOf;
  /** The `id` of a finding's entry. */
  readonly findingId: (finding: ReportedFinding) => string;
}
