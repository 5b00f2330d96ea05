import { ip, now, openEvent, userId } from './shared-shapes.ts';
import { boolean, list, openObject, optional, string } from './shape.ts';

/**
 * Post-credential-validation v1, in limited release: D:customize/actions/explore-triggers/post-credential-validation.
 * No page lists all of its event, so that each of its objects may have more.
 */
export const postCredentialValidation = openEvent({
  // Missing where no method can be told.
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
    // What the user typed; of a passkey its credential id.
    identifier: string('casey.rivera@example.com'),
    // The Action runs for wrong credentials, too.
    valid: boolean(true),
  }),
  request: openObject({ ip: string(ip) }),
  // Missing where the credential is wrong: the account may not exist.
  user: optional(openObject({ email: optional(string('casey.rivera@example.com')), user_id: string(userId) })),
});
