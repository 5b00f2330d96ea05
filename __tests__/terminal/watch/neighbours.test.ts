import fs from 'node:fs';
import path from 'node:path';
import { check } from '../../../src/check.ts';
import type { CheckMemory } from '../../../src/check-memory.ts';
import { loadSettings, type LoadedSettings } from '../../../src/configuration/load.ts';
import type { Report } from '../../../src/report/model.ts';
import { watchSession } from '../../../src/terminal/watch/session.ts';
import { submissionWith } from '../../listing/preview/submission.ts';

const PICTURE = Buffer.from('not a picture');

/** Two integrations beside one `media/`, which has a picture that is none. */
function twoIntegrations() {
  const { root, remove } = submissionWith({});
  fs.cpSync(path.join(root, 'integration'), path.join(root, 'integration-2'), { recursive: true });
  fs.renameSync(path.join(root, 'integration'), path.join(root, 'integration-1'));
  fs.writeFileSync(path.join(root, 'media/460x260-column-1.png'), PICTURE);
  return { root, remove };
}

async function watched(root: string) {
  const given = { tests: false, probe: false, 'audit-dependencies': false };
  const load = () => loadSettings({ root, config: null, given, today: '2026-11-30' });
  const quiet = { progress: () => undefined, announce: () => undefined };
  const run = (loaded: LoadedSettings, memory?: CheckMemory) =>
    check({ ...loaded, ...quiet, root, path: '.', toolchain: '/toolchain', commit: null, ...(memory && { memory }) });
  let show: (report: Report) => void = () => undefined;
  const session = watchSession({
    load,
    check: run,
    show: ({ result }) => {
      show(result.report);
    },
    fail: (error) => {
      throw error;
    },
  });
  await session.start();
  return {
    /** What the watch shows after a change, and what a new check finds then. */
    after: async (files: readonly string[]) => {
      const shown = new Promise<Report>((resolve) => (show = resolve));
      session.changed(files);
      return { shown: findingsOf(await shown), anew: findingsOf((await run(await load())).report) };
    },
  };
}

const findingsOf = ({ integrations }: Report): string[] =>
  integrations.flatMap(({ path: folder, findings }) => findings.map(({ rule, file }) => `${folder} ${rule} ${file}`));

it('a picture that integrations share is reported once, whichever of them come and go', async () => {
  const { root, remove } = twoIntegrations();
  const [one, away] = [path.join(root, 'integration-1'), `${root}-away`];
  const { after } = await watched(root);
  const files = fs.readdirSync(one).map((name) => `integration-1/${name}`);
  const own = path.join(one, 'media');
  const fault = (folder: string) => [`${folder} media/not-png media/460x260-column-1.png`];

  fs.renameSync(one, away);
  const gone = await after(files);
  expect(gone).toEqual({ shown: fault('integration-2'), anew: fault('integration-2') });

  fs.renameSync(away, one);
  const back = await after(files);
  expect(back).toEqual({ shown: fault('integration-1'), anew: fault('integration-1') });

  fs.mkdirSync(own);
  fs.copyFileSync(path.join(root, 'media/256x256-logo.png'), path.join(own, '256x256-logo.png'));
  const apart = await after(['integration-1/media/256x256-logo.png']);
  expect(apart).toEqual({ shown: fault('integration-2'), anew: fault('integration-2') });
  remove();
});
