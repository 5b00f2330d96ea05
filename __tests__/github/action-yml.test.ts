import { execFileSync } from 'node:child_process';
import { home, NO_HOME } from '../../src/home.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { convertActionTemplate } from '@actions/workflow-parser/actions/action-template';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { parse } from 'yaml';
import type { ActionTables } from '../../scripts/readme-tables.mjs';
import { examples } from '../../src/start/examples.ts';
import { documents, fill, inputsTable, outputsTable } from '../../scripts/readme-tables.mjs';
import { catalogue, ruleIds } from '../../src/rules/catalogue.ts';
import { isThreshold, settingNames } from '../../src/configuration/values.ts';
import { inputNames } from '../../src/github/inputs.ts';
import { outputNames } from '../../src/github/outputs.ts';

const root = path.resolve(__dirname, '../..');
const content = readFileSync(path.join(root, 'action.yml'), 'utf8');
const action = parse(content) as Required<ActionTables>;

describe('action.yml', () => {
  it("is accepted by GitHub's own parser", () => {
    const { context, value } = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter());
    expect(context.errors.getErrors()).toEqual([]);
    if (value === undefined) throw new Error('no value');
    const { runs, inputs } = convertActionTemplate(context, value);
    expect(runs).toMatchObject({ using: 'node24', main: 'dist/index.js' });
    expect(inputs?.map(({ id }) => id)).toEqual([...inputNames]);
  });

  it('has what the Marketplace requires', () => {
    const { name, description, author, branding } = parse(content) as Record<string, string> & {
      branding: Record<string, string>;
    };
    // It refuses longer ones, other colours, and a few of Feather's icons.
    expect(description?.length).toBeLessThanOrEqual(125);
    expect(name?.length).toBeLessThanOrEqual(50);
    expect(author).toEqual(expect.any(String));
    expect(['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']).toContain(
      branding.color,
    );
    expect(branding.icon).toBe('check-circle');
  });

  it('declares the inputs that are read, in their order', () => {
    expect(Object.keys(action.inputs)).toEqual(inputNames);
  });

  it('declares the outputs that are set', () => {
    expect(Object.keys(action.outputs)).toEqual(outputNames);
  });

  it.each(settingNames)("has no default for %s that would hide the configuration file's, but mentions it", (name) => {
    const { default: byDefault, description } = action.inputs[name] ?? {};
    expect(byDefault).toBe(isThreshold(name) ? 'default' : undefined);
    expect(description).toMatch(isThreshold(name) ? / else `[^`]+`\.$/ : / Default `[^`]+`\.$/);
  });
});

describe('the tables for the pages', () => {
  it('have a row for each input and output, with its default', () => {
    expect(inputsTable(action).split('\n')).toHaveLength(inputNames.length + 2);
    expect(inputsTable(action)).toMatch(/^\| `github-token` +\| .* Default `\$\{\{ github\.token \}\}`\. +\|$/m);
    expect(outputsTable(action)).toMatch(/^\| `comment-url` +\| /m);
  });

  it('escape a pipe', () => {
    expect(inputsTable({ inputs: { a: { description: 'x|y' } } })).toContain('| x\\|y');
  });

  it('are put between their markers, again and again', () => {
    const once = fill('a\n<!-- inputs -->\nold\n<!-- /inputs -->\nb\n', 'inputs', 'new');
    expect(once).toBe('a\n<!-- inputs -->\n\nnew\n\n<!-- /inputs -->\nb\n');
    expect(fill(once, 'inputs', 'new')).toBe(once);
    expect(() => fill('no markers', 'inputs', 'new')).toThrow('has no <!-- inputs -->');
  });

  it('have a row for each rule, with its severities and its page', () => {
    const mutation = {
      files: {
        'src/lint/rules/a/b.ts': { date: '2026-11-25', killed: 2, survived: 1, constants: 5 },
        'src/lint/rules/a/c.ts': { date: '2026-11-24', killed: 0, survived: 0, constants: 0 },
        'src/analysis/scope/c.ts': { date: '2026-11-26', killed: 3, survived: 0, constants: 0 },
      },
    };
    const derived = new Map(documents(action, catalogue, mutation, examples, { ...home, none: NO_HOME }));
    const [index, scores, partner, front] = [
      'docs/rules/README.md',
      'docs/mutation.md',
      'docs/partner.md',
      'docs/README.md',
    ].map((file) => derived.get(file) ?? String);
    const markers = (...names: string[]) => names.map((name) => `<!-- ${name} --><!-- /${name} -->`).join('');
    const groups = [...new Set(ruleIds.map((id) => id.split('/')[0] ?? ''))];
    const all = partner?.(markers('rules', 'examples'));
    expect(all?.match(/^\| \[`\w+\/[\w-]+`\]/gm)).toHaveLength(ruleIds.length);
    expect(all).toMatch(/^\| \[`secrets\/unused`\]\(rules\/secrets\/unused\.md\) +\| warning or notice +\| A secret/m);
    expect(all).toMatch(/^\| `post-login` +\| \[Tarnwick Risk\]\(\.\.\/examples\/post-login-risk\) scores/m);
    expect(index?.(markers(...groups)).match(/^\| \[`\w+\/[\w-]+`\]\(\w/gm)).toHaveLength(ruleIds.length);
    expect(() => index?.('')).toThrow('has no <!-- layout -->');
    expect(front?.(markers('mutation'))).toMatch(
      /find \*\*66\.6 %\*\* of 3 faults .* \*\*100\.0 %\*\* of 3 in .* \(\[how/,
    );
    expect(scores?.(markers('scores'))).toMatch(/^\| a +\| 3 +\| 2 +\| 1 +\| 66\.6 % +\| 5 +\| 2026-11-24 +\|$/m);
    expect(scores?.(markers('scores'))).toMatch(/^\| analysis\/scope +\| 3 +\|.* 2026-11-26 +\|$/m);
  });

  it('are the same in the documents', () => {
    expect(() =>
      execFileSync('node', ['scripts/readme-tables.mjs', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow();
  });
});
