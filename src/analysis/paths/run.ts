import type { Node } from 'estree';

/** The first reason for which something runs counts. */
export const ORDER = ['always', 'load', 'denial', 'failure'] as const;

/** When something runs. */
export interface Run {
  /**
   * On every execution in which nothing fails and nobody is denied; once, when the Action is loaded; only on the way to a
   * denial; only when something has failed.
   */
  readonly when: (typeof ORDER)[number];
  /** The test of a switch for troubleshooting that it stands behind; null where some way to it passes none. */
  readonly behind: Node | null;
}

export const rankOf = ({ when, behind }: Run): number => ORDER.indexOf(when) * 2 + (behind === null ? 0 : 1);
