import { found } from '../../rule-tester.ts';
import { describeActionRule, saidOf } from '../action-cases.ts';
import { handler } from '../marks.ts';

const rule = 'code/personal-data';
const text = (literal: string) => handler(`return ${literal};`);

describeActionRule(rule, {
  fires: [
    ['an address', text('▸"martha.lindqvist@quarrow.io"'), 'email'],
    ['an address in a sentence', text('▸"Ask martha.lindqvist@quarrow.io for access."'), 'email'],
    [
      'an address in a template',
      text('`▸mailto m.lindqvist+auth@quarrow.io ${event.user.name}`')
        .replace('▸mailto', 'mailto')
        .replace('`mailto', '▸`mailto'),
      'email',
    ],
    [
      'a list of people',
      handler('const owners = [▸"martha@quarrow.io", ▸"peter@quarrow.io"];\nreturn owners.includes(event.user.email);'),
      'email',
      'email',
    ],
    ['a key', text('{ ▸"martha@quarrow.io": true }'), 'email'],
    [
      'an address of another domain than what it requests',
      handler(
        'await fetch("https://api.quarrow.io/send", { method: "POST", body: JSON.stringify({ from: ▸"martha@merrow.io" }) });',
      ),
      'email',
    ],
    [
      'an address of a domain whose end is alike',
      handler('await fetch("https://quarrow.io/send", { method: "POST", body: ▸"martha@notquarrow.io" });'),
      'email',
    ],
    [
      'an address, where a host of the path is alike',
      handler('await fetch(`${event.configuration.HOST}/martha.quarrow.io`, { body: ▸"martha@quarrow.io" });'),
      'email',
    ],
    ['a number', text('▸"+46 70 174 06 05"'), 'phone'],
    ['a number of eight digits', text('▸"+4670174061"').replace('70174061', '701740'), 'phone'],
    ['a number of fifteen digits', text('▸"+467017406051738"'), 'phone'],
    ['a number without blanks', text('▸"+4915223433333"'), 'phone'],
    ['a number with brackets', text('▸"+1 (415) 867-5309"'), 'phone'],
  ],
  silent: [
    [
      'addresses of roles',
      text(
        '["noreply@quarrow.io", "no-reply@quarrow.io", "support@quarrow.io", "security@quarrow.io", "billing+eu@quarrow.io"]',
      ),
    ],
    ['example domains', text('["martha@example.com", "peter@mail.example.org", "kim@quarrow.example", "a@b.test"]')],
    ['made-up people', text('["jane.doe@quarrow.io", "user@domain.com", "you@your-company.com"]')],
    ['a URL', text('"https://martha:x@quarrow.io/path"')],
    ['comments', handler('// martha.lindqvist@quarrow.io, +46 70 174 06 05\n/* peter@quarrow.io */\nreturn 1;')],
    ['a licence', text('"Copyright (c) Martha Lindqvist <martha@quarrow.io>"')],
    [
      'the domain of a host that it requests',
      handler(
        'await fetch("https://api.quarrow.io/send", { method: "POST", body: JSON.stringify({ from: "martha@quarrow.io" }) });',
      ),
    ],
    [
      'the domain above a host that it requests, without a scheme',
      handler('await post("api.quarrow.io/send", "martha@quarrow.io");\nawait fetch("API.Quarrow.IO/send");'),
    ],
    [
      'a domain below a host that it requests',
      handler('await fetch("http://quarrow.io/send", { method: "POST", body: "martha@mail.quarrow.io" });'),
    ],
    [
      'the very domain that it requests',
      handler('await fetch("https://quarrow.io/send", { method: "POST", body: "martha@quarrow.io" });'),
    ],
    ['a number that is too short', text('"+467017"')],
    ['a number that is too long', text('"+4670174060517381"')],
    ['text that is long', text(`"${'x '.repeat(2500)} martha@quarrow.io"`)],
    ['a licence in American English', text('"Licensed to Martha <martha@quarrow.io>"')],
    ['a license', text('"License: martha@quarrow.io"')],
    ['a domain alone', text('`${event.user.user_id}@users.quarrow.io`')],
    ['a package', text('"lodash@4.17.21"')],
    ['a scoped package', text('"@auth0/actions"')],
    [
      'numbers for fiction',
      text(
        '["+1 202 555 0143", "+12025550143", "+15005550006", "+44 7700 900123", "+44 20 7946 0018", "+61 491 570 156"]',
      ),
    ],
    ['numbers that are counted up', text('["+1234567890", "+10000000000", "+4412345678"]')],
    ['a country', text('"+49"')],
    ['a time', text('"2026-01-01T10:00:00+0100"')],
    ['a version', text('"1.0.0+20260101"')],
    ['a number without `+`', text('"46701740605"')],
    ['a pattern', text('/martha@quarrow\\.io/')],
  ],
});

it('is silent on specs', async () => {
  const spec = 'test("a", () => { expect("martha@quarrow.io").toBe("+46701740605"); });';
  expect(await found(rule, { 'integration/integration.action.spec.js': spec })).toEqual([]);
});

it('does not repeat the value that it found', async () => {
  expect(await saidOf(rule, text('"martha@quarrow.io"'))).toEqual([
    'This text contains an email address, which may belong to a person. Remove it. ' +
      'If customers need such an address, let them enter it in a configuration field that the guide explains.',
  ]);
});
