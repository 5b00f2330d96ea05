import fs from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';
import ts from 'typescript';

const SRC = path.resolve(__dirname, '../../src');

interface Import {
  /** Relative to `src/`, with `/`. */
  readonly from: string;
  /** The same for one of our files, otherwise the package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Static and dynamic imports, re-exports and `require`, anywhere in the file. */
function importsOf(from: string, text: string): Import[] {
  const specifiers = (code: string): string[] =>
    ts.preProcessFile(code, true, true).importedFiles.map((file) => file.fileName);
  const jsc = {
    target: 'es2022',
    parser: { syntax: 'typescript' },
    transform: { verbatimModuleSyntax: true },
  } as const;
  const atRunTime = new Set(specifiers(transformSync(text, { jsc, swcrc: false }).code));
  return specifiers(text).map((specifier) => ({
    from,
    to: specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : specifier,
    typeOnly: !atRunTime.has(specifier),
  }));
}

const imports = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => importsOf(file.replaceAll(path.sep, '/'), fs.readFileSync(path.join(SRC, file), 'utf8')));

/** Imports from one part of the house to another, as `from → to`. */
function wrongWays(all: readonly Import[], from: RegExp, to: RegExp, allowed?: (each: Import) => boolean): string[] {
  return all
    .filter((each) => from.test(each.from) && to.test(each.to) && allowed?.(each) !== true)
    .map((each) => `${each.from} → ${each.to}`);
}

/** Files that import themselves through others: each circle once, as `a → b → a`. */
function circlesOf(all: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of all) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file)) return;
    done.add(file);
    for (const to of targets.get(file) ?? []) visit(to, [...way, file]);
  };
  for (const file of targets.keys()) visit(file, []);
  return circles;
}

const typesOfAModel = ({ to, typeOnly }: Import): boolean => typeOnly && path.posix.basename(to) === 'model.ts';

describe('how imports are read', () => {
  it.each([
    ["import { a } from '../sandbox/run.ts';", false],
    ["import type { A } from '../sandbox/run.ts';", true],
    ["import { type A, b } from '../sandbox/run.ts';", false],
    ["import '../sandbox/run.ts';", false],
    ["export { a } from '../sandbox/run.ts';", false],
    ["export * from '../sandbox/run.ts';", false],
    ["export type { A } from '../sandbox/run.ts';", true],
    ["export const a = async () => (await import('../sandbox/run.ts')).a;", false],
    ["const a = require('../sandbox/run.ts');", false],
  ])('%s', (text, typeOnly) => {
    expect(importsOf('lint/lint.ts', text)).toEqual([{ from: 'lint/lint.ts', to: 'sandbox/run.ts', typeOnly }]);
  });

  it('a wrong direction is found', () => {
    const all = importsOf(
      'lint/lint.ts',
      "import { a } from '../sandbox/model.ts'; import type { B } from '../sandbox/run.ts';",
    );
    expect(wrongWays(all, /^lint\//, /^sandbox\//, typesOfAModel)).toEqual([
      'lint/lint.ts → sandbox/model.ts',
      'lint/lint.ts → sandbox/run.ts',
    ]);
  });

  it('a circle is found, also through a third file or a type', () => {
    const all = [
      ...importsOf('a/one.ts', "import { b } from './two.ts';"),
      ...importsOf('a/two.ts', "import type { C } from '../b/three.ts'; import { d } from '../b/four.ts';"),
      ...importsOf('b/three.ts', "import { a } from '../a/one.ts'; import { d } from './four.ts';"),
    ];
    expect(circlesOf(all)).toEqual(['a/one.ts → a/two.ts → b/three.ts → a/one.ts']);
  });

  it('they are read from the sources', () => {
    expect(imports).toContainEqual({ from: 'lint/lint.ts', to: 'lint/registry.ts', typeOnly: false });
    expect(imports).toContainEqual({ from: 'sandbox/model.ts', to: 'report/model.ts', typeOnly: true });
  });
});

describe('directions', () => {
  it('lint/ and report/ import nothing from github/ or sandbox/, but the types of a model', () => {
    expect(wrongWays(imports, /^(?:lint|report)\//, /^(?:github|sandbox)\//, typesOfAModel)).toEqual([]);
  });

  it('github/ and terminal/ only know about partner code what the check reports', () => {
    expect(wrongWays(imports, /^(?:github|terminal)\//, /^(?:sandbox|lint|mocks)\//, typesOfAModel)).toEqual([]);
  });

  it('fixes are planned without contact to the outside, and no rule knows about them', () => {
    expect(wrongWays(imports, /^fix\//, /^(?:sandbox|report|github|terminal|configuration)\//)).toEqual([]);
    expect(wrongWays(imports, /^(?:lint|report|submission|rules)\//, /^fix\//)).toEqual([]);
  });

  it('nothing imports an entry', () => {
    expect(wrongWays(imports, /./, /^(?:action|cli)\.ts$/)).toEqual([]);
  });

  it('only github/ and the Action talk to GitHub', () => {
    expect(wrongWays(imports, /^(?!github\/|action\.ts$)/, /^(?:@actions\/|@octokit\/)/)).toEqual([]);
    expect(wrongWays(imports, /^(?!github\/|action\.ts$)/, /^github\//)).toEqual([]);
  });

  it('facts about Auth0 and texts of rules depend on nothing else', () => {
    expect(wrongWays(imports, /^auth0\//, /^(?!auth0\/)/)).toEqual([]);
    expect(wrongWays(imports, /^rules\//, /^(?!rules\/|fastest-levenshtein$|submission\/place\.ts$)/)).toEqual([]);
  });

  it("submission/ knows no rules, tests or reports, except for a finding's place", () => {
    const aPlace = ({ to }: Import): boolean => to === 'rules/finding.ts';
    expect(wrongWays(imports, /^submission\//, /^(?:rules|lint|sandbox|report|github)\//, aPlace)).toEqual([]);
  });

  const FLOORS = ['syntax', 'scope', 'values', 'paths', 'facts'];

  it.each(FLOORS)('analysis/%s imports no floor above it', (floor) => {
    const above = FLOORS.slice(FLOORS.indexOf(floor) + 1).join('|') || 'none';
    const to = new RegExp(`^analysis/(?:${above})/`);
    expect(wrongWays(imports, new RegExp(`^analysis/${floor}/`), to)).toEqual([]);
  });

  it('analysis/ only knows submissions and facts about Auth0, and each of its files is on a floor', () => {
    const others = /^(?!analysis\/|submission\/|auth0\/)[^/]+\/.*\.ts$/;
    expect(wrongWays(imports, /^analysis\//, others)).toEqual([]);
    const floor = new RegExp(`^analysis/(?:${FLOORS.join('|')})/`);
    expect(imports.filter(({ from }) => from.startsWith('analysis/') && !floor.test(from))).toEqual([]);
  });

  it('no files import each other in a circle', () => {
    expect(circlesOf(imports)).toEqual([]);
  });
});
