import type { LineCounter } from 'yaml';
import type * as Yaml from 'yaml';
import { finding } from '../../../rules/finding.ts';
import type { Finding } from '../../../rules/finding.ts';
import type { Position } from '../../../submission/place.ts';
import type { SubmissionCheck } from '../../rule.ts';

/** GitHub retired v1 and v2 in 2025, whatever their patch version. */
const retired = /^actions\/cache(?:\/(?:save|restore))?@v[12](?:\.\d+)*$/iu;
/** Workflows are small. A YAML parser would need too much time for a huge text. */
const MAX_CHARACTERS = 200_000;

export const staleWorkflow: SubmissionCheck = {
  ids: ['layout/stale-workflow'],
  check({ workflows }) {
    return workflows.flatMap((file) => {
      if (file.state !== 'read' || file.text.length > MAX_CHARACTERS || !/actions\/cache/iu.test(file.text)) return [];
      return retiredSteps(file.path, file.text);
    });
  },
};

function retiredSteps(file: string, text: string): Finding[] {
  // Loaded here: most submissions have no such workflow.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { isScalar, LineCounter, parseDocument, visit } = require('yaml') as typeof Yaml;
  const lineCounter = new LineCounter();
  const found: Finding[] = [];
  try {
    visit(parseDocument(text, { lineCounter }), {
      Pair(_, { key, value }) {
        if (!isScalar(key) || key.value !== 'uses' || !isScalar(value) || !value.range) return;
        if (typeof value.value !== 'string' || !retired.test(value.value.trim())) return;
        const [start, end] = value.range;
        const place = { file, start: at(lineCounter, start), end: at(lineCounter, end) };
        found.push(finding('layout/stale-workflow', 'retired', { action: value.value.trim() }, place));
      },
    });
  } catch {
    // Endless nesting: GitHub would not run this workflow.
    return [];
  }
  return found;
}

function at(lineCounter: LineCounter, offset: number): Position {
  const { line, col } = lineCounter.linePos(offset);
  return { line, column: col };
}
