import { renderHtml } from '../../src/report/html.ts';
import { inChromium, withChromium } from '../in-chromium.ts';
import { sampleOptions } from './html-sample.ts';
import { aFailingReport } from './sample.ts';

withChromium('the HTML report in Chromium, without network', () => {
  const { address, open, axe } = inChromium(() => renderHtml(aFailingReport(), sampleOptions()));

  it('loads nothing but itself, and has its style', async () => {
    await open({}, async (page, { requests, errors }) => {
      expect(await page.locator('h1').innerText()).toBe('Not ready for review');
      expect(await page.evaluate('getComputedStyle(document.querySelector(".verdict")).borderLeftWidth')).toBe('8px');
      expect(requests).toEqual([address]);
      expect(errors).toEqual([]);
    });
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 375],
  ] as const)('shows axe no violation in the %s scheme, %i pixels wide', async (colorScheme, width) => {
    await axe({ colorScheme, width }, ({ wrong, untold, passed }) => {
      expect(wrong).toEqual([]);
      // axe cannot see parts of a narrow table that need scrolling.
      expect(untold.filter(([id]) => width >= 1280 || id !== 'color-contrast')).toEqual([]);
      expect(passed).toEqual(expect.arrayContaining(['color-contrast', 'heading-order', 'region']));
    });
  });

  it('follows the colour scheme of the reader', async () => {
    const grounds: unknown[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await open({ colorScheme }, async (page) => {
        grounds.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
      });
    }
    expect(grounds).toEqual(['rgb(255, 255, 255)', 'rgb(13, 17, 23)']);
  });

  it('is reached by keyboard: the first stop skips everything before the report', async () => {
    await open({}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').innerText()).toBe('Skip to the report');
      await page.keyboard.press('Enter');
      expect(await page.locator('main:focus').count()).toBe(1);
    });
  });

  it('prints parts that are folded on the screen', async () => {
    await open({}, async (page) => {
      const isVisible = () => page.evaluate('document.querySelector("details:not([open]) table").checkVisibility()');
      expect(await isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await isVisible()).toBe(true);
    });
  });

  it('does not scroll sideways on a telephone; only its tables do', async () => {
    await open({ width: 320 }, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    });
  });
});
