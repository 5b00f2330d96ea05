// Makes the images of the README: the review summary as GitHub shows it, and the HTML report, in a light and a dark
// scheme. With a folder as its argument, it writes every state of them there, for wide and narrow screens and
// as Markdown, HTML and terminal text, to look at after a change of a renderer. It needs Chromium (`.ci/run` installs it), and the
// fonts Liberation and Noto Color Emoji (fonts-liberation, fonts-noto-color-emoji).
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { argv } from 'node:process';
import { chromium } from 'playwright-core';
import { commentPage } from './images/comment.mjs';
import { fewColours } from './images/few-colours.mjs';
import { pathOf } from './load-source.mjs';

const SCHEMES = ['light', 'dark'];
const WIDE = 900;
const NARROW = 375;
/** Pixels of the part of a summary that the README shows: a reader sees it without much scrolling. */
const TALLEST = 2000;

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  const { readmeStates, allStates } = await import('./images/states.mjs');
  if (argv[2] === undefined) await readmeImages(await readmeStates());
  else await gallery(await allStates(), argv[2]);
} finally {
  await browser.close();
}

async function readmeImages(states) {
  for (const scheme of SCHEMES) {
    for (const [name, { markdown }] of Object.entries(states)) {
      const file = pathOf(`docs/images/review-summary-${name}-${scheme}.png`);
      await picture(commentPage(markdown), file, { scheme, width: WIDE, clip: topOf, reduce: fewColours });
    }
    const file = pathOf(`docs/images/html-report-${scheme}.png`);
    await picture(states['not-ready'].html, file, { scheme, width: 1000, clip: sourceOf, reduce: fewColours });
  }
}

async function gallery(states, folder) {
  await mkdir(folder, { recursive: true });
  const pages = new Set();
  for (const [name, { markdown, html, text }] of Object.entries(states)) {
    const at = (suffix) => path.join(folder, `${name}${suffix}`);
    await writeFile(at('.md'), markdown);
    await writeFile(at('.html'), html);
    await writeFile(at('.txt'), text(false));
    for (const [scheme, width] of [
      ['light', WIDE],
      ['dark', WIDE],
      ['light', NARROW],
    ]) {
      await picture(commentPage(markdown), at(`-comment-${scheme}-${width}.png`), { scheme, width });
      if (!pages.has(html)) await picture(html, at(`-html-${scheme}-${width}.png`), { scheme, width });
    }
    pages.add(html);
  }
}

async function picture(html, file, { scheme, width, clip, reduce = (png) => png }) {
  const context = await browser.newContext({
    colorScheme: scheme,
    offline: true,
    deviceScaleFactor: 1,
    viewport: { width, height: 400 },
  });
  try {
    const page = await context.newPage();
    await page.setContent(html);
    const options = clip === undefined ? { fullPage: true } : { fullPage: true, clip: await clip(page) };
    await writeFile(file, reduce(await page.screenshot(options)));
    console.log(file);
  } finally {
    await context.close();
  }
}

/** The top of the page. */
async function topOf(page) {
  const height = await page.evaluate(() => globalThis.document.documentElement.scrollHeight);
  return { x: 0, y: 0, width: WIDE, height: Math.min(height, TALLEST) };
}

/** The last lines of the first Action that has an uncovered line on its success path. */
async function sourceOf(page) {
  const table = page.locator('.scroll:has(.missed)').first();
  const { x, y, height } = await table.boundingBox();
  const rows = await table.locator('tbody tr').all();
  const first = await rows[Math.max(0, rows.length - 38)].boundingBox();
  return { x: x - 16, y: first.y, width: 1000 - 2 * (x - 16), height: y + height - first.y + 16 };
}
