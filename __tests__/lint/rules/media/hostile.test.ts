import fc from 'fast-check';
import { mediaIntegrationChecks } from '../../../../src/lint/rules/media/index.ts';
import type { Finding } from '../../../../src/rules/finding.ts';
import type { Submission } from '../../../../src/submission/model.ts';
import { load } from '../../rule-tester.ts';
import { png } from '../../submission-files.ts';

let submission: Submission;
beforeAll(async () => {
  submission = await load({});
});

function check(bytes: Uint8Array): Finding[] {
  const [good] = submission.integrations;
  if (good === undefined) throw new Error('The good submission has an integration.');
  const integration = { ...good, media: [{ state: 'read' as const, path: 'media/256x256-logo.png', bytes }] };
  return mediaIntegrationChecks.flatMap((one) => [
    ...one.check(integration, { ...submission, integrations: [integration] }),
  ]);
}

const logo = png(256, 256);
const changed = fc
  .array(fc.tuple(fc.nat(logo.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
  .map((edits) => {
    const copy = Uint8Array.from(logo);
    for (const [at, byte] of edits) copy[at] = byte;
    return copy;
  });
const cut = fc.nat(logo.length).map((length) => logo.slice(0, length));

it('says at most one thing of any bytes, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(changed, cut, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      expect(check(bytes).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
  expect(check(logo)).toEqual([]);
});
