import fs from 'node:fs';
import path from 'node:path';

const SOURCES = path.resolve(__dirname, '../../src');

/** A string literal on one line. */
const LITERAL = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/gu;

/** Sample values that Auth0 has written. */
const THEIRS = path.join('auth0', 'test-package', 'example-values.ts');

/** Every string of several words in the code of `src/`, with its place. No test has to print it. */
export function printedTexts(): [where: string, text: string][] {
  const files = fs
    .readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== THEIRS)
    .map((file) => path.join(SOURCES, file));
  return files.flatMap((file) =>
    fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        /^\s*(?:\/\/|\/?\*)/u.test(line)
          ? []
          : (line.match(LITERAL) ?? [])
              .map((literal) => literal.slice(1, -1))
              .filter((text) => /\w \w/u.test(text))
              .map((text): [string, string] => [`${path.relative(SOURCES, file)}:${index + 1}`, text]),
      ),
  );
}
