import fs from 'node:fs';
import path from 'node:path';
import { measureCoverage } from '../../src/coverage/index.ts';
import { judgeTests } from '../../src/sandbox/judge.ts';
import type { TestRun } from '../../src/sandbox/model.ts';
import { runTests } from '../../src/sandbox/run.ts';
import type { Wall } from '../../src/sandbox/wall/index.ts';
import { loadSubmission } from '../../src/submission/load.ts';
import { action, temporaryFolder } from './repository.ts';
import { bestWall } from './walls.ts';

export interface Judged {
  readonly run: TestRun;
  /** `rule/messageId`, in order. */
  readonly findings: readonly string[];
  readonly texts: readonly Readonly<Record<string, string | number>>[];
  /** Changed files of the repository; processes, sockets and temporary files that were left behind. */
  readonly left: readonly string[];
}

/** Runs a spec like a submission's own, judges it like the pipeline, and looks for anything that it left behind. */
export async function runHostile(
  toolchain: string,
  node: string,
  spec: string,
  options: {
    readonly timeoutSeconds?: number;
    readonly wall?: Wall;
    readonly links?: Readonly<Record<string, string>>;
  } = {},
): Promise<Judged> {
  const root = temporaryFolder();
  const files: Readonly<Record<string, string>> = {
    'integration/configuration.json': '{}',
    'integration/integration.action.js': action,
    'integration/integration.action.spec.js': spec,
  };
  fs.mkdirSync(path.join(root, 'integration'));
  for (const [file, text] of Object.entries(files)) fs.writeFileSync(path.join(root, file), text);
  for (const [file, target] of Object.entries(options.links ?? {})) fs.symlinkSync(target, path.join(root, file));
  const before = contentsOf(root);
  const [integration] = (await loadSubmission({ root, path: '.' })).integrations;
  if (integration?.action.state !== 'parsed') throw new Error('The submission has one integration');

  const wall = options.wall ?? (await bestWall());
  const temporary = temporaryFolder();
  const sockets = openSockets();
  const { TMPDIR } = process.env;
  process.env.TMPDIR = temporary;
  const running = runTests({
    root,
    toolchain,
    node,
    actionFile: integration.action.value.path,
    specFile: integration.files.spec.path,
    timeoutSeconds: options.timeoutSeconds ?? 60,
    wall,
  });
  // It was read before the first turn of the event loop.
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  const run = await running;
  const coverage =
    run.status === 'not-run' ? null : await measureCoverage(integration.action.value, run.coverage ?? []);
  const thresholds = { successPath: 100, lines: null, branches: null, functions: null, statements: null };
  const judged = judgeTests({ integration, runs: [{ file: integration.files.spec.path, run }], coverage, thresholds });
  const after = contentsOf(root);
  const changed = [...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
  const removed = [...before.keys()].filter((file) => !after.has(file));
  return {
    run,
    findings: judged.map(({ rule, messageId }) => `${rule} ${messageId}`),
    texts: judged.map(({ data }) => data),
    left: [
      ...changed,
      ...removed,
      ...fs.readdirSync(temporary),
      ...(await settled(() => processesWith(temporary))),
      ...(await settled(() => openSockets().filter((each) => !sockets.includes(each)))),
    ],
  };
}

function contentsOf(folder: string): Map<string, string> {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files.map((each) => {
      const file = path.join(each.parentPath, each.name);
      return [file, each.isFile() ? fs.readFileSync(file, 'utf8') : ''];
    }),
  );
}

/** Waits, because killed processes and closed sockets take a moment to disappear. */
async function settled(left: () => string[]): Promise<string[]> {
  for (let attempt = 0; attempt < 40 && left().length > 0; attempt += 1) {
    await new Promise((done) => setTimeout(done, 50));
  }
  return left();
}

/** Command lines of the processes that received the folder for temporary files. Everything that a test process starts inherits it. */
export function processesWith(temporary: string): string[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        if (!fs.readFileSync(`/proc/${pid}/environ`, 'utf8').includes(temporary)) return [];
        return [fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')];
      } catch {
        return [];
      }
    });
}

/** The sockets of this process. Node's pipes to a child are sockets, too. */
export function openSockets(): string[] {
  return fs.readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      const target = fs.readlinkSync(`/proc/self/fd/${name}`);
      return target.startsWith('socket:') ? [target] : [];
    } catch {
      return [];
    }
  });
}
