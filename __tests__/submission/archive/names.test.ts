import { LONGEST_PATH, nameFault, sameEverywhere } from '../../../src/submission/archive/names.ts';

it.each([
  'integration/configuration.json',
  'media/256x256-logo.png',
  'a',
  'über/日本語.md',
  'with space/a b.js',
  '...a',
  'com10.txt',
  'console.js',
  `${'a'.repeat(255)}/${'b'.repeat(255)}`,
  'a/'.repeat(15) + 'b',
])('%s may be in an archive', (path) => {
  expect(nameFault(path)).toBeNull();
});

it.each([
  ['', 'has no name'],
  ['/etc/passwd', 'has an absolute path'],
  ['C:/a', 'has a drive letter in its path'],
  ['c:a', 'has a drive letter in its path'],
  ['a/../b', 'has ".." in its path'],
  ['..', 'has ".." in its path'],
  ['./a', 'has "." in its path'],
  ['a//b', 'has an empty part in its path'],
  ['a\\..\\b', 'has a character in its name that Windows does not allow'],
  ['file:stream', 'has a character in its name that Windows does not allow'],
  ['what?', 'has a character in its name that Windows does not allow'],
  ['a/con', 'has the name of a device'],
  ['NUL.txt', 'has the name of a device'],
  ['lpt1.tar.gz', 'has the name of a device'],
  ['COM¹', 'has the name of a device'],
  ['a./b', 'has a name that ends with a dot or a space'],
  ['a /b', 'has a name that ends with a dot or a space'],
  ['a\nb', 'has a control character in its name'],
  ['a\u0000b', 'has a control character in its name'],
  ['a\u001b[31m', 'has a control character in its name'],
  ['gnp.\u202egpj', 'has a control character in its name'],
  ['a\uFFFD', 'has a name that is not text'],
  ['a'.repeat(256), 'has a name of more than 255 bytes'],
  ['é'.repeat(128), 'has a name of more than 255 bytes'],
  [`${'a'.repeat(250)}/`.repeat(4) + 'b', `has a path of more than ${LONGEST_PATH} bytes`],
  ['a/'.repeat(16) + 'b', 'lies more than 16 folders deep'],
])('%j may not: it %s', (path, fault) => {
  expect(nameFault(path)).toBe(fault);
});

it.each([
  ['README.md', 'readme.MD'],
  ['é', 'e\u0301'],
  ['Ω', '\u2126'],
])('%s and %s are one file on some systems', (one, other) => {
  expect(sameEverywhere(one)).toBe(sameEverywhere(other));
});
