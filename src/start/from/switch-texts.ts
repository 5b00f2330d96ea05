/** The two texts of a switch, in upper or lower case as the Action compares them. */
export interface SwitchTexts {
  readonly on: string;
  readonly off: string;
}

const PAIRS: readonly SwitchTexts[] = [
  { on: 'true', off: 'false' },
  { on: 'yes', off: 'no' },
  { on: 'on', off: 'off' },
  { on: '1', off: '0' },
  { on: 'enabled', off: 'disabled' },
];

/**
 * The texts of a switch, if an Action only distinguishes such texts. Of several pairs, as in `["true", "yes", "1"].includes(value)`,
 * the first one counts.
 */
export function switchTextsOf(texts: readonly string[]): SwitchTexts | null {
  const pairs = texts.map((text) => PAIRS.find(({ on, off }) => [on, off].includes(text.toLowerCase())));
  const [pair] = pairs;
  const [first = ''] = texts;
  if (pair === undefined || pairs.includes(undefined)) return null;
  const cased = (text: string): string => {
    if (first === first.toLowerCase()) return text;
    return first === first.toUpperCase() ? text.toUpperCase() : text.charAt(0).toUpperCase() + text.slice(1);
  };
  return { on: cased(pair.on), off: cased(pair.off) };
}
