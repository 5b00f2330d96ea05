const TAG = /^v(\d+)\.(\d+)\.(\d+)$/u;

/** `1.2.3` for `v1.2.3`. Throws if a tag is not that of a release. */
export function versionOf(tag) {
  if (!TAG.test(tag)) throw new Error(`"${tag}" is not the tag of a release: v1.2.3`);
  return tag.slice(1);
}

/** `v1` for `v1.2.3`. */
export const majorTagOf = (tag) => `v${versionOf(tag).split('.')[0]}`;

/** Negative if the first is older. */
export function compareTags(first, second) {
  const [a, b] = [first, second].map((tag) => versionOf(tag).split('.').map(Number));
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

export const isReleaseTag = (tag) => TAG.test(tag);
