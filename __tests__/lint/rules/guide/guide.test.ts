import { found, lint, sentences } from '../../rule-tester.ts';
import { and, describeRule, good, GUIDE } from './guide-cases.ts';

describeRule('guide/todo', 'left', {
  fires: [
    ['square brackets', and('[[TODO: describe all secret fields]]'), '23:1'],
    ['round brackets', and('1. ((TODO: how to create an account))'), '23:4'],
    ['lower case', and('See [[todo: link]].'), '23:5'],
    ['mixed case and spaces', and('[[ Todo : link ]]'), '23:1'],
    ['a marker without a text', and('[[TODO]]'), '23:1'],
    ['several in one line', and('[[TODO: a]] and ((TODO: b))'), '23:1', '23:17'],
    ['one in a heading', good.replace('## Set up Merrow', '## Set up [[TODO: service name]]'), '7:11'],
    ['one over two lines', and('[[TODO: describe\nall fields]]'), '23:1'],
    ['one with a link in it', and('[[TODO: see [the docs](https://merrow.io/docs)]]'), '23:1'],
    ['one with emphasis', and('[[**TODO**: describe]]'), '23:1'],
    ['one inside emphasis', and('**[[TODO: describe]]**'), '23:3'],
    ['escaped brackets', and('\\[\\[TODO: describe\\]\\]'), '23:1'],
    ['one in a code block', and('```\n[[TODO: sample]]\n```'), '24:1'],
    ['one in a comment', and('<!-- [[TODO: sample]] -->'), '23:6'],
    ['one in a table', and('| Field | Meaning |\n| --- | --- |\n| A | [[TODO: meaning]] |'), '25:7'],
    ['one that is never closed', and('[[TODO: describe'), '23:1'],
    ['one that is closed otherwise', and('[[TODO: describe]'), '23:1'],
    ['one that is a link', and('[[TODO: docs]](https://merrow.io)'), '23:1'],
    ['one inside the other, once', and('[[TODO: ((TODO: x)) ]]'), '23:1'],
    ['one after an emoji', and('🔑 [[TODO: describe]]'), '23:4'],
    ['one in a file with Windows line ends', and('[[TODO: describe]]').replaceAll('\n', '\r\n'), '23:1'],
  ],
  silent: [
    ['the word in prose', and('Add it to your TODO list. Nothing to do: done.')],
    ['the word and a colon', and('TODO: a word')],
    ['one bracket', and('[TODO: list](https://merrow.io/todo) (TODO: in round ones)')],
    ['a link of that name in brackets', and('[[todo list](https://merrow.io/todo)]')],
    ['one that is called so alone', and('[[todo](https://merrow.io/todo)]')],
    ['wrappers around another text', and('[[ Merrow ]] ((see below))')],
    ['a longer word', and('[[TODOS]] ((todoist))')],
    ['a test of the shell', and('```sh\nif [[ -z "$TODO" ]]; then echo "$((1 + 2))"; fi\n```')],
    ['an array of arrays', and('`[["todo", 1]]`')],
    ['brackets of a task list', and('- [ ] todo\n- [x] done')],
  ],
});

describeRule('guide/missing-section', 'missing', {
  fires: [
    ['an empty guide', '', '1:1', '1:1'],
    ['prose alone', 'Ask us.\n', '1:1', '1:1'],
    ['no prerequisites', good.replace('## Prerequisites', '## Before you start'), '1:1'],
    ['no section for adding', good.replace('## Add the Auth0 Action', '## Apply'), '1:1'],
    ['prerequisites as a paragraph', good.replace('## Prerequisites', 'Prerequisites'), '1:1'],
    ['prerequisites in bold', good.replace('## Prerequisites', '**Prerequisites**'), '1:1'],
    ['a heading in a code block', good.replace('## Prerequisites', '```\n## Prerequisites\n```'), '1:1'],
    ['headings without a space', good.replaceAll('## ', '##'), '1:1', '1:1'],
  ],
  silent: [
    ["the template's headings", good],
    ['another depth', good.replaceAll('## ', '#### ')],
    [
      'another case',
      good.replace('Prerequisites', 'PREREQUISITES').replace('Add the Auth0 Action', 'ADD THE AUTH0 ACTION'),
    ],
    ['one prerequisite', good.replace('Prerequisites', 'Prerequisite')],
    [
      'a longer heading',
      good
        .replace('Prerequisites', 'Prerequisites for Merrow')
        .replace('the Auth0 Action', 'the Merrow Auth0 Action to your flow'),
    ],
    ['numbers before them', good.replace('Prerequisites', '1. Prerequisites').replace('Add the', '3. Add the')],
    ['-ing', good.replace('Add the Auth0 Action', 'Adding the Auth0 Action')],
    [
      'emphasis, code and links',
      good
        .replace('Prerequisites', '**Prerequisites**')
        .replace('Add the Auth0 Action', 'Add the [Auth0](https://auth0.com) `Action`'),
    ],
    ['underlined headings', good.replace('## Prerequisites', 'Prerequisites\n-------------')],
    ['HTML', good.replace('## Prerequisites', '<h2 id="pre">Prerequisites</h2>')],
    ['another order', `${good.slice(good.indexOf('## Add the'))}\n## Prerequisites\n`],
    ['closing marks', good.replace('## Prerequisites', '## Prerequisites ##')],
    ['a byte-order mark before the first heading', `\ufeff${good.slice(good.indexOf('## Pre'))}`],
    ['Windows line ends', good.replaceAll('\n', '\r\n')],
  ],
});

it('names the marker and the section', async () => {
  const said = async (guide: string) => (await lint({ [GUIDE]: guide })).map(sentences).join('\n');
  expect(await said(and('[[TODO: describe\nall fields]]'))).toMatch(/: "\[\[TODO: describe all fields\]\]"\. Write/);
  expect(await said(and(`[[TODO: ${'🔑'.repeat(100)}]]`))).not.toMatch(/\p{Surrogate}/u);
  expect(await said(good.replace('## Prerequisites', '## Needs'))).toMatch(/no section "Prerequisites"/);
});

it('does not report missing sections if there is no guide', async () => {
  expect(await found('guide/', { [GUIDE]: null })).toEqual([]);
  expect(await found('guide/', { [GUIDE]: new Uint8Array([0xff, 0xfe]) })).toEqual([]);
});
