import { excerptOf } from '../false-alarm/excerpt.ts';
import { home, NO_HOME } from '../home.ts';
import { allFindings } from '../report/counts.ts';
import { defuse } from '../report/inert.ts';
import type { Report } from '../report/model.ts';
import type { RuleId } from '../rules/catalogue.ts';
import { loadSubmission } from '../stages.ts';

/** This many findings of a rule are shown. */
const MOST = 3;

/**
 * `--report-false-alarm RULE`: what the rule found, in Markdown, to paste into an issue. It contains names of the code and of fields, and no
 * other text of the submission. Null if the rule found nothing.
 */
export async function falseAlarm(
  rule: RuleId,
  report: Report,
  { root, folder }: { readonly root: string; readonly folder: string },
): Promise<string | null> {
  const findings = allFindings(report).filter((each) => each.rule === rule);
  if (findings.length === 0) return null;
  const { integrations } = await loadSubmission({ root, path: folder });
  const shown = findings.slice(0, MOST).map((finding) => {
    const integration = integrations.find(({ path }) => path === '.' || finding.file.startsWith(`${path}/`)) ?? null;
    const { message, code } = excerptOf({ ...finding, rule }, integration);
    const lines = code === null ? [] : ['', `\`\`\`${code.language}`, code.text.replaceAll('```', "'''"), '```'];
    return [`${finding.severity}: ${message}`, ...lines].join('\n');
  });
  const { tool } = report;
  const more = findings.length > MOST ? ['', `${findings.length - MOST} more of the same rule.`] : [];
  const flows = [...new Set(report.integrations.map(({ flow }) => flow ?? 'no flow'))].join(', ');
  return defuse(
    [
      `\`${rule}\`, ${tool.name} ${tool.version}, Node.js ${process.version}, ${flows}`,
      '',
      shown.join('\n\n'),
      ...more,
      '',
    ].join('\n'),
  );
}

/** Where to paste the excerpt, for standard error. */
export const whereToReport = home.isKnown
  ? `Read it, then paste it into ${home.url}/issues/new?template=false-alarm.yml`
  : `Read it, then paste it into a new issue, "A false alarm". ${NO_HOME}`;
