/** A value that tests compare. */
export type Value = string | number | boolean | null | undefined;

/** `==` */
export function areLooselyEqual(one: Value, other: Value): boolean {
  const isNone = (value: Value) => value === undefined || value === null;
  if (isNone(one) || isNone(other)) return isNone(one) && isNone(other);
  return typeof one === typeof other ? one === other : Number(one) === Number(other);
}

export function casedText(method: string, text: string): string {
  if (method === 'toLowerCase') return text.toLowerCase();
  return method === 'toUpperCase' ? text.toUpperCase() : text;
}

/** The result of `isNaN(value)` and other global functions of one value. Null if it is none of them. */
export function resultOfGlobal(name: string, value: Value): { readonly is: Value } | null {
  switch (name) {
    case 'Boolean':
      return { is: Boolean(value) };
    case 'String':
      return { is: String(value) };
    case 'Number':
      return { is: Number(value) };
    case 'isNaN':
      return { is: Number.isNaN(Number(value)) };
    case 'isFinite':
      return { is: Number.isFinite(Number(value)) };
    default:
      return resultOfNumber(name, value);
  }
}

/** The result of `Number.isFinite(value)` and the like. */
export function resultOfNumber(name: string, value: Value): { readonly is: Value } | null {
  switch (name) {
    case 'parseInt':
      return { is: Number.parseInt(String(value), 10) };
    case 'parseFloat':
      return { is: Number.parseFloat(String(value)) };
    case 'isNaN':
      return { is: Number.isNaN(value) };
    case 'isFinite':
      return { is: Number.isFinite(value) };
    case 'isInteger':
    case 'isSafeInteger':
      return { is: Number.isInteger(value) };
    default:
      return null;
  }
}
