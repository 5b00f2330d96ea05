import type { Kind } from './kind.ts';

/** A kind as the object of a sentence: `a string or null`. */
export function words(kind: Kind): string {
  switch (kind.kind) {
    case 'text':
    case 'claim-name':
      return 'a string';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    case 'url':
      return 'an absolute URL';
    case 'list':
      return 'an array';
    case 'object':
      return 'an object';
    case 'one-of':
      return kind.kinds.map(words).join(' or ');
    case 'anything':
    case 'never':
      return 'given';
  }
}
