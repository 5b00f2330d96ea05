import { execFileSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** Scripts load our sources one after another, each with a copy of what it needs. */
it('each copy of our sources knows the error that acorn throws for deep nesting', () => {
  const script = `
    import { loadSource } from './scripts/load-source.mjs';
    const text = '['.repeat(2000);
    for (const each of [1, 2]) {
      const { parseAction } = await loadSource('src/submission/action.ts');
      console.log(parseAction({ path: 'a.js', text }).message);
    }`;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(said).toBe('It is nested too deeply to be read\n'.repeat(2));
});
