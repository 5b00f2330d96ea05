import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import type { Clock } from './clock.ts';
import { End, SERVER } from './memory-socket.ts';

/** The target of a connection. */
export interface Target {
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
}

/** The server behind every connection. */
export interface FarEnd {
  /** The error with which the connection fails, `never` if nobody answers, or null if it works. */
  readonly connect: (target: Target) => Error | 'never' | null;
  readonly answer: (request: http.IncomingMessage, response: http.ServerResponse, target: Target) => void;
}

/**
 * Puts a network in memory below Node's own HTTP stack: `net.connect`, `tls.connect` and the agents lead to a server of ours
 * that does not listen anywhere. Other code closes all other ways to connect.
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

/** The arguments of `connect(options)`, `connect(port, host?, options?)`, or the normalized array that Node passes on. */
function optionsOf(given: readonly unknown[]): Record<string, unknown> {
  const args = Array.isArray(given[0]) ? (given[0] as unknown[]) : given;
  const options: Record<string, unknown> = {};
  for (const each of args) if (typeof each === 'object' && each !== null) Object.assign(options, each);
  const [port, host] = args;
  if (typeof port === 'number' || (typeof port === 'string' && /^\d+$/u.test(port))) options['port'] = port;
  if (typeof host === 'string') options['host'] = host;
  return options;
}
