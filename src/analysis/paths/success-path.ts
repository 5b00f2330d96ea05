import type { JudgedAction } from './judgement-of.ts';
import type { Path } from './path-of.ts';
import { pathOf } from './path-of.ts';
import type { Unit } from './units.ts';
import { unitsOf } from './units.ts';

/** The path that each unit of the Action is on, in order of position. */
export function pathsOf(action: JudgedAction): Map<Unit, Path> {
  return new Map(unitsOf(action).map((unit) => [unit, pathOf(action, unit)]));
}
