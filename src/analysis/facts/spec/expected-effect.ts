import { flows } from '../../../auth0/flows.ts';
import { isActingMethod } from '../../paths/acts.ts';
import { judgementOf } from '../../paths/judgement-of.ts';
import { propertyName } from '../../syntax/property-name.ts';
import type { ActionFacts } from '../action.ts';

/** What a test can expect from an Action: its effect on the tokens or the user, otherwise that it does not deny, otherwise its request. */
export function expectedEffect(action: ActionFacts): string {
  const { apiCalls, requests, flow, tree } = action;
  const judgement = judgementOf(action);
  const effect = apiCalls.find(({ node, doubtful }) => !doubtful && isActingMethod(judgement, node));
  if (effect !== undefined) return `expect(apiMock.${effect.path.join('.')}).toHaveBeenCalled();`;
  const deny = flow === null ? undefined : flows[flow].denyMethods[0];
  if (deny !== undefined) return `expect(apiMock.${deny}).not.toHaveBeenCalled();`;
  const [request] = requests;
  if (request?.library === 'fetch') return 'expect(fetch).toHaveBeenCalled();';
  const method = request?.node.callee.type === 'MemberExpression' ? propertyName(tree, request.node.callee) : null;
  if (request?.library === 'axios') return `expect(axios${method === null ? '' : `.${method}`}).toHaveBeenCalled();`;
  return 'expect(result).toEqual(expected);';
}

/** The first handler of the Action, as a test calls it. */
export function handlerToCall({ handlers, flow }: ActionFacts): string {
  const own = handlers.find((handler) => handler.flow !== null)?.name;
  return own ?? (flow === null ? 'onExecutePostLogin' : (flows[flow].handlers[0]?.name ?? 'onExecutePostLogin'));
}
