import type { Applicable, Apply } from './applied.ts';
import { textsOf } from './applied.ts';
import type { Files } from './submission-files.ts';
import { goodSubmission } from './submission-files.ts';

const good: Files = goodSubmission;
const FOLDER = 'integration/';

/** The good submission's content for a file of an integration, by the file's name. */
const goodOne = (file: string) => good[`${FOLDER}${file.replace(/^.*\//u, '')}`];

const integrationAdded: Apply = (finding, files) => {
  if (finding.file !== '.' && !finding.file.startsWith('integration')) return null;
  const folder = Object.entries(good).filter(([name]) => name.startsWith(FOLDER) || name.startsWith('media/'));
  return { ...files, ...Object.fromEntries(folder) };
};

/** Adds the good submission's file if the others are the good ones, too. In other cases, a partner has to write the file. */
const fileAdded: Apply = (finding, files) => {
  const file = `${finding.file.replace(/[^/]*$/u, '')}${textsOf(finding).file ?? ''}`;
  const text = goodOne(file);
  const others = Object.entries(files).filter(([name, content]) => name.startsWith(FOLDER) && content !== null);
  const isGood = others.every(([name, content]) => good[name] === content);
  return text === undefined || !isGood || !file.startsWith(FOLDER) ? null : { ...files, [file]: text };
};

const renamed: Apply = (finding, files) => {
  const { file } = finding;
  const { expected = '' } = textsOf(finding);
  const now = file.replace(/[^/]*$/u, expected.replace(/^.*\//u, ''));
  const content = files[file];
  return content === undefined || content === null || typeof files[now] === 'string'
    ? null
    : { ...files, [file]: null, [now]: content };
};

/** Removes a file, or a whole folder, and lists it in .gitignore. */
const ignored: Apply = (finding, files) => {
  const { file = finding.file } = textsOf(finding);
  const kept = Object.entries(files).map(([name, content]) => {
    return [name, name === file || name.startsWith(`${file}/`) ? null : content] as const;
  });
  const list = files['.gitignore'];
  return { ...Object.fromEntries(kept), '.gitignore': `${typeof list === 'string' ? `${list}\n` : ''}/${file}\n` };
};

const newerCache: Apply = (finding, files) => {
  const text = files[finding.file];
  if (typeof text !== 'string') return null;
  return {
    ...files,
    [finding.file]: text.replaceAll(/actions\/cache(\/\w+)?@v?[12]\b[\w.]*/giu, 'actions/cache$1@v4'),
  };
};

const savedAsGood: Apply = (finding, files) => {
  const text = good[finding.file];
  return text === undefined ? null : { ...files, [finding.file]: text };
};

/** Hints about files. */
export const layoutHints: Applicable = {
  'layout/no-integration none': [integrationAdded],
  'layout/missing-file missing': [fileAdded],
  'layout/file-name named': [renamed],
  'layout/committed-secret-file committed': [ignored],
  'layout/stray-file stray': [ignored],
  'layout/stray-file examples': [ignored],
  'layout/stale-workflow retired': [newerCache],
  'layout/unreadable-file notUtf8': [savedAsGood],
  'layout/unreadable-file tooLarge': [savedAsGood],
  'layout/unreadable-file guideExcess': [savedAsGood],
  'layout/unreadable-file specExcess': [savedAsGood],
  'layout/unreadable-file jsonExcess': [savedAsGood],
  'layout/unreadable-file templateNotJson': [savedAsGood, (finding, files) => ({ ...files, [finding.file]: null })],
};
