import type { DocumentNode, StringNode } from '@humanwhocodes/momoa';
import minVersion from 'semver/ranges/min-version.js';
import parse from 'semver/functions/parse.js';
import { asString, valueOf } from '../../../submission/json.ts';
import { defineRule } from '../../rule.ts';
import { entriesOf } from './entries.ts';

export const dependencyNotPinned = defineRule(
  'manifest/dependency-not-pinned',
  { roles: ['manifest'] },
  ({ eslint, integration, report }) => ({
    Document(document: DocumentNode) {
      for (const { object, title } of entriesOf(document, 'dependencies')) {
        const node = asString(valueOf(object, 'version'));
        if (node === undefined || node.value.trim() === '' || isExact(node.value)) continue;
        const version = node.value;
        const suggestion = lowest(version);
        const pinned = written(version);
        const isPlain = eslint.sourceCode.text.slice(...rangeOf(node)) === `"${version}"`;
        const edits = [{ file: integration.files.manifest.path, range: rangeOf(node), text: `"${pinned ?? version}"` }];
        const fix = pinned === null ? 'untested-version' : isPlain ? edits : 'escaped';
        if (suggestion !== null) report('range', { name: title, version, suggestion }, { node }, fix);
        else report('notAVersion', { name: title, kind: kindOf(version) }, { node }, fix);
      }
    },
  }),
);

/** `v1.2.3` and `=1.2.3` are npm's short forms, not versions in the registry. */
function isExact(version: string): boolean {
  return /^\d/u.test(version) && parse(version)?.raw === version;
}

/** The lowest version of a range that names one; null for `*`, and for anything that is not a range. */
function lowest(version: string): string | null {
  if (version.length > 60 || !/\d/u.test(version)) return null;
  try {
    return minVersion(version)?.version ?? null;
  } catch {
    return null;
  }
}

/**
 * The version after a caret, a tilde, `=` or `v`: somebody wrote it down, usually npm during an
 * install. For `1.x`, `>=1.2.3` or `latest`, nobody can tell which version was tested.
 */
function written(version: string): string | null {
  const exact = version.trim().replace(/^[\^~=]?\s*v?/u, '');
  return isExact(exact) ? exact : null;
}

function rangeOf({ loc }: StringNode): readonly [number, number] {
  return [loc.start.offset, loc.end.offset];
}

/** In words: a URL may contain a token. */
function kindOf(version: string): string {
  if (/^(?:git|ssh|github|gitlab|bitbucket)\b|\.git(?:#|$)|^[\w.-]+\/[\w.-]+(?:#|$)/iu.test(version))
    return 'a git repository';
  if (/^https?:/iu.test(version)) return 'a URL';
  if (/^(?:file|link|workspace|portal|patch):/iu.test(version)) return 'a local path';
  if (/^npm:/iu.test(version)) return 'an alias';
  if (/^[xX*]$/u.test(version.trim())) return 'any version at all';
  return /^[a-z][\w-]{0,30}$/iu.test(version) ? `the tag "${version}"` : 'something else';
}
