import fs from 'node:fs';
import { RESULTS_FD, type Message, type RunRequest } from '../channel.ts';
import { messageOf } from './stack.ts';

// Loaded before the spec: what is needed to tell the results is taken before anybody can replace it.
const { readFileSync, writeSync } = fs;
const { stringify } = JSON;
const from = Buffer.from.bind(Buffer) as (text: string) => Buffer;

export const request = JSON.parse(readFileSync(0, 'utf8')) as RunRequest;

export function send(message: Message): void {
  // A line of its own, also where a spec has written half a line into the pipe.
  const line = from(`\n${request.nonce} ${stringify(message)}\n`);
  for (let sent = 0; sent < line.length;) {
    try {
      sent += writeSync(RESULTS_FD, line, sent);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}

let listening = false;

/** Circus listens while tests run; from then on, nobody else tells of what is thrown or rejected. */
export function sendLateErrors(): void {
  if (listening) return;
  listening = true;
  const late = (error: unknown) => {
    send({ kind: 'late-error', error: messageOf(error) });
  };
  process.on('uncaughtException', late);
  process.on('unhandledRejection', late);
}
