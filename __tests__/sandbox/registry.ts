import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export interface Published {
  readonly name: string;
  readonly version: string;
  /** Further properties of `package.json`. */
  readonly manifest?: object;
  /** Further files of the package. `index.js` exports the version if it is not given. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface Registry {
  readonly url: string;
  /** `METHOD PATH` of each request. */
  readonly requests: readonly string[];
  readonly authorizations: readonly string[];
  /** The fault of all further answers. */
  fault: 'none' | 'error-500' | 'forbidden' | 'hangs';
  /** The answer for advisories: a body, by the names of packages; a status; or no answer at all. There are none if this is null. */
  advisories: unknown;
  close(): Promise<void>;
}

/** Starts a package registry on this machine that only has these packages. */
export async function startRegistry(packages: readonly Published[]): Promise<Registry> {
  const requests: string[] = [];
  const authorizations: string[] = [];
  const server = http.createServer((request, response) => {
    const asked = decodeURIComponent(request.url ?? '/');
    requests.push(`${request.method ?? ''} ${asked}`);
    if (request.headers.authorization !== undefined) authorizations.push(request.headers.authorization);
    if (registry.fault === 'hangs') return;
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (registry.fault === 'error-500') {
      answer(500, { error: 'out of order' });
      return;
    }
    if (registry.fault === 'forbidden') {
      answer(403, { error: 'not for you' });
      return;
    }
    if (request.method === 'POST') {
      const { advisories } = registry;
      if (advisories === 'hangs') return;
      if (typeof advisories === 'string') response.end(advisories);
      else if (typeof advisories === 'number') answer(advisories, { error: 'none here' });
      else if (advisories === null) answer(404, { error: 'none here' });
      else answer(200, advisories);
      return;
    }
    const tarball = /^\/(.+)\/-\/(.+)\.tgz$/u.exec(asked);
    const name = tarball?.[1] ?? asked.slice(1);
    const versions = packages.filter((each) => each.name === name);
    if (tarball !== null) {
      const found = versions.find(({ version }) => version === tarball[2]);
      if (found === undefined) answer(404, { error: 'Not found' });
      else response.end(tarballOf(found));
      return;
    }
    if (versions.length === 0) answer(404, { error: 'Not found' });
    else answer(200, packument(name, versions, registry.url));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const registry: Registry = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    authorizations,
    fault: 'none',
    advisories: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return registry;
}

function packument(name: string, versions: readonly Published[], url: string): object {
  const entries = versions.map((each) => {
    const integrity = `sha512-${createHash('sha512').update(tarballOf(each)).digest('base64')}`;
    const dist = { tarball: `${url}${name}/-/${each.version}.tgz`, integrity };
    const scripts = each.manifest !== undefined && 'scripts' in each.manifest ? { hasInstallScript: true } : {};
    return [each.version, { ...manifestOf(each), ...scripts, dist }] as const;
  });
  const time = Object.fromEntries(versions.map(({ version }) => [version, '2020-02-02T00:00:00.000Z']));
  return { name, time, 'dist-tags': { latest: versions.at(-1)?.version }, versions: Object.fromEntries(entries) };
}

const manifestOf = ({ name, version, manifest }: Published) => ({ name, version, main: 'index.js', ...manifest });

function tarballOf(each: Published): Buffer {
  const files = {
    'package.json': JSON.stringify(manifestOf(each)),
    'index.js': `module.exports = ${JSON.stringify(each.version)};\n`,
    ...each.files,
  };
  const blocks = Object.entries(files).flatMap(([file, text]) => {
    const content = Buffer.from(text);
    return [tarHeader(`package/${file}`, content.length), content, Buffer.alloc(-content.length & 511)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

/** The header of a plain file, in the ustar format. */
function tarHeader(file: string, size: number): Buffer {
  const header = Buffer.alloc(512);
  const write = (text: string, offset: number) => header.write(text, offset, 'latin1');
  write(file, 0);
  write('0000644\0', 100);
  write('0000000\0', 108);
  write('0000000\0', 116);
  write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  write('00000000000\0', 136);
  write('        ', 148);
  write('0', 156);
  write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
