import { kebabCase } from 'change-case';

const SWITCH_WORDS = new Set(
  (
    'debug debugging verbose verbosity trace tracing log logs logging test testing tests dry diagnostic diagnostics ' +
    'troubleshoot troubleshooting development dev env'
  ).split(' '),
);

/** Anything longer is not treated as a name. */
export const LONGEST = 200;

/** Whether a name or a label is that of a switch for troubleshooting: `DEBUG_MODE`, `isVerbose`, `Test mode`. */
export function namesSwitch(name: string): boolean {
  let isSwitchName = switchNames.get(name);
  if (isSwitchName === undefined) {
    const words = kebabCase(name.slice(0, LONGEST)).split('-');
    isSwitchName = words.some((word) => SWITCH_WORDS.has(word));
    if (switchNames.size < MOST_NAMES) switchNames.set(name, isSwitchName);
  }
  return isSwitchName;
}

/** The same names are looked up again and again. */
const switchNames = new Map<string, boolean>();
const MOST_NAMES = 10_000;
