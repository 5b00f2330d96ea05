import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, handler, manifest, MANIFEST } from '../marks.ts';

const UNDECLARED = 'call(event.secrets.MISSING);';

/** An Action of so many bytes that reads a secret which the manifest does not declare. */
const files = (bytes: number, filling = 'x') => {
  const code = `${handler(UNDECLARED)}// `;
  const text = code + filling.repeat(Math.floor((bytes - Buffer.byteLength(code)) / Buffer.byteLength(filling)));
  return { [MANIFEST]: manifest([]), [ACTION]: text.padEnd(text.length + bytes - Buffer.byteLength(text), 'x') };
};

const said = async (bytes: number, filling?: string) => {
  const findings = await lint(files(bytes, filling));
  return findings.filter(({ rule }) => rule === 'code/too-large' || rule === 'secrets/undeclared');
};

describe('code/too-large', () => {
  it.each(['x', 'ö', '😀'])('is silent on the limit, in bytes of “%s”', async (filling) => {
    expect((await said(100_000, filling)).map(({ rule }) => rule)).toEqual(['secrets/undeclared']);
  });

  it.each(['x', 'ö', '😀'])('fires past the limit, in bytes of “%s”, and the rest is checked', async (filling) => {
    const findings = await said(100_001, filling);
    expect(findings).toMatchObject([
      { rule: 'code/too-large', messageId: 'tooLarge', file: ACTION, start: { line: 1, column: 1 } },
      { rule: 'secrets/undeclared' },
    ]);
  });

  it('checks the rest up to a quarter more', async () => {
    expect((await said(125_000)).map(({ messageId }) => messageId)).toEqual(['tooLarge', 'unknown']);
  });

  it('says that nothing else of a far larger one was checked', async () => {
    const findings = await said(125_001);
    expect(findings.map(sentences)).toEqual([
      'The Action has 126 kB; Auth0 takes at most 100 kB. Nothing else of it was checked. ' +
        'Require libraries as dependencies of the manifest in place of a bundle that holds them.',
    ]);
  });
});
