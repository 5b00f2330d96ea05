// What is made only where the page is asked for: a bundle of its own, which both entries load late.
export { renderPreview } from './preview.ts';
