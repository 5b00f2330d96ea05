import type { Node } from 'estree';

/** The first reason for which something runs counts. */
export const ORDER = ['always', 'load', 'denial', 'failure'] as const;

/** When something runs. */
export interface Run {
  /**
   * On every execution without a failure or a denial; once, when the Action is loaded; only on the way to a
   * denial; only after a failure.
   */
  readonly when: (typeof ORDER)[number];
  /** The condition of the debug switch around it; null if some way to it has none. */
  readonly behind: Node | null;
}

export const rankOf = ({ when, behind }: Run): number => ORDER.indexOf(when) * 2 + (behind === null ? 0 : 1);
