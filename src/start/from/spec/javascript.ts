/** A text that is inserted into the code unchanged: `expect.any(String)`. */
export class Code {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const WIDTH = 100;

/**
 * JavaScript for a JSON value, with each `Code` inserted unchanged; on one line if there is room after `column` characters.
 * No text in it can end the literal or a comment around it.
 */
export function javascriptOf(value: unknown, column = 0, indent = 0): string {
  const flat = flatOf(value);
  if (column + flat.length <= WIDTH || !isComposed(value)) return flat;
  const inner = ' '.repeat(indent + 2);
  const end = ' '.repeat(indent);
  if (Array.isArray(value)) {
    const items = value.map((each) => `${inner}${javascriptOf(each, indent + 2, indent + 2)},`);
    return `[\n${items.join('\n')}\n${end}]`;
  }
  const members = Object.entries(value).map(([name, each]) => {
    const head = `${inner}${keyOf(name)}: `;
    return `${head}${javascriptOf(each, head.length, indent + 2)},`;
  });
  return `{\n${members.join('\n')}\n${end}}`;
}

function flatOf(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return `[${value.map(flatOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).map(([name, each]) => `${keyOf(name)}: ${flatOf(each)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

const isComposed = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Code) && Object.keys(value).length > 0;

/** `event.user["given name"]` */
export const memberOf = (object: string, name: string): string =>
  isName(name) ? `${object}.${name}` : `${object}[${textOf(name)}]`;

const isName = (name: string): boolean => /^[A-Za-z_$][\w$]*$/u.test(name) && name !== '__proto__';

/** `["__proto__"]` makes a property, and does not set a prototype. */
const keyOf = (name: string): string => (name === '__proto__' ? "['__proto__']" : isName(name) ? name : textOf(name));

/** A string literal in single quotes, of printable ASCII and letters of all alphabets. */
export function textOf(text: string): string {
  const escaped = text.replaceAll(/[\\'\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    if (character === '\\' || character === "'") return `\\${character}`;
    if (character === '\n') return '\\n';
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `'${escaped}'`;
}
