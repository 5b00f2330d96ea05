// Renderers that only a report file needs: a separate bundle, which both entries load late.
export { renderHtml } from './html.ts';
export { renderJunit } from './junit.ts';
export { renderPreview } from '../listing/preview.ts';
export { renderSarif } from './sarif.ts';
