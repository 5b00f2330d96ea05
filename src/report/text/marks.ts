import type { Format } from './paint.ts';

export type Mark = 'good' | 'bad' | 'doubtful' | 'none';

export const MARKS: Record<Mark, [symbol: string, format: Format]> = {
  good: ['✔', 'green'],
  bad: ['✖', 'red'],
  doubtful: ['!', 'yellow'],
  none: ['-', 'gray'],
};
