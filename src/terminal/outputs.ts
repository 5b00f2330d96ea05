import { ConfigurationError } from '../configuration/error.ts';

export const formats = ['text', 'json', 'markdown', 'html', 'sarif', 'junit', 'github'] as const;
export type Format = (typeof formats)[number];

/** Where one format of the report goes; null is standard output. `verdict` is only the last line of the text. */
export interface Output {
  readonly format: Format | 'verdict';
  readonly file: string | null;
}

/** @throws ConfigurationError for an unknown format, and for two formats in one place */
export function parseOutputs(given: readonly string[], output: string | null): Output[] {
  const outputs = given.map((each): Output => {
    const [name = '', ...file] = each.split('=');
    const format = formats.find((known) => known === name);
    if (format === undefined) {
      throw new ConfigurationError(`--format: unknown format "${name}"; the formats are ${formats.join(', ')}`);
    }
    return { format, file: file.length === 0 ? null : file.join('=') };
  });
  if (outputs.some(({ file }) => file === '')) throw new ConfigurationError('--format: FORMAT=FILE needs a file');
  if (given.length === 0) outputs.push({ format: 'text', file: null });
  if (outputs.filter(({ file }) => file === null).length > 1) {
    throw new ConfigurationError(
      '--format: only one format can go to standard output; write the others as FORMAT=FILE',
    );
  }
  const placed = outputs.map((each) => (each.file === null ? { ...each, file: output } : each));
  return withVerdict(placed);
}

/** If all reports go to files, standard output gets the line with the verdict. */
export function withVerdict(outputs: readonly Output[]): Output[] {
  return outputs.some(({ file }) => file === null) ? [...outputs] : [...outputs, { format: 'verdict', file: null }];
}
