import * as core from '@actions/core';
import { defuse, inertProperty } from '../report/inert.ts';

export type Level = 'error' | 'warning' | 'notice';

/** The job's log. Lines written to it cannot give the runner a command, and never show a secret. */
export interface Log {
  info(text: string): void;
  /** Shown if the job's step debugging is on (`RUNNER_DEBUG`). */
  debug(text: string): void;
  annotate(level: Level, message: string, properties?: core.AnnotationProperties): void;
  /** Removes the secrets from a text for another place than the log. */
  redact(text: string): string;
}

export function createLog(secrets: readonly string[]): Log {
  const redact = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  const clean = (text: string) => defuse(redact(text));
  return {
    info(text) {
      core.info(clean(text));
    },
    debug(text) {
      if (core.isDebug()) core.debug(clean(text));
    },
    annotate(level, message, properties = {}) {
      // @actions/core escapes these: a line break in the message or a property cannot end a command.
      core[level](clean(message), inertProperties(properties, redact));
    },
    redact,
  };
}

/** A file may have any name. Control characters in it are shown escaped, and have no effect. */
function inertProperties(
  properties: core.AnnotationProperties,
  redact: (text: string) => string,
): core.AnnotationProperties {
  const entries = Object.entries(properties as Record<string, unknown>);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? inertProperty(redact(value)) : value]),
  );
}
