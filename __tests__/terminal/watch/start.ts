// What the tests start in a terminal of their own: the command line from its sources.
import { main } from '../../../src/terminal/main.ts';

void main(process.argv.slice(2), { toolchain: '/toolchain', rulePages: '/rule-pages', examples: '/examples' });
