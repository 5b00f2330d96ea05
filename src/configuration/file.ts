import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { RuleId } from '../rules/catalogue.ts';
import { isRuleId, ruleDoc, ruleIds } from '../rules/catalogue.ts';
import type { Finding } from '../rules/finding.ts';
import type { Place } from '../submission/place.ts';
import type { Severity } from '../rules/rule.ts';
import { readAnswers, type PartnerAnswers } from './answers.ts';
import { ConfigurationError } from './error.ts';
import { excessOf } from './excess.ts';
import { readListing, type ListingTexts } from './listing.ts';
import { nearest } from '../rules/nearest.ts';
import { nothingSaid, type ConfigurationFile } from './said.ts';
import type { GivenSettings, PlacedWaiver } from './settings.ts';
import { isSettingName, parseSetting, settingNames } from './values.ts';
import { readWaiver } from './waiver.ts';

type Fail = (node: unknown, message: string) => never;

const topLevelKeys = [...settingNames, 'rules', 'waivers', 'answers', 'listing'];
const severities: readonly string[] = ['error', 'warning', 'notice'] satisfies Severity[];

/**
 * Reads the text of a configuration file; `file` is its path relative to the repository's root, `today` is `YYYY-MM-DD`.
 * @throws ConfigurationError with `file:line:column` for invalid YAML, an unknown key or a value of the wrong kind
 */
export function parseConfigurationFile(file: string, text: string, today: string): ConfigurationFile {
  const lines = new LineCounter();
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const failAt = (offset: number, message: string): never => {
    const { line, column } = position(offset);
    throw new ConfigurationError(`${file}:${line}:${column}: ${message}`);
  };
  const fail: Fail = (node, message) => failAt(rangeOf(node)[0], message);
  const placeOf = (node: unknown): Place => {
    const [start, end] = rangeOf(node);
    return { file, start: position(start), end: position(end) };
  };

  const excess = excessOf(text);
  if (excess !== null) throw new ConfigurationError(`${file}:${excess.line}:${excess.column}: ${excess.message}`);
  // Aliases are always refused: nothing here needs them, and a few lines of them can stand for gigabytes.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const error = document.errors[0];
  if (error !== undefined) failAt(error.pos[0], error.message);
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return nothingSaid;
  if (!isMap(root)) return fail(root, 'expected a mapping of settings');

  let given: GivenSettings = {};
  const rules: Partial<Record<RuleId, Severity>> = {};
  const waivers: PlacedWaiver[] = [];
  let answers: PartnerAnswers | null = null;
  let listing: ListingTexts | null = null;
  const findings: Finding[] = [];
  const places: { settings: Partial<Record<keyof GivenSettings, Place>>; rules: Partial<Record<RuleId, Place>> } = {
    settings: {},
    rules: {},
  };
  for (const { key, value } of root.items) {
    const name = scalarText(key);
    if (name === 'rules') {
      for (const { id, severity, node } of readSeverities(value, fail)) {
        rules[id] = severity;
        places.rules[id] = placeOf(node);
      }
    } else if (name === 'answers') {
      answers = readAnswers(value ?? key, fail);
    } else if (name === 'listing') {
      listing = readListing(value ?? key, fail);
    } else if (name === 'waivers') {
      if (isScalar(value) && value.value === null) continue;
      if (!isSeq(value)) return fail(value ?? key, 'waivers: expected a list');
      for (const entry of value.items) {
        const place = placeOf(entry);
        const reading = readWaiver(plain(entry, fail), place, today);
        if ('invalid' in reading) findings.push(reading.invalid);
        else waivers.push({ ...reading.waiver, place });
      }
    } else if (name !== null && isSettingName(name)) {
      const said = scalarText(value);
      if (said === null) return fail(value ?? key, `${name}: expected a single value`);
      try {
        given = { ...given, ...parseSetting(name, said) };
        places.settings[name] = placeOf(key);
      } catch (reason) {
        return fail(value, `${name}: ${reason instanceof Error ? reason.message : String(reason)}, not "${said}"`);
      }
    } else {
      return fail(key, name === null ? 'expected a string as the key' : unknownName('key', name, topLevelKeys));
    }
  }
  return { given, rules, waivers, answers, listing, places, findings };
}

interface GivenSeverity {
  readonly id: RuleId;
  readonly severity: Severity;
  /** The key of the entry. */
  readonly node: unknown;
}

function readSeverities(node: unknown, fail: Fail): GivenSeverity[] {
  if (isScalar(node) && node.value === null) return [];
  if (!isMap(node)) return fail(node, 'rules: expected a mapping of rule ids to error, warning or notice');
  const rules: GivenSeverity[] = [];
  for (const { key, value } of node.items) {
    const id = scalarText(key) ?? '';
    if (!isRuleId(id)) return fail(key, unknownName('rule', id, ruleIds));
    const severity = scalarText(value);
    if (severity === null || !severities.includes(severity)) {
      return fail(value ?? key, `${id}: expected error, warning or notice`);
    }
    // A rule that cannot be waived cannot be lowered either: that would be a waiver without a reason or a date.
    const { severity: own, waivable } = ruleDoc(id);
    if (!waivable && severities.indexOf(severity) > severities.indexOf(own)) {
      return fail(value ?? key, `${id}: cannot be waived, or lowered below ${own}`);
    }
    rules.push({ id, severity: severity as Severity, node: key });
  }
  return rules;
}

/** Plain data of an entry, at most two levels deep: a waiver has no more. */
function plain(node: unknown, fail: Fail): unknown {
  if (!isMap(node)) return isScalar(node) ? node.value : null;
  return Object.fromEntries(
    node.items.map(({ key, value }) => {
      if (value !== null && !isScalar(value)) return fail(value, 'waivers: expected a single value');
      return [scalarText(key) ?? '', isScalar(value) ? value.value : null];
    }),
  );
}

/** The text of a scalar as written, so that `80`, `off` and `true` mean what they mean as inputs; null for anything else. */
function scalarText(node: unknown): string | null {
  if (!isScalar(node)) return node === null ? '' : null;
  return node.value === null ? '' : (node.source ?? JSON.stringify(node.value));
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}

function unknownName(kind: string, name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return `unknown ${kind} "${name}"${meant === null ? '' : `; did you mean "${meant}"?`}`;
}
