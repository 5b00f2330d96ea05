import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withDependents } from './dependents.mjs';
import { pathOf } from './load-source.mjs';

/** Nearly all suites depend on a rule. If there are more than this, only those near the changed files run. */
const MOST = 12;
const RULE = /^src\/lint\/rules\/([\w-]+)\/(?!index\.)([\w-]+)\.ts$/u;

/**
 * The suites to run after a change of these files, and how many more depend on them. A suite is near if it is in the folder that
 * mirrors a changed file's folder, unless it only tries other rules. Paths from the root.
 */
export function suitesOf(changed) {
  const dependents = withDependents(changed);
  const related = dependents.filter((file) => file.endsWith('.test.ts'));
  if (related.length <= MOST) return { suites: related, more: 0 };
  const folders = new Set(changed.map((file) => path.posix.dirname(file.replace(/^src/u, '__tests__'))));
  const rules = dependents.flatMap((file) => {
    const [, group, name] = RULE.exec(file) ?? [];
    return group === undefined ? [] : [`${group}/${name}`];
  });
  const suites = related.filter(
    (file) => changed.includes(file) || (folders.has(path.posix.dirname(file)) && !triesOthersAlone(file, rules)),
  );
  return { suites, more: related.length - suites.length };
}

/** Whether a suite names rules of its group, but none of these. */
function triesOthersAlone(file, rules) {
  const [, group] = /^__tests__\/lint\/rules\/([\w-]+)\//u.exec(file) ?? [];
  if (group === undefined || rules.length === 0) return false;
  const named = readFileSync(pathOf(file), 'utf8').match(new RegExp(`\\b${group}/[\\w-]+`, 'gu')) ?? [];
  return named.length > 0 && !named.some((rule) => rules.includes(rule));
}
