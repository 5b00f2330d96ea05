import type * as z from 'zod/mini';
import type { reportSchema } from './schema.ts';

/** The report of one run, for every renderer and for other programs. */
export type Report = z.infer<typeof reportSchema>;
export type ReportedIntegration = Report['integrations'][number];
export type ReportedFinding = Report['findings'][number];
export type ReportedTests = ReportedIntegration['tests'];
export type ReportedTestCase = ReportedTests['cases'][number];
export type Behaviour = NonNullable<ReportedIntegration['behaviour']>;
/** What the code of an Action says about its behaviour. */
export type ReportedCode = NonNullable<ReportedIntegration['code']>;
export type ReportedScenario = Behaviour['scenarios'][number];
export type Isolation = NonNullable<ReportedIntegration['isolation']>;
export type Coverage = NonNullable<ReportedIntegration['coverage']>;
/** The path of a piece of code. */
export type CodePath = Coverage['uncovered'][number]['path'];
/** Covered and total counts with the percentage, 0 to 100, two decimals, rounded down so that 100 means all. */
export type Ratio = Coverage['successPath'];
export type Conclusion = Report['conclusion'];
export type Against = NonNullable<Report['against']>;
export type Difference = Against['differences'][number];
