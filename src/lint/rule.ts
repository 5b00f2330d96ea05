import type { AST, Rule } from 'eslint';
import type { MessageData, MessageId, RuleId } from '../rules/catalogue.ts';
import { ruleDoc } from '../rules/catalogue.ts';
import { pagePath } from '../rules/page.ts';
import type { Finding, Fix } from '../rules/finding.ts';
import type { UnfixedReason } from '../rules/unfixed.ts';
import type { Integration, Submission } from '../submission/model.ts';

/** The text files of an integration, by their roles. Each has its language. */
export type FileRole = 'manifest' | 'action' | 'spec' | 'guide' | 'template';

/** A pattern for files of all roles, or for each named role. A file of another role may contain anything. */
export type Mentions = RegExp | Readonly<Partial<Record<FileRole, RegExp>>>;

/** Whether a file of this role contains what the rule looks for. */
export function mayFind({ mentions }: Pick<TextRule, 'mentions'>, role: FileRole, text: string): boolean {
  return (mentions instanceof RegExp ? mentions : mentions?.[role])?.test(text) ?? true;
}

/** A rule over the syntax tree of one file, in ESLint's own form. */
export interface TextRule {
  readonly id: RuleId;
  readonly roles: readonly FileRole[];
  /** What a file has to contain for the rule to find anything in it. So most specs need not be parsed. */
  readonly mentions?: Mentions;
  readonly module: Rule.RuleModule;
  /** The `create` of `module`, for callers that already have the settings. */
  readonly listen: (eslint: Rule.RuleContext, settings: RuleSettings) => Rule.RuleListener;
}

/** A check of something that is not in a text: missing files, images, the state of git. */
export interface IntegrationCheck {
  readonly ids: readonly RuleId[];
  readonly check: (integration: Integration, submission: Submission) => Iterable<Finding>;
}

/** The same, of the submission as a whole. */
export interface SubmissionCheck {
  readonly ids: readonly RuleId[];
  readonly check: (submission: Submission) => Iterable<Finding>;
}

/** What ESLint accepts as a place: a node of the current language, or a location (1-based line; the column is 0-based in JavaScript, otherwise as the language counts). */
export type Where = { readonly node: unknown } | { readonly loc: AST.SourceLocation };

/** Reports one thing, with its fix or the reason why there is none. The compiler checks its values against the rule's text. */
export type Report<R extends RuleId> = <M extends MessageId<R>>(
  messageId: M,
  data: MessageData<R, M>,
  where: Where,
  fix?: Fix | UnfixedReason,
) => void;

/** What a rule receives: ESLint's context, the integration of the file, and a function to report with. */
export interface RuleContext<R extends RuleId> {
  readonly eslint: Rule.RuleContext;
  readonly integration: Integration;
  readonly role: FileRole;
  readonly report: Report<R>;
}

/** Settings in which the engine passes the facts of the whole integration to the rules. */
export const SETTINGS_KEY = 'actionsIntegration';

export interface RuleSettings {
  readonly integration: Integration;
  readonly role: FileRole;
  /** Findings leave ESLint as typed values, not as text; see `encodeMessage`. */
  readonly encode: boolean;
  /** Called before each report. False if the list is full, so that the report only needs to be counted. */
  readonly admit?: (rule: RuleId, messageId: string) => boolean;
}

/** What a rule says: a finding without its rule and place. */
export type Said = Pick<Finding, 'messageId' | 'data' | 'fix' | 'unfixed'>;

/** A finding's typed values, in the one field that ESLint passes on unchanged. */
export function encodeMessage(said: Said): string {
  return JSON.stringify(said);
}

export function decodeMessage(message: string): Said {
  return JSON.parse(message) as Said;
}

/** ESLint only corrects the current file, so it gets no fix that changes several files. */
function eslintFix(fix: Fix | undefined, file: string): { fix?: Rule.ReportFixer } {
  if (fix === undefined || fix.some((edit) => edit.file !== file)) return {};
  return { fix: (fixer) => fix.map(({ range: [start, end], text }) => fixer.replaceTextRange([start, end], text)) };
}

/**
 * Makes an ESLint rule from an id, the roles of the files it reads and a `create` like ESLint's, over the visitor keys of
 * the file's language. Message texts come from the catalogue.
 */
export function defineRule<R extends RuleId>(
  id: R,
  options: { roles: readonly FileRole[]; mentions?: Mentions },
  create: (context: RuleContext<R>) => Record<string, (node: never) => void>,
): TextRule {
  const doc = ruleDoc(id);
  const module: Rule.RuleModule = {
    meta: {
      type: 'problem',
      docs: { description: doc.description, url: pagePath(id) },
      schema: [],
      messages: Object.fromEntries(
        Object.entries(doc.messages).map(([key, text]) => [key, `${text.message} ${text.hint}`]),
      ),
      ...(doc.fixable === true ? { fixable: 'code' as const } : {}),
    },
    create(eslint) {
      const settings = eslint.settings[SETTINGS_KEY] as RuleSettings | undefined;
      return settings === undefined ? {} : listen(eslint, settings);
    },
  };
  const listen: TextRule['listen'] = (eslint, { integration, role, encode, admit }) => {
    const report: Report<R> = (messageId, data, where, correction) => {
      if (admit?.(id, messageId) === false) return;
      const fix = typeof correction === 'string' ? undefined : correction;
      const corrected = typeof correction === 'string' ? { unfixed: correction } : fix === undefined ? {} : { fix };
      const said = encode
        ? { message: encodeMessage({ messageId, data, ...corrected }) }
        : { messageId, data: { ...data }, ...eslintFix(fix, integration.files[role].path) };
      eslint.report({ ...said, ...where } as Rule.ReportDescriptor);
    };
    return create({ eslint, integration, role, report }) as Rule.RuleListener;
  };
  const { roles, mentions } = options;
  return { id, roles, ...(mentions === undefined ? {} : { mentions }), module, listen };
}
