import { pathsOf } from '../../../src/analysis/paths/success-path.ts';
import type { Path } from '../../../src/analysis/paths/path-of.ts';
import { marked, parsed } from '../parsed.ts';

/** The path of the statement behind the mark `▸`. */
export function pathAtMark(source: string): Path | undefined {
  const { text, line, column } = marked(source);
  const found = [...pathsOf(parsed(text))].find(
    ([{ loc }]) => loc?.start.line === line && loc.start.column === column - 1,
  );
  return found?.[1];
}

/** A handler with an answer of a service, and with a claim at its end. */
export const withAnswer = (body: string, helpers = '') => `${helpers}
exports.onExecutePostLogin = async (event, api) => {
  const response = await fetch("https://a.io");
  const data = await response.json();
  ${body}
  api.idToken.setCustomClaim("https://a.io/k", data.a);
};
`;
