import { Duplex } from 'node:stream';
import type { Clock, VirtualTimeout } from './clock.ts';

// Addresses that are reserved for documentation: RFC 5737.
const CLIENT = '192.0.2.2';

export const SERVER = '192.0.2.1';

/** One end of a connection, with what Node's HTTP client, server and TLS need from a socket. */
export class End extends Duplex {
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

/** Other members of sockets that clients call. They have no effect here. */
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
