/** Assertions that were made past `expect` since they were last asked for. */
let count = 0;

export function countAssertion(): void {
  count += 1;
}

export function takeAssertions(): number {
  const taken = count;
  count = 0;
  return taken;
}
