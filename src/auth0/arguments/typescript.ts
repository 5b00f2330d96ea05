import type { Kind, ObjectKind } from './kind.ts';

/** A kind as a type in TypeScript. */
export function typescriptOf(kind: Kind): string {
  switch (kind.kind) {
    case 'text':
      return kind.values?.map((value) => `'${value}'`).join(' | ') ?? 'string';
    case 'url':
    case 'claim-name':
      return 'string';
    case 'number':
    case 'boolean':
    case 'null':
    case 'never':
      return kind.kind;
    case 'list': {
      const of = typescriptOf(kind.of);
      return of.includes('|') && !of.startsWith('{') ? `(${of})[]` : `${of}[]`;
    }
    case 'object':
      return objectType(kind);
    case 'one-of':
      return kind.kinds.map(typescriptOf).join(' | ');
    case 'anything':
      return 'unknown';
  }
}

function objectType({ properties, others }: ObjectKind): string {
  const named = Object.entries(properties).map(
    ([name, { takes, required }]) => `${name}${required ? '' : '?'}: ${typescriptOf(takes)}`,
  );
  // Next to named properties, an index has to include their types. A dictionary should be readable without a cast.
  const index =
    others && `[key: string]: ${named.length > 0 ? 'any' : typescriptOf(others.takes).replace('unknown', 'any')}`;
  return `{ ${[...named, ...(index === null ? [] : [index])].join('; ')} }`;
}
