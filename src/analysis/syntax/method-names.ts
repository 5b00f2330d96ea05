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
