import type { Settings } from '../configuration/settings.ts';
import type { Finding } from '../rules/finding.ts';
import { exactPackages } from '../sandbox/exact-packages.ts';
import { cacheFolder } from '../cache-folder.ts';
import type { Integration } from '../submission/model.ts';
import { advisoryFindings } from './findings.ts';
import { keepAudit, keptAudit, type KeptAudit } from './kept-answers.ts';
import { npmAudit } from './npm-audit.ts';

/** What the registry's advisories say about one integration. */
export interface Advised {
  readonly findings: readonly Finding[];
  /** When the registry answered; null if it was not asked, or did not answer. */
  readonly answeredAt: Date | null;
}

export const notAdvised: Advised = { findings: [], answeredAt: null };

export interface AdviceOptions {
  readonly root: string;
  readonly settings: Pick<Settings, 'installDependencies' | 'auditDependencies'>;
  readonly environment?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
  readonly now?: Date;
  readonly progress: (line: string) => void;
  /** Called once in a run if the registry gives no advisories. */
  readonly unanswered: (why: string) => void;
}

const TIMEOUT_MS = 20_000;
/** Ten times the limit of Auth0, the same as for what is installed. */
const MOST_PACKAGES = 100;

/** Asks for the advisories on the declared packages, unless there is an answer from the last day. */
export async function advise({ manifest, path }: Integration, options: AdviceOptions): Promise<Advised> {
  const { settings, root, environment = process.env, now = new Date() } = options;
  if (!settings.auditDependencies || !settings.installDependencies || manifest.state !== 'parsed') return notAdvised;
  const packages = exactPackages(manifest.value.dependencies);
  if (packages.length === 0 || packages.length > MOST_PACKAGES) return notAdvised;
  const cache = cacheFolder(environment, root);
  const registry = environment['NPM_CONFIG_REGISTRY'] ?? environment['npm_config_registry'] ?? '';
  const answer = keptAudit(cache, packages, registry, now) ?? (await ask());
  if (answer === null) return notAdvised;
  options.progress(`advisories for ${path}: as of ${answer.answeredAt.toISOString()}`);
  return {
    findings: advisoryFindings(answer.audit, packages, manifest.value),
    answeredAt: answer.answeredAt,
  };

  async function ask(): Promise<KeptAudit | null> {
    const audited = await npmAudit(packages, { environment, root, timeoutMs: options.timeoutMs ?? TIMEOUT_MS });
    if (audited.state === 'unanswered') {
      options.unanswered(audited.why);
      return null;
    }
    const kept = { audit: audited.audit, answeredAt: now };
    keepAudit(cache, packages, registry, kept);
    return kept;
  }
}
