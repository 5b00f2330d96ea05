import { ip, now, openEvent, userId } from './shared-shapes.ts';
import { boolean, list, openObject, optional, string } from './shape.ts';

/**
 * Post-credential-validation v1, in limited release: D:customize/actions/explore-triggers/post-credential-validation.
 * No page lists its whole event, so each of its objects may have more properties.
 */
export const postCredentialValidation = openEvent({
  // Missing if the method is not known.
  authentication: optional(
    openObject({
      methods: optional(list(openObject({ name: string(''), timestamp: string('') }), { name: 'pwd', timestamp: now })),
    }),
  ),
  connection: openObject({
    id: string('con_8fKd02LsQm41ZxRt'),
    name: string('Username-Password-Authentication'),
  }),
  credential: openObject({
    // What the user typed. For a passkey, its credential id.
    identifier: string('casey.rivera@example.com'),
    // The Action also runs for wrong credentials.
    valid: boolean(true),
  }),
  request: openObject({ ip: string(ip) }),
  // Missing if the credential is wrong: the account may not exist.
  user: optional(openObject({ email: optional(string('casey.rivera@example.com')), user_id: string(userId) })),
});
