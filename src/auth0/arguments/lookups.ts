import { limits } from '../limits.ts';
import { passesOn, rejects, returns, throwsTypeError, type ArgumentTable, type Checks } from './check.ts';
import { anything, list, number, object, text } from './kind.ts';

const key: Checks = [passesOn(text())];

const page: Checks = [
  rejects(object({ 'take?': number({ positiveInteger: true }), 'from?': text() }, { others: { takes: anything() } }), {
    spares: 'undefined',
  }),
  passesOn(object({ 'take?': number({ positiveInteger: true }), 'from?': text() })),
];
const names: Checks = [rejects(list(anything(), { least: 1 })), passesOn(list(text(), { least: 1 }))];

const expiry = object({ 'ttl?': number(), 'expires_at?': number() }, { others: { takes: anything() } });

/** The cache (A:src/_shared/_XK5Fidc.js), groups and roles (A:src/post-login/v3/test/index.js). */
export const lookups: ArgumentTable = {
  'cache.get': { key },
  'cache.delete': { key },
  'cache.set': {
    key: [throwsTypeError(text()), returns('CacheKeySizeExceeded', text({ mostBytes: limits.cache.keyBytes }))],
    value: [throwsTypeError(text()), returns('CacheValueSizeExceeded', text({ mostBytes: limits.cache.valueBytes }))],
    // Milliseconds: a duration, and a time since the epoch. The earlier one counts.
    options: [
      returns('InvalidExpiry', expiry, { spares: 'nullish' }),
      passesOn(object({ 'expires_at?': number(), 'ttl?': number() })),
    ],
  },
  'groups.getUserGroups': { params: page },
  'groups.hasGroupMembership': { groups: names },
  'roles.getUserEffectiveRoles': { params: page },
  'roles.getUserEffectiveRolesByIds': { ids: names },
  'roles.getUserEffectiveRolesByNames': { names },
  'rules.wasExecuted': { ruleId: [passesOn(text())] },
};
