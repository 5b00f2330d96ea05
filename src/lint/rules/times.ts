/** How often something was found, for a message. */
export function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
