import type { Place } from '../../submission/place.ts';
import type { Thresholds } from '../../configuration/settings.ts';
import type { TextsOf } from '../failed-test.ts';
import type { Report, ReportedFinding } from '../model.ts';
import type { ReportedSource } from '../source.ts';

export interface HtmlOptions {
  /** None where they are not at hand: of a report that another run made. */
  readonly sources: readonly ReportedSource[];
  /** Makes the address of a place at the commit that was checked; null where there is no repository to link to. */
  readonly link: ((place: Place) => string) | null;
  /** Makes the address of a rule's page; null where it is not known. */
  readonly documentation: ((rule: string) => string) | null;
  /** What the run asked of the coverage; null where that is not known. */
  readonly thresholds: Thresholds | null;
}

export interface Page extends HtmlOptions {
  readonly report: Report;
  /** The `id` of a line of a source that the page shows; null where it does not. */
  readonly lineId: (file: string, line: number) => string | null;
  readonly textsOf: TextsOf;
  /** The `id` of a finding's entry. */
  readonly findingId: (finding: ReportedFinding) => string;
}
