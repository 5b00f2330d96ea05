import { SIGN_OFF_TITLE } from '../report/markdown/evidence.ts';

interface Item {
  /** Index of its first line. */
  readonly line: number;
  readonly ticked: boolean;
  /** Its whole text, without the box and the addresses of links. */
  readonly text: string;
}

const BOX = /^- \[([ xX])\] /;

/**
 * Copies a reviewer's ticks from the old text to items of the new text that are identical apart from the addresses of their links. Only lines
 * that start at the first column below our own heading count: a partner's text never starts a line there, because it is
 * in a paragraph or in an indented fence of a list.
 */
export function keepTicks(text: string, before: string): string {
  const ticks = new Map<string, boolean[]>();
  for (const item of itemsOf(before.replaceAll('\r\n', '\n').split('\n'))) {
    ticks.set(item.text, [...(ticks.get(item.text) ?? []), item.ticked]);
  }
  const lines = text.split('\n');
  for (const item of itemsOf(lines)) {
    if (ticks.get(item.text)?.shift() === true) lines[item.line] = (lines[item.line] ?? '').replace(BOX, '- [x] ');
  }
  return lines.join('\n');
}

function itemsOf(lines: readonly string[]): Item[] {
  const start = lines.lastIndexOf(`### ${SIGN_OFF_TITLE}`);
  if (start === -1) return [];
  const items: Item[] = [];
  for (let line = start + 1; line < lines.length; line += 1) {
    const first = lines[line] ?? '';
    if (first.startsWith('#')) break;
    const box = BOX.exec(first);
    if (box === null) continue;
    const more = lines.slice(line + 1);
    const length = more.findIndex((each) => !each.startsWith('  '));
    const text = [first.slice(box[0].length), ...more.slice(0, length === -1 ? more.length : length)].join('\n');
    // The address of a place contains the commit.
    items.push({ line, ticked: box[1] !== ' ', text: text.replaceAll(/\]\(\S+\)/gu, ']') });
  }
  return items;
}
