import { createHash } from 'node:crypto';
import { claimFault, restrictedClaims } from '../../src/auth0/claims.ts';
import { isPlaceholderMedia, isPlaceholderText, placeholderMedia } from '../../src/auth0/placeholders.ts';
import { currentRuntime, runtimes, runtimeState } from '../../src/auth0/runtimes.ts';

describe('runtimes', () => {
  it.each([
    ['node12', 'retired'],
    ['node16', 'retired'],
    ['node18', 'superseded'],
    ['node18-actions', 'superseded'],
    ['node22', 'current'],
    ['node24', null],
    ['toString', null],
  ])('%s is %s', (runtime, state) => {
    expect(runtimeState(runtime)).toBe(state);
  });

  it('has one current runtime', () => {
    expect(Object.keys(runtimes).filter((name) => runtimes[name] === 'current')).toEqual([currentRuntime]);
  });
});

describe('custom claims', () => {
  it.each([
    ['sub', 'restricted'],
    ['x5t#S256', 'restricted'],
    ['org_id', 'restricted'],
    ['scope', 'refused'],
    ['urn:auth0:plan', 'reserved-namespace'],
    ['https://tenant.us.auth0.com/plan', 'reserved-namespace'],
    ['http://WEBTASK.io/plan', 'reserved-namespace'],
  ])('cannot be named %s: %s', (name, fault) => {
    expect(claimFault(name)).toBe(fault);
  });

  it.each(['https://example.com/plan', 'https://myauth0.com/plan', 'plan', 'email', 'urn:example:plan', 'urn:auth0x'])(
    'can be named %s',
    (name) => {
      expect(claimFault(name)).toBeNull();
    },
  );

  it('restricts 60 names', () => {
    expect(restrictedClaims.size).toBe(60);
  });
});

describe('placeholders', () => {
  it('knows the pictures of the templates by their checksums', () => {
    for (const md5 of Object.values(placeholderMedia)) {
      expect(md5).toMatch(/^[0-9a-f]{32}$/);
      expect(isPlaceholderMedia(md5.toUpperCase())).toBe(true);
    }
    expect(isPlaceholderMedia(createHash('md5').update('a logo of our own').digest('hex'))).toBe(false);
  });

  it.each([
    'Field Label',
    ' field description ',
    'TODO',
    '[[ todo: name ]]',
    '[[TODO: name]]',
    '((TODO: name))',
    'package-name',
  ])('takes %p for a text of the template', (text) => {
    expect(isPlaceholderText(text)).toBe(true);
  });

  it.each(['API key', 'Todo list', 'What is left to do', 'Label of the field', ''])(
    "takes %p for the partner's own",
    (text) => {
      expect(isPlaceholderText(text)).toBe(false);
    },
  );
});
