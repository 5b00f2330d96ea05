import { shownLines } from '../../src/probe/shown-lines.ts';
import { planFor } from './probing.ts';

const text = `exports.onExecutePostLogin = async (event, api) => {
  try {
    await fetch('https://api.merrow.io');
  } catch (error) {
    if (event.configuration.STRICT === 'true') {
      api.access.deny('strict');
    }
    api.user.setAppMetadata(
      'failed',
      true,
    );
  }
};
`;
const { facts, plan } = planFor(text, { secrets: [], configuration: { STRICT: {} } });
const offsetOf = (part: string) => text.indexOf(part);

it.each([
  ['nothing of it', [], []],
  ['a statement of several lines', ['api.user'], [[8, 11]]],
  [
    'a branch, of which the inside did not run',
    ['if (', 'api.user'],
    [
      [5, 5],
      [7, 11],
    ],
  ],
  ['all of it', ['if (', 'api.access', 'api.user'], [[5, 11]]],
])('lines of the failure path that ran: %s', (_, parts, expected) => {
  const ran = new Set(parts.map(offsetOf));
  // Each of them begins a unit of the failure path.
  expect([...ran].filter((offset) => !plan.failure.includes(offset))).toEqual([]);
  expect(shownLines(facts, { ran }).map(({ start, end }) => [start, end])).toEqual(expected);
});
