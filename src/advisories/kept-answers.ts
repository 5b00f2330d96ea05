import { createHash } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Package } from '../sandbox/package-cache.ts';
import type { Audit } from './audit-report.ts';
import { asAudit } from './audit-report.ts';

/** An answer, and when it was given. */
export interface KeptAudit {
  readonly audit: Audit;
  readonly answeredAt: Date;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_BYTES = 8 * 1024 * 1024;

/** The file that keeps one registry's answer on some packages. */
function fileOf(cache: string, packages: readonly Package[], registry: string): string {
  const names = packages.map(({ name, version }) => `${name}@${version}`).sort();
  const key = createHash('sha256')
    .update(JSON.stringify([1, registry, names]))
    .digest('hex')
    .slice(0, 32);
  return path.join(cache, `advisories-${key}.json`);
}

/** An answer from the last day; null if there is none that can be read. */
export function keptAudit(cache: string, packages: readonly Package[], registry: string, now: Date): KeptAudit | null {
  try {
    const file = fileOf(cache, packages, registry);
    if (statSync(file).size > MOST_BYTES) return null;
    const { answeredAt, audit } = JSON.parse(readFileSync(file, 'utf8')) as { answeredAt: string; audit: unknown };
    const at = new Date(answeredAt);
    const age = now.getTime() - at.getTime();
    return age >= 0 && age < DAY_MS ? { audit: asAudit(audit), answeredAt: at } : null;
  } catch {
    return null;
  }
}

/** Keeps an answer. If there is no place for it, the registry is asked again next time. */
export function keepAudit(cache: string, packages: readonly Package[], registry: string, kept: KeptAudit): void {
  const file = fileOf(cache, packages, registry);
  const aside = `${file}.${process.pid}`;
  try {
    writeFileSync(aside, JSON.stringify({ answeredAt: kept.answeredAt.toISOString(), audit: kept.audit }), {
      mode: 0o600,
    });
    renameSync(aside, file);
  } catch {
    // Then nothing is kept.
  }
}
