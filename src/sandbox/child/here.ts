import fs from 'node:fs';
import { HERE, RESULTS_FD } from '../channel.ts';

// This comes before everything that takes time to load. It says that the wall works and that Node.js runs behind it.
fs.writeSync(RESULTS_FD, `${HERE}\n`);
