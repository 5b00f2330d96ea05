import { factsOf } from '../../../analysis/facts/action.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';
import { startOf } from '../../../submission/place.ts';
import { isUnknownHandler } from './unknown-handler.ts';

export const missingHandler = defineRule('flow/missing-handler', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    const { handlers, exportsComplete, tree } = factsOf(integration.action.value);
    if (!exportsComplete || handlers.some(({ flow }) => flow !== null)) return;
    // A mistyped handler is one fault, and the other rule reports it.
    if (!handlers.some(isUnknownHandler)) report('missing', {}, inSource(startOf(tree.path)));
  },
}));
