import type { MessageId } from '../../../rules/catalogue.ts';
import { handlerNamedIn } from '../examples.ts';
import { finding } from '../../../rules/finding.ts';
import type { NotCommonJs } from '../../../submission/model.ts';
import type { IntegrationCheck } from '../../rule.ts';

const messages: Readonly<Record<NotCommonJs, Exclude<MessageId<'code/not-commonjs'>, 'dynamicImport'>>> = {
  import: 'import',
  export: 'export',
  'top-level await': 'await',
  TypeScript: 'typescript',
  JSX: 'jsx',
};

export const notCommonJs: IntegrationCheck = {
  ids: ['code/not-commonjs'],
  check({ action, files }) {
    if (action.state !== 'not-commonjs') return [];
    const handler = handlerNamedIn(files.action.state === 'read' ? files.action.text : '');
    return [finding('code/not-commonjs', messages[action.found], { handler }, action.place)];
  },
};
