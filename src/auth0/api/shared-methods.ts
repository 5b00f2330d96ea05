import { methods } from './method.ts';

/** In every trigger: D:actions/reference/TRIGGER/TRIGGER-api-object, `api.cache`. */
export const cache = methods(['cache.get(key)', 'cache.set(key, value, options?)', 'cache.delete(key)']);

/** Custom phone and email providers. A reason goes to the tenant's logs, cut at 1,024 characters. */
export const notification = methods(['notification.drop(reason)', 'notification.retry(reason)'], {
  shownTo: { reason: 'logs' },
});
