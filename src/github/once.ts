import { failedRequest, isLost } from './client.ts';

const TRIES = 3;

/**
 * Creates something. If the answer is lost, nobody knows whether it was created, so it is looked for before the next
 * try.
 */
export async function createOnce<T>(
  create: () => Promise<T>,
  look: () => Promise<T | undefined>,
  pause: (seconds: number) => Promise<void>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await create();
    } catch (error) {
      const failed = failedRequest(error);
      if (failed === null || !isLost(failed)) throw error;
      await pause(tries);
      const arrived = await look();
      if (arrived !== undefined) return arrived;
      if (tries === TRIES) throw error;
    }
  }
}
