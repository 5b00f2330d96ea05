import { InfrastructureError } from './infrastructure.ts';

export interface Defect {
  readonly stage: string;
  readonly error: unknown;
}

export interface InfrastructureFailure {
  readonly stage: string;
  readonly error: InfrastructureError;
}

/** Runs a part of the pipeline. If it breaks, the rest continues with `instead` as its result. */
export type Guard = <T>(stage: string, instead: T, run: () => T | Promise<T>) => Promise<T>;

/** A guard, with the failures that it saw: our own defects, and failures that nobody caused. */
export function guarding(): {
  readonly guard: Guard;
  readonly defects: readonly Defect[];
  readonly infrastructure: readonly InfrastructureFailure[];
} {
  const defects: Defect[] = [];
  const infrastructure: InfrastructureFailure[] = [];
  const guard: Guard = async (stage, instead, run) => {
    try {
      return await run();
    } catch (error) {
      if (error instanceof InfrastructureError) infrastructure.push({ stage, error });
      else defects.push({ stage, error });
      return instead;
    }
  };
  return { guard, defects, infrastructure };
}
