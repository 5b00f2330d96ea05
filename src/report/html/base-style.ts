/** The style that our pages share. Colours have a contrast of at least 4.5 to 1 in both schemes, and never carry a meaning alone. */
export const BASE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --panel: #f6f8fa; --line: #d1d9e0; --text: #1f2328; --quiet: #57606a; --link: #0550ae;
  --deny: #0a3069; --deny-ground: #ddf4ff;
  --good: #116329; --good-ground: #dafbe1; --bad: #a40e26; --bad-ground: #ffebe9; --mild: #6f4400; --mild-ground: #fff8c5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --panel: #161b22; --line: #3d444d; --text: #e6edf3; --quiet: #a9b1ba; --link: #79b8ff;
    --deny: #a5d6ff; --deny-ground: #0c2d4d;
    --good: #7ee787; --good-ground: #0f2a1a; --bad: #ffb1a8; --bad-ground: #3f1518; --mild: #f0cd70; --mild-ground: #332908;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, "Segoe UI", "Liberation Sans", sans-serif; }
body > header, body > nav, body > main, body > footer { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
a { color: var(--link); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; background: var(--page); padding: 0.5rem 1rem; }
.skip:focus { left: 0.5rem; top: 0.5rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 0.75rem; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; margin: 0.25rem 0; }
h2 { font-size: 1.4rem; border-bottom: 1px solid var(--line); padding-bottom: 0.4rem; margin-top: 3rem; }
h3 { font-size: 1.1rem; }
h4 { font-size: 1rem; }
p { margin: 0.4rem 0; }
code, pre { font-family: ui-monospace, "Liberation Mono", Menlo, Consolas, monospace; font-size: 0.875em; overflow-wrap: anywhere; unicode-bidi: isolate; }
p code, dd code { background: var(--panel); border-radius: 4px; padding: 0.1em 0.3em; }
body > header { padding-top: 2rem; }
.verdict { border: 1px solid var(--line); border-left: 0.5rem solid; border-radius: 6px; padding: 1rem 1.25rem; background: var(--panel); }
.verdict p { overflow-wrap: anywhere; }
.ready { border-left-color: var(--good); } .ready h1 { color: var(--good); }
.not-ready { border-left-color: var(--bad); } .not-ready h1 { color: var(--bad); }
.let-pass { border-left-color: var(--mild); } .let-pass h1 { color: var(--mild); }
.quiet { color: var(--quiet); font-size: 0.875rem; }
summary { cursor: pointer; }
summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
ul.entries { list-style: none; padding: 0; margin: 0; }
ul.entries > li { border: 1px solid var(--line); border-left-width: 0.25rem; border-radius: 6px; padding: 0.5rem 1rem; margin: 0.6rem 0; overflow-wrap: anywhere; }
.message { font-weight: 600; }
ul.entries > li:target { outline: 2px solid var(--link); }
ul.entries > li.error { border-left-color: var(--bad); } ul.entries > li.warning { border-left-color: var(--mild); }
.level { font-weight: 600; }
.error > p > .level, .failed { color: var(--bad); } .warning > p > .level { color: var(--mild); } .passed { color: var(--good); }
pre { background: var(--panel); border-radius: 6px; padding: 0.75rem 1rem; margin: 0.5rem 0; white-space: pre-wrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0.75rem 0; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; margin: 0.75rem 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
caption { text-align: left; padding: 0.5rem 0.75rem; color: var(--quiet); overflow-wrap: anywhere; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem; border-top: 1px solid var(--line); }
thead th { background: var(--panel); white-space: nowrap; }
body > footer { padding: 2rem 1.5rem; margin-top: 3rem; }
`;
