import { found, lint, sentences } from '../../rule-tester.ts';
import { ACTION, handler, manifest, MANIFEST } from '../marks.ts';

const UNDECLARED = 'call(event.secrets.MISSING);';

/** An Action of this many bytes that reads a secret which the manifest does not declare. */
const files = (bytes: number, filling = 'x') => {
  const code = `${handler(UNDECLARED)}// `;
  const text = code + filling.repeat(Math.floor((bytes - Buffer.byteLength(code)) / Buffer.byteLength(filling)));
  return { [MANIFEST]: manifest([]), [ACTION]: text.padEnd(text.length + bytes - Buffer.byteLength(text), 'x') };
};

const said = async (bytes: number) => {
  const findings = await lint(files(bytes));
  return findings.filter(({ rule }) => rule === 'code/too-large' || rule === 'secrets/undeclared');
};

/** A bundler's output: one long line. */
const bundle = (bytes: number) => `(()=>{${'a();'.repeat(bytes / 4)}})();`;

describe('code/too-large', () => {
  it.each(['x', 'ö', '😀', '\n', '\r\n', 'call();\n'])('is silent on the limit, in bytes of %j', async (filling) => {
    expect(await found('code/too-large', files(100_000, filling))).toEqual([]);
  });

  it.each(['x', 'ö', '😀', '\n', '\r\n', 'call();\n'])('fires past the limit, in bytes of %j', async (filling) => {
    expect(await found('code/too-large', files(100_001, filling))).toEqual([`code/too-large tooLarge ${ACTION}:1:1`]);
  });

  it.each([
    ['a bundle', { [ACTION]: bundle(300_000) }, 'unread'],
    ['code that also does not parse', { [ACTION]: `const a = ;${bundle(300_000)}` }, 'unread'],
    ['a file of another name', { [ACTION]: null, 'integration/merrow.js': bundle(110_000) }, 'tooLarge'],
  ])('fires on %s', async (_name, changed, messageId) => {
    const file = changed[ACTION] === null ? 'integration/merrow.js' : ACTION;
    expect(await found('code/too-large', changed)).toEqual([`code/too-large ${messageId} ${file}:1:1`]);
  });

  it.each([
    ['an ordinary Action', {}],
    ['no Action', { [ACTION]: null }],
    ['an empty one', { [ACTION]: '' }],
    ['large tests', { 'integration/integration.action.spec.js': `it("works", () => {});${bundle(300_000)}` }],
    ['a large file next to it', { 'integration/build/merrow.js': bundle(300_000) }],
  ])('is silent on %s', async (_name, changed) => {
    expect(await found('code/too-large', changed)).toEqual([]);
  });

  it('lets the other rules check an Action that is a little too large', async () => {
    expect((await said(100_000)).map(({ rule }) => rule)).toEqual(['secrets/undeclared']);
    expect((await said(100_001)).map(({ rule }) => rule)).toEqual(['code/too-large', 'secrets/undeclared']);
  });

  it('says how large it is', async () => {
    expect((await said(100_001)).map(sentences)[0]).toBe(
      'The Action is 101 kB. Auth0 accepts at most 100 kB. ' +
        'Declare libraries as dependencies in the manifest instead of bundling them.',
    );
  });

  it('lets the other rules check up to a quarter more', async () => {
    expect((await said(125_000)).map(({ messageId }) => messageId)).toEqual(['tooLarge', 'unknown']);
  });

  it('says that nothing else was checked in a far larger one', async () => {
    const findings = await said(125_001);
    expect(findings.map(sentences)).toEqual([
      'The Action is 126 kB. Auth0 accepts at most 100 kB. Nothing else in it was checked. ' +
        'Declare libraries as dependencies in the manifest instead of bundling them.',
    ]);
  });
});
