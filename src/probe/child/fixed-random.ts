import crypto from 'node:crypto';

type Callback = (error: null, value: unknown) => void;

/** Random values from a generator with a fixed seed (mulberry32): two runs of one scenario give the same bytes. */
export function installFixedRandom(): { readonly restart: (seed?: number) => void } {
  let seed = 1;
  const random = (): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const fill = (bytes: Uint8Array) => {
    for (let index = 0; index < bytes.length; index += 1) bytes[index] = Math.floor(random() * 256);
    return bytes;
  };
  const uuid = () => {
    const hex = Buffer.from(fill(new Uint8Array(16))).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
  Math.random = random;
  const answer = (value: unknown, callback: unknown) => {
    if (typeof callback !== 'function') return value;
    queueMicrotask(() => {
      (callback as Callback)(null, value);
    });
    return undefined;
  };
  Object.assign(crypto, {
    randomUUID: uuid,
    randomBytes: (size: number, callback?: unknown) => answer(Buffer.from(fill(new Uint8Array(size))), callback),
    randomInt: (low: number, high?: unknown, callback?: unknown) => {
      const [from, to, then] = typeof high === 'number' ? [low, high, callback] : [0, low, high];
      return answer(from + Math.floor(random() * (to - from)), then);
    },
  });
  const filled = (view: ArrayBufferView) => {
    fill(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
    return view;
  };
  for (const each of [globalThis.crypto, crypto.webcrypto]) {
    Object.defineProperty(each, 'getRandomValues', { value: filled, configurable: true });
    Object.defineProperty(each, 'randomUUID', { value: uuid, configurable: true });
  }
  return {
    restart: (next = 1) => {
      seed = next;
    },
  };
}
