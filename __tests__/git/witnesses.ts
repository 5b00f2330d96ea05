import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** Programs that record that they ran, and a port on loopback that records connections. */
export interface Witnesses {
  readonly folder: string;
  readonly port: number;
  /** The absolute path of a program that only records that it ran. */
  readonly program: (name: string) => string;
  /** The programs that ran since the last call, sorted; `connection` for the port. */
  readonly heard: () => string[];
  readonly remove: () => Promise<void>;
}

export async function witnesses(): Promise<Witnesses> {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-witnesses-')));
  const seen = path.join(folder, 'seen');
  for (const each of [seen, path.join(folder, 'bin')]) fs.mkdirSync(each);
  let connections = 0;
  const server = net.createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    folder,
    port: (server.address() as net.AddressInfo).port,
    program(name) {
      const file = path.join(folder, 'bin', name.replaceAll(/[^\w.-]/gu, '_'));
      fs.writeFileSync(file, `#!/bin/sh\n: > '${path.join(seen, path.basename(file))}'\n`, { mode: 0o755 });
      return file;
    },
    heard() {
      const names = fs.readdirSync(seen);
      for (const name of names) fs.rmSync(path.join(seen, name));
      const reached = connections > 0 ? ['connection'] : [];
      connections = 0;
      return [...names, ...reached].sort();
    },
    async remove() {
      await new Promise((resolve) => server.close(resolve));
      fs.rmSync(folder, { recursive: true });
    },
  };
}
