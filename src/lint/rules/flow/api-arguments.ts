import { factsOf } from '../../../analysis/facts/action.ts';
import type { RefusedArgument } from '../../../analysis/facts/refused-arguments.ts';
import { refusedArgumentsOf } from '../../../analysis/facts/refused-arguments.ts';
import type { SecondsAsMilliseconds } from '../../../analysis/facts/seconds.ts';
import { secondsAsMillisecondsOf } from '../../../analysis/facts/seconds.ts';
import { rangeOf } from '../../../analysis/syntax/tree.ts';
import type { Otherwise } from '../../../auth0/arguments.ts';
import type { FlowId } from '../../../auth0/flows.ts';
import type { Report } from '../../rule.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { inSource } from '../source-location.ts';
import { signatureOf } from './signature.ts';

export const apiArguments = defineRule('flow/api-arguments', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    const action = factsOf(integration.action.value);
    if (action.flow === null) return;
    for (const refused of refusedArgumentsOf(action, action.flow)) {
      if (!isClaimName(refused)) tellRefused(refused, action.flow, report);
    }
    for (const seconds of secondsAsMillisecondsOf(action)) tellSeconds(seconds, action.tree.text, report);
  },
}));

/** `code/claim-name` reports names that Auth0 does not set. */
function isClaimName({ method, value }: RefusedArgument): boolean {
  return method.path.endsWith('.setCustomClaim') && typeof value === 'string';
}

function tellRefused(refused: RefusedArgument, flow: FlowId, report: Report<'flow/api-arguments'>): void {
  const { call, method, parameter, otherwise, node, value } = refused;
  const fault = node === null ? 'is missing' : short(refused.fault, 160);
  const where = node === null ? inSource(call.place) : { node };
  const data = { method: method.path, parameter, fault };
  if (otherwise.does === 'cuts') {
    report('cut', data, where);
  } else if (method.parameters[0]?.name === 'key' && parameter === 'key' && isObject(value)) {
    report('object', { ...data, name: short(Object.keys(value)[0] ?? 'name') }, where);
  } else if (/^must have at most /.test(fault)) {
    report(`${EFFECTS[otherwise.does]}:limit`, data, where);
  } else report(EFFECTS[otherwise.does], { ...data, signature: signatureOf(flow, method) }, where);
}

const EFFECTS = {
  throws: 'throws',
  rejects: 'throws',
  returns: 'fails',
  drops: 'refused',
  'passes-on': 'refused',
} as const satisfies Partial<Record<Otherwise['does'], string>>;

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function tellSeconds(
  { name, node, because }: SecondsAsMilliseconds,
  text: string,
  report: Report<'flow/api-arguments'>,
): void {
  const written = text.slice(...rangeOf(node));
  const isSimple = /^[\w.?$]+$|^[\w.?$]+\([^()]*\)$/.test(written);
  const instead = short(`${isSimple ? written : `(${written})`} * 1000`, 120);
  if (typeof because === 'number') report('short', { name, count: because, instead }, { node });
  else if (because === null) report('divided', { name, instead }, { node });
  else report('seconds', { name, given: short(because), instead }, { node });
}
