import { builtinModules } from 'node:module';
import type { AST } from 'eslint';
import { credentialKind } from '../lint/credentials.ts';
import type { SourceTree } from '../analysis/syntax/tree.ts';

/** Texts that reveal nothing about their author, and that rules look at. */
const PLAIN_TEXTS: ReadonlySet<string> = new Set([
  ...['', 'true', 'false', 'on', 'off', 'yes', 'no', '0', '1', 'use strict'],
  ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'error', 'follow', 'manual'],
  ...['string', 'number', 'boolean', 'object', 'function', 'undefined'],
  ...builtinModules.flatMap((name) => [name, `node:${name}`]),
]);
/** UTF-16 units. Longer names may be keys. */
const LONGEST_NAME = 40;
/** Longer numbers may identify a person or an account. */
const MOST_DIGITS = 5;

/** Replaces what is not shown. */
export const HIDDEN = '…';

/**
 * A part of a program, from one offset to another. Names stay; comments and the contents of texts are removed. Texts that reveal
 * nothing (`"true"`, `"POST"`, names of Node.js modules) and the scheme of an address stay, and so do line breaks and indentation.
 */
export function redactedCode(tree: SourceTree, start: number, end: number): string {
  const { text } = tree;
  let at = start;
  let code = '';
  for (const token of tokensOf(tree)) {
    const [from, to] = token.range;
    if (from < start || to > end) continue;
    // There are only comments and white space between tokens.
    const gap = text.slice(at, from);
    const indent = /[^\S\n]*$/u.exec(gap)?.[0] ?? '';
    if (code !== '' && gap !== '') code += gap.includes('\n') ? `\n${indent}` : ' ';
    code += redactedToken(token.type, text.slice(from, to));
    at = to;
  }
  return code;
}

/** The tokens of a program, in order. Comments are not tokens. */
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

/** A name in the code that does not look like a key. */
export function isShownName(name: string): boolean {
  return /^#?[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) && name.length <= LONGEST_NAME && credentialKind(name) === null;
}

/** For a text with its quotes. */
function redactedText(written: string): string {
  const quote = written.charAt(0);
  const text = written.slice(1, -1);
  return PLAIN_TEXTS.has(text) ? written : `${quote}${schemeOf(text)}${HIDDEN}${quote}`;
}

/** For a part of a template literal, from the back-tick or the brace to the next one. */
function redactedTemplate(written: string): string {
  const [, open = '', text = '', close = ''] = /^([`}])([^]*?)(`|\$\{)$/u.exec(written) ?? [];
  return `${open}${text === '' ? '' : `${schemeOf(text)}${HIDDEN}`}${close}`;
}

function schemeOf(text: string): string {
  return /^(?:https?:\/\/)/iu.exec(text)?.[0].toLowerCase() ?? '';
}
