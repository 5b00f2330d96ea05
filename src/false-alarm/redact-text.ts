/** Only the shape of these lines: punctuation and white space stay, letters and digits become `x`. */
export function redactedLines(text: string, first: number, last: number): string {
  return text
    .split(/\r\n|[\r\n]/u)
    .slice(first - 1, last)
    .map((line) => line.replace(/[^\s\p{ASCII}]|[A-Za-z0-9]/gu, 'x'))
    .join('\n');
}
