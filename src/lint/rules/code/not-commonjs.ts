import type { MessageId } from '../../../rules/catalogue.ts';
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
  check({ action }) {
    if (action.state !== 'not-commonjs') return [];
    return [finding('code/not-commonjs', messages[action.found], {}, action.place)];
  },
};
