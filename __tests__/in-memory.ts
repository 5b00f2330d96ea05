import fs from 'node:fs';
import os from 'node:os';

/** The folder for the many small submissions of tables: in memory, if the system has such a folder. */
export const IN_MEMORY = fs.realpathSync(fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir());
