/**
 * What an event says about a person, by its path; `*` is any element of a list. Trees: D:actions/reference/TRIGGER/TRIGGER-event-object.
 * None of it belongs in logs, and some of it not in URLs: D:customize/actions/action-coding-guidelines.
 */
const paths: Readonly<Record<string, PersonalKind>> = {
  'user.email': 'email address',
  'user.phone_number': 'phone number',
  'user.name': 'name',
  'user.given_name': 'name',
  'user.family_name': 'name',
  'user.nickname': 'name',
  'user.username': 'name',
  'user.address': 'address',
  'user.user_metadata.address': 'address',
  'user.user_id': 'user id',
  'user.identities.*.profileData.email': 'email address',
  'user.identities.*.profileData.name': 'name',
  'user.identities.*.profileData.phone_number': 'phone number',
  'request.ip': 'IP address',
  'session.device.initial_ip': 'IP address',
  'session.device.last_ip': 'IP address',
  'refresh_token.device.initial_ip': 'IP address',
  'refresh_token.device.last_ip': 'IP address',
  // Of send-phone-message, and of the custom phone and email providers.
  'message_options.recipient': 'phone number',
  'notification.recipient': 'phone number',
  'notification.to': 'email address',
  // Of post-credential-validation: what the user typed to log in.
  'credential.identifier': 'email address',
};

export type PersonalKind = 'email address' | 'phone number' | 'name' | 'address' | 'IP address' | 'user id';

/** What a part of the event says about a person, by its path below `event`; null if nothing. */
export function personalKind(path: readonly string[]): PersonalKind | null {
  const key = path.map((name) => (/^\d+$/u.test(name) ? '*' : name)).join('.');
  return Object.hasOwn(paths, key) ? (paths[key] ?? null) : null;
}

/** The personal parts of an object in the event, below its path. */
export function personalParts(
  path: readonly string[],
): readonly { readonly name: string; readonly kind: PersonalKind }[] {
  const prefix = path.length === 0 ? '' : `${path.join('.')}.`;
  return Object.entries(paths)
    .filter(([key]) => key.startsWith(prefix) && key.length > prefix.length)
    .map(([key, kind]) => ({ name: key.slice(prefix.length).split('.')[0] ?? '', kind }));
}
