import { InfrastructureError } from './infrastructure.ts';

export interface Defect {
  readonly stage: string;
  readonly error: unknown;
}

export interface InfrastructureFailure {
  readonly stage: string;
  readonly error: InfrastructureError;
}

/** Runs a part of the pipeline; where it breaks, the rest goes on with what stands `instead`. */
export type Guard = <T>(stage: string, instead: T, run: () => T | Promise<T>) => Promise<T>;

/** A guard, and what it has seen break: defects of ours, and what nobody here is to blame for. */
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
