import type { TextRule } from '../../rule.ts';
import { handlerNotAsync } from './handler-not-async.ts';
import { missingHandler } from './missing-handler.ts';
import { mixedFlows } from './mixed-flows.ts';
import { triggerMismatch } from './trigger-mismatch.ts';
import { unknownHandler } from './unknown-handler.ts';

export const flowTextRules: readonly TextRule[] = [
  missingHandler,
  unknownHandler,
  handlerNotAsync,
  mixedFlows,
  triggerMismatch,
];
