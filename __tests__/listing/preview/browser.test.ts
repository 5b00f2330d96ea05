import { inChromium, withChromium } from '../../in-chromium.ts';
import { hostileFiles, previewOf, TEXTS } from './submission.ts';

const KINDS = [
  ['light', 1280],
  ['dark', 1280],
  ['light', 375],
] as const;

withChromium('the preview of a good submission in Chromium, without network', () => {
  const { address, open, axe } = inChromium(() => previewOf({ '.github/integration-check.yml': TEXTS }));

  it('loads nothing but itself, and shows its pictures', async () => {
    await open({}, async (page, { requests, errors }) => {
      expect(await page.locator('h1').innerText()).toBe('Tarnwick Risk');
      const shown = '[...document.images].map((each) => each.naturalWidth)';
      expect(await page.evaluate(shown)).toEqual([256, 460, 460, 460]);
      expect(requests.filter((url) => !url.startsWith('data:image/png;'))).toEqual([address]);
      expect(errors).toEqual([]);
    });
  });

  it.each(KINDS)('shows axe no violation in the %s scheme, %i pixels wide', async (colorScheme, width) => {
    await axe({ colorScheme, width }, ({ wrong, untold, passed }) => {
      expect(wrong).toEqual([]);
      expect(untold).toEqual([]);
      expect(passed).toEqual(
        expect.arrayContaining(['color-contrast', 'heading-order', 'region', 'label', 'image-alt']),
      );
    });
  });

  it('is reached by keyboard: the first stop skips everything before the listing, the next ones are its links and fields', async () => {
    await open({}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').innerText()).toBe('Skip to the listing');
      await page.keyboard.press('Enter');
      expect(await page.locator('main:focus').count()).toBe(1);
      const stops: unknown[] = [];
      for (let stop = 0; stop < 8; stop += 1) {
        await page.keyboard.press('Tab');
        stops.push(
          await page.evaluate('document.activeElement.labels?.[0]?.innerText ?? document.activeElement.innerText'),
        );
      }
      expect(stops).toEqual([
        'Sign up for an Auth0 account',
        'Open a Tarnwick account',
        'Tarnwick console',
        'list of logins',
        'Tarnwick API URL',
        'Highest accepted score',
        'Debug log',
        'Tarnwick API key',
      ]);
    });
  });

  it('has a form that can be tried out', async () => {
    await open({}, async (page) => {
      await page.getByLabel('Tarnwick API key').fill('my key');
      await page.getByLabel('Debug log').selectOption('On');
      await page.keyboard.press('Enter');
      expect(page.url()).toBe(address);
    });
  });

  it('does not scroll sideways on a telephone', async () => {
    await open({ width: 320 }, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    });
  });
});

withChromium('the preview of a hostile submission in Chromium, without network', () => {
  const { address, open, axe } = inChromium(() => previewOf(hostileFiles));

  it('loads nothing, runs nothing, and shows all parts', async () => {
    await open({}, async (page, { requests, errors }) => {
      let alerts = 0;
      page.on('dialog', (dialog) => {
        alerts += 1;
        void dialog.dismiss();
      });
      for (const link of await page.locator('.guide a').all())
        expect(await link.getAttribute('href')).toBe('https://good.example/x');
      expect(await page.locator('main h2').allInnerTexts()).toEqual([
        'To be fixed',
        'What it is good for',
        'Installation guide',
        'Permissions',
        'Configuration',
        'What differs from the real listing',
      ]);
      for (const control of await page.locator('input, select').all()) await control.focus();
      expect(requests.filter((url) => !url.startsWith('data:image/png;'))).toEqual([address]);
      expect({ errors, alerts }).toEqual({ errors: [], alerts: 0 });
    });
  });

  it.each(KINDS)('shows axe no violation in the %s scheme, %i pixels wide', async (colorScheme, width) => {
    await axe({ colorScheme, width }, ({ wrong }) => {
      expect(wrong).toEqual([]);
    });
  });

  it('does not scroll sideways on a telephone', async () => {
    await open({ width: 320 }, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    });
  });
});
