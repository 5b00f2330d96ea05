/** The page's one style sheet. Colours keep a contrast of 4.5 to 1 in both schemes; none says what no word says. */
export const STYLE = `
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
nav ul, .parts, .legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; padding: 0; margin: 1rem 0 0; }
.parts { margin: 0.5rem 0; font-size: 0.875rem; }
.parts li:last-child { margin-left: auto; }
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
.scroll:has(> .figures) { width: fit-content; max-width: 100%; }
.figures td { font-variant-numeric: tabular-nums; white-space: nowrap; }
.source th, .source td { border-top: 0; padding: 0 0.75rem; font-size: 0.8rem; line-height: 1.6; white-space: nowrap; }
.source thead th { padding: 0.35rem 0.75rem; }
.source tbody th { font-weight: 400; color: var(--quiet); text-align: right; }
.source td code { white-space: pre; font-size: inherit; tab-size: 4; overflow-wrap: normal; }
.source td:last-child { width: 100%; }
.source .state { border-left: 0.3rem solid transparent; font-size: 0.75rem; }
.source .note td { padding: 0.25rem 0.75rem 0.35rem; white-space: normal; font-size: 0.8125rem; }
.note p { position: sticky; left: 0.75rem; width: fit-content; max-width: min(60rem, calc(100vw - 8rem)); margin: 0; padding: 0.25rem 0.6rem; border: 1px solid var(--line); border-left: 0.25rem solid var(--line); border-radius: 4px; background: var(--panel); overflow-wrap: anywhere; }
.note code { background: none; padding: 0; }
.note.error p { border-left-color: var(--bad); } .note.warning p { border-left-color: var(--mild); }
h4 { margin: 1rem 0 0.25rem; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
.sides > div { min-width: 0; overflow-wrap: anywhere; }
.sides ul { margin: 0.15rem 0 0.5rem; padding-left: 1.1rem; }
.question { border-top: 1px solid var(--line); padding-bottom: 0.25rem; }
.legend { flex-direction: column; margin: 0.5rem 0; }
.legend .state { border-left: 0.3rem solid; padding: 0.1rem 0.5rem; }
.covered.state, .covered .state span::before { --mark: "✓ "; }
.missed.state, .missed .state span::before { --mark: "✗ "; }
.unprovoked.state, .unprovoked .state span::before { --mark: "△ "; }
.undenied.state, .undenied .state span::before { --mark: "◇ "; }
.legend .state:not(.plain)::before, .source tr:not(.plain) .state span::before { content: var(--mark) / ""; }
.covered { background: var(--good-ground); } .covered.state, .covered .state { color: var(--good); border-left-color: var(--good); }
.missed { background: var(--bad-ground); } .missed.state, .missed .state { color: var(--bad); border-left-color: var(--bad); font-weight: 600; }
.unprovoked { background: var(--mild-ground); } .unprovoked.state, .unprovoked .state { color: var(--mild); border-left-color: var(--mild); font-weight: 600; }
.undenied { background: var(--deny-ground); } .undenied.state, .undenied .state { color: var(--deny); border-left-color: var(--deny); font-weight: 600; }
.covered th, .missed th, .undenied th, .unprovoked th { color: var(--text); }
.source tr:target { outline: 2px solid var(--link); outline-offset: -2px; }
body > footer { padding: 2rem 1.5rem; margin-top: 3rem; }
@media (max-width: 40rem) {
  body > header, body > nav, body > main, body > footer { padding-left: 0.75rem; padding-right: 0.75rem; }
  .sides { grid-template-columns: 1fr; }
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 0.4rem; }
  th, td, .source th, .source td { padding-left: 0.4rem; padding-right: 0.4rem; }
  /* The mark alone, and the words for whoever has the page read out. */
  .source .state span { font-size: 0; } .source .state span::before { font-size: 0.8rem; }
}
@media print {
  body { font-size: 0.8rem; }
  body > header, body > nav, body > main, body > footer { max-width: none; padding: 0; }
  .skip, body > nav, .parts { display: none; }
  .scroll { overflow: visible; } .source td:last-child { white-space: normal; } .source td code { white-space: pre-wrap; }
  .covered, .missed, .undenied, .unprovoked, thead th, pre, .verdict { print-color-adjust: exact; }
  tr, ul.entries > li, .verdict { break-inside: avoid; } h2, h3 { break-after: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
}
`;
