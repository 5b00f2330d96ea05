import { factsOf } from '../../../analysis/facts/action.ts';
import { defineRule } from '../../rule.ts';
import { handlerToExport } from '../examples.ts';
import { inSource } from '../source-location.ts';
import { startOf } from '../../../submission/place.ts';
import { isUnknownHandler } from './unknown-handler.ts';

export const missingHandler = defineRule('flow/missing-handler', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    const { handlers, exportsComplete, tree } = factsOf(integration.action.value);
    if (!exportsComplete || handlers.some(({ flow }) => flow !== null)) return;
    // A misspelt handler is reported once, by the other rule.
    if (!handlers.some(isUnknownHandler))
      report('missing', { handler: handlerToExport(integration) }, inSource(startOf(tree.path)));
  },
}));
