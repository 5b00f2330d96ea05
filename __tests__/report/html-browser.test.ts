import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { renderHtml } from '../../src/report/html.ts';
import { sampleOptions } from './html-sample.ts';
import { aFailingReport } from './sample.ts';

// Debian's; `.ci/run` installs it where it is missing.
const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];
// In CI a test that is skipped is a hole that nobody sees.
const withChromium = existsSync(CHROMIUM) || process.env['CI'] !== undefined ? describe : describe.skip;

withChromium('the HTML report in Chromium, without network', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'aic-html-'));
  const file = path.join(folder, 'index.html');
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(file, renderHtml(aFailingReport(), sampleOptions()));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(
    options: { readonly colorScheme?: 'light' | 'dark'; readonly bypassCSP?: boolean; readonly width?: number },
    look: (page: Page, seen: { readonly requests: string[]; readonly errors: string[] }) => Promise<void>,
  ): Promise<void> {
    const { width = 1280, ...rest } = options;
    const context = await browser.newContext({ ...rest, offline: true, viewport: { width, height: 900 } });
    const seen = { requests: [] as string[], errors: [] as string[] };
    context.on('request', (request) => seen.requests.push(request.url()));
    context.on('console', (message) => seen.errors.push(message.text()));
    context.on('weberror', (error) => seen.errors.push(error.error().message));
    try {
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      await look(page, seen);
    } finally {
      await context.close();
    }
  }

  it('asks for nothing but itself, and has its style', async () => {
    await open({}, async (page, { requests, errors }) => {
      expect(await page.locator('h1').innerText()).toBe('Not ready for review');
      expect(await page.evaluate('getComputedStyle(document.querySelector(".verdict")).borderLeftWidth')).toBe('8px');
      expect(requests).toEqual([pathToFileURL(file).href]);
      expect(errors).toEqual([]);
    });
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 375],
  ] as const)('shows axe no violation in the %s scheme, %i pixels wide', async (colorScheme, width) => {
    // Only axe's own script needs to get past the page's policy.
    await open({ colorScheme, width, bypassCSP: true }, async (page) => {
      await page.addScriptTag({ path: createRequire(__filename).resolve('axe-core/axe.min.js') });
      const { violations, incomplete, passes } = await page.evaluate<AxeResults>('axe.run()');
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      // What a narrow table has to be scrolled for, axe cannot see.
      const seen = incomplete.filter(({ id }) => width >= 1280 || id !== 'color-contrast');
      expect(seen.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'heading-order', 'region']));
    });
  });

  it('follows the scheme that the reader has chosen', async () => {
    const grounds: unknown[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await open({ colorScheme }, async (page) => {
        grounds.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
      });
    }
    expect(grounds).toEqual(['rgb(255, 255, 255)', 'rgb(13, 17, 23)']);
  });

  it('is reached by keyboard: the first stop leads past everything before the report', async () => {
    await open({}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').innerText()).toBe('Skip to the report');
      await page.keyboard.press('Enter');
      expect(await page.locator('main:focus').count()).toBe(1);
    });
  });

  it('prints what is folded on the screen', async () => {
    await open({}, async (page) => {
      const isVisible = () => page.evaluate('document.querySelector("details:not([open]) table").checkVisibility()');
      expect(await isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await isVisible()).toBe(true);
    });
  });

  it('does not scroll sideways on a telephone; its tables do, each by itself', async () => {
    await open({ width: 320 }, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    });
  });
});
