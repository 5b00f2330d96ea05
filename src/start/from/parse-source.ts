import { factsOf, type ActionFacts } from '../../analysis/facts/action.ts';
import { flows, isFlowId, type FlowId } from '../../auth0/flows.ts';
import { ConfigurationError } from '../../configuration/error.ts';
import { parseAction } from '../../submission/action.ts';
import type { ActionSource } from './source.ts';

/**
 * The parsed Action, and its flow according to its handlers.
 * @throws ConfigurationError with the place of what keeps it from being part of an integration
 */
export function parseFrom({ path, text, trigger }: ActionSource): {
  readonly facts: ActionFacts;
  readonly flow: FlowId;
} {
  const parse = parseAction({ path, text });
  switch (parse.state) {
    case 'syntax-error':
    case 'not-commonjs': {
      const { line, column } = parse.place.start;
      const what = parse.state === 'syntax-error' ? parse.message : `it has ${parse.found}, but Actions are CommonJS`;
      throw new ConfigurationError(`${path}:${line}:${column} cannot be read as an Action: ${what}`);
    }
    case 'too-large':
      throw new ConfigurationError(`${path} is larger than an Action can be`);
    case 'parsed':
      break;
  }
  const facts = factsOf(parse.value);
  const { flow, handlers } = facts;
  if (flow === null) {
    const names = handlers.map(({ name }) => name);
    throw new ConfigurationError(
      handlers.length === 0
        ? `${path} exports no handler: an Action has one such as exports.onExecutePostLogin`
        : `${path} exports the handlers of several flows, or of none: ${names.join(', ')}. An integration has one flow`,
    );
  }
  if (trigger !== null && isFlowId(trigger) && trigger !== flow) {
    throw new ConfigurationError(
      `${path} exports a handler of the flow ${flows[flow].title} (${flow}), but its trigger is ${trigger}`,
    );
  }
  return { facts, flow };
}

/** Why a source is not an Action of one flow, as a sentence; null if it is. For callers with another copy of the error's class. */
export function parseFault(source: ActionSource): string | null {
  try {
    parseFrom(source);
    return null;
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
}
