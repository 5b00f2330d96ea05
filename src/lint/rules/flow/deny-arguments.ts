import { factsOf } from '../../../analysis/facts/action.ts';
import { apiMethod } from '../../../auth0/api.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';
import { signatureOf } from './signature.ts';

export const denyArguments = defineRule('flow/deny-arguments', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    const { flow, apiCalls } = factsOf(integration.action.value);
    if (flow === null) return;
    for (const { path, node, place, doubtful } of apiCalls) {
      const method = doubtful ? null : apiMethod(flow, path.join('.'));
      if (method?.denies !== true || node.arguments.some(({ type }) => type === 'SpreadElement')) continue;
      const data = { method: method.path, flow, signature: signatureOf(flow, method) };
      const missing = method.parameters.slice(node.arguments.length).filter(({ required }) => required);
      const spare = node.arguments[method.parameters.length];
      if (missing.length > 0) {
        report('missing', { ...data, missing: missing.map(({ name }) => `"${name}"`).join(' and ') }, inSource(place));
      } else if (spare !== undefined) {
        report('spare', { ...data, count: counted(method.parameters.length) }, { node: spare });
      }
    }
  },
}));

function counted(parameters: number): string {
  return parameters === 1 ? 'one argument' : `${parameters} arguments`;
}
