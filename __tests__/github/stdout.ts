/** The text that a function writes to standard output, which the runner would read. */
export async function stdoutOf(act: () => unknown): Promise<string> {
  let text = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  try {
    await act();
  } finally {
    write.mockRestore();
  }
  return text;
}

/** The workflow commands that the runner sees in it: `::name …` at the start of a line, after white space, or `##[name]`. */
export function commandsIn(stdout: string): string[] {
  return stdout.split(/\r\n|\r|\n/).filter((line) => /^[\s\u0085]*::/.test(line) || line.includes('##['));
}
