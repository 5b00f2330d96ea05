import fs from 'node:fs';
import path from 'node:path';
import type { Code, Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import type { Files } from '../lint/submission-files.ts';
import { goodSubmission, png } from '../lint/submission-files.ts';

const PAGES = path.resolve(__dirname, '../../docs/rules');

/** Words for the templates' pictures. They belong to Auth0, so we cannot keep them, and no test can run this example. */
export const NOT_OURS = "The official template's own picture";

/** One example of a page: files that are added to the good submission, or all of its files. */
export interface Example {
  readonly kind: 'bad' | 'good';
  readonly files: Files;
  readonly bare: boolean;
}

export interface RulePage {
  readonly id: string;
  readonly text: string;
  /** The headings of level 2, in order. */
  readonly sections: readonly string[];
  readonly examples: readonly Example[];
}

/** Every page of docs/rules, with the id from its path. */
export function readPages(): RulePage[] {
  return fs
    .readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\/.*\.md$/.test(file))
    .map((file) => parsePage(file.replace(/\.md$/, ''), fs.readFileSync(path.join(PAGES, file), 'utf8')));
}

function parsePage(id: string, text: string): RulePage {
  const { children } = fromMarkdown(text);
  return {
    id,
    text,
    sections: children.flatMap((node) => (node.type === 'heading' && node.depth === 2 ? [toString(node)] : [])),
    examples: examplesOf(children, id),
  };
}

/**
 * A code block is a file of an example. The paragraph before it says of which example: "**Bad** `file`" and "**Good** `file`"
 * begin one, "with `file`" adds to it, and "**Bad** files" lists all of its files.
 */
function examplesOf(nodes: readonly RootContent[], id: string): Example[] {
  const examples: Example[] = [];
  for (const [index, block] of nodes.entries()) {
    if (block.type !== 'code') continue;
    const caption = nodes[index - 1];
    const said = caption?.type === 'paragraph' ? captionOf(caption) : null;
    if (said === null) throw new Error(`${id}: the code block in line ${lineOf(block)} has no caption`);
    if (said.list) {
      examples.push({ kind: said.kind ?? 'bad', files: listed(block.value), bare: true });
      continue;
    }
    const file = { [said.file]: contentOf(block, id) };
    const last = examples.at(-1);
    if (said.kind !== null) examples.push({ kind: said.kind, files: file, bare: false });
    else if (last !== undefined) examples.splice(-1, 1, { ...last, files: { ...last.files, ...file } });
    else throw new Error(`${id}: there is no example to go with the block in line ${lineOf(block)}`);
  }
  return examples;
}

function captionOf(paragraph: Paragraph) {
  const [, word, file] = /^(Bad|Good|with) (\S+)$/.exec(toString(paragraph)) ?? [];
  if (word === undefined || file === undefined) return null;
  const kind = word === 'with' ? null : word === 'Bad' ? ('bad' as const) : ('good' as const);
  return { kind, file: placeOf(file), list: file === 'files' };
}

/** The four files of the templates are named without their folder. */
function placeOf(file: string): string {
  return Object.keys(goodSubmission).find((known) => known === `integration/${file}`) ?? file;
}

function listed(text: string): Files {
  const known: Files = goodSubmission;
  const standIn = (file: string) =>
    (/spec\.js$/.test(file) ? known['integration/integration.action.spec.js'] : null) ??
    (/\.js$/.test(file) ? known['integration/integration.action.js'] : null) ??
    'a file\n';
  return Object.fromEntries(text.split('\n').map((file) => [file, known[file] ?? standIn(file)]));
}

/** The content of a file. A page describes content that it cannot contain. */
function contentOf({ lang, value }: Code, id: string): string | Uint8Array {
  if (lang !== 'text') return `${value}\n`;
  const [, opaque, width, height] = /^(A|An opaque) picture of (\d+) × (\d+) pixels$/.exec(value) ?? [];
  if (opaque !== undefined) return png(Number(width), Number(height), { opaque: opaque !== 'A' });
  const [, size] = /^A file of (\d+) kB$/.exec(value) ?? [];
  if (value === NOT_OURS) return value;
  if (size === undefined) throw new Error(`${id}: "${value}" describes no file`);
  const code = goodSubmission['integration/integration.action.js'];
  return code.padEnd(Number(size) * 1000, '// more of it\n');
}

function lineOf({ position }: Code): number {
  return position?.start.line ?? 0;
}
