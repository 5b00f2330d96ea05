import { behaviourRules } from './behaviour.ts';
import { codeLogsRules } from './code-logs.ts';
import { codeRequestsRules } from './code-requests.ts';
import { codeModuleRules } from './code-modules.ts';
import { codeExposureRules } from './code-exposure.ts';
import { codeRules } from './code.ts';
import { codeTrustRules } from './code-trust.ts';
import { codeApiRules } from './code-api.ts';
import { flowArgumentRules } from './flow-arguments.ts';
import { flowUseRules } from './flow-use.ts';
import { flowEffectRules } from './flow-effect.ts';
import { flowRules } from './flow.ts';
import { guideRules } from './guide.ts';
import { layoutRules } from './layout.ts';
import { manifestRules } from './manifest.ts';
import { manifestAdvisoryRules } from './manifest-advisories.ts';
import { mediaRules } from './media.ts';
import { moreTexts } from './more.ts';
import type { DataOf, RuleDoc, RuleText, Severity } from './rule.ts';
import { secretsRules } from './secrets.ts';
import { testsRules } from './tests.ts';
import { testsCoverageRules } from './tests-coverage.ts';
import { testsRunRules } from './tests-run.ts';
import { waiverRules } from './waiver.ts';

/** Every rule, by its id. The ids are a public contract. */
export const catalogue = {
  ...layoutRules,
  ...manifestRules,
  ...manifestAdvisoryRules,
  ...secretsRules,
  ...flowRules,
  ...flowUseRules,
  ...flowArgumentRules,
  ...flowEffectRules,
  ...codeRules,
  ...codeRequestsRules,
  ...codeLogsRules,
  ...codeModuleRules,
  ...codeExposureRules,
  ...codeApiRules,
  ...codeTrustRules,
  ...testsRunRules,
  ...testsRules,
  ...testsCoverageRules,
  ...behaviourRules,
  ...guideRules,
  ...mediaRules,
  ...waiverRules,
} as const;

type Catalogue = typeof catalogue;
export type RuleId = keyof Catalogue;
export type MessageId<R extends RuleId> = keyof Catalogue[R]['messages'] & string;
type TextOf<R extends RuleId, M extends MessageId<R>> = Catalogue[R]['messages'][M] extends RuleText
  ? Catalogue[R]['messages'][M]
  : never;
export type MessageData<R extends RuleId, M extends MessageId<R>> = DataOf<TextOf<R, M>>;

export const ruleIds = Object.keys(catalogue) as RuleId[];

export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(catalogue, id);
}

export function ruleDoc(id: RuleId): RuleDoc {
  return catalogue[id];
}

/** The text of a finding. Throws if a rule has no such text, which is a defect of this tool. */
export function ruleText(id: RuleId, messageId: string): RuleText {
  const texts: Readonly<Record<string, RuleText>> = { ...moreTexts, ...ruleDoc(id).messages };
  const text = texts[messageId];
  if (text === undefined) throw new Error(`Rule ${id} has no message ${messageId}`);
  return text;
}

export function severityOf(id: RuleId, messageId: string): Severity {
  return ruleText(id, messageId).severity ?? ruleDoc(id).severity;
}
