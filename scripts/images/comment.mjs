import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';

/** Markdown as GitHub shows it in a comment, with its measures and colours of November 2026, in our own style sheet. */
export function commentPage(markdown) {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  // For `<details>`. If the Markdown contains other HTML, the renderer's own tests fail.
  const asItIs = { allowDangerousHtml: true };
  const body = toHtml(toHast(tree, asItIs), asItIs);
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${STYLE}</style>
<article><header><b>github-actions</b> <span class="bot">bot</span> commented</header><div class="body">${body}</div></article>`;
}

const STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --panel: #f6f8fa; --line: #d1d9e0; --soft: #d1d9e0b3; --text: #1f2328; --quiet: #59636e; --link: #0969da; --code: #818b981f;
}
@media (prefers-color-scheme: dark) {
  :root { --page: #0d1117; --panel: #151b23; --line: #3d444d; --soft: #3d444db3; --text: #f0f6fc; --quiet: #9198a1; --link: #4493f8; --code: #656c7633; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 12px; background: var(--page); color: var(--text); font: 14px/1.5 "Liberation Sans", "Noto Color Emoji", sans-serif; }
article { border: 1px solid var(--line); border-radius: 6px; }
header { background: var(--panel); border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0; padding: 8px 16px; color: var(--quiet); }
header b { color: var(--text); }
.bot { border: 1px solid var(--line); border-radius: 1em; padding: 0 6px; font-size: 12px; }
.body { padding: 16px; overflow-wrap: break-word; }
.body > :first-child { margin-top: 0; }
.body > :last-child { margin-bottom: 0; }
a { color: var(--link); text-decoration: none; }
h2, h3, h4 { font-weight: 600; line-height: 1.25; margin: 24px 0 16px; }
h2 { font-size: 1.5em; padding-bottom: 0.3em; border-bottom: 1px solid var(--soft); }
h3 { font-size: 1.25em; }
h4 { font-size: 1em; }
p, ul, pre, table, details { margin: 0 0 16px; }
ul { padding-left: 2em; }
li + li { margin-top: 0.25em; }
li > p { margin-top: 16px; }
li:has(> input), li:has(> p > input) { list-style: none; }
li > input, li > p > input { margin: 0 0.2em 0.25em -1.4em; vertical-align: middle; }
code { background: var(--code); border-radius: 6px; padding: 0.2em 0.4em; font: 85% "Liberation Mono", monospace; white-space: break-spaces; }
h2 code, h3 code, h4 code { font-size: inherit; padding: 0 0.2em; }
pre { background: var(--panel); border-radius: 6px; padding: 16px; overflow: auto; font-size: 85%; line-height: 1.45; }
pre code { background: none; padding: 0; font-size: 100%; white-space: pre; }
table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse; }
th { font-weight: 600; }
th, td { padding: 6px 13px; border: 1px solid var(--line); }
tr:nth-child(2n) { background: var(--panel); }
summary { cursor: default; }
blockquote { margin: 0 0 16px; padding: 0 1em; color: var(--quiet); border-left: 0.25em solid var(--line); }
`;
