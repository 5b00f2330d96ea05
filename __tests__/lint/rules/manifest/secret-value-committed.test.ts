import { describeRule, field, said } from './manifest-cases.ts';

// Put together here, so that no scanner takes this file for a leak.
const live = 'live';
const akia = 'AKIA';
const ghp = 'ghp';
const privateKey = 'PRIVATE KEY';
const stripe = `sk_${live}_4eC39HqLyjWDarjtT1zdp7dc`;
const aws = `${akia}Q3EGRZ5JLY2MVT7C`;
const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0In0', 'dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U'].join('.');
const github = `${ghp}_16C7e42F292c6912E7710c838347Ae178B4a`;
const pem = `-----BEGIN ${privateKey}-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END ${privateKey}-----`;
const value = (text: string) => ({ secrets: [field('A', { default_value: text })] });

describeRule('manifest/secret-value-committed', {
  fires: [
    ['a Stripe key', value(stripe), 'committed 3:121'],
    ['an AWS key', value(aws), 'committed 3:121'],
    ['a JSON Web Token', value(jwt), 'committed 3:121'],
    ['a GitHub token', value(github), 'committed 3:121'],
    ['a private key', value(pem), 'committed 3:121'],
    ['32 hexadecimal digits', value('9f86d081884c7d659a2feaa0c55ad015'), 'committed 3:121'],
    ['a client secret', value('fT7bQ2vK9xLmZ4pRw8sYd3HnJ6cGqE1a'), 'committed 3:121'],
    ['a UUID', value('3d813cbb-47fb-42ba-91df-831e1593ac29'), 'committed 3:121'],
    ['a key behind a prefix', value('merrow_prod_8fK2mQ9xT4vL7bZ1cR5y'), 'committed 3:121'],
    ['a database URL with a password', value('postgres://merrow:hunter2@db.merrow.io/risk'), 'committed 3:121'],
    ['the value for test deployments', { secrets: [field('A', { deploy_value: stripe })] }, 'committed 3:120'],
  ],
  silent: [
    ['an empty value', value('')],
    ['your-api-key', value('your-api-key')],
    ['a name in angle brackets', value('<API_KEY>')],
    ['changeme', value('changeme')],
    ['xxx', value('xxx')],
    ['a shape of crosses', value(`sk_${live}_xxxxxxxxxxxxxxxxxxxxxxxx`)],
    ["the key of AWS's own documentation", value(`${akia}IOSFODNN7EXAMPLE`)],
    ['a run of digits', value('1234567890123456')],
    ['a UUID of zeros', value('00000000-0000-0000-0000-000000000000')],
    ['a variable', value('${MERROW_API_KEY}')],
    ['a sentence', value('Copy it from the settings of project 42.')],
    ['a URL', value('https://api.merrow.io/v2/projects/2024/risk-scores')],
    ['a domain', value('tenant-1234.eu.auth0.com')],
    ['a namespaced name', value('com.merrow.integrations.login.v2.production')],
    ['a word and a year', value('MerrowIntegration2024')],
    [
      'the same in the configuration, which is public',
      { configuration: [field('A', { default_value: '9f86d081884c7d659a2feaa0c55ad015' })] },
    ],
    ['a region', value('eu-central-1')],
    ['a URL that says where the password goes', value('postgres://user:password@localhost/risk')],
    ['true', value('true')],
  ],
});

it.each([stripe, aws, jwt, github])('never prints the value', async (secret) => {
  const text = await said(value(secret));
  expect(text).toMatch(/The "default_value" of the secret "A" looks like/);
  expect(text).not.toContain(secret.slice(0, 8));
});
