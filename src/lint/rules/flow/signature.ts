import type { ApiMethod } from '../../../auth0/api.ts';
import { checksOf } from '../../../auth0/arguments.ts';
import { typescriptOf } from '../../../auth0/arguments/typescript.ts';
import type { FlowId } from '../../../auth0/flows.ts';
import { short } from '../short.ts';

/** UTF-16 units. */
const LONGEST = 400;

/** A method with the types of its parameters, as Auth0 accepts them: `redirect.validateToken(options: { secret: string; tokenParameterName?: string })` */
export function signatureOf(flow: FlowId, { path, parameters }: ApiMethod): string {
  const typed = parameters.map(({ name, required }) => {
    const documented = checksOf(flow, path, name)?.at(-1);
    return documented === undefined ? name : `${name}${required ? '' : '?'}: ${typescriptOf(documented.takes)}`;
  });
  return short(`${path}(${typed.join(', ')})`, LONGEST);
}
