import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';

export const duplicateDependency = defineRule(
  'manifest/duplicate-dependency',
  { roles: ['manifest'] },
  ({ integration: { manifest }, report }) => ({
    Document() {
      if (manifest.state !== 'parsed') return;
      const seen = new Map<string, number>();
      for (const { name, namePlace } of manifest.value.dependencies) {
        const line = seen.get(name);
        if (line === undefined) seen.set(name, namePlace.start.line);
        else report('twice', { name: short(name), line }, { loc: { start: namePlace.start, end: namePlace.end } });
      }
    },
  }),
);
