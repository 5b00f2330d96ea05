/** Cases that a mutant is tried with at most. Those of the tables are alike: what none of so many finds, more seldom do. */
export const MOST_CASES = Number(process.env.STRYKER_CASES ?? 50);
/** Of those, cases that have found a mutant of the same file: the nearest ones, for neighbours are found by the same cases. */
export const MOST_FINDERS = MOST_CASES / 5;
/** Besides those, cases of the table that is named after the file: they are made for it, and quick. */
export const MOST_NAMED = 2 * MOST_CASES;
/** Cases that are kept of those that come by a place. */
export const MOST_KEPT = MOST_CASES / 2;
