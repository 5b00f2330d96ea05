import { builtinModules } from 'node:module';
import type { AST } from 'eslint';
import { credentialKind } from '../lint/credentials.ts';
import type { SourceTree } from '../analysis/syntax/tree.ts';

/** Texts that say nothing of whoever wrote them, and that rules look at. */
const PLAIN_TEXTS: ReadonlySet<string> = new Set([
  ...['', 'true', 'false', 'on', 'off', 'yes', 'no', '0', '1', 'use strict'],
  ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'error', 'follow', 'manual'],
  ...['string', 'number', 'boolean', 'object', 'function', 'undefined'],
  ...builtinModules.flatMap((name) => [name, `node:${name}`]),
]);
/** UTF-16 units. Longer names may be keys. */
const LONGEST_NAME = 40;
/** Longer numbers may be of a person or an account. */
const MOST_DIGITS = 5;

/** Stands for what is not shown. */
export const HIDDEN = '…';

/**
 * A part of a program, from one offset to another, with its names, and without its comments and the contents of its texts. Texts that
 * say nothing (`"true"`, `"POST"`, names of modules of Node.js) and the scheme of an address stay. Line breaks and indents stay.
 */
export function redactedCode(tree: SourceTree, start: number, end: number): string {
  const { text } = tree;
  let at = start;
  let code = '';
  for (const token of tokensOf(tree)) {
    const [from, to] = token.range;
    if (from < start || to > end) continue;
    // Between tokens there are comments and white space alone.
    const gap = text.slice(at, from);
    const indent = /[^\S\n]*$/u.exec(gap)?.[0] ?? '';
    if (code !== '' && gap !== '') code += gap.includes('\n') ? `\n${indent}` : ' ';
    code += redactedToken(token.type, text.slice(from, to));
    at = to;
  }
  return code;
}

/** The words and marks of a program, in their order; its comments are none. */
export function tokensOf({ program }: SourceTree): readonly AST.Token[] {
  return (program as { readonly tokens?: readonly AST.Token[] }).tokens ?? [];
}

function redactedToken(type: string, written: string): string {
  switch (type) {
    case 'String':
      return redactedText(written);
    case 'Template':
      return redactedTemplate(written);
    case 'RegularExpression':
      return `/${HIDDEN}/`;
    case 'Numeric':
      return written.replace(/\D/gu, '').length > MOST_DIGITS ? '0' : written;
    case 'Identifier':
    case 'PrivateIdentifier':
      return isShownName(written) ? written : 'name';
    // Keywords, punctuation, `true` and `null`.
    default:
      return written;
  }
}

/** A name of the code that is no key by its looks. */
export function isShownName(name: string): boolean {
  return /^#?[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) && name.length <= LONGEST_NAME && credentialKind(name) === null;
}

/** Of a text with its quotes. */
function redactedText(written: string): string {
  const quote = written.charAt(0);
  const text = written.slice(1, -1);
  return PLAIN_TEXTS.has(text) ? written : `${quote}${schemeOf(text)}${HIDDEN}${quote}`;
}

/** Of a part of a template literal, from the back-tick or the brace to the next. */
function redactedTemplate(written: string): string {
  const [, open = '', text = '', close = ''] = /^([`}])([^]*?)(`|\$\{)$/u.exec(written) ?? [];
  return `${open}${text === '' ? '' : `${schemeOf(text)}${HIDDEN}`}${close}`;
}

function schemeOf(text: string): string {
  return /^(?:https?:\/\/)/iu.exec(text)?.[0].toLowerCase() ?? '';
}
