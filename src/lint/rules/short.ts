/** Partner text for a message, at most so many code points; none is cut in two. */
export function short(text: string, limit = 60): string {
  // A text may be of megabytes: no more of it than two code units a code point is taken apart.
  const points = Array.from(text.slice(0, 2 * limit + 2));
  return points.length <= limit ? text : `${points.slice(0, limit - 1).join('')}…`;
}
