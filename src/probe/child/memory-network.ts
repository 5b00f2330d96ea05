import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { Duplex } from 'node:stream';
import tls from 'node:tls';
import type { Clock, VirtualTimeout } from './clock.ts';

/** Where a connection goes to. */
export interface Target {
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
}

/** What stands at the far end of every connection. */
export interface FarEnd {
  /** An error that the connection fails with, `never` where nobody answers; null where it stands. */
  readonly connect: (target: Target) => Error | 'never' | null;
  readonly answer: (request: http.IncomingMessage, response: http.ServerResponse, target: Target) => void;
}

// Addresses that are kept for documentation: RFC 5737.
const CLIENT = '192.0.2.2';
const SERVER = '192.0.2.1';

/** One end of a connection: what Node's HTTP client, server and TLS ask of a socket. */
class End extends Duplex {
  peer: End | null = null;
  connecting = false;
  encrypted = false;
  authorized = false;
  secureConnecting = false;
  alpnProtocol: string | false = false;
  servername = '';
  timeout = 0;
  bytesRead = 0;
  bytesWritten = 0;
  readonly remoteAddress = SERVER;
  readonly remoteFamily = 'IPv4';
  readonly remotePort = 443;
  readonly localAddress = CLIENT;
  readonly localPort = 40_000;
  readonly #clock: Clock;
  #timer: VirtualTimeout | null = null;
  #waiting: (() => void) | null = null;

  constructor(clock: Clock) {
    super({ allowHalfOpen: true, emitClose: true });
    this.#clock = clock;
  }

  override _read(): void {
    const written = this.#waiting;
    this.#waiting = null;
    written?.();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    const { peer } = this;
    this.#touch();
    if (peer === null || peer.destroyed) {
      done();
      return;
    }
    peer.#touch();
    if (peer.push(chunk)) done();
    else peer.#waiting = done;
  }

  override _final(done: () => void): void {
    if (this.peer?.destroyed === false) this.peer.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#stopTimer();
    const { peer } = this;
    process.nextTick(() => {
      if (peer?.destroyed === false) peer.push(null);
    });
    done(error);
  }

  setTimeout(ms: number, listener?: () => void): this {
    this.#stopTimer();
    this.timeout = ms;
    if (listener !== undefined) this.once('timeout', listener);
    if (ms > 0) this.#timer = this.#clock.add(() => this.emit('timeout'), ms);
    return this;
  }

  #touch(): void {
    if (this.timeout > 0) this.setTimeout(this.timeout);
  }

  #stopTimer(): void {
    if (this.#timer !== null) this.#clock.remove(this.#timer);
    this.#timer = null;
  }

  address() {
    return { address: CLIENT, port: this.localPort, family: 'IPv4' };
  }

  getProtocol() {
    return 'TLSv1.3';
  }

  getCipher() {
    return { name: 'TLS_AES_256_GCM_SHA384', standardName: 'TLS_AES_256_GCM_SHA384', version: 'TLSv1.3' };
  }

  getPeerCertificate() {
    return {};
  }

  isSessionReused() {
    return false;
  }
}

/** What else sockets have and clients call, without a meaning here. */
for (const name of [
  'setNoDelay',
  'setKeepAlive',
  'ref',
  'unref',
  'setServername',
  'setSession',
  'disableRenegotiation',
]) {
  Object.defineProperty(End.prototype, name, {
    value: function (this: End) {
      return this;
    },
  });
}
for (const name of ['getSession', 'getPeerX509Certificate', 'getFinished', 'getPeerFinished']) {
  Object.defineProperty(End.prototype, name, { value: () => undefined });
}

/**
 * Puts a network in memory below Node's own HTTP stack: `net.connect`, `tls.connect` and the agents lead to a server of ours
 * that listens nowhere. What connects in another way is left to whatever closes the network.
 */
export function installMemoryNetwork(clock: Clock, farEnd: FarEnd): void {
  const targets = new WeakMap<object, Target>();
  const targetOf = (request: http.IncomingMessage): Target =>
    targets.get(request.socket) ?? { secure: false, host: 'localhost', port: 80 };
  const server = http.createServer({ connectionsCheckingInterval: 2 ** 30 }, (request, response) => {
    farEnd.answer(request, response, targetOf(request));
  });
  server.on('checkContinue', (request: http.IncomingMessage, response: http.ServerResponse) => {
    response.writeContinue();
    farEnd.answer(request, response, targetOf(request));
  });
  Object.assign(server, { keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 });

  const open = (secure: boolean, given: readonly unknown[]): End => {
    const options = optionsOf(given);
    const named = [options['host'], options['servername'], options['hostname']];
    const host = named.find((each) => typeof each === 'string') ?? 'localhost';
    const target: Target = { secure, host, port: Number(options['port'] ?? (secure ? 443 : 80)) };
    const client = new End(clock);
    const far = new End(clock);
    Object.assign(client, { peer: far, connecting: true, encrypted: secure, authorized: secure, _host: host });
    Object.assign(client, { secureConnecting: secure, servername: options['servername'] ?? host });
    if (secure) client.alpnProtocol = 'http/1.1';
    Object.assign(far, { peer: client, encrypted: secure });
    targets.set(far, target);
    const listener = given.findLast((each) => typeof each === 'function') as (() => void) | undefined;
    if (listener !== undefined) client.once(secure ? 'secureConnect' : 'connect', listener);
    if (typeof options['timeout'] === 'number') client.setTimeout(options['timeout']);
    const fault = farEnd.connect(target);
    if (fault === 'never') return client;
    process.nextTick(() => {
      if (client.destroyed) return;
      if (fault !== null) {
        client.destroy(fault);
        return;
      }
      client.connecting = client.secureConnecting = false;
      client.emit('lookup', null, SERVER, 4, host);
      client.emit('connect');
      client.emit('ready');
      if (secure) client.emit('secureConnect');
      server.emit('connection', far);
    });
    return client;
  };
  const plain = (...given: unknown[]) => open(false, given);
  const secure = (...given: unknown[]) => open(true, given);
  Object.assign(net, { connect: plain, createConnection: plain });
  Object.assign(tls, { connect: secure });
  Object.assign(http.Agent.prototype, { createConnection: plain });
  Object.assign(https.Agent.prototype, { createConnection: secure });
}

/** Of `connect(options)`, `connect(port, host?, options?)`, and the normalized array that Node hands on. */
function optionsOf(given: readonly unknown[]): Record<string, unknown> {
  const args = Array.isArray(given[0]) ? (given[0] as unknown[]) : given;
  const options: Record<string, unknown> = {};
  for (const each of args) if (typeof each === 'object' && each !== null) Object.assign(options, each);
  const [port, host] = args;
  if (typeof port === 'number' || (typeof port === 'string' && /^\d+$/u.test(port))) options['port'] = port;
  if (typeof host === 'string') options['host'] = host;
  return options;
}
