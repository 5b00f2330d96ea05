import fs from 'node:fs';
import { NONCE_LENGTH, RESULTS_FD, type Message, type RunRequest } from '../channel.ts';

// Taken before the spec can replace them. The code below does not call a method of a buffer, an emitter or a stream: the spec can
// also change their prototypes.
const { readSync, writeSync } = fs;
const { parse, stringify } = JSON;
const { fromCharCode } = String;

/**
 * All bytes of the channel pass through this memory, which nothing else shares. A `Buffer` may be part of a slab that every
 * other one can see, and freed memory comes back, with its contents, in `Buffer.allocUnsafe`.
 */
const bytes = new Uint8Array(4096);
const nonce = new Uint8Array(NONCE_LENGTH);

/** The parent's request. It does not contain the nonce. */
export let request: RunRequest;

/** Call this once, before the spec is loaded. Our own code loads first, while the parent may not know its request yet. */
export function readRequest(): RunRequest {
  let json = '';
  let at = 0;
  for (let read = take(); read > 0; read = take()) {
    for (let index = 0; index < read; index += 1) {
      const byte = bytes[index] ?? 0;
      if (at < NONCE_LENGTH) nonce[at] = byte;
      else json += fromCharCode(byte);
      at += 1;
    }
  }
  bytes.fill(0);
  request = parse(json) as RunRequest;
  return request;
}

/** 0 at the end. */
function take(): number {
  for (;;) {
    try {
      return readSync(0, bytes);
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
  }
}

const isBusy = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EAGAIN';

let used = 0;

export function send(message: Message): void {
  const json = stringify(message);
  // Reports the rest of a line that broke off: a spec can call us when its stack is almost full.
  used = 0;
  // This starts a new line even if a spec has written half a line into the pipe.
  put(NEWLINE);
  for (let index = 0; index < NONCE_LENGTH; index += 1) put(nonce[index] ?? 0);
  putText(` ${json}`);
  put(NEWLINE);
  flush();
}

const NEWLINE = 10;

/** JSON only contains non-ASCII characters in strings, where they can be escaped. */
function putText(text: string): void {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) put(unit);
    else putText(`\\u${unit.toString(16).padStart(4, '0')}`);
  }
}

function put(byte: number): void {
  bytes[used] = byte;
  used += 1;
  if (used === bytes.length) flush();
}

function flush(): void {
  for (let sent = 0; sent < used;) {
    try {
      sent += writeSync(RESULTS_FD, bytes, sent, used - sent);
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
  }
  bytes.fill(0, 0, used);
  used = 0;
}
