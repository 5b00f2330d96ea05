import type * as Babel from '@babel/parser';
import type { Place, Position } from './place.ts';
import type { NotCommonJs } from './model.ts';
import { hasDeepBrackets, nestsTooDeeply } from '../analysis/syntax/nesting.ts';

export interface OtherLanguage {
  readonly found: NotCommonJs;
  readonly place: Place;
}

/** The common properties of Babel's nodes. */
interface BabelNode {
  readonly type: string;
  readonly start: number;
  readonly loc: { readonly start: BabelPosition; readonly end: BabelPosition };
  readonly [field: string]: unknown;
}

/** The column is 0-based. */
interface BabelPosition {
  readonly line: number;
  readonly column: number;
}

/** What a text that is not CommonJS is instead, and the first place that shows it; null if Babel cannot read it either. */
export function findOtherLanguage(path: string, text: string): OtherLanguage | null {
  if (nestsTooDeeply(text) || hasDeepBrackets(text)) return null;
  // JavaScript comes first, because TypeScript reads some of it in another way: `f(a < b, c > (d))`.
  const dialects: readonly (readonly Babel.ParserPlugin[])[] = [[], ['jsx'], ['typescript'], ['typescript', 'jsx']];
  for (const plugins of dialects) {
    const program = parseAs(text, plugins);
    if (program === null) continue;
    const signs = signsOf(program);
    const sign = signs.find(({ found }) => found === dialectOf(plugins)) ?? signs[0];
    return sign === undefined ? null : { found: sign.found, place: placeOf(path, sign) };
  }
  return null;
}

/** Modules that a text imports with statements; null if Babel cannot read it. */
export function importedModules(text: string): readonly string[] | null {
  if (nestsTooDeeply(text) || hasDeepBrackets(text)) return null;
  const program = parseAs(text, []) ?? parseAs(text, ['typescript']);
  const body = (program?.['body'] ?? null) as readonly BabelNode[] | null;
  return (
    body?.flatMap(({ type, source }) =>
      type === 'ImportDeclaration' ? [(source as { readonly value: string }).value] : [],
    ) ?? null
  );
}

function dialectOf(plugins: readonly Babel.ParserPlugin[]): NotCommonJs | null {
  if (plugins.includes('typescript')) return 'TypeScript';
  return plugins.includes('jsx') ? 'JSX' : null;
}

function parseAs(text: string, plugins: readonly Babel.ParserPlugin[]): BabelNode | null {
  // Loaded here because hardly any submission needs it, and every start would be slower otherwise.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const babel = require('@babel/parser') as typeof Babel;
  try {
    const { program } = babel.parse(text, {
      sourceType: 'module',
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      plugins: [...plugins],
    });
    return program as unknown as BabelNode;
  } catch {
    return null;
  }
}

/** A piece of syntax that CommonJS does not have. */
interface Sign {
  readonly found: NotCommonJs;
  readonly node: BabelNode;
}

/** In order of position. */
function signsOf(program: BabelNode): Sign[] {
  const signs: Sign[] = [];
  const open: { node: BabelNode; inFunction: boolean }[] = [{ node: program, inFunction: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, inFunction } = next;
    const found = signOf(node, inFunction);
    if (found !== null) signs.push({ found, node });
    const inside = inFunction || FUNCTION.test(node.type);
    for (const child of childrenOf(node)) open.push({ node: child, inFunction: inside });
  }
  return signs.sort((a, b) => a.node.start - b.node.start);
}

const FUNCTION = /Function|^ObjectMethod$|^Class(?:Private)?(?:Method|Property)$/;

function signOf(node: BabelNode, inFunction: boolean): NotCommonJs | null {
  const { type } = node;
  if (type.startsWith('TS') || isTypeOnly(node)) return 'TypeScript';
  if (type.startsWith('JSX')) return 'JSX';
  if (type === 'ImportDeclaration' || (type === 'MetaProperty' && isImportMeta(node))) return 'import';
  if (/^Export(?:All|Named|Default)Declaration$/.test(type)) return 'export';
  const awaits = type === 'AwaitExpression' || (type === 'ForOfStatement' && node['await'] === true);
  return awaits && !inFunction ? 'top-level await' : null;
}

/** TypeScript that is a property of a JavaScript node: `import type`, `private key`, `name?`, `value!:`, `declare`. */
function isTypeOnly(node: BabelNode): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const marks = ['accessibility', 'declare', 'abstract', 'readonly', 'definite'];
  if (marks.some((mark) => node[mark] !== undefined && node[mark] !== null && node[mark] !== false)) return true;
  return (
    node['optional'] === true && /^(?:Identifier|Class(?:Property|Method)|(?:Object|Array)Pattern)$/.test(node.type)
  );
}

function isImportMeta(node: BabelNode): boolean {
  return (node['meta'] as { name?: unknown }).name === 'import';
}

function childrenOf(node: BabelNode): BabelNode[] {
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'extra' || key.endsWith('Comments') ? [] : (Array.isArray(value) ? value : [value]).filter(isNode),
  );
}

function isNode(value: unknown): value is BabelNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'loc' in value && 'start' in value;
}

/** The place of the keyword, if there is one: the statement after `export` may be the whole handler. */
function placeOf(path: string, { found, node }: Sign): Place {
  const start = position(node.loc.start);
  const keyword = found === 'import' || found === 'export' ? found : null;
  const awaits = found === 'top-level await' ? (node.type === 'ForOfStatement' ? 'for' : 'await') : keyword;
  const sameLine = node.loc.end.line === node.loc.start.line;
  const end =
    awaits !== null
      ? { line: start.line, column: start.column + awaits.length }
      : sameLine
        ? position(node.loc.end)
        : { line: start.line, column: start.column + 1 };
  return { file: path, start, end };
}

function position({ line, column }: BabelPosition): Position {
  return { line, column: column + 1 };
}
