import { found, lint, sentences } from '../../rule-tester.ts';
import { and, describeRule, good, GUIDE } from './guide-cases.ts';

const troubleshooting = (text: string) => good.replace('Write to support.\n', text);
const rule = 'guide/empty-section';

describeRule(rule, 'vague', {
  fires: [
    ['a promise', troubleshooting('It just works.\n'), '19:1'],
    ['praise', troubleshooting('Merrow is easy to operate!\n'), '19:1'],
    ['nothing yet', troubleshooting('Coming soon.\n'), '19:1'],
    ['none', troubleshooting('None\n'), '19:1'],
    ['a sentence about itself', troubleshooting('This section describes troubleshooting.\n'), '19:1'],
    [
      'an expectation of nothing',
      good.replace('Logins that Merrow refuses are denied.', 'Everything works as expected.'),
      '15:1',
    ],
    ['a sentence over two lines', troubleshooting('There is nothing\nthat can go wrong here.\n'), '19:1'],
    ['two of them', troubleshooting('All good.\n\n## Notes\n\nThat is all.\n'), '19:1', '23:1'],
  ],
  silent: [
    ['the good guide', good],
    ['what happens to a login', troubleshooting('Logins go on when Merrow does not answer.\n')],
    ['a step', troubleshooting('Restart the trial, then open the console of Merrow.\n')],
    ['two sentences', troubleshooting('It works. Mostly it does so at once.\n')],
    ['two sentences with more than a blank between them', troubleshooting('It works!  Mostly so.\n')],
    ['a list after its sentence', troubleshooting('All good\n\n- Nothing\n')],
    ['an apostrophe that opens a quotation', troubleshooting("Press 'again then\n")],
    ['thirteen words', troubleshooting('one two three four five six seven eight nine ten eleven twelve thirteen\n')],
    ['a list', troubleshooting('- Nothing\n- Anything\n')],
    ['a link', troubleshooting('More [in the handbook of Merrow](https://merrow.io/help).\n')],
    ['a bare address', troubleshooting('More at https://merrow.io/help.\n')],
    ['a picture', troubleshooting('![The console](console.png)\n')],
    ['a message', troubleshooting('It says "Out of credit" then.\n')],
    ['code', troubleshooting('It is `403` then.\n')],
    ['what is emphasised', troubleshooting('Mind the **Region**.\n')],
    ['the label of a field', troubleshooting('The API URL has changed.\n')],
    ['a number', troubleshooting('It takes up to 30 minutes.\n')],
    ['a table', troubleshooting('| what | why |\n| --- | --- |\n| nothing | none |\n')],
    ['a code block', troubleshooting('```\nnothing\n```\n')],
    ['HTML', troubleshooting('<p>Nothing.</p>\n')],
    ['sections of its own', good.replace('## Prerequisites\n', '## Prerequisites\n\n### For Merrow\n')],
    ['someone to write to', troubleshooting('Contact us.\n')],
    ['text before the first heading', good.replace('Merrow checks each login.', 'Hello.')],
  ],
});

it.each<[name: string, guide: string, place: string, message?: string]>([
  ['at the end', and('## Notes'), '23:1'],
  ['before another', good.replace('## Results\n', '## Notes\n\n## Results\n'), '15:1'],
  ['with only a comment', troubleshooting('<!-- to be written -->\n'), '19:1', 'expected'],
  ['with only a line', troubleshooting('---\n'), '19:1', 'expected'],
  ['of the template', good.replace('1. An Auth0 account and tenant.\n', ''), '3:1', 'expected'],
])('guide/empty-section fires on a heading without text %s', async (_name, guide, place, message = 'empty') => {
  expect(await found(rule, { [GUIDE]: guide })).toEqual([`${rule} ${message} ${GUIDE}:${place}`]);
});

it('says which section it is', async () => {
  const said = await lint({ [GUIDE]: troubleshooting('Coming soon.\n') });
  expect(said.filter((each) => each.rule === rule).map(sentences)).toEqual([
    expect.stringContaining('Troubleshooting'),
  ]);
  const empty = await lint({ [GUIDE]: troubleshooting('\n') });
  expect(empty.filter((each) => each.rule === rule).map(sentences)).toEqual([
    expect.stringContaining('Troubleshooting'),
  ]);
});
