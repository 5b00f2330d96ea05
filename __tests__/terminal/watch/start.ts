// The tests start this in a separate terminal: the command line from its sources.
import { main } from '../../../src/terminal/main.ts';

void main(process.argv.slice(2), { toolchain: '/toolchain', rulePages: '/rule-pages', examples: '/examples' });
