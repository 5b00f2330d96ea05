import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Witnesses } from './witnesses.ts';

/** Settings whose value is a program, named as in `git help --config`, in alphabetical order. */
export const programSettings = [
  'browser.<tool>.cmd',
  'browser.<tool>.path',
  'core.alternateRefsCommand',
  'core.askPass',
  'core.editor',
  'core.fsmonitor',
  'core.gitProxy',
  'core.hooksPath',
  'core.pager',
  'core.sshCommand',
  'credential.helper',
  'diff.<driver>.command',
  'diff.<driver>.textconv',
  'diff.external',
  'difftool.<tool>.cmd',
  'difftool.<tool>.path',
  'filter.<driver>.clean',
  'filter.<driver>.process',
  'filter.<driver>.smudge',
  'gpg.<format>.program',
  'gpg.program',
  'gpg.ssh.defaultKeyCommand',
  'guitool.<name>.cmd',
  'hook.<name>.command',
  'imap.tunnel',
  'instaweb.browser',
  'instaweb.httpd',
  'interactive.diffFilter',
  'man.<tool>.cmd',
  'man.<tool>.path',
  'merge.<driver>.driver',
  'mergetool.<tool>.cmd',
  'mergetool.<tool>.path',
  'pager.<cmd>',
  'remote.<name>.receivepack',
  'remote.<name>.uploadpack',
  'sendemail.ccCmd',
  'sendemail.sendmailCmd',
  'sendemail.smtpServer',
  'sendemail.tocmd',
  'sequence.editor',
  'tar.<format>.command',
  'trailer.<token>.cmd',
  'trailer.<token>.command',
  'uploadpack.packObjectsHook',
  'web.browser',
] as const;

/** Settings that say where to connect, or how. */
export const connectionSettings = [
  'bundle.<id>.uri',
  'fetch.bundleURI',
  'http.proxy',
  'remote.<name>.proxy',
  'remote.<name>.pushurl',
  'remote.<name>.url',
  'remote.<name>.vcs',
  'submodule.<name>.update',
  'submodule.<name>.url',
  'trace2.eventTarget',
  'trace2.normalTarget',
  'trace2.perfTarget',
  'url.<base>.insteadOf',
  'url.<base>.pushInsteadOf',
] as const;

/** The programs of git for which we add settings: it reads these names from a repository, but does not document them. */
const commands = ['status', 'ls-files', 'rev-parse', 'merge-base', 'ls-tree', 'cat-file', 'config', 'show'];

const git = (cwd: string, ...args: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'protocol.file.allow=always', ...args],
    {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
    },
  );

/** Makes a repository from the files in a folder. The object with the configuration file of its base branch is missing. */
export function hostileRepository(root: string, by: Witnesses): void {
  git(root, 'init', '--quiet', '--initial-branch=main');
  fs.mkdirSync(path.join(root, '.github'), { recursive: true });
  const file = path.join(root, '.github/integration-check.yml');
  fs.writeFileSync(file, '# of the base\n');
  fs.writeFileSync(path.join(root, '.gitattributes'), '* filter=w diff=w merge=w\n');
  addSubmodule(root, by);
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'base');
  git(root, 'switch', '--quiet', '--create', 'feature');
  fs.writeFileSync(
    file,
    'waivers:\n  - { rule: layout/missing-media, reason: it comes with the listing, expires: 2027-01-31 }\n',
  );
  git(root, 'commit', '--quiet', '--all', '--message', 'feature');
  for (const missing of ['main:.github/integration-check.yml', 'main^{tree}:deploy']) {
    const object = git(root, 'rev-parse', missing).trim();
    fs.rmSync(path.join(root, '.git/objects', object.slice(0, 2), object.slice(2)));
  }
  // Their time differs from the index, so git has to compare contents, through the filters.
  for (const name of ['.gitattributes', 'README.md']) fs.utimesSync(path.join(root, name), 1, 1);
  const folder = path.join(root, '.git');
  hostileFolder(folder, by);
  hostileFolder(path.join(folder, 'modules/sub'), by);
}

function addSubmodule(root: string, by: Witnesses): void {
  const other = path.join(by.folder, 'other');
  fs.mkdirSync(other, { recursive: true });
  git(other, 'init', '--quiet');
  fs.writeFileSync(path.join(other, 'a'), 'a');
  git(other, 'add', '--all');
  git(other, 'commit', '--quiet', '--message', 'x');
  git(root, 'submodule', '--quiet', 'add', '--name', 'sub', other, 'sub');
}

