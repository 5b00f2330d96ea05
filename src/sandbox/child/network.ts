import type * as dgram from 'node:dgram';
import type * as dns from 'node:dns';
import net from 'node:net';
import type { FilePosition, Message } from '../channel.ts';
import { refuse, replace } from './refuse.ts';

/** The most attempts that are reported separately: a loop that tries forever has shown enough by then. */
const ATTEMPTS = 1000;

type Callback = (...of: unknown[]) => void;
type Told = (message: Message) => void;

let tell: Told = () => undefined;
let placeOf: (stack: string) => FilePosition | null = () => null;
let told = 0;

/**
 * Closes the network: every connection of `net` (and so of `http`, `https`, `http2`, `tls`, `fetch` and `WebSocket`) is
 * refused like on a machine without the service, including loopback and Unix sockets, and reported with host and port. A path
 * or query could contain a secret, and is not read.
 */
export function closeNetwork(send: Told, place: typeof placeOf): void {
  tell = send;
  placeOf = place;
  const prototype = net.Socket.prototype as unknown as Record<string, unknown>;
  replace(prototype, 'connect', function (this: net.Socket, ...given: unknown[]) {
    const { host, port } = targetOf(given);
    const error = attempted('connect', host, port);
    process.nextTick(() => this.destroy(error));
    return this;
  });
  replace(net.Server.prototype, 'listen', function (this: net.Server, ...given: unknown[]) {
    const { host, port } = targetOf(given);
    const error = attempted('listen', host, port);
    process.nextTick(() => this.emit('error', error));
    return this;
  });
  refuse(net, 'net', ['_createServerHandle']);
}

/** Called when a spec requires `dgram`. */
export function closeDatagrams({ Socket }: typeof dgram): void {
  const fail = (socket: dgram.Socket, error: Error, callback: unknown) => {
    process.nextTick(() => {
      if (typeof callback === 'function') (callback as Callback)(error);
      else socket.emit('error', error);
    });
  };
  replace(Socket.prototype, 'bind', function (this: dgram.Socket, ...given: unknown[]) {
    const { host, port } = targetOf(given);
    fail(this, attempted('bind', host, port), null);
    return this;
  });
  replace(Socket.prototype, 'connect', function (this: dgram.Socket, ...given: unknown[]) {
    const { host, port } = targetOf(given);
    fail(this, attempted('connect', host, port), given.at(-1));
  });
  replace(Socket.prototype, 'send', function (this: dgram.Socket, ...given: unknown[]) {
    // send(message[, offset, length][, port][, address][, callback])
    const rest = typeof given[2] === 'number' ? given.slice(3) : given.slice(1);
    const { host, port } = targetOf(rest);
    fail(this, attempted('send', host, port), given.at(-1));
  });
  refuse(Socket.prototype, 'dgram.Socket', ['addMembership', 'addSourceSpecificMembership']);
}

/** Called when a spec requires `dns`. */
export function closeNames(names: typeof dns): void {
  const isQuery = (name: string) => /^(?:lookup|lookupService|reverse|resolve\w*)$/u.test(name);
  for (const object of [names, names.Resolver.prototype] as unknown as Record<string, unknown>[]) {
    for (const name of functionsOf(object).filter(isQuery)) {
      replace(object, name, (...given: unknown[]) => {
        const error = unknownName(given[0]);
        const callback = given.at(-1);
        if (typeof callback !== 'function') throw error;
        process.nextTick(callback, error);
        return {};
      });
    }
  }
  for (const object of [names.promises, names.promises.Resolver.prototype] as unknown as Record<string, unknown>[]) {
    for (const name of functionsOf(object).filter(isQuery)) {
      replace(object, name, (host: unknown) => Promise.reject(unknownName(host)));
    }
  }
}

function functionsOf(object: Record<string, unknown>): string[] {
  const names = new Set([
    ...Object.getOwnPropertyNames(object),
    ...Object.getOwnPropertyNames(Object.getPrototypeOf(object)),
  ]);
  return [...names].filter((name) => typeof object[name] === 'function');
}

/** The arguments of `connect` and `listen`: options, a port and a host, or the path of a Unix socket. */
function targetOf(given: readonly unknown[]): { readonly host: string; readonly port: number | null } {
  // Node passes its own arguments on as an array.
  const args: readonly unknown[] = Array.isArray(given[0]) ? (given[0] as readonly unknown[]) : given;
  const [first, second] = args;
  const asOptions = typeof first === 'object' && first !== null;
  const options = asOptions ? (first as Readonly<Record<string, unknown>>) : { port: first, host: second };
  if (typeof options.path === 'string') return { host: 'a Unix socket', port: null };
  if (!asOptions && typeof first === 'string' && !/^\d+$/u.test(first)) return { host: 'a Unix socket', port: null };
  const host = options.host ?? options.address;
  const port = Number(options.port);
  return {
    host: typeof host === 'string' && host !== '' ? host : 'localhost',
    port: Number.isInteger(port) && port >= 0 && port < 65536 ? port : null,
  };
}

function attempted(call: string, host: string, port: number | null): Error {
  const address = port === null ? host : `${host}:${port}`;
  const error = Object.assign(new Error(`${call} ${address}: the network is closed to tests`), {
    code: 'ECONNREFUSED',
    syscall: call,
    address: host,
    ...(port === null ? {} : { port }),
  });
  note(host, port, error);
  return error;
}

function unknownName(name: unknown): Error {
  const hostname = typeof name === 'string' ? name : 'localhost';
  const error = Object.assign(new Error(`getaddrinfo ${hostname}: the network is closed to tests`), {
    code: 'ENOTFOUND',
    syscall: 'getaddrinfo',
    hostname,
  });
  note(hostname, null, error);
  return error;
}

function note(host: string, port: number | null, { stack }: Error): void {
  told += 1;
  if (told > ATTEMPTS) return;
  tell({ kind: 'network', host: host.slice(0, 253), port, place: placeOf(stack ?? '') });
}
