import { BASE_STYLE } from '../../report/html/base-style.ts';

/** The one style sheet of the preview's page. */
export const PREVIEW_STYLE = `${BASE_STYLE}
body > header.bar { display: flex; flex-wrap: wrap; gap: 0.75rem 2rem; align-items: center; justify-content: space-between; padding-top: 1rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
.state { border-left: 0.3rem solid; padding-left: 0.75rem; }
.state p { margin: 0; }
.state.ready { border-left-color: var(--good); } .state.not-ready { border-left-color: var(--bad); } .state.let-pass { border-left-color: var(--mild); }
.ready strong { color: var(--good); } .not-ready strong { color: var(--bad); } .let-pass strong { color: var(--mild); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; padding: 0; margin: 1rem 0 0; }
article + article { border-top: 0.25rem solid var(--line); margin-top: 4rem; }
.hero { display: flex; gap: 1.5rem; align-items: flex-start; margin: 2rem 0 1.5rem; }
.hero > div:last-child { min-width: 0; }
.hero h1 { font-size: 2.1rem; margin-top: 0; }
.logo { width: 8rem; height: 8rem; flex: none; object-fit: contain; border: 1px solid var(--line); border-radius: 12px; padding: 0.75rem; background: #ffffff; }
.none { display: flex; align-items: center; justify-content: center; text-align: center; border: 2px dashed var(--line); border-radius: 12px; color: var(--quiet); background: var(--panel); font-size: 0.875rem; font-style: italic; }
.summary { font-size: 1.1rem; max-width: 46rem; overflow-wrap: anywhere; }
.tags { display: flex; flex-wrap: wrap; gap: 0.4rem; margin: 0.5rem 0 0.75rem; }
.tags span, .personal, .secret { border: 1px solid var(--line); border-radius: 1rem; padding: 0.05rem 0.6rem; font-size: 0.8rem; color: var(--quiet); white-space: nowrap; }
.personal { color: var(--mild); background: var(--mild-ground); border-color: transparent; }
em { color: var(--quiet); }
.guide em { color: inherit; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1.5rem; list-style: none; padding: 0; margin: 1rem 0; }
.columns li { min-width: 0; max-width: 29rem; overflow-wrap: anywhere; }
.columns img { display: block; width: 100%; height: auto; aspect-ratio: 460 / 260; object-fit: cover; border: 1px solid var(--line); border-radius: 8px; background: #ffffff; }
.columns .none { aspect-ratio: 460 / 260; border-radius: 8px; }
.columns h3 { margin: 0.75rem 0 0.25rem; }
.parts-of-page { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; gap: 0 3rem; align-items: start; }
.aside section { border: 1px solid var(--line); border-radius: 8px; padding: 0 1.25rem 1rem; margin-top: 3rem; overflow-wrap: anywhere; }
.aside section + section { margin-top: 1.5rem; }
.aside h2 { margin-top: 1rem; font-size: 1.2rem; }
.aside h3 { margin: 1rem 0 0.25rem; font-size: 0.95rem; }
.aside ul { margin: 0.25rem 0; padding-left: 1.1rem; }
.aside li, .aside p { font-size: 0.9rem; }
.aside code { background: none; padding: 0; }
.field + .field { margin-top: 1.25rem; }
.field p { margin: 0.25rem 0; }
label { font-weight: 600; }
.field p.quiet { font-size: 0.825rem; }
input, select { width: 100%; font: inherit; color: var(--text); background: var(--page); border: 1px solid var(--quiet); border-radius: 6px; padding: 0.4rem 0.6rem; }
input:focus-visible, select:focus-visible { outline: 3px solid var(--link); outline-offset: 1px; }
.guide { overflow-wrap: anywhere; }
.guide img { max-width: 100%; height: auto; }
.guide > h3 { font-size: 1.25rem; } .guide > h4 { font-size: 1.05rem; } .guide h5, .guide h6 { font-size: 1rem; margin: 1rem 0 0.25rem; }
.guide li { margin: 0.2rem 0; }
.guide p { margin: 0.75rem 0; } .guide li > p { margin: 0.25rem 0; }
.guide blockquote { margin: 0.75rem 0; padding: 0 1rem; border-left: 0.25rem solid var(--line); color: var(--quiet); }
.guide code { background: var(--panel); border-radius: 4px; padding: 0.1em 0.3em; } .guide pre code { background: none; padding: 0; }
.guide hr { border: 0; border-top: 1px solid var(--line); margin: 1.5rem 0; }
.entries { margin-top: 0.75rem; }
main > section li { margin: 0.25rem 0; }
@media (max-width: 56rem) {
  .parts-of-page { grid-template-columns: minmax(0, 1fr); }
}
@media (max-width: 40rem) {
  body > header, body > nav, body > main, body > footer { padding-left: 0.75rem; padding-right: 0.75rem; }
  .hero { gap: 1rem; } .hero h1 { font-size: 1.5rem; }
  .logo { width: 4.5rem; height: 4.5rem; padding: 0.4rem; }
  .logo.none { font-size: 0.7rem; }
  .summary { font-size: 1rem; }
}
@media print {
  .skip, body > nav { display: none; }
  body > header, body > nav, body > main, body > footer { max-width: none; padding: 0; }
  .parts-of-page { display: block; }
  h2, h3 { break-after: avoid; } .field, .columns li { break-inside: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
}
`;
