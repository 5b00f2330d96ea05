import fs from 'node:fs';
import path from 'node:path';
import type { WorkflowTemplate } from '@actions/workflow-parser';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parse } from 'yaml';

const FOLDER = path.resolve(__dirname, '../../.github/workflows');
const workflows = fs
  .readdirSync(FOLDER)
  .map((name) => ({ name, content: fs.readFileSync(path.join(FOLDER, name), 'utf8') }));

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }>
  >;
}

function stepsOf(content: string): Step[] {
  return Object.values((parse(content) as Workflow).jobs).flatMap((job) => job.steps);
}

/** What GitHub's own parser finds wrong. */
async function errorsOf(name: string, content: string): Promise<string[]> {
  const result = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const template: WorkflowTemplate | undefined =
    result.value && (await convertWorkflowTemplate(result.context, result.value));
  return [...result.context.errors.getErrors().map(String), ...(template?.errors ?? []).map(({ Message }) => Message)];
}

describe('the parser these tests rely on', () => {
  it('refuses what GitHub refuses', async () => {
    const broken = 'on: push\npermissions: { conten: read }\njobs:\n  a:\n    runs-on: x\n    steps: [{ use: y }]\n';
    expect(await errorsOf('broken.yml', broken)).not.toEqual([]);
  });
});

it('there are the workflows that the design names', () => {
  expect(workflows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['ci.yml', 'check-dist.yml', 'example.yml']),
  );
});

describe.each(workflows)('.github/workflows/$name', ({ name, content }) => {
  it('is a workflow that GitHub accepts', async () => {
    expect(await errorsOf(name, content)).toEqual([]);
  });

  it('gives no permission to all of its jobs, and each job its own with the reason', () => {
    const { permissions, jobs } = parse(content) as Workflow;
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(Object.keys(job.permissions ?? {})).not.toEqual([]);
    for (const line of content.match(/^.*: (?:read|write)\b.*$/gm) ?? [])
      expect(line).toMatch(/: (?:read|write) # to \w/);
  });

  it('pins every action of others by its commit, with the version beside it', () => {
    const lines = content.match(/^.*\buses:.*$/gm) ?? [];
    expect(lines).toHaveLength(stepsOf(content).filter(({ uses }) => uses !== undefined).length);
    for (const line of lines) expect(line).toMatch(/uses: (?:\.\/|[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  });

  it('leaves no token behind after checking out', () => {
    const checkouts = stepsOf(content).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts).not.toEqual([]);
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  it('puts no expression into a script', () => {
    for (const { run = '' } of stepsOf(content)) expect(run).not.toContain('${{');
  });
});

it('one version of an action is pinned everywhere', () => {
  const pins = new Map<string, string>();
  for (const [, action = '', pin = ''] of workflows.flatMap(({ content }) => [
    ...content.matchAll(/uses: ([\w/-]+)@(.*)$/gm),
  ])) {
    expect(pins.get(action) ?? pin).toBe(pin);
    pins.set(action, pin);
  }
});
