import { finding } from '../../../rules/finding.ts';
import { startOf } from '../../../submission/place.ts';
import type { Finding } from '../../../rules/finding.ts';
import type { SubmissionCheck } from '../../rule.ts';

export const strayFile: SubmissionCheck = {
  ids: ['layout/stray-file'],
  check({ files, path }) {
    const paths = files.filter((file) => file.tracked).map((file) => file.path);
    return [...strayFiles(paths, path), ...packages(paths), ...templateExamples(files, path)];
  },
};

function strayFiles(paths: readonly string[], submission: string): Finding[] {
  return paths
    .filter((file) => !file.split('/').includes('node_modules'))
    .flatMap((file) => {
      const name = file.slice(file.lastIndexOf('/') + 1);
      if (name === '.DS_Store') return [stray(file, 'a view setting of the macOS Finder')];
      const isOfSubmission = /integration|action|submission/iu.test(name) || file === within(submission, name);
      if (/\.zip$/iu.test(name) && isOfSubmission)
        return [stray(file, 'an archive, which is built anew for each submission')];
      return [];
    });
}

/** Once for each node_modules folder that is not inside another one. */
function packages(paths: readonly string[]): Finding[] {
  const folders = paths.flatMap((file) => /^(?:.*?\/)??node_modules(?=\/)/u.exec(file)?.[0] ?? []);
  return [...new Set(folders)].map((folder) => stray(folder, 'packages are installed from the manifest'));
}

/** The examples of the official post-login template: each is a folder with its own manifest and Action. */
function templateExamples(files: readonly { path: string }[], submission: string): Finding[] {
  const paths = new Set(files.map((file) => file.path));
  const folder = within(submission, 'examples');
  const examples = ['customer-data-platform', 'identity-verification', 'link-external-identity', 'risk-score'];
  const left = examples.some((name) => paths.has(`${folder}/${name}/integration.action.js`));
  return left ? [finding('layout/stray-file', 'examples', { file: folder }, startOf(folder))] : [];
}

function within(submission: string, name: string): string {
  return submission === '.' ? name : `${submission}/${name}`;
}

function stray(file: string, what: string): Finding {
  return finding('layout/stray-file', 'stray', { file, what }, startOf(file));
}