/** Writes all of the settings into one `.git`, and a hook of every name. */
function hostileFolder(folder: string, by: Witnesses): void {
  const shared = path.join(by.folder, 'shared-config');
  fs.writeFileSync(shared, configuration(by));
  const lines = [
    '[core]',
    '\trepositoryformatversion = 1',
    '[extensions]',
    '\tpartialClone = origin',
    '\tworktreeConfig = true',
    '[protocol]',
    '\tallow = always',
    '[protocol "ext"]',
    '\tallow = always',
    `[include]`,
    `\tpath = ${shared}`,
    `[includeIf "gitdir:/**"]`,
    `\tpath = ${shared}`,
  ];
  fs.appendFileSync(path.join(folder, 'config'), `${lines.join('\n')}\n`);
  fs.writeFileSync(path.join(folder, 'config.worktree'), configuration(by));
  fs.mkdirSync(path.join(folder, 'info'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'info/attributes'), '* filter=w diff=w merge=w\n');
  const own = path.join(folder, 'hooks');
  const samples = fs.readdirSync(own).map((name) => name.replace(/\.sample$/u, ''));
  for (const hooks of [own, path.join(by.folder, 'hooks')]) {
    fs.mkdirSync(hooks, { recursive: true });
    for (const name of [...samples, 'post-index-change', 'reference-transaction', 'post-checkout', 'pre-auto-gc']) {
      fs.copyFileSync(by.program(`hook-${name}`), path.join(hooks, name));
    }
  }
}

/** Every setting in git's syntax, and five remotes with the missing objects, one for each way to connect. */
function configuration(by: Witnesses): string {
  const there = `127.0.0.1:${by.port}/x`;
  const hooks = path.join(by.folder, 'hooks');
  const lines = programSettings.flatMap((name) => setting(name, name === 'core.hooksPath' ? hooks : by.program(name)));
  for (const command of commands) {
    lines.push(...setting(`pager.${command}`, by.program(`pager.${command}`)));
    lines.push(...setting(`alias.${command}`, `!${by.program(`alias.${command}`)}`));
  }
  const remotes = [
    ['origin', `ext::${by.program('ext')} %S`],
    ['local', path.join(by.folder, 'other')],
    ['git', `git://${there}`],
    ['ssh', `ssh://${there}`],
    ['https', `http://${there}`],
    ['rewritten', 'short:x'],
  ] as const;
  for (const [name, url] of remotes) {
    lines.push(`[remote "${name}"]`, '\tpromisor = true', '\tpartialclonefilter = blob:none', `\turl = ${url}`);
    lines.push(`\tpushurl = ${url}`, `\tuploadpack = ${by.program(`${name}-uploadpack`)}`);
  }
  lines.push('[remote "helper"]', '\tpromisor = true', '\turl = x', '\tvcs = ext');
  lines.push('[remote "https"]', `\tproxy = http://${there}`);
  lines.push('[http]', `\tproxy = http://${there}`);
  lines.push(`[url "ext::${by.program('insteadOf')} "]`, '\tinsteadOf = short:', '\tpushInsteadOf = short:');
  lines.push('[fetch]', `\tbundleURI = http://${there}`, '[bundle "a"]', `\turi = http://${there}`);
  lines.push('[submodule "sub"]', `\turl = ext::${by.program('submodule-url')}`, `\tupdate = !${by.program('update')}`);
  lines.push(
    '[submodule]',
    '\trecurse = true',
    '[status]',
    '\tsubmoduleSummary = true',
    '[log]',
    '\tshowSignature = true',
  );
  for (const target of ['eventTarget', 'normalTarget', 'perfTarget']) {
    lines.push('[trace2]', `\t${target} = ${path.join(by.folder, 'seen', target)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** `a.<x>.b` with `w`, the driver that the attributes name, for the open part of a name. */
function setting(name: string, value: string): string[] {
  const parts = name.split('.').map((part) => (part.startsWith('<') ? 'w' : part));
  const [section = '', ...rest] = parts;
  const key = rest.pop() ?? '';
  return [rest.length === 0 ? `[${section}]` : `[${section} "${rest.join('.')}"]`, `\t${key} = ${value}`];
}

/** The same repository in forms other than a `.git` folder with everything: each is a separate checkout. */
export const shapes: Readonly<Record<string, (root: string, by: Witnesses) => string>> = {
  'a folder': (root) => root,
  'a work tree of another one, by its gitdir and commondir': (root, by) => {
    const tree = path.join(by.folder, 'tree');
    const own = path.join(root, '.git/worktrees/tree');
    fs.cpSync(root, tree, { recursive: true, filter: (file) => file !== path.join(root, '.git') });
    fs.mkdirSync(own, { recursive: true });
    fs.writeFileSync(path.join(tree, '.git'), `gitdir: ${own}\n`);
    fs.writeFileSync(path.join(own, 'gitdir'), `${path.join(tree, '.git')}\n`);
    fs.writeFileSync(path.join(own, 'commondir'), '../..\n');
    for (const name of ['HEAD', 'index', 'config.worktree']) {
      fs.copyFileSync(path.join(root, '.git', name), path.join(own, name));
    }
    return tree;
  },
  'one whose objects are in another place': (root, by) => {
    const objects = path.join(by.folder, 'objects');
    fs.renameSync(path.join(root, '.git/objects'), objects);
    fs.mkdirSync(path.join(root, '.git/objects/info'), { recursive: true });
    fs.writeFileSync(path.join(root, '.git/objects/info/alternates'), `${objects}\n`);
    return root;
  },
};
