import { describeRule, said } from './manifest-cases.ts';

const versions = (...list: string[]) => ({
  dependencies: list.map((version, index) => ({ name: `package-${String(index)}`, version })),
});

describeRule('manifest/dependency-not-pinned', {
  fires: [
    ['latest', versions('latest'), 'notAVersion 9:35'],
    ['a caret', versions('^1.2.3'), 'range 9:35'],
    ['a tilde', versions('~1.2.3'), 'range 9:35'],
    ['an x', versions('1.x', '1.2.x'), 'range 9:35', 'range 10:35'],
    ['a star', versions('*'), 'notAVersion 9:35'],
    ['a part of a version', versions('1', '1.2'), 'range 9:35', 'range 10:35'],
    ['bounds', versions('>=1.2.3 <2', '1.2.3 || 2.0.0', '1.0.0 - 2.0.0'), 'range 9:35', 'range 10:35', 'range 11:35'],
    ['a prefix', versions('v1.2.3', '=1.2.3'), 'range 9:35', 'range 10:35'],
    ['white space', versions(' 1.2.3'), 'range 9:35'],
    ['a git URL', versions('git+https://github.com/merrow/sdk.git#v1.2.3'), 'notAVersion 9:35'],
    ['a GitHub shorthand', versions('merrow/sdk#1.2.3'), 'notAVersion 9:35'],
    ['a tarball', versions('https://merrow.io/sdk-1.2.3.tgz'), 'notAVersion 9:35'],
    ['a path', versions('file:../sdk'), 'notAVersion 9:35'],
    ['an alias', versions('npm:axios@1.7.9'), 'notAVersion 9:35'],
    ['a tag', versions('next-14'), 'notAVersion 9:35'],
  ],
  silent: [
    ['an exact version', versions('1.2.3')],
    ['zero', versions('0.0.1', '0.1.0')],
    ['a pre-release tag', versions('2.0.0-beta.1', '1.0.0-rc.0')],
    ['a build tag', versions('1.0.0+20260101')],
    ['large numbers', versions('2024.12.31', '10.200.3000')],
    ['a scoped package', { dependencies: [{ name: '@merrow/sdk', version: '1.2.3' }] }],
    ['no dependencies', {}],
    ['a pre-release of digits and letters', versions('1.0.0-alpha.beta-a.12')],
  ],
});

it('suggests a version if the range names one, and never prints a URL', async () => {
  expect(await said(versions('^1.2.3'))).toMatch(/"\^1\.2\.3", is not one exact version.*"1\.2\.3"/);
  expect(await said(versions('git+https://s3cr3t@github.com/merrow/sdk.git'))).toMatch(/is a git repository/);
  expect(await said(versions('git+https://s3cr3t@github.com/merrow/sdk.git'))).not.toMatch(/s3cr3t/);
});

describeRule('manifest/duplicate-dependency', {
  fires: [
    [
      'a package twice',
      {
        dependencies: [
          { name: 'axios', version: '1.7.9' },
          { name: 'axios', version: '1.7.9' },
        ],
      },
      'twice 10:13',
    ],
    [
      'in two versions',
      {
        dependencies: [
          { name: 'axios', version: '1.7.9' },
          { name: 'axios', version: '0.27.2' },
        ],
      },
      'twice 10:13',
    ],
    [
      'three times',
      { dependencies: [1, 2, 3].map(() => ({ name: 'got', version: '11.8.6' })) },
      'twice 10:13',
      'twice 11:13',
    ],
    [
      'a scoped package',
      { dependencies: [1, 2].map(() => ({ name: '@merrow/sdk', version: '1.0.0' })) },
      'twice 10:13',
    ],
    [
      'with another between',
      { dependencies: ['got', 'axios', 'got'].map((name) => ({ name, version: '1.0.0' })) },
      'twice 11:13',
    ],
    [
      'two packages twice each',
      { dependencies: ['a', 'b', 'a', 'b'].map((name) => ({ name, version: '1.0.0' })) },
      'twice 11:13',
      'twice 12:13',
    ],
  ],
  silent: [
    ['two packages', { dependencies: ['axios', 'got'].map((name) => ({ name, version: '1.0.0' })) }],
    ['one package', { dependencies: [{ name: 'axios', version: '1.7.9' }] }],
    ['none', {}],
    ['names that begin alike', { dependencies: ['axios', 'axios-retry'].map((name) => ({ name, version: '1.0.0' })) }],
    ['a scope and no scope', { dependencies: ['@merrow/sdk', 'sdk'].map((name) => ({ name, version: '1.0.0' })) }],
    ['two scopes', { dependencies: ['@merrow/sdk', '@other/sdk'].map((name) => ({ name, version: '1.0.0' })) }],
    [
      'names of Object.prototype',
      { dependencies: ['constructor', 'hasown'].map((name) => ({ name, version: '1.0.0' })) },
    ],
    ['a folder of a package', { dependencies: ['lodash', 'lodash.merge'].map((name) => ({ name, version: '1.0.0' })) }],
  ],
});
