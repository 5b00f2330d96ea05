import type { DocumentNode } from '@humanwhocodes/momoa';
import { asString, valueOf } from '../../../submission/json.ts';
import { isPlainlyLive, knownCredentialsIn } from '../../known-credentials.ts';
import type { RuleContext } from '../../rule.ts';
import { entriesOf } from '../manifest/entries.ts';

/** Credentials of providers outside the Action's code: in the manifest, the spec and the guide. `hard-coded.ts` reports those in the code. */
export function besideTheCode({ eslint, role, integration, report }: RuleContext<'secrets/hard-coded'>) {
  const text = eslint.sourceCode.text;
  const tell = (isElsewhere: (offset: number) => boolean) => {
    for (const { kind, range } of knownCredentialsIn(text, integration.files[role].path)) {
      if (isElsewhere(range[0]) || (role !== 'manifest' && !isPlainlyLive(text.slice(...range)))) continue;
      const [start, end] = range.map((offset) => eslint.sourceCode.getLocFromIndex(offset));
      if (start && end) report('beside', { kind }, { loc: { start, end } });
    }
  };
  return {
    Document(document: DocumentNode) {
      const told = valuesOfSecrets(document);
      tell((offset) => told.some(([start, end]) => offset >= start && offset < end));
    },
    Program() {
      tell(() => false);
    },
    root() {
      tell(() => false);
    },
  };
}

/** `manifest/secret-value-committed` reports these. */
function valuesOfSecrets(document: DocumentNode): (readonly [number, number])[] {
  return entriesOf(document, 'secrets').flatMap(({ object }) =>
    ['default_value', 'deploy_value'].flatMap((property) => {
      const value = asString(valueOf(object, property));
      return value?.range ? [[value.range[0], value.range[1]] as const] : [];
    }),
  );
}
