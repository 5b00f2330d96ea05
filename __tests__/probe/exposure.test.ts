import { exposureIn, namesAddress, redacted } from '../../src/probe/exposure.ts';
import { canary } from '../../src/probe/sample-values.ts';

const value = canary('API_KEY');
const secrets = [{ name: 'API_KEY', value, on: null, options: [] }];
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a secret in a text', () => {
  it.each([
    ['whole', `key=${value}.`, 'whole'],
    ['in hex', Buffer.from(value).toString('hex'), 'in hex'],
    ['reversed', Array.from(value).reverse().join(''), 'reversed'],
    ['in upper case', value.toUpperCase(), 'in another case'],
    ['in lower case', value.toLowerCase(), 'in another case'],
    ['in base64', base64(value), 'in base64'],
    ['in base64 after one character', base64(`:${value}`), 'in base64'],
    ['in base64 after two characters', base64(`a:${value}`), 'in base64'],
    ['its beginning', `${value.slice(0, 4)}…`, 'in part'],
    ['its end', `…${value.slice(-4)}`, 'in part'],
    ['six characters of it', `(${value.slice(10, 16)})`, 'in part'],
  ])('%s', (_, text, form) => {
    expect(exposureIn(text, secrets, true)).toEqual({ secret: 'API_KEY', form });
    const shown = redacted(text, secrets);
    expect(shown).toContain('<API_KEY>');
    expect(exposureIn(shown, secrets, true)).toBeNull();
  });

  it.each([
    ['another text', 'The login could not be checked.'],
    ['three characters of it', value.slice(0, 3)],
    ['five characters from its middle', value.slice(10, 15)],
    ['its name', 'API_KEY is set'],
    ['another value of that form', canary('OTHER_KEY')],
  ])('%s is not one', (_, text) => {
    expect(exposureIn(text, secrets, true)).toBeNull();
    expect(redacted(text, secrets)).toBe(text);
  });

  it('counts in part only if parts are requested', () => {
    expect(exposureIn(value.slice(0, 8), secrets, false)).toBeNull();
  });

  it('is the part after the host in a URL', () => {
    const url = [{ name: 'HOOK', value: `https://hooks.example/${value}`, on: null, options: [] }];
    expect(exposureIn('POST https://hooks.example/', url, true)).toBeNull();
    expect(exposureIn(`https://hooks.example/${value}`, url, true)).toEqual({ secret: 'HOOK', form: 'whole' });
  });
});

it.each([
  ['ACCOUNT_SID', true],
  ['SLACK_WEBHOOK', true],
  ['CLIENT_ID', true],
  ['API_KEY', false],
  ['CLIENT_SECRET', false],
  ['GRID', false],
])('%s names an account or an address: %s', (name, expected) => {
  expect(namesAddress(name)).toBe(expected);
});
