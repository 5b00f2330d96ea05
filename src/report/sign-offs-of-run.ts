import type { GivenSettings, Settings } from '../configuration/settings.ts';
import type { Report, ReportedIntegration } from './model.ts';

type SignOff = Report['signOffs'][number];

/** Settings that make a run require less, or skip a part of it. A setting that is left out has its default. */
export type RunSettings = Partial<
  Pick<Settings, 'failOn' | 'thresholds' | 'tests' | 'probe' | 'installDependencies' | 'auditDependencies' | 'places'>
>;

/** The default percentages that a run requires. */
const DEFAULTS = [
  ['success-path-coverage', 'successPath', 100],
  ['line-coverage', 'lines', 80],
] as const;

/** Thresholds below their defaults, and switches that skip something. */
export function ofRun(integrations: readonly ReportedIntegration[], settings: RunSettings): SignOff[] {
  const { failOn, thresholds, tests, probe, installDependencies, auditDependencies } = settings;
  const asked: SignOff[] = [];
  const ask = (name: keyof GivenSettings, question: string, evidence: string) => {
    const place = settings.places?.settings[name];
    const said = place === undefined ? 'An input of the workflow or an option' : 'The configuration file';
    asked.push({
      question,
      evidence: `${said} sets \`${name}\` ${evidence}`,
      ...(place === undefined ? {} : { places: [place] }),
    });
  };
  for (const [name, kind, byDefault] of DEFAULTS) {
    const threshold = thresholds === undefined ? byDefault : thresholds[kind];
    if (threshold !== null && threshold >= byDefault) continue;
    const value = threshold === null ? 'to `off`' : `to ${threshold} %`;
    ask(name, `Is the lower threshold of \`${name}\` acceptable?`, `${value}. The default is ${byDefault} %.`);
  }
  if (failOn === 'never') {
    ask('fail-on', 'This run does not fail on any finding. Is that acceptable?', 'to `never`. The default is `error`.');
  }
  if (tests === false) {
    ask('tests', 'The tests did not run. Is the submission acceptable without them?', 'to `false`.');
  }
  if (probe === false) {
    ask('probe', 'The probe did not run. Is the submission acceptable without its evidence?', 'to `false`.');
  }
  const hasDependencies = integrations.some(({ dependencies }) => dependencies.length > 0);
  if (installDependencies === false && hasDependencies) {
    const question = 'The dependencies were not installed. Are the results reliable without them?';
    ask('install-dependencies', question, 'to `false`.');
  }
  if (auditDependencies === false && hasDependencies) {
    const question = 'The dependencies were not checked for advisories. Do they have known vulnerabilities?';
    ask('audit-dependencies', question, 'to `false`.');
  }
  return asked;
}
