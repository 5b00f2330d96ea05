/** Differences between Auth0's published names and `src/auth0` that stay, by the line of `differences`, with the reason. */
export const explained: Readonly<Record<string, string>> = {
  'custom-token-exchange api - transaction.setMetadata(key, value)':
    'The page of the trigger is older than D:customize/actions/transaction-metadata, which shows it.',
  'custom-token-exchange event - transaction.metadata?: dictionary':
    'The page of the trigger is older than D:customize/actions/transaction-metadata, which shows it.',
  'custom-token-exchange open - transaction.actor_token_user.enrolledFactors':
    'As in post-login, of whose user it is a copy.',
  'custom-token-exchange open - transaction.actor_token_user.identities':
    'As in post-login, of whose user it is a copy.',
  'event-stream event - message.a0purpose?: string': 'Newer than the page: in the declarations since 2026-09.',
  'event-stream event - message.a0stream?: string': 'Newer than the page: in the declarations since 2026-09.',
  'event-stream event - message.a0tenant?: string': 'Newer than the page: in the declarations since 2026-09.',
  'password-reset-post-challenge open - authentication.methods':
    "Auth0's example event has items with more members than the declarations name, such as `type`.",
  'post-login open - authentication.methods':
    "Auth0's example event has items with more members than the declarations name, such as `type`.",
  'post-login open - transaction.actor.act': 'The page calls it a dictionary: an actor may have claims of its own.',
  'post-login open - transaction.actor.act.act': 'The page calls it a dictionary: an actor may have claims of its own.',
  'post-login open - transaction.actor.act.act.act':
    'The page calls it a dictionary: an actor may have claims of its own.',
  'send-phone-message open - user': 'The page calls it a dictionary.',
  'send-phone-message open - user.identities': 'As in all other events with a whole user.',
};
