import type { InlineCode, PhrasingContent } from 'mdast';
import { inertLine } from '../inert.ts';

/**
 * Partner text for Markdown. After parsing the Markdown, GitHub gives some texts a meaning (mentions, references, SHAs,
 * emoji, math, a repository's own autolinks), by rules that are not fully published. It does not do this in code.
 * So a word only becomes prose if it is clearly a word. Everything else becomes code.
 */
export function prose(text: string, limit: number): PhrasingContent[] {
  const pieces: Piece[] = [];
  for (const [span, ticked, quoted] of inertLine(text, limit).matchAll(SPANS)) {
    if (ticked !== undefined) pieces.push({ code: true, value: ticked });
    else if (quoted !== undefined && isName(quoted)) pieces.push({ code: true, value: quoted });
    else if (span.startsWith('`')) pieces.push({ code: true, value: span });
    else pieces.push(...words(span).flatMap(toPieces));
  }
  return pieces.length === 0 ? [say('(empty)')] : toNodes(pieces);
}

/** Partner text that is a name, a path or a value. */
export function code(text: string, limit = 300): PhrasingContent {
  const value = inertLine(text, limit);
  return value === '' ? say('(empty)') : { type: 'inlineCode', value };
}

/** Our own texts. */
export function say(value: string): PhrasingContent {
  return { type: 'text', value };
}

interface Piece {
  code: boolean;
  value: string;
}

/** In our own texts, code is between back-ticks and a value is between quotes. Both become code, and are not split. */
const SPANS = /`+([^`]+)`+|"([^`"]+)"|[^`"]+|`+|"/gu;
const PLAIN_CHARACTERS = /^[\p{L}\p{M}\p{N}“”‘’'"(),.;:!?%…–—→×-]+$/u;
/** Names in our own sentences that GitHub could take for something else. */
const NAMES = /^(?:Auth0|Node\.js|UTF-8|ES20\d\d)(?:['’]s)?$/u;
const NUMBER = /^\p{Nd}{1,6}(?:[.,]\p{Nd}{1,6})*$/u;
const ALIVE = [
  /[0-9a-f]{7}/iu, // a commit
  /[.:(][\p{L}\p{N}]/u, // a host, an emoji's name, a call, a member
  /:-/u, // :-1: is an emoji, too
  /^(?:gh|ghsa|www)\b/iu,
  /\p{Lu}{2}-/u,
  /^\p{Ll}+\p{Lu}/u, // an identifier: not alive, but it reads better as code
];

/** GH-1, CVE-2026-1, a repository's own TICKET-1. Two searches, because one for both is quadratic in the length of a word. */
function hasLetterAndDigit(text: string): boolean {
  return /\p{L}/u.test(text) && /\p{N}/u.test(text);
}

function words(text: string): string[] {
  return text.split(/( )/u).filter((part) => part !== '');
}

/** Text between quotes: a name or a value, which becomes code without its quotes, or prose. */
function isName(quoted: string): boolean {
  return !quoted.includes(' ') || !words(quoted).every(isPlain);
}

const CLOSING = '”’"\',.;:!?…)';

/** A word without white space; quotes and closing punctuation stay outside the code. */
function toPieces(text: string): Piece[] {
  if (text === ' ') return [{ code: false, value: text }];
  const [before = ''] = /^[“‘"'(]*/u.exec(text) ?? [];
  let end = text.length;
  while (end > before.length && CLOSING.includes(text.charAt(end - 1))) end -= 1;
  const inner = text.slice(before.length, end);
  // The parenthesis that closes a call belongs to the code.
  let open = inner.split('(').length - inner.split(')').length;
  for (; open > 0 && text.charAt(end) === ')'; open -= 1) end += 1;
  const core = text.slice(before.length, end);
  const after = text.slice(end);
  if (isPlain(core)) return [{ code: false, value: text }];
  return [
    { code: false, value: before },
    { code: true, value: core },
    { code: false, value: after },
  ];
}

function isPlain(text: string): boolean {
  if (text === '' || text === ' ' || NUMBER.test(text) || NAMES.test(text)) return true;
  return PLAIN_CHARACTERS.test(text) && !hasLetterAndDigit(text) && !ALIVE.some((pattern) => pattern.test(text));
}

/** Adjacent nodes of the same kind become one: two code spans that touch would be read as one, or as none. */
function toNodes(pieces: readonly Piece[]): PhrasingContent[] {
  const merged: Piece[] = [];
  for (const piece of pieces.filter(({ value }) => value !== '')) {
    const last = merged.at(-1);
    const beforeLast = merged.at(-2);
    if (last?.code === piece.code) last.value += piece.value;
    else if (piece.code && last?.value === ' ' && beforeLast?.code === true) {
      merged.pop();
      beforeLast.value += ` ${piece.value}`;
    } else merged.push({ ...piece });
  }
  return merged.map(({ code: isCode, value }) =>
    isCode ? ({ type: 'inlineCode', value } satisfies InlineCode) : { type: 'text', value },
  );
}
