// What is rendered only where a file of it is asked for: a bundle of its own, which both entries load late.
export { renderHtml } from './html.ts';
export { renderJunit } from './junit.ts';
export { renderPreview } from '../listing/preview.ts';
export { renderSarif } from './sarif.ts';
