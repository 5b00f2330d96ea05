import { credentialsExchange } from './event/credentials-exchange-event.ts';
import { customTokenExchange } from './event/custom-token-exchange-event.ts';
import { customEmailProvider, customPhoneProvider } from './event/delivery.ts';
import { eventStream } from './event/event-stream-event.ts';
import { passwordResetPostChallenge } from './event/password-reset-event.ts';
import { postChangePassword } from './event/post-change-password-event.ts';
import { postCredentialValidation } from './event/post-credential-validation-event.ts';
import { postLogin } from './event/post-login-event.ts';
import { postUserRegistration, preUserRegistration } from './event/registration-event.ts';
import { sendPhoneMessage } from './event/send-phone-message-event.ts';
import type { ObjectShape, Shape } from './event/shape.ts';
import type { FlowId } from './flows.ts';

export type { Json, ObjectShape, Shape } from './event/shape.ts';

/** The tree of `event` in each flow, at the trigger's current version. */
export const eventShapes: Readonly<Record<FlowId, ObjectShape>> = {
  'post-login': postLogin,
  'credentials-exchange': credentialsExchange,
  'pre-user-registration': preUserRegistration,
  'post-user-registration': postUserRegistration,
  'post-change-password': postChangePassword,
  'send-phone-message': sendPhoneMessage,
  'password-reset-post-challenge': passwordResetPostChallenge,
  'custom-token-exchange': customTokenExchange,
  'custom-phone-provider': customPhoneProvider,
  'custom-email-provider': customEmailProvider,
  'event-stream': eventStream,
  'post-credential-validation': postCredentialValidation,
};

export type EventPath =
  /** The tree contains it. */
  | { readonly state: 'known'; readonly shape: Shape }
  /**
   * `path[index]` is a key of a dict or of an object that may have other than the known properties (`event.user`), or a
   * member of a value (`email.split`). `known` are the properties there, empty for a dict or a value.
   */
  | { readonly state: 'open'; readonly index: number; readonly known: readonly string[] }
  /** `path[index]` is not a property of the object before it; `known` are the properties there. */
  | { readonly state: 'unknown'; readonly index: number; readonly known: readonly string[] };

/** Looks up a read such as `event.request.ip`, given as `['request', 'ip']`. An item of a list is its index, as text. */
export function findInEvent(flow: FlowId, path: readonly string[]): EventPath {
  let shape: Shape = eventShapes[flow];
  for (const [index, name] of path.entries()) {
    if (shape.kind === 'list' && /^\d+$/.test(name)) {
      shape = shape.of;
      continue;
    }
    if (shape.kind !== 'object') return { state: 'open', index, known: [] };
    const { open, properties }: ObjectShape = shape;
    const next: Shape | undefined = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!next) return { state: open ? 'open' : 'unknown', index, known: Object.keys(properties) };
    shape = next;
  }
  return { state: 'known', shape };
}
