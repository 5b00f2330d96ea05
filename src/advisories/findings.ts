import satisfies from 'semver/functions/satisfies.js';
import type { Finding } from '../rules/finding.ts';
import { finding } from '../rules/finding.ts';
import type { Package } from '../sandbox/package-cache.ts';
import type { Manifest } from '../submission/model.ts';
import type { Audit, AuditAdvisory } from './audit-report.ts';

/** An advisory on a declared package, or on one of its dependencies. */
interface Affected {
  readonly advisory: AuditAdvisory;
  /** From the declared package to the package with the advisory. */
  readonly way: readonly string[];
}

/** For each declared package; the rest is counted. */
const MOST_PER_PACKAGE = 5;
const MOST_WAY = 8;

/** Findings about the packages of a manifest, each at its entry. */
export function advisoryFindings(
  audit: Audit,
  packages: readonly Package[],
  manifest: Pick<Manifest, 'dependencies'>,
): Finding[] {
  const found: Finding[] = [];
  const minor: string[] = [];
  let firstMinor: Finding | null = null;
  for (const { name, version } of packages) {
    const entry = manifest.dependencies.find((each) => each.name === name && each.version === version);
    if (entry === undefined) continue;
    const all = affectedBy(audit, name);
    const grave = all.filter(({ advisory }) => advisory.severity === 'high' || advisory.severity === 'critical');
    for (const each of grave.slice(0, MOST_PER_PACKAGE)) {
      const [advisory, way] = [each.advisory, each.way];
      const said = {
        name,
        version,
        advisory: idOf(advisory),
        severity: advisory.severity,
        title: advisory.title,
        fix: fixOf(advisory.range, way.length === 1 ? version : null),
      };
      found.push(
        way.length === 1
          ? finding('manifest/vulnerable-dependency', 'direct', said, entry.namePlace)
          : finding(
              'manifest/vulnerable-dependency',
              'indirect',
              { ...said, brought: advisory.name, way: way.join(' → ') },
              entry.namePlace,
            ),
      );
    }
    if (grave.length > MOST_PER_PACKAGE) {
      const count = grave.length - MOST_PER_PACKAGE;
      found.push(finding('manifest/vulnerable-dependency', 'more', { name, version, count }, entry.namePlace));
    }
    if (all.length > grave.length) {
      minor.push(`${name}@${version}`);
      firstMinor ??= finding('manifest/vulnerable-dependency', 'minor', { packages: '' }, entry.namePlace);
    }
  }
  return firstMinor === null ? found : [...found, { ...firstMinor, data: { packages: minor.join(', ') } }];
}

/** All advisories that a package brings, each by the shortest way. */
function affectedBy(audit: Audit, declared: string): Affected[] {
  const found = new Map<string, Affected>();
  const seen = new Set<string>();
  let open: readonly (readonly string[])[] = [[declared]];
  while (open.length > 0) {
    const next: (readonly string[])[] = [];
    for (const way of open) {
      const name = way.at(-1) ?? '';
      if (seen.has(name) || way.length > MOST_WAY || !Object.hasOwn(audit, name)) continue;
      seen.add(name);
      for (const via of audit[name]?.via ?? []) {
        if (typeof via === 'string') next.push([...way, via]);
        else if (!found.has(`${via.name} ${via.url}`)) found.set(`${via.name} ${via.url}`, { advisory: via, way });
      }
    }
    open = next;
  }
  return [...found.values()].sort((a, b) => (idOf(a.advisory) < idOf(b.advisory) ? -1 : 1));
}

/** `GHSA-…` at the end of an advisory's address. */
function idOf({ url, title }: AuditAdvisory): string {
  return /[\w-]+$/u.exec(url)?.[0] ?? title;
}

/** The first fixed version, from the range: a range ends with the first version that is not in it. */
function fixOf(range: string, version: string | null): string {
  const parts = range.split('||').map((part) => part.trim());
  const own = version === null ? parts.at(-1) : (parts.find((part) => isIn(version, part)) ?? parts.at(-1));
  const end = /<\s*(\d[\w.+-]*)\s*$/u.exec(own ?? '')?.[1];
  return end === undefined ? `not fixed in any known version (${range})` : `fixed in ${end}`;
}

function isIn(version: string, range: string): boolean {
  try {
    return satisfies(version, range, { includePrerelease: true });
  } catch {
    return false;
  }
}
