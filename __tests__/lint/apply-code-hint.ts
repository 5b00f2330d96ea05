import { messageOf } from '../../src/report/message.ts';
import type { Finding } from '../../src/rules/finding.ts';
import type { Applicable, Apply } from './applied.ts';
import { atPlace, beside, replaced, textsOf } from './applied.ts';

/** The field of the hint in the manifest, and its label in the guide. */
const declared: Apply = (finding, files) => {
  const { hint } = messageOf(finding);
  const [, json = '', store = ''] = /`(\{ "name".*?\})` to "(\w+)"/u.exec(hint) ?? [];
  const [manifest, guide] = [beside(finding, 'configuration.json'), beside(finding, 'installation_guide.md')];
  const [text, prose] = [files[manifest], files[guide]];
  if (json === '' || typeof text !== 'string' || typeof prose !== 'string' || text.length > 10_000) return null;
  const whole = JSON.parse(text) as Record<string, unknown[]>;
  const field = JSON.parse(json) as { label: string };
  const lists = { ...whole, [store]: [...(whole[store] ?? []), field] };
  return {
    ...files,
    [manifest]: JSON.stringify(lists, null, 2),
    [guide]: `${prose}\n\nFill in ${field.label}.\n`,
  };
};

/** A debug switch for every log of an Action of one function. */
const debugSwitch: Apply = (finding, files) => {
  const action = beside(finding, 'integration.action.js');
  const text = files[action];
  const field = declared(finding, files);
  if (field === null || typeof text !== 'string' || !seesEvent(text)) return null;
  const logs = text.replaceAll(
    /(?<![\w.])console\.\w+\(/g,
    (call) => `event.configuration.DEBUG === "true" && ${call}`,
  );
  return { ...field, [action]: logs };
};

const gated: Apply = (finding, files) =>
  replaced(({ how = '' }, found) => {
    const [, test] = /^`if \((.*)\)`$/u.exec(how) ?? [];
    return test === undefined ? null : `${test} && ${found}`;
  })(finding, declared(finding, files) ?? files);

const declaredAndRead: Apply = (finding, files) => {
  const field = declared(finding, files);
  return field && replaced(({ correct }, found) => nameIn(correct, found))(finding, field);
};

/** `event.user.email?.split("@")` */
const chained: Apply = (finding, files) =>
  atPlace(finding, files, ({ before, found, after }) =>
    before.endsWith('.') ? `${before.slice(0, -1)}?.${found}${after}` : null,
  );

/** An early return before the statement, if `event` is available in the function that reads the value. */
const returnedEarly: Apply = (finding, files) =>
  atPlace(finding, files, ({ before, found, after }) => {
    const line = before.lastIndexOf('\n') + 1;
    const isStatement = /^\s*(?:const|let|return|api\.)/u.test(before.slice(line));
    if (!isStatement || !seesEvent(before + found + after)) return null;
    return `${before.slice(0, line)}if (!event.${textsOf(finding).property ?? ''}) return;\n${before.slice(line)}${found}${after}`;
  });

/** The call with an argument of the right type for each parameter that has none. */
const argumentsFilledIn: Apply = (finding, files) =>
  atPlace(finding, files, ({ before, found, after }) => {
    const [, , given = ''] = /^(.*?)\(([^()]*)\)/u.exec(found + after) ?? [];
    const call = `${found}${after}`;
    const end = call.indexOf(`(${given})`) + given.length + 1;
    const count = given.trim() === '' ? 0 : given.split(',').length;
    const more = parametersOf(finding)
      .filter(({ required }) => required)
      .slice(count)
      .map(({ name, type }) => /'[^']*'/u.exec(type)?.[0] ?? JSON.stringify(`The ${name}.`));
    return `${before}${call.slice(0, end)}${[...(count === 0 ? [] : ['']), ...more].join(', ')}${call.slice(end)}`;
  });

const argumentsTakenOut: Apply = (finding, files) =>
  atPlace(finding, files, ({ before, after }) => `${before.replace(/,\s*$/u, '')}${after.slice(after.indexOf(')'))}`);

/** The parameters in a signature with types: `access.deny(code: 'a' | 'b', reason?: string)`. */
function parametersOf(
  finding: Finding,
): { readonly name: string; readonly type: string; readonly required: boolean }[] {
  const [, list = ''] = /\((.*)\)$/u.exec(textsOf(finding).signature ?? '') ?? [];
  return list
    .split(/,\s*(?=\w+\??:)/u)
    .map((each) => /^(\w+)(\??): (.*)$/u.exec(each.trim()))
    .flatMap((each) => (each === null ? [] : [{ name: each[1] ?? '', required: each[2] === '', type: each[3] ?? '' }]));
}

const readFromOther: Apply = (finding, files) => {
  const { name = '', store = '', declared: other = '' } = textsOf(finding);
  const text = files[finding.file];
  const read = `event.${store}.${name}`;
  const isWritten = typeof text === 'string' && text.includes(read) && !/\bconst \{[^}]*\} = event\b/u.test(text);
  return isWritten ? { ...files, [finding.file]: text.replaceAll(read, `event.${other}.${name}`) } : null;
};

