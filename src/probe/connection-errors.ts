import type { Answer } from './answers.ts';

/** The error of the connection, in Node's words. Null if it works. */
export function connectionError(answer: Answer, host: string, port: number): Error | null {
  const address = '192.0.2.1';
  switch (answer.kind) {
    case 'refused': {
      const message = `connect ECONNREFUSED ${address}:${port}`;
      return Object.assign(new Error(message), {
        code: 'ECONNREFUSED',
        errno: -111,
        syscall: 'connect',
        address,
        port,
      });
    }
    case 'dns': {
      const message = `getaddrinfo ENOTFOUND ${host}`;
      return Object.assign(new Error(message), {
        code: 'ENOTFOUND',
        errno: -3008,
        syscall: 'getaddrinfo',
        hostname: host,
      });
    }
    case 'tls':
      return Object.assign(new Error('unable to verify the first certificate'), {
        code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      });
    default:
      return null;
  }
}

export const brokenConnection = (): Error =>
  Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', errno: -104, syscall: 'read' });
