// `npm run tables` writes this list.
import type { TextRule } from '../../rule.ts';
import { apiArguments } from './api-arguments.ts';
import { apiNotAwaited } from './api-not-awaited.ts';
import { cacheMiss } from './cache-miss.ts';
import { continueWithoutRedirect } from './continue-without-redirect.ts';
import { denyArguments } from './deny-arguments.ts';
import { emailNotVerified } from './email-not-verified.ts';
import { handlerNotAsync } from './handler-not-async.ts';
import { interactiveOnly } from './interactive-only.ts';
import { missingHandler } from './missing-handler.ts';
import { mixedFlows } from './mixed-flows.ts';
import { noEffect } from './no-effect.ts';
import { optionalProperty } from './optional-property.ts';
import { redirectWithoutContinue } from './redirect-without-continue.ts';
import { retiredRuntime } from './retired-runtime.ts';
import { triggerMismatch } from './trigger-mismatch.ts';
import { triggerVersion } from './trigger-version.ts';
import { unknownApiMethod } from './unknown-api-method.ts';
import { unknownEventProperty } from './unknown-event-property.ts';
import { unknownHandler } from './unknown-handler.ts';
import { wrongType } from './wrong-type.ts';

export const flowTextRules: readonly TextRule[] = [
  apiArguments,
  apiNotAwaited,
  cacheMiss,
  continueWithoutRedirect,
  denyArguments,
  emailNotVerified,
  handlerNotAsync,
  interactiveOnly,
  missingHandler,
  mixedFlows,
  noEffect,
  optionalProperty,
  redirectWithoutContinue,
  retiredRuntime,
  triggerMismatch,
  triggerVersion,
  unknownApiMethod,
  unknownEventProperty,
  unknownHandler,
  wrongType,
];
