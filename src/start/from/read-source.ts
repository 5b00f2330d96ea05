import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ConfigurationError } from '../../configuration/error.ts';
import { readTextFile } from '../../submission/read-text-file.ts';
import { readActionJson } from './action-json.ts';
import { codeAlone, type ActionSource } from './source.ts';

/** Files with code in the folder of an Action. `code.js` comes from the deploy CLI. */
const CODE_NAMES = ['code.js', 'integration.action.js', 'action.js', 'index.js'];

/**
 * Reads an Action from a file of code, from its JSON (of the Management API or the deploy CLI), or from a folder with one of these:
 * `actions/NAME/` of the deploy CLI, next to `actions/NAME.json`.
 * @throws ConfigurationError that says what was found instead
 */
export function readSource(given: string): ActionSource {
  const found = path.resolve(given);
  const stat = statSync(found, { throwIfNoEntry: false });
  if (stat === undefined)
    throw new ConfigurationError(
      `${given} does not exist. Give the file with the Action's code, its JSON, or its folder`,
    );
  if (stat.isDirectory()) return fromFolder(found, given);
  if (/\.json$/iu.test(found)) return fromJson(found, given);
  if (/\.[cm]?ts$/iu.test(found)) {
    throw new ConfigurationError(`${given} is TypeScript. Give the compiled JavaScript`);
  }
  return codeAlone(given, textOf(found, given));
}

function fromFolder(folder: string, given: string): ActionSource {
  const code = CODE_NAMES.find((name) => isFile(path.join(folder, name)));
  const beside = `${folder}.json`;
  if (isFile(beside) && code !== undefined) return fromJson(beside, `${given}.json`);
  if (code !== undefined) {
    const own = path.join(folder, 'action.json');
    if (isFile(own)) return fromJson(own, path.join(given, 'action.json'));
    return codeAlone(path.join(given, code), textOf(path.join(folder, code), path.join(given, code)));
  }
  const names = readdirSync(folder).sort();
  const [json, ...others] = names.filter((name) => name.endsWith('.json') && isFile(path.join(folder, name)));
  const [script, ...scripts] = names.filter((name) => /(?<!\.(?:spec|test))\.c?js$/u.test(name));
  if (json !== undefined && others.length === 0) return fromJson(path.join(folder, json), path.join(given, json));
  if (script !== undefined && scripts.length === 0 && others.length === 0)
    return codeAlone(path.join(given, script), textOf(path.join(folder, script), path.join(given, script)));
  const many = [json, ...others, script, ...scripts].filter((each) => each !== undefined);
  throw new ConfigurationError(
    many.length === 0
      ? `${given} has no Action: no code.js and no JSON`
      : `${given} has more than one file that may be the Action: ${many.join(', ')}. Give one of them`,
  );
}

function fromJson(file: string, given: string): ActionSource {
  const { code, ...action } = readActionJson(given, textOf(file, given));
  const isPath = /^[^\n;{}()]+\.js$/u.test(code.trim());
  if (!isPath) return { ...action, path: given, text: code };
  // The deploy CLI wrote the path that the file had then. If the JSON was moved, the file moved with it.
  const name = code.trim().replaceAll('\\', '/');
  const folder = path.dirname(file);
  const places = [...tails(name).map((tail) => path.join(folder, tail)), path.join(folder, ...tails(name).slice(1, 2))];
  const found = places.find((each) => isInside(folder, each) && isFile(each));
  if (found === undefined) {
    throw new ConfigurationError(
      `${given} names ${name} as the code of the Action, but there is no such file next to it`,
    );
  }
  const shown = path.join(path.dirname(given), path.relative(folder, found));
  return { ...action, path: shown, text: textOf(found, shown) };
}

/** `a/b/c.js`, `b/c.js`, `c.js` */
function tails(name: string): string[] {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  return parts.map((_, index) => parts.slice(index).join('/'));
}

const isInside = (folder: string, file: string): boolean => !path.relative(folder, file).startsWith('..');

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

const REASONS = {
  'not-utf8': 'is not UTF-8 text',
  'outside-repository': 'is a link that leads elsewhere',
  'too-large': 'is larger than an Action can be',
  'not-a-file': 'is not a file',
  'no-access': 'cannot be read',
} as const;

/** Read like the files of a submission: with limited size, as UTF-8, and without links that lead out of the folder. */
function textOf(file: string, given: string): string {
  const read = readTextFile(path.dirname(file), path.basename(file));
  if (read.state === 'read') return read.text;
  throw new ConfigurationError(`${given} ${read.state === 'missing' ? 'does not exist' : REASONS[read.reason]}`);
}
