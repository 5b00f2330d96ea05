import fs from 'node:fs';
import os from 'node:os';

/** Where tables write their many small submissions: in memory, as far as the system has such a folder. */
export const IN_MEMORY = fs.realpathSync(fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir());
