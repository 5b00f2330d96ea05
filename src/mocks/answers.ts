import type { Implementation } from './jest.ts';

/** The return values of methods that read something, if there is no data: A:src/post-login/v3/test/index.js. */
export const emptyAnswers: Readonly<Record<string, Implementation>> = {
  'rules.wasExecuted': () => false,
  'groups.getUserGroups': () => Promise.resolve({ groups: [] }),
  'groups.hasGroupMembership': () => Promise.resolve({ memberships: {} }),
  'roles.getUserEffectiveRoles': () => Promise.resolve({ roles: [] }),
  'roles.getUserEffectiveRolesByIds': () => Promise.resolve({ roles: [] }),
  'roles.getUserEffectiveRolesByNames': () => Promise.resolve({ roles: [] }),
};
