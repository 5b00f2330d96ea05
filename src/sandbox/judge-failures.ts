import { finding, type Finding } from '../rules/finding.ts';
import { startOf } from '../submission/place.ts';
import type { ReportedTestCase } from '../report/model.ts';
import { factsOf } from '../analysis/facts/action.ts';
import { handlerToCall } from '../analysis/facts/spec/expected-effect.ts';
import { requiresOf } from '../analysis/scope/requires.ts';
import type { Integration } from '../submission/model.ts';
import { dependencyMissing, undeclaredPackage } from './judge-dependencies.ts';
import { hasOwnHttpMock, knowsAxiosMock } from './own-http-mock.ts';
import { methodOfJest30, otherSpec } from './other-spec.ts';
import { inSentence } from './sentence.ts';
import type { LateError, NotRun } from './model.ts';

/** The finding about a test that failed. */
export function failedTest({ name, message, file, start }: ReportedTestCase, integration: Integration): Finding {
  const { manifest, files } = integration;
  const place = { file, start, end: start };
  const missing = manifest.state === 'parsed' ? dependencyMissing(message ?? '', manifest.value) : null;
  if (missing !== null) {
    const said = { name: inSentence(name), dependency: inSentence(missing.name) };
    return finding('tests/failed', 'withoutDependency', said, place);
  }
  const undeclared = undeclaredPackage(message ?? '', manifest.state === 'parsed' ? manifest.value : null);
  if (undeclared !== null) {
    const said = { name: inSentence(name), package: inSentence(undeclared.name) };
    const messageId = undeclared.file === files.action.path ? 'withoutPackageOfAction' : 'withoutPackage';
    return finding('tests/failed', messageId, said, place);
  }
  const error = inSentence(firstLines(message ?? ''));
  const method = methodOfJest30(message ?? '');
  if (method !== null) return finding('tests/failed', 'ofJest30', { name: inSentence(name), method }, place);
  if (isUnderAxiosMock(integration, file)) {
    return finding('tests/failed', 'failedWithAxiosMock', { name: inSentence(name), error }, place);
  }
  return finding('tests/failed', 'failed', { name: inSentence(name), error }, place);
}

/** Whether the Action has the automatic mock of axios, and the spec does not seem to know it. */
function isUnderAxiosMock({ action, files, otherSpecs }: Integration, file: string): boolean {
  const spec = [files.spec, ...otherSpecs].find((each) => each.path === file);
  if (action.state !== 'parsed' || spec?.state !== 'read') return false;
  const requires = requiresOf(action.value).some(({ specifier }) => specifier === 'axios');
  return requires && !hasOwnHttpMock([spec.text]) && !knowsAxiosMock([spec.text]);
}

/** The finding about an error outside of a test: in a hook, or a rejection that nothing waits for. */
export function lateError(
  { error: whole, hook, place: at }: LateError,
  spec: string,
  { action }: Integration,
): Finding {
  const start = at && { line: at.line, column: at.column };
  const place = at && start ? { file: at.file, start, end: start } : startOf(spec);
  const error = inSentence(firstLines(whole));
  if (hook === null) {
    const handler = action.state === 'parsed' ? handlerToCall(factsOf(action.value)) : 'handler';
    return finding('tests/failed', 'lateRejection', { error, handler }, place);
  }
  const of = hook.group === '' ? '' : ` of "${inSentence(hook.group)}"`;
  return finding('tests/failed', 'hookFails', { hook: hook.name, of, error }, place);
}

/** The finding about a spec that did not run to its end. */
export function notRun(why: NotRun, spec: string, integration: Integration): Finding {
  const { manifest, files } = integration;
  const place = startOf(spec);
  switch (why.kind) {
    case 'cannot-start': {
      const at = why.place && { line: why.place.line, column: why.place.column };
      const found = why.place === null || at === null ? place : { file: why.place.file, start: at, end: at };
      const text = [files.spec, ...integration.otherSpecs].find((each) => each.path === spec);
      const other = text === undefined ? null : otherSpec(text, why.error, found);
      if (other !== null) return other;
      const undeclared = undeclaredPackage(why.error, manifest.state === 'parsed' ? manifest.value : null);
      if (undeclared !== null) {
        const messageId = undeclared.file === files.action.path ? 'packageOfAction' : 'packageOfSpec';
        return finding('tests/not-run', messageId, { name: inSentence(undeclared.name) }, found);
      }
      return finding('tests/not-run', 'cannotStart', { error: inSentence(why.error) }, found);
    }
    case 'exited':
      return finding('tests/not-run', 'exited', { status: why.status }, place);
    case 'timed-out':
      return finding('tests/not-run', 'timedOut', { seconds: why.seconds }, place);
    case 'out-of-memory':
      return finding('tests/not-run', 'outOfMemory', { megabytes: why.megabytes }, place);
    case 'output-limit':
      return finding('tests/not-run', 'outputLimit', { limit: why.limit }, place);
  }
}

/** Jest's message up to its first empty line, without the stack. The report shows all of it next to the finding. */
const firstLines = (message: string) => message.trim().split(/\n\s*\n|\n\s+at /u, 1)[0] ?? '';
