/** Partner text for a message, at most this many code points. No code point is cut in two. */
export function short(text: string, limit = 60): string {
  // A text may have megabytes: only two code units for each code point are looked at.
  const points = Array.from(text.slice(0, 2 * limit + 2));
  return points.length <= limit ? text : `${points.slice(0, limit - 1).join('')}…`;
}
