// Moves the tag of a major version (v1), which workflows use, to one of its releases (v1.2.3) in a remote repository. Does not move it
// if the remote has a newer release of that major version. Creates the tag if it does not exist yet.
//
//     node scripts/release/move-major-tag.mjs REMOTE TAG
import { execFileSync } from 'node:child_process';
import { argv } from 'node:process';
import { compareTags, isReleaseTag, majorTagOf } from './version.mjs';

const [, , remote = '', tag = ''] = argv;
const git = (...args) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const major = majorTagOf(tag);
  const lines = git('ls-remote', '--tags', '--refs', remote).split('\n');
  const tags = lines.flatMap((line) => /\trefs\/tags\/(.+)$/u.exec(line)?.[1] ?? []);
  if (!tags.includes(tag)) throw new Error(`The remote has no tag ${tag}`);
  const newest = tags
    .filter((each) => isReleaseTag(each) && majorTagOf(each) === major)
    .sort(compareTags)
    .at(-1);
  if (newest !== tag) {
    console.log(`${major} stays: ${newest} is newer than ${tag}`);
  } else {
    git('fetch', '--quiet', '--no-tags', '--force', remote, `refs/tags/${tag}:refs/tags/${tag}`);
    git('push', '--quiet', '--force', remote, `${tag}^{}:refs/tags/${major}`);
    console.log(`${major} is ${tag}`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
