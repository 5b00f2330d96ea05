import { AsymmetricMatcher } from 'expect';

/** `expect.arrayOf(matcher)` of Jest 30: a list in which every item matches. */
class ArrayOf extends AsymmetricMatcher<unknown> {
  override asymmetricMatch(other: unknown): boolean {
    const { customTesters, equals } = this.getMatcherContext();
    const matches =
      Array.isArray(other) && other.every((item: unknown) => equals(this.sample, item, [...customTesters]));
    return this.inverse ? !matches : matches;
  }

  override toString(): string {
    return `${this.inverse ? 'Not' : ''}ArrayOf`;
  }

  /** How a failure shows it. */
  override toAsymmetricMatcher(): string {
    return `${this.toString()} ${this.getMatcherContext().utils.stringify(this.sample)}`;
  }

  override getExpectedType(): string {
    return 'array';
  }
}

interface Expect {
  readonly not: object;
}

/** Adds to `expect` what only Jest 30 has. */
export function addArrayOf(expect: Expect): void {
  Object.assign(expect, { arrayOf: (sample: unknown) => new ArrayOf(sample) });
  Object.assign(expect.not, { arrayOf: (sample: unknown) => new ArrayOf(sample, true) });
}
