import { EPOCH } from '../../../probe/child/clock.ts';
import { installFixedRandom } from '../../../probe/child/fixed-random.ts';

let random: (() => number) | null = null;

/** Before Node's own modules are closed: their random values are then the same in each run. */
export function fixRandom(): void {
  installFixedRandom();
  ({ random } = Math);
}

/** The spec's realm has the date of the probe, and the same random numbers in each run. */
export function fixRealm(global: Record<string, unknown>): void {
  (global['Math'] as { random: unknown }).random = random ?? Math.random;
  const RealDate = global['Date'] as DateConstructor;
  global['Date'] = new Proxy(RealDate, {
    apply: () => new RealDate(EPOCH).toString(),
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [EPOCH] : given, newTarget) as Date,
    get: (target, name) => (name === 'now' ? () => EPOCH : (Reflect.get(target, name) as unknown)),
  });
}

/** The time that a spec set; null if it did not. */
export function timeSetBy(global: Record<string, unknown>): number | null {
  const now: unknown = (global['Date'] as { readonly now?: () => unknown }).now?.();
  return typeof now === 'number' && Number.isFinite(now) && now !== EPOCH ? now : null;
}
