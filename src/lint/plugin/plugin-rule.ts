import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from 'eslint';
import type { Program } from 'estree';
import type { Part } from '../../submission/of-file.ts';
import { specTree } from '../../analysis/facts/spec/spec-tree.ts';
import { canBeParsed } from '../parsed.ts';
import type { TextRule } from '../rule.ts';
import { mayFind } from '../rule.ts';
import { overFacts } from './over-facts.ts';
import { partsAtHand } from './parts.ts';

/** A rule for a partner's editor: it finds the integration by the path of the file, and its messages are plain texts. */
export function pluginRule(rule: TextRule, pages: string): Rule.RuleModule {
  const { id, roles, mentions, module, listen } = rule;
  const url = pathToFileURL(path.join(pages, `${id}.md`)).href;
  return {
    meta: { ...module.meta, docs: { ...module.meta?.docs, url } },
    create(context) {
      const { text } = context.sourceCode;
      if (mentions instanceof RegExp && !mentions.test(text)) return {};
      const parts = partsAtHand(context).filter(
        ({ integration, role }) => roles.includes(role) && mayFind(rule, role, text) && canBeParsed(integration, role),
      );
      const eslint = parts.length > 1 ? sayingOnce(context) : context;
      return all(parts.map((part) => listenTo(part, listen(eslint, { ...part, encode: false }))));
    },
  };
}

function listenTo({ integration, role }: Part, listener: Rule.RuleListener): Rule.RuleListener {
  const program = programOf(integration, role);
  return program === null ? listener : overFacts(program, listener);
}

function programOf({ action, files }: Part['integration'], role: Part['role']): Program | null {
  if (role === 'action') return action.state === 'parsed' ? action.value.program : null;
  return role === 'spec' ? (specTree(files.spec)?.program ?? null) : null;
}

/** Reports like `defineRule`. */
type PlainReport = { messageId: string; data: object } & ({ loc: unknown } | { node: { loc: unknown } });

/** If several integrations share a file, a message that is true for each of them appears once. */
function sayingOnce(context: Rule.RuleContext): Rule.RuleContext {
  const said = new Set<string>();
  const report = (descriptor: Rule.ReportDescriptor): void => {
    const { messageId, data, ...at } = descriptor as unknown as PlainReport;
    const key = JSON.stringify([messageId, data, 'loc' in at ? at.loc : at.node.loc]);
    if (!said.has(key)) context.report(descriptor);
    said.add(key);
  };
  return Object.create(context, { report: { value: report } }) as Rule.RuleContext;
}

/** Several listeners as one. */
function all(listeners: readonly Rule.RuleListener[]): Rule.RuleListener {
  const [first = {}, ...others] = listeners;
  if (others.length === 0) return first;
  const types = new Set(listeners.flatMap((listener) => Object.keys(listener)));
  const visit = (type: string) => (node: never) => {
    for (const listener of listeners as Record<string, ((node: never) => void) | undefined>[]) listener[type]?.(node);
  };
  return Object.fromEntries([...types].map((type) => [type, visit(type)])) as Rule.RuleListener;
}
