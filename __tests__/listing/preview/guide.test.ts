import { toHtml } from 'hast-util-to-html';
import { guideNodes } from '../../../src/listing/preview/guide.ts';
import type { GivePicture } from '../../../src/listing/preview/pictures.ts';

const picture: GivePicture = (address) =>
  address === 'a.png' ? { url: 'data:image/png;base64,AA==' } : { why: 'why' };
const htmlOf = (markdown: string) => toHtml({ type: 'root', children: guideNodes(markdown, picture) });

describe('the guide in the preview', () => {
  it.each([
    ['headings from level 3, none skipped', '## A\n\n#### B\n\n# C', '<h3>A</h3>\n<h4>B</h4>\n<h3>C</h3>'],
    ['no heading without words', '##\n\ntext', '\n<p>text</p>'],
    [
      'a link to a web site',
      '[a](https://x.example/y?z#w)',
      '<p><a href="https://x.example/y?z#w" rel="noopener noreferrer nofollow">a</a></p>',
    ],
    [
      'a link to a mailbox',
      '<a@x.example>',
      '<p><a href="mailto:a@x.example" rel="noopener noreferrer nofollow">a@x.example</a></p>',
    ],
    [
      'a link that leads elsewhere, by its words',
      '[a](JavaScript:alert(1))',
      '<p><span>a</span><span class="quiet"> (no link here: <code>JavaScript:alert(1)</code>)</span></p>',
    ],
    [
      'a link whose host is not what it seems',
      '[a](https://auth0.com@x.example)',
      '<p><span>a</span><span class="quiet"> (no link here: <code>https://auth0.com@x.example</code>)</span></p>',
    ],
    [
      'a picture of the submission',
      '![A "b"](a.png)',
      '<p><img src="data:image/png;base64,AA==" alt="A &#x22;b&#x22;"></p>',
    ],
    [
      'the words of another picture',
      '![A](b.png)',
      '<p><span class="quiet">[Picture "A". Not shown here: why.]</span></p>',
    ],
    ['HTML as elements', 'a<br><kbd class="x" onclick="y">K</kbd>', '<p>a<br><kbd>K</kbd></p>'],
    ['no script and no form', '<script>a</script><input name="b"><button>c</button>', 'c'],
    ['HTML that is not closed, closed', '<div><b>a', '<div><b>a</b></div>'],
    ['tasks as signs', '- [x] a\n- [ ] b', '<ul>\n<li>☑  a</li>\n<li>☐  b</li>\n</ul>'],
    ['invisible characters, spelled out', 'a\u202eb', '<p>a\\u{202e}b</p>'],
    ['nothing of nothing', '<!-- a -->', ''],
  ])('has %s', (_what, markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });

  it('shows HTML as text if there is more of it than anyone writes', () => {
    const html = htmlOf('<b><p>'.repeat(1000));
    expect(html).not.toContain('<b>');
    expect(html.match(/&#x3C;p>/gu)).toHaveLength(1000);
  });

  it.each([
    ['quotes', '> '.repeat(50)],
    ['lists, a line each', Array.from({ length: 150 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n')],
    ['elements', '<div>'.repeat(500)],
    [
      'elements that each paragraph opens again',
      `${Array.from({ length: 250 }, (_, id) => `<b id=${id}>`).join('')}${'<p>a'.repeat(250)}`,
    ],
  ])('survives many nested %s', (_what, markdown) => {
    const started = performance.now();
    expect(htmlOf(markdown)).not.toContain('<script');
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
