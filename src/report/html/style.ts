import { BASE_STYLE } from './base-style.ts';

/** The one style sheet of the report's page. */
export const STYLE = `${BASE_STYLE}
nav ul, .parts, .legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; padding: 0; margin: 1rem 0 0; }
.parts { margin: 0.5rem 0; font-size: 0.875rem; }
.parts li:last-child { margin-left: auto; }
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
@media (max-width: 40rem) {
  body > header, body > nav, body > main, body > footer { padding-left: 0.75rem; padding-right: 0.75rem; }
  .sides { grid-template-columns: 1fr; }
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 0.4rem; }
  th, td, .source th, .source td { padding-left: 0.4rem; padding-right: 0.4rem; }
  /* Sighted readers see the mark; a screen reader reads the words. */
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
