import fs from 'node:fs';
import path from 'node:path';

const guide = fs.readFileSync(path.join(__dirname, '../../docs/testing.md'), 'utf8');

/** A flow's example in docs/testing.md: its Action, and its spec in both ways. */
export interface GuideExample {
  readonly flow: string;
  readonly action: string;
  readonly mocks: string;
  /** Null if Auth0's package has no module for the flow. */
  readonly harness: string | null;
}

/** Each block of code, with the line before it, which says what it is. */
const blocks = [
  ...guide.matchAll(/^`([\w-]+)\/(integration\.action(?:\.spec)?\.js)`(?:, with ([^:]+))?:\n\n```js\n([^]*?)^```$/gm),
];

export const guideExamples: readonly GuideExample[] = [...new Set(blocks.map(([, flow = '']) => flow))].map((flow) => {
  const text = (file: string, manner?: RegExp): string | null =>
    blocks.find((block) => block[1] === flow && block[2] === file && (manner?.test(block[3] ?? '') ?? true))?.[4] ??
    null;
  return {
    flow,
    action: text('integration.action.js') ?? '',
    mocks: text('integration.action.spec.js', /mocks/) ?? '',
    harness: text('integration.action.spec.js', /package/),
  };
});

/** The files of all examples: a folder for each flow, with `mocks.spec.js` and `harness.spec.js` in it. */
export const guideFiles: Readonly<Record<string, string>> = Object.fromEntries(
  guideExamples.flatMap(({ flow, action, mocks, harness }): [string, string][] => [
    [`${flow}/integration.action.js`, action],
    [`${flow}/mocks.spec.js`, mocks],
    ...(harness === null ? [] : ([[`${flow}/harness.spec.js`, harness]] satisfies [string, string][])),
  ]),
);
