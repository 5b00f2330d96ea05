import type { AnyNode, DocumentNode } from '@humanwhocodes/momoa';
import { HIDDEN, isShownName } from './redact-code.ts';

/** Keys whose values are names that the code reads, or that say which kind of value is expected. */
const NAMES = new Set(['name', 'id', 'runtime', 'version']);

/** Not a longer number: it may identify a person or an account. */
const VERSION = /^[\^~>=<]{0,2}v?(?:\d{1,5}|[x*])(?:\.(?:\d{1,5}|[x*])){0,2}$/u;

/** The innermost object around an offset of a JSON document, with its keys and names, but without its other texts. */
export function redactedJson({ body }: DocumentNode, offset: number): string {
  return write(around(body, offset) ?? body, null, '');
}

function around(node: AnyNode, offset: number): AnyNode | null {
  if (offset < node.loc.start.offset || node.loc.end.offset < offset) return null;
  const children = node.type === 'Object' ? node.members.map(({ value }) => value) : [];
  const elements = node.type === 'Array' ? node.elements.map(({ value }) => value) : [];
  for (const child of [...children, ...elements]) {
    const found = around(child, offset);
    if (found !== null) return found;
  }
  return node.type === 'Object' ? node : null;
}

function write(node: AnyNode, key: string | null, indent: string): string {
  const inner = `${indent}  `;
  switch (node.type) {
    case 'Object':
      return listed(
        '{}',
        node.members.map(({ name, value }) => {
          const written = name.type === 'String' ? name.value : name.name;
          const shown = isShownName(written) ? written : HIDDEN;
          return `${inner}${JSON.stringify(shown)}: ${write(value, written, inner)}`;
        }),
        indent,
      );
    case 'Array':
      return listed(
        '[]',
        node.elements.map(({ value }) => inner + write(value, key, inner)),
        indent,
      );
    case 'String': {
      const isName = key !== null && NAMES.has(key);
      const isShown = node.value === '' || (isName && (isShownName(node.value) || VERSION.test(node.value)));
      return JSON.stringify(isShown ? node.value : HIDDEN);
    }
    case 'Number':
      return String(node.value).length > 5 ? '0' : String(node.value);
    case 'Boolean':
      return String(node.value);
    default:
      return 'null';
  }
}

function listed([open = '', close = '']: string, lines: readonly string[], indent: string): string {
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
