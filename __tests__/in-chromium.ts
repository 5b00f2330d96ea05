import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

// Debian's. `.ci/run` installs it if it is missing.
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
// In CI, nobody would notice a skipped test.
export const withChromium = existsSync(CHROMIUM) || process.env['CI'] !== undefined ? describe : describe.skip;

export interface Seen {
  readonly requests: string[];
  readonly errors: string[];
}

export interface OpenOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly bypassCSP?: boolean;
  readonly width?: number;
}

/** A web page in a browser without network, for the tests of a `describe`. */
export function inChromium(html: () => string | Promise<string>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'aic-html-'));
  const address = pathToFileURL(path.join(folder, 'index.html')).href;
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(path.join(folder, 'index.html'), await html());
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(options: OpenOptions, look: (page: Page, seen: Seen) => Promise<void>): Promise<void> {
    const { width = 1280, ...rest } = options;
    const context = await browser.newContext({ ...rest, offline: true, viewport: { width, height: 900 } });
    const seen: Seen = { requests: [], errors: [] };
    context.on('request', (request) => seen.requests.push(request.url()));
    context.on('console', (message) => seen.errors.push(message.text()));
    context.on('weberror', (error) => seen.errors.push(error.error().message));
    try {
      const page = await context.newPage();
      await page.goto(address);
      await look(page, seen);
    } finally {
      await context.close();
    }
  }

  /** The violations that axe finds, and what it cannot decide: the rule's id with the elements. Its script bypasses the policy of the page. */
  async function axe(
    options: OpenOptions,
    look: (results: { wrong: unknown[]; untold: [string, string[]][]; passed: string[] }) => void,
  ) {
    await open({ ...options, bypassCSP: true }, async (page) => {
      await page.addScriptTag({ path: createRequire(__filename).resolve('axe-core/axe.min.js') });
      const { violations, incomplete, passes } = await page.evaluate<AxeResults>('axe.run()');
      const told = (results: AxeResults['violations']): [string, string[]][] =>
        results.map(({ id, nodes }) => [id, nodes.map(({ html: node }) => node)]);
      look({ wrong: told(violations), untold: told(incomplete), passed: passes.map(({ id }) => id) });
    });
  }

  return { address, open, axe };
}
