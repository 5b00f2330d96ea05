import type { DocumentNode } from '@humanwhocodes/momoa';
import { asString, valueOf } from '../../../submission/json.ts';
import { credentialKind } from '../../credentials.ts';
import { knownCredentialsIn } from '../../known-credentials.ts';
import { defineRule } from '../../rule.ts';
import { entriesOf } from './entries.ts';

export const secretValueCommitted = defineRule(
  'manifest/secret-value-committed',
  { roles: ['manifest'] },
  ({ report }) => ({
    Document(document: DocumentNode) {
      for (const { object, title } of entriesOf(document, 'secrets')) {
        for (const property of ['default_value', 'deploy_value']) {
          const value = asString(valueOf(object, property));
          const kind = value === undefined ? null : (credentialKind(value.value) ?? knownKind(value.value));
          if (value !== undefined && kind !== null)
            report('committed', { property, name: title, kind }, { node: value });
        }
      }
    },
  }),
);

function knownKind(value: string): string | null {
  return knownCredentialsIn(value, 'value.txt')[0]?.kind ?? null;
}
