/** The number of assertions without `expect` since the last call. */
let count = 0;

export function countAssertion(): void {
  count += 1;
}

export function takeAssertions(): number {
  const taken = count;
  count = 0;
  return taken;
}
