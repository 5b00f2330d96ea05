import * as core from '@actions/core';
import { defuse } from '../report/inert.ts';

export type Level = 'error' | 'warning' | 'notice';

/** The job's log. What is written to it cannot give the runner a command, and never shows the token. */
export interface Log {
  info(text: string): void;
  /** Shown where the job's step debugging is on (`RUNNER_DEBUG`). */
  debug(text: string): void;
  annotate(level: Level, message: string, properties?: core.AnnotationProperties): void;
}

export function createLog(token: string): Log {
  const clean = (text: string) => defuse(redact(text, token));
  return {
    info(text) {
      core.info(clean(text));
    },
    debug(text) {
      if (core.isDebug()) core.debug(clean(text));
    },
    annotate(level, message, properties = {}) {
      // Escaped by @actions/core: a line break in the message or a property ends no command.
      core[level](clean(message), properties);
    },
  };
}

/** Takes the token out of a text. */
export function redact(text: string, token: string): string {
  return token === '' ? text : text.replaceAll(token, '***');
}
