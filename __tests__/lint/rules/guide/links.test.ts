import { lint, sentences } from '../../rule-tester.ts';
import { and, describeRule, good, GUIDE } from './guide-cases.ts';

describeRule('guide/insecure-link', 'insecure', {
  fires: [
    ['a link', and('See [the docs](http://docs.merrow.io/start).'), '23:5'],
    ['an address in angle brackets', and('See <http://merrow.io>.'), '23:5'],
    ['a bare address', and('See http://merrow.io for more.'), '23:5'],
    ['a definition', and('See [docs].\n\n[docs]: http://merrow.io/docs'), '25:1'],
    ['an image', and('![The console](http://merrow.io/console.png)'), '23:1'],
    ['capitals', and('[docs](HTTP://MERROW.IO)'), '23:1'],
    ['a link in HTML', and('See <a target="_blank" href="http://merrow.io">it</a>.'), '23:5'],
    ['an image in HTML', and("<p>\n<img alt=x src='http://merrow.io/a.png'>\n</p>"), '24:1'],
    ['a link in a heading', and('## [Merrow](http://merrow.io)'), '23:4'],
    ['two in one line', and('[a](http://a.io) [b](http://b.io)'), '23:1', '23:18'],
    ['a host that only sounds local', and('[a](http://localhost.merrow.io)'), '23:1'],
    ['a file with Windows line ends', and('[a](http://a.io)').replaceAll('\n', '\r\n'), '23:1'],
  ],
  silent: [
    ['https', and('[a](https://merrow.io) <https://merrow.io> https://merrow.io')],
    ['localhost', and('[a](http://localhost:3000/x), <http://localhost>, [b](http://app.localhost)')],
    ['loopback addresses', and('[a](http://127.0.0.1:8080) [b](http://[::1]/)')],
    ['code', and('Set it to `http://merrow.io`.\n\n```\nhttp://merrow.io\n```')],
    ['a comment', and('<!-- <a href="http://merrow.io">old</a> -->')],
    ['an address without a scheme', and('See www.merrow.io.')],
    ['another scheme', and('[mail](mailto:help@merrow.io) [a](//merrow.io) [b](#results) [c](../x.md)')],
    ['an address in an address', and('[a](https://merrow.io/?next=http://b.io)')],
    ['words', and('Never use http: it is not safe.')],
    ['an address that is none', and('[a](http://)')],
  ],
});

describeRule('guide/broken-structure', 'image', {
  fires: [
    ['an image without a text', and('![](https://merrow.io/a.png)'), '23:1'],
    ['spaces for a text', and('![ ](https://merrow.io/a.png)'), '23:1'],
    ['one by reference', and('![][a]\n\n[a]: https://merrow.io/a.png'), '23:1'],
    ['one in a list', and('1. ![](media/a.png)'), '23:4'],
    ['one in HTML', and('<img src="https://merrow.io/a.png">'), '23:1'],
    ['an empty text in HTML', and('See <img alt="" src="a.png"/>.'), '23:5'],
  ],
  silent: [
    ['an image with a text', and('![The console](https://merrow.io/a.png)')],
    ['one by reference', and('![The console][a]\n\n[a]: https://merrow.io/a.png')],
    ['a reference that is its own text', and('![console]\n\n[console]: https://merrow.io/a.png')],
    ['HTML with a text', and('<img src="a.png" alt="The console">')],
    ['single quotes', and("<img alt='The console' src='a.png'>")],
    ['code', and('`![](a.png)`')],
    ['a comment', and('<!-- <img src="a.png"> -->')],
    ['no image', and('Wow![1](https://merrow.io)')],
  ],
});

describeRule('guide/broken-structure', 'link', {
  fires: [
    ['no address', and('See [the docs]().'), '23:5'],
    ['an empty address in angle brackets', and('[the docs](<>)'), '23:1'],
    ['a lone #', and('[the docs](#)'), '23:1'],
    ['a definition without an address', and('[docs]\n\n[docs]: <>'), '25:1'],
    ['a # in HTML', and('<a href="#">docs</a>'), '23:1'],
    ['nothing in HTML', and('See <a href="">docs</a>.'), '23:5'],
  ],
  silent: [
    ['an address', and('[the docs](https://merrow.io)')],
    ['a heading of the guide', and('[see above](#results)')],
    ['a file', and('[see](README.md)')],
    ['an anchor', and('<a name="top"></a> <a id="x">here</a>')],
    ['code', and('`[a]()`')],
    ['brackets', and('[optional] (nothing)')],
    ['a call', and('`list[0]()` gives it.')],
    ['a comment', and('<!-- <a href="#">x</a> -->')],
  ],
});

const levelOne = good.split('\n').flatMap((line, index) => (line.startsWith('## ') ? [`${String(index + 1)}:1`] : []));

describeRule('guide/broken-structure', 'title', {
  fires: [
    ['a title above sections of level 2', and('').replace('Merrow checks', '# Merrow\n\nMerrow checks'), '1:1'],
    ['an underlined one', and('').replace('Merrow checks', 'Merrow\n===\n\nMerrow checks'), '1:1'],
    ['one below a note', and('').replace('Merrow checks', '> Note\n\n# Merrow\n\nMerrow checks'), '3:1'],
  ],
  silent: [
    ['no title', good],
    ['a title in bold', and('').replace('Merrow checks', '**Merrow**\n\nMerrow checks')],
  ],
});

describeRule('guide/broken-structure', 'heading', {
  fires: [
    ['a heading of level 1', and('# Merrow'), '23:1'],
    ['an underlined one', and('Merrow\n======'), '23:1'],
    ['HTML', and('<h1 align="center">Merrow</h1>'), '23:1'],
    ['sections that are of level 1 themselves', good.replaceAll('\n## ', '\n# '), ...levelOne],
    ['a title with others', and('# Merrow').replace('Merrow checks', '# Merrow\n\nMerrow checks'), '1:1', '25:1'],
    ['one in a quotation', and('> # Merrow'), '23:3'],
    ['two', and('# A\n\n# B'), '23:1', '25:1'],
  ],
  silent: [
    ['level 2', and('## Merrow')],
    ['level 6', and('###### Merrow')],
    ['a line under level 2', and('Merrow\n------')],
    ['no space', and('#Merrow')],
    ['a comment of a shell', and('```sh\n# Merrow\n```')],
    ['an escaped mark', and('\\# Merrow')],
    ['HTML of level 2', and('<h2>Merrow</h2>')],
    ['a comment', and('<!-- <h1>Merrow</h1> -->')],
  ],
});

it('names only the host, because an address may contain a password', async () => {
  const said = (await lint({ [GUIDE]: and('[a](http://ann:s3cret@merrow.io/?key=s3cret)') })).map(sentences).join();
  expect(said).toContain('"merrow.io"');
  expect(said).not.toContain('s3cret');
});