const fieldMoved: Apply = (finding, files) => {
  const { name = '', store = '', declared: other = '' } = textsOf(finding);
  const manifest = beside(finding, 'configuration.json');
  const text = files[manifest];
  if (typeof text !== 'string') return null;
  const lists = JSON.parse(text) as Record<string, { readonly name: string }[]>;
  const field = lists[other]?.find((each) => each.name === name);
  if (field === undefined) return null;
  const moved = {
    ...lists,
    [other]: lists[other]?.filter((each) => each !== field),
    [store]: [...(lists[store] ?? []), field],
  };
  return { ...files, [manifest]: JSON.stringify(moved, null, 2) };
};

/** Hints about the Action's code and its fields. */
export const codeHints: Applicable = {
  'code/no-debug-flag noSwitch': [debugSwitch],
  'code/ungated-log ungated': [gated],
  'code/loose-equality loose': [
    replaced(({ strict, operator }, found) => (strict !== undefined && found === operator ? strict : null)),
  ],
  'flow/unknown-api-method near': [
    replaced(({ known, method }, found) => siblingOf(method, known) && nameIn(known, found)),
  ],
  'flow/unknown-event-property near': [
    replaced(({ known, property }, found) => siblingOf(property, known) && nameIn(known, found)),
  ],
  'flow/optional-property unasked': [chained, returnedEarly],
  'flow/deny-arguments missing': [argumentsFilledIn],
  'flow/deny-arguments spare': [argumentsTakenOut],
  'flow/wrong-type never': [replaced(({ instead }) => instead ?? null)],
  'secrets/undeclared unknown': [declaredAndRead],
  'secrets/undeclared near': [replaced(({ known }, found) => nameIn(known, found))],
  'secrets/wrong-store swapped': [readFromOther, fieldMoved],
  'secrets/wrong-store stays': [readFromOther],
  'secrets/wrong-store credential': [fieldMoved],
};
/** Both are of one object. */
function siblingOf(path = '', known = ''): string | null {
  const ofPath = path.split('.').slice(0, -1).join('.');
  return ofPath === known.split('.').slice(0, -1).join('.') ? known : null;
}

/** Whether each log of a small Action is in its handler. */
function seesEvent(text: string): boolean {
  return (text.match(/=>|\bfunction\b/g)?.length ?? 0) === 1;
}

/** The last name of a path, if the old one is written as a name; null if it is written in another way. */
function nameIn(path: string | undefined, found: string): string | null {
  const name = path?.split('.').at(-1);
  return name !== undefined && /^[A-Za-z_$][\w$]*$/u.test(found) ? name : null;
}
