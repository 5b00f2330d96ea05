import { found, lint, sentences } from '../../rule-tester.ts';
import { goodSubmission } from '../../submission-files.ts';
import { describeRule, good, GUIDE } from './guide-cases.ts';

const without = (...headings: string[]) =>
  headings.reduce((guide, heading) => guide.replace(`## ${heading}`, '## Merrow'), good);
const instead = (from: string, to: string) => good.replace(`## ${from}`, `## ${to}`);

describeRule('guide/recommended-section', 'missing', {
  fires: [
    ['an empty guide', '', '1:1', '1:1', '1:1'],
    ['no set up', without('Set up Merrow'), '1:1'],
    ['no results', without('Results'), '1:1'],
    ['no troubleshooting', without('Troubleshooting'), '1:1'],
    ['none of them', without('Set up Merrow', 'Results', 'Troubleshooting'), '1:1', '1:1', '1:1'],
    ['results as a paragraph', good.replace('## Results', 'Results'), '1:1'],
    ['a heading in a code block', good.replace('## Results', '```\n## Results\n```'), '1:1'],
    ['the letters inside of other words', instead('Results', 'Consultation'), '1:1'],
    ['a word that only ends alike', instead('Set up Merrow', 'Reset upstream'), '1:1'],
  ],
  silent: [
    ["the template's headings", good],
    ['another depth', good.replaceAll('## ', '### ')],
    ['another case', instead('Results', 'EXPECTED RESULTS')],
    ['-ing', instead('Set up Merrow', 'Setting up your Merrow project')],
    ['one word', instead('Set up Merrow', 'Setup')],
    ['a hyphen', instead('Set up Merrow', 'Set-up of Merrow')],
    ['another verb', instead('Set up Merrow', 'Configuring Merrow')],
    ['a verb in place of the noun', instead('Troubleshooting', 'Troubleshoot the integration')],
    ['other words for problems', instead('Troubleshooting', 'Common issues')],
    ['other words for results', instead('Results', 'What to expect')],
    ['emphasis and code', instead('Results', '**Results** of `Merrow`')],
    ['HTML', good.replace('## Results', '<h2>Results</h2>')],
    ['underlined headings', good.replace('## Results', 'Results\n---')],
    ['Windows line ends', good.replaceAll('\n', '\r\n')],
  ],
});

describe('guide/recommended-section of other flows', () => {
  const action = (handler: string) => ({
    'integration/integration.action.js': goodSubmission['integration/integration.action.js'].replace(
      'onExecutePostLogin',
      handler,
    ),
  });
  const missing = async (handler: string, guide: string) =>
    (await lint({ ...action(handler), [GUIDE]: guide }))
      .filter(({ rule }) => rule === 'guide/recommended-section')
      .map(({ data }) => data['section']);

  it('asks a phone message for the sections of its own template', async () => {
    expect(await missing('onExecuteSendPhoneMessage', good)).toEqual(['Activate custom SMS factor', 'Test MFA flow']);
    const phone = `${without('Results')}\n## Activate custom SMS factor\n\n## Test the MFA flow\n`;
    expect(await missing('onExecuteSendPhoneMessage', phone)).toEqual([]);
    expect(await missing('onExecuteSendPhoneMessage', phone.replace('## Troubleshooting', '## Troubleshoot'))).toEqual(
      [],
    );
  });

  it('asks for the common sections if the flow is not known', async () => {
    expect(await missing('scoreLogin', without('Results', 'Troubleshooting'))).toEqual(['Troubleshooting']);
  });

  it('names the section', async () => {
    const said = (await lint({ [GUIDE]: without('Results') })).map(sentences).join();
    expect(said).toMatch(/no section "Results"\. Add a heading `## Results`/);
  });

  it('needs no Action that parses', async () => {
    const broken = { 'integration/integration.action.js': 'exports.' };
    expect(await found('guide/', { ...broken, [GUIDE]: good })).toEqual([]);
  });
});
