import { flowIds, isFlowId, type FlowId } from '../auth0/flows.ts';
import { ConfigurationError } from '../configuration/error.ts';
import { nearest } from '../rules/nearest.ts';
import { fieldFault, parseField, type GivenField } from '../start/given-fields.ts';
import type { Service } from '../start/parts.ts';
import { serviceOf } from '../start/service.ts';

/** Starts a submission in a folder. */
export interface StartCommand {
  readonly name: 'start';
  readonly path: string;
  /** The flow, or the file or folder of an existing Action; null if neither was given. */
  readonly begin: { readonly flow: FlowId } | { readonly from: string } | null;
  /** The name of the service, checked; null if none was given. */
  readonly service: Service | null;
  /** Names of secrets, in the order given. */
  readonly secrets: readonly string[];
  /** Configuration fields, in the order given; null for a field without a default. */
  readonly fields: readonly GivenField[];
  /** Never asks, not even in a terminal. */
  readonly yes: boolean;
}

interface StartValues {
  readonly flow?: string | undefined;
  readonly from?: string | undefined;
  readonly service?: string | undefined;
  readonly secret?: readonly string[] | undefined;
  readonly field?: readonly string[] | undefined;
  readonly yes?: boolean | undefined;
}

/** @throws ConfigurationError for a flow that Auth0 does not have, and for names that cannot be used */
export function parseStart(path: string, values: StartValues): StartCommand {
  const secrets = values.secret ?? [];
  const fields = (values.field ?? []).map(parseField);
  const fault = fieldFault(secrets, fields);
  if (fault !== null) throw new ConfigurationError(fault);
  return {
    name: 'start',
    path,
    begin: beginOf(values),
    service: values.service === undefined ? null : requireService(values.service),
    secrets,
    fields,
    yes: values.yes === true,
  };
}

function beginOf({ flow, from }: StartValues): StartCommand['begin'] {
  if (flow !== undefined && from !== undefined) {
    throw new ConfigurationError('--flow and --from are two ways to start: use one of them');
  }
  if (from === '') throw new ConfigurationError('--from needs a file or a folder');
  if (from !== undefined) return { from };
  if (flow === undefined) return null;
  if (isFlowId(flow)) return { flow };
  const meant = nearest(flow, flowIds);
  const hint = meant === null ? `the flows are ${flowIds.join(', ')}` : `did you mean ${meant}?`;
  throw new ConfigurationError(`--flow: unknown flow "${flow}"; ${hint}`);
}

function requireService(name: string): Service {
  const service = serviceOf(name);
  if (typeof service === 'string') throw new ConfigurationError(`--service: ${service}`);
  return service;
}
