/** Methods of an array that pass its elements, one after the other, to the first parameter of a function. */
export const OF_EACH: ReadonlySet<string> = new Set([
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'flatMap',
  'forEach',
  'map',
  'some',
]);

/** Methods of an array that run a function at once, as part of themselves. */
export const AT_ONCE: ReadonlySet<string> = new Set([...OF_EACH, 'reduce', 'reduceRight', 'sort', 'toSorted']);

/** Methods of a promise that run a function when it is settled. Their own promise gets the function's result or error. */
export const ON_SETTLED: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

/** Methods of an array that add their arguments to it. */
export const PUSHING: ReadonlySet<string> = new Set(['push', 'unshift']);

/** Helpers that TypeScript and Babel write around `require`, so that there always is a `default`. */
export const INTEROP: ReadonlySet<string> = new Set([
  '__importDefault',
  '__importStar',
  '_interopRequireDefault',
  '_interopRequireWildcard',
  '__toESM',
]);

/** Methods of a text that look for a part of it. */
export const OF_PARTS: ReadonlySet<string> = new Set([
  'includes',
  'startsWith',
  'endsWith',
  'match',
  'search',
  'indexOf',
]);
/** Methods of a list, a set or a pattern that check for their argument. */
export const AMONG: ReadonlySet<string> = new Set(['includes', 'has', 'indexOf', 'test']);
