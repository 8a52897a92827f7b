import { expect, LIST, test } from './fixtures.ts';

const PANEL = `${LIST}/CVE-2019-12900`;

type Screen = { address: string; shown: RegExp | string; click?: string };

/** Every screen, named by what a person must see before it is checked. */
const SCREENS: Readonly<Record<string, Screen>> = {
  'list by vulnerability': { address: LIST, shown: /risks in \d+ vulnerabilities/ },
  'list by package': { address: `${LIST}?group=package`, shown: /risks in \d+ packages/ },
  'list by image': { address: `${LIST}?group=image`, shown: /not in this list/ },
  panel: { address: PANEL, shown: 'Why it ranks here' },
  'ignore dialog': { address: PANEL, shown: /^Change from Open/, click: 'Ignore' },
  'nothing matches': { address: `${LIST}?q=no-such-package`, shown: 'No match for 2 filters' },
  failed: {
    address: `${LIST}?mock-fault=listVulnerabilities:unavailable`,
    shown: 'The list could not be loaded',
  },
  'not allowed': {
    address: `${LIST}?mock-fault=listVulnerabilities:forbidden`,
    shown: 'Your role cannot open this list',
  },
  'nothing yet': { address: `${LIST}?mock-scenario=no-scans-yet`, shown: /^No risk is known/ },
  'hostile text': {
    address: `${LIST}?mock-scenario=hostile-text`,
    shown: /risks in \d+ vulnerabilities/,
  },
  'no such view': { address: '/nowhere', shown: 'There is no view at this address' },
  'filter menu': { address: LIST, shown: 'Known exploited', click: 'Exploit' },
  'images that could not be checked': {
    address: `${LIST}?group=image`,
    shown: 'Images that no list can speak for',
    click: 'Show why',
  },
  'column picker': { address: LIST, shown: 'CVSS', click: 'Columns' },
};

test.use({ allowedErrors: /Failed to load resource/ });

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height } });
      for (const [name, { address, shown, click }] of Object.entries(SCREENS)) {
        test(name, async ({ page, open, expectAccessible }) => {
          await open(address);
          if (click) await page.getByRole('button', { name: click }).first().click();
          await expect(page.getByText(shown).filter({ visible: true }).first()).toBeVisible();
          await expectAccessible();
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBe(0);
        });
      }
    });
  }
}

test('the shortcuts dialog', async ({ page, open, expectAccessible }) => {
  await open();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible();
});
