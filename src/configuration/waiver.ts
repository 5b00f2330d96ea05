import { posix } from 'node:path';
import { isRuleId, ruleDoc, ruleIds } from '../rules/catalogue.ts';
import type { Finding } from '../rules/finding.ts';
import type { Place } from '../submission/place.ts';
import { finding } from '../rules/finding.ts';
import { nearest } from '../rules/nearest.ts';
import type { Waiver } from './settings.ts';

export type WaiverReading = { readonly waiver: Waiver } | { readonly invalid: Finding };

const keys = ['rule', 'path', 'reason', 'expires'];

/** One entry of `waivers:` as plain data. `today` is `YYYY-MM-DD`; a bad entry is a finding at its place, never an error. */
export function readWaiver(entry: unknown, place: Place, today: string): WaiverReading {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return { invalid: finding('waiver/invalid', 'notAMapping', {}, place) };
  }
  const { rule, path = null, reason, expires } = entry as Record<string, unknown>;
  const unknown = Object.keys(entry).find((key) => !keys.includes(key));
  if (unknown !== undefined) return { invalid: finding('waiver/invalid', 'unknownKey', { key: unknown }, place) };
  if (typeof rule !== 'string' || rule === '') return { invalid: finding('waiver/invalid', 'noRule', {}, place) };
  if (!isRuleId(rule)) {
    const meant = nearest(rule, ruleIds);
    return {
      invalid:
        meant === null
          ? finding('waiver/invalid', 'unknownRule', { rule }, place)
          : finding('waiver/invalid', 'unknownRuleNearest', { rule, nearest: meant }, place),
    };
  }
  if (!ruleDoc(rule).waivable) return { invalid: finding('waiver/invalid', 'cannotBeWaived', { rule }, place) };
  if (path !== null && !isPathBelowRoot(path))
    return { invalid: finding('waiver/invalid', 'badPath', { rule }, place) };
  if (typeof reason !== 'string' || reason.trim() === '') {
    return { invalid: finding('waiver/invalid', 'noReason', { rule }, place) };
  }
  if (!isDate(expires)) return { invalid: finding('waiver/invalid', 'noDate', { rule }, place) };
  if (expires < today) return { invalid: finding('waiver/invalid', 'expired', { rule, expires }, place) };
  if (expires > aYearAfter(today))
    return { invalid: finding('waiver/invalid', 'tooFarAhead', { rule, expires }, place) };
  return {
    waiver: {
      rule,
      path: path === null ? null : posix.normalize(`${path}/`).slice(0, -1),
      reason: reason.trim(),
      expires,
    },
  };
}

function isPathBelowRoot(path: unknown): path is string {
  return typeof path === 'string' && path !== '' && !path.startsWith('/') && !path.split('/').includes('..');
}

function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** The same day a year later; 29 February becomes 1 March. */
function aYearAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
}
