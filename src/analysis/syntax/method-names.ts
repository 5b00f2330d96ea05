/** Methods of an array that hand its elements, one after the other, to the first parameter of a function. */
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

/** Methods of an array that run a function at once, as a part of themselves. */
export const AT_ONCE: ReadonlySet<string> = new Set([...OF_EACH, 'reduce', 'reduceRight', 'sort', 'toSorted']);

/** Methods of a promise that run a function when it is settled: what that gives or throws is what their own promise does. */
export const ON_SETTLED: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

/** Methods of an array that add their arguments to it. */
export const PUSHING: ReadonlySet<string> = new Set(['push', 'unshift']);

/** Written by TypeScript and Babel around `require`, to have a `default` in any case. */
export const INTEROP: ReadonlySet<string> = new Set([
  '__importDefault',
  '__importStar',
  '_interopRequireDefault',
  '_interopRequireWildcard',
  '__toESM',
]);

/** Of a text: ask for a part of it. */
export const OF_PARTS: ReadonlySet<string> = new Set([
  'includes',
  'startsWith',
  'endsWith',
  'match',
  'search',
  'indexOf',
]);
/** Of a list, a set or a pattern: ask whether it has what is handed to them. */
export const AMONG: ReadonlySet<string> = new Set(['includes', 'has', 'indexOf', 'test']);
