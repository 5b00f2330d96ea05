import { pathOf as pathOfRun } from '../paths/path-of.ts';
import { heldIn } from '../values/holders.ts';
import { pathOf } from '../values/walk.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { ActionFacts } from './action.ts';
import type { Answer } from './answers-of-requests.ts';
import { answersOf, isObjectIn, namesReadBelow } from './answers-of-requests.ts';
import type { Logged } from './logged.ts';
import { loggedBy } from './logged.ts';

/** Logged personal data from an answer. */
export interface LoggedProfile extends Logged {
  /** What it says about a person; null for an object that contains such data. */
  readonly kind: string | null;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:user_?)?e?_?mail(?:_?address)?$/i, 'email address'],
  [/^(?:(?:mobile|cell|home|work)_?)?(?:phone|mobile|msisdn)(?:_?number)?$/i, 'phone number'],
  [/^(?:given|family|first|last|full|middle|display|nick)_?name$/i, 'name'],
  [/^(?:(?:street|postal|home|billing)_?)address$|^street$/i, 'address'],
  [/^(?:birth_?date|date_?of_?birth|dob)$/i, 'date of birth'],
];

function kindOf(name: string): string | null {
  return KINDS.find(([names]) => names.test(name))?.[1] ?? null;
}

/** Logged parts of profiles from a provider or the Management API, in no order. */
export function loggedProfilesOf(action: ActionFacts): LoggedProfile[] {
  return answersOf(action).flatMap((answer) => ofAnswer(action, answer));
}

function ofAnswer(action: ActionFacts, answer: Answer): LoggedProfile[] {
  const { walk, request } = answer;
  const isUsers = isOfUsers(action, answer);
  return loggedBy(action, (node) => heldIn(walk, node)).flatMap((each): LoggedProfile[] => {
    const { held } = each;
    if (held.form === 'part') return [];
    const at = pathOf(held);
    const kind = kindOf(at.at(-1) ?? '');
    if (kind !== null) return isObjectIn(walk, at) ? [] : [{ ...each, kind }];
    // A failed request has no profile, and printing a `fetch` response shows nothing of its body.
    const isBody = at.length > 0 || request?.library !== 'fetch';
    if (!isBody || pathOfRun(action, each.call) === 'failure') return [];
    const has = namesReadBelow(walk, at).some((name) => kindOf(name) !== null && !held.without.includes(name));
    const isUser = isUsers && at.every((name) => name === 'data' || name === '0');
    return has || isUser ? [{ ...each, kind: null }] : [];
  });
}

/** `management.users.get(…)` and similar calls return users. */
function isOfUsers({ tree }: ActionFacts, { request }: Answer): boolean {
  if (request?.library !== 'auth0' || request.node.callee.type !== 'MemberExpression') return false;
  const { object } = request.node.callee;
  const method = propertyName(tree, request.node.callee) ?? '';
  const isUsers = object.type === 'MemberExpression' && /^users(?:ByEmail)?$/.test(propertyName(tree, object) ?? '');
  return isUsers && /^(?:get|list|getAll|getByEmail|update|create|listUsersByEmail)$/.test(method);
}
