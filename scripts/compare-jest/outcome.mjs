import { stripVTControlCharacters } from 'node:util';

/**
 * The result of a spec, in a form in which two runs can be compared: whether it passes, and its tests in order, each with its name, its
 * status and the first line of its failure; or the reason why the spec did not start.
 */
export function outcome({ tests, notStarted, passes }) {
  if (notStarted !== null) return { passes, tests: [], notStarted: firstLine(notStarted) };
  return {
    passes,
    tests: tests.map(({ name, status, message }) => ({
      name: onOneLine(name),
      status,
      message: status === 'failed' ? firstLine(message) : '',
    })),
    notStarted: null,
  };
}

/** Every difference with the name of its test, which is empty if the whole spec differs. */
export function differencesOf(plainJest, ours) {
  const whole = (text) => [{ test: '', text }];
  if (plainJest.notStarted !== ours.notStarted) {
    const side = ({ notStarted, tests }) =>
      notStarted === null ? `${tests.length} tests` : `no start, "${notStarted}"`;
    return whole(`plain Jest: ${side(plainJest)}; the check: ${side(ours)}`);
  }
  if (plainJest.tests.length !== ours.tests.length) {
    return whole(`plain Jest has ${plainJest.tests.length} tests, the check has ${ours.tests.length}`);
  }
  const verdict = ({ passes }) => `the spec ${passes ? 'passes' : 'fails'}`;
  const suite =
    plainJest.passes === ours.passes ? [] : whole(`plain Jest: ${verdict(plainJest)}; the check: ${verdict(ours)}`);
  const each = plainJest.tests.flatMap((test, index) => {
    const other = ours.tests[index];
    const side = ({ name, status, message }) => `"${name}" ${status}${message === '' ? '' : `, "${message}"`}`;
    return side(test) === side(other)
      ? []
      : [{ test: test.name, text: `plain Jest: ${side(test)}; the check: ${side(other)}` }];
  });
  return [...suite, ...each];
}

/** The first line, without the class if it says nothing, and without the hook, which only the check names. */
function firstLine(text) {
  const [line = ''] = stripVTControlCharacters(text).trim().split('\n', 1);
  return onOneLine(line)
    .replace(/^in (?:before|after)(?:All|Each): /u, '')
    .replace(/^Error(?: without a message|:)$/u, 'Error')
    .replace(/^(?:Error: )+/u, '');
}

const onOneLine = (text) => stripVTControlCharacters(text).replace(/\s+/gu, ' ').trim();
