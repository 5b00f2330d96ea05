import { InfrastructureError } from './infrastructure.ts';

/** @throws InfrastructureError if the folder that we were started in is gone: relative paths then lead nowhere */
export function requireWorkingFolder(): void {
  try {
    process.cwd();
  } catch {
    throw new InfrastructureError('The current folder no longer exists. Change to another folder.');
  }
}
