import fs from 'node:fs';
import path from 'node:path';
import { helperScripts } from '../../../src/sandbox/child/helper-scripts.ts';
import { temporaryFolder } from '../repository.ts';

const repository = (files: Readonly<Record<string, string>>) => {
  const root = temporaryFolder();
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
  return root;
};
const helpersOf = (files: Readonly<Record<string, string>>) => {
  const root = repository(files);
  return helperScripts([path.join(root, 'a.spec.js')], root).map((file) => path.relative(root, file));
};

it('are the scripts that a spec names, and those that these name in turn, once each', () => {
  expect(
    helpersOf({
      'a.spec.js': `require('./lib/one'); require("./two.js"); jest.mock(\`./three\`); require('axios');`,
      'lib/one.js': `require('../two'); require('./one');`,
      'two.js': '',
      'three/index.js': `require('../four')`,
      'four.cjs': '',
      'five.js': '',
    }),
  ).toEqual(['lib/one.js', 'two.js', 'three/index.js', 'four.cjs']);
});

it('are not in a package or outside of the repository, and are only scripts', () => {
  const outside = repository({ 'evil.js': '' });
  const root = repository({
    'a.spec.js': `require('./node_modules/x/index.js'); require('../${path.basename(outside)}/evil'); './link'; './a.json'; './b.txt'; './folder';`,
    'node_modules/x/index.js': '',
    'a.json': '{}',
    'b.txt': '',
    'folder/other.js': '',
  });
  fs.symlinkSync(path.join(outside, 'evil.js'), path.join(root, 'link.js'));
  expect(helperScripts([path.join(root, 'a.spec.js')], root)).toEqual([]);
});

it('any text that looks like a path is harmless', () => {
  expect(
    helpersOf({
      'a.spec.js': `'./a\\0.js'; './${'x'.repeat(5000)}'; './b.js/c'; './missing'; '../../../../../../etc/passwd.js'; './loop';`,
      'b.js': '',
    }),
  ).toEqual([]);
});

it('are fifty scripts at most, with the specs', () => {
  const names = Array.from({ length: 80 }, (_, index) => `s${index}`);
  const files = Object.fromEntries(names.map((name) => [`${name}.js`, '']));
  const spec = names.map((name) => `require('./${name}');`).join('');
  expect(helpersOf({ ...files, 'a.spec.js': spec })).toHaveLength(49);
  const chain = Object.fromEntries(names.map((name, index) => [`${name}.js`, `require('./s${index + 1}');`]));
  expect(helpersOf({ ...chain, 'a.spec.js': `require('./s0');` })).toHaveLength(49);
});
