/** Every case of `fixtures/hostile`: the file, and what it tries, in the words of the table in docs/threat-model.md. */
export const cases: readonly (readonly [name: string, what: string])[] = [
  ['nonce-hook', 'a result made up by a patched `Buffer.prototype.utf8Write`'],
  ['nonce-pool-quiet', 'coverage made up with what the memory of `Buffer.from` shows'],
  ['forged-lines', 'results written to every descriptor, by number'],
  ['second-script', "scripts that bear the Action's name, and the inspector's session by a patched `emit`"],
  ['fs-plain', 'files by name, by committed links, by a link that is swapped while it is used'],
  ['fs-other-realm', 'a path as a typed array of another realm'],
  ['fs-paths', 'a path as a proxy, with getters that change, without a prototype, with `Symbol.toPrimitive`'],
  ['fs-cwd', 'a false working folder, and relative paths'],
  ['network-plain', 'connections, datagrams, names and servers'],
  ['raw-handles', 'connections and datagrams by the handles of open streams'],
  ['resolver-handle', 'queries by the handle of the resolver'],
  ['listen2', 'a server by `net.Server.prototype._listen2`'],
  ['worker-constructor', 'the class behind the refused `Worker`'],
  ['process-handle', 'a program by the handle of a `ChildProcess`'],
  ['process-detached', 'programs that outlive the run'],
  ['engine', 'a committed library as an engine, as an addon, by `process.dlopen`'],
  ['real-process', 'the real `process`, by a patched `emit`'],
  ['report-on-fatal', 'a report of Node.js when the heap is full'],
  ['report-on-signal', 'a report of Node.js at a signal'],
];

type Kind = 'altered' | 'read' | 'wrote' | 'sent' | 'left';

/** The cell of the table for what was seen. */
export function cellOf(seen: Readonly<Record<Kind, readonly string[]>>): string {
  const words = (['altered', 'read', 'wrote', 'sent', 'left'] as const).filter((kind) => seen[kind].length > 0);
  const said = { altered: 'altered the verdict', read: 'read', wrote: 'wrote', sent: 'sent', left: 'left running' };
  return words.length === 0 ? 'nothing' : words.map((word) => said[word]).join(', ');
}
