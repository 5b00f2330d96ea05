import { existsSync } from 'node:fs';

// The table helpers read each case once and run the asked rules alone, see __tests__/lint/under-mutation.ts.
process.env.AIC_MUTATION = '1';
// Each process writes hundreds of small submissions.
if (existsSync('/dev/shm')) process.env.TMPDIR ??= '/dev/shm';
