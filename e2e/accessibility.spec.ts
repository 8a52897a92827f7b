import type { Page } from '@playwright/test';
import { DOCKERFILE_CHECK_PATH } from '#urls/dockerfile-check.ts';
import { FIXES_PATH } from '#urls/fix-address.ts';
import { FIX_PLAN_PATH } from '#urls/fix-plan-address.ts';
import { ALL_RISKS_PATH } from '#urls/overview-path.ts';
import { focusUrl } from '#urls/focus.ts';
import { HISTORY_PATH } from '#urls/history.ts';
import { LEDGER_PATH, QUOTA_PATH } from '#urls/quota.ts';
import { IMAGES_PATH, imageUrl } from '#urls/image-address.ts';
import { imagesUrl } from '#urls/images.ts';
import { ADD_REGISTRY_PATH, REGISTRIES_PATH } from '#urls/registries.ts';
import { RISK_PATHS } from '#urls/risks.ts';
import { SCANS_PATH } from '#urls/scan-address.ts';
import { scanSettingsUrl } from '#urls/scan-settings.ts';
import { scanPlanUrl, scanUrl } from '#urls/scans.ts';
import { CHANGE_QUOTA_PATH, ENABLE_PATH, SUBSCRIPTION_PATH } from '#urls/subscription.ts';
import { WHITELIST_PATH } from '#urls/whitelist-path.ts';
import { expect, LIST, test } from './fixtures.ts';

const PANEL = `${LIST}/CVE-2019-12900`;

/** Two tags of one repository; the seed gives them the same digests in every world. */
const BASE_IMAGE = imageUrl({
  namespace: 'platform',
  repository: 'base-images',
  digest: 'sha256:1b85331b6f08bafa73105c6e9f458150b1465c4cb4f4961afb0c51e58d22ec87',
  regionId: 'ap-southeast-1',
});
const OTHER_DIGEST = 'sha256:095e305061f7791ac632a848991409c0254cfd98e61b327ce219b5c97b58d604';

type Click = string | { role: 'link'; name: string };
type Screen = { address: string; shown: RegExp | string; click?: Click };

/** Every screen, named by what a person must see before it is checked. */
const SCREENS: Readonly<Record<string, Screen>> = {
  'list by vulnerability': { address: LIST, shown: /risks in \d+ vulnerabilities/ },
  'list by package': { address: `${LIST}?group=package`, shown: /risks in \d+ packages/ },
  'list by image': { address: `${LIST}?group=image`, shown: /not in this list/ },
  panel: { address: PANEL, shown: 'Why it ranks here' },
  'ignore dialog': { address: PANEL, shown: /^Change from Open/, click: 'Ignore' },
  'nothing matches': { address: `${LIST}?q=no-such-package`, shown: 'No match for 2 filters' },
  failed: {
    address: `${LIST}?mock-fault=listRisks:unavailable`,
    shown: 'The list could not be loaded',
  },
  'not allowed': {
    address: `${LIST}?mock-fault=listRisks:forbidden`,
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
  'enable image scan': {
    address: `${ENABLE_PATH}?mock-scenario=not-activated-basic`,
    shown: 'After you pay',
  },
  'may not buy': {
    address: `${ENABLE_PATH}?mock-scenario=not-activated-basic&mock-role=manager`,
    shown: 'Only an admin can buy units',
  },
  subscription: { address: SUBSCRIPTION_PATH, shown: 'Orders and receipts' },
  'subscription in grace': {
    address: `${SUBSCRIPTION_PATH}?mock-scenario=expired-in-grace`,
    shown: /^Scanning has stopped/,
  },
  'order that waits': {
    address: `${SUBSCRIPTION_PATH}?mock-scenario=renewal-pending`,
    shown: 'This order is not paid yet',
    click: { role: 'link', name: 'Open order' },
  },
  'change quota': { address: CHANGE_QUOTA_PATH, shown: 'What it changes' },
  'quota and regions': { address: QUOTA_PATH, shown: 'Units left each day' },
  'quota that runs out': {
    address: `${QUOTA_PATH}?mock-scenario=quota-exhausted`,
    shown: /^All \d+ units of this month are used/,
  },
  ledger: { address: LEDGER_PATH, shown: /of 272|of \d+/ },
  'images by repository': { address: IMAGES_PATH, shown: /^\d+ images in site China/ },
  'images one by one': {
    address: imagesUrl({ view: 'images' }),
    shown: /^\d+ images in site China/,
    click: 'State',
  },
  'blind spots': {
    address: imagesUrl({ view: 'blind-spots' }),
    shown: /^What no list of risks can speak for/,
  },
  'one image': { address: BASE_IMAGE, shown: 'Scan history' },
  'two images compared': {
    address: `${BASE_IMAGE}&compare=${OTHER_DIGEST}`,
    shown: /^27 added, 20 removed, 7 changed;/,
  },
  'no fixes yet': { address: FIXES_PATH, shown: 'Nothing was fixed at this site yet' },
  'quick fix': { address: `${LIST}?q=repo:identity/*&do=fix`, shown: /^Rebuilds \d+ images/ },
  'fix plan': { address: FIX_PLAN_PATH, shown: /^3 actions clear/ },
  'all risks': { address: `${ALL_RISKS_PATH}?priority=asap`, shown: /Counted by/ },
  scans: { address: SCANS_PATH, shown: 'All scans' },
  planner: { address: scanPlanUrl(), shown: 'Images in scope' },
  'one scan': { address: scanUrl('no-such-scan'), shown: /no such scan/i },
  registries: { address: REGISTRIES_PATH, shown: /^Harbor/ },
  'add a registry': { address: ADD_REGISTRY_PATH, shown: /Test connection/ },
  'scan settings': { address: scanSettingsUrl(), shown: 'Next three runs' },
  'baseline settings': { address: scanSettingsUrl('baseline'), shown: /AccessKey leak detection/i },
  whitelist: { address: WHITELIST_PATH, shown: /whitelist/i },
  'an application vulnerability': {
    address: `${RISK_PATHS['application-vulnerability']}/CVE-2022-22965`,
    shown: /^mvn versions/,
  },
  'a baseline': {
    address: `${RISK_PATHS.baseline}/mysql_access`,
    shown: /^Remove skip-grant-tables/,
  },
  'a malicious sample': {
    address: `${RISK_PATHS['malicious-sample']}?q=Webshell`,
    shown: /^Webshell/,
  },
  'a sensitive file': {
    address: `${RISK_PATHS['sensitive-file']}/npm_token`,
    shown: /^Delete the token in the account/,
  },
  'a build instruction': {
    address: `${RISK_PATHS['build-instruction']}/maintainer`,
    shown: /^MAINTAINER/,
  },
  'history, still empty': { address: HISTORY_PATH, shown: 'Nothing was done to many risks yet' },
  'one by one': { address: focusUrl('system-vulnerability'), shown: 'Reason of your verdicts' },
  'export dialog': { address: LIST, shown: 'Counting unit', click: 'Export' },
  'check a Dockerfile': { address: DOCKERFILE_CHECK_PATH, shown: 'Text of a Dockerfile' },
  'signed out': { address: `${LIST}?mock-person=none`, shown: 'You are signed out' },
  'column picker': { address: LIST, shown: 'CVSS', click: 'Columns' },
};

test.use({ allowedErrors: /Failed to load resource/ });

function clickable(page: Page, click: Click) {
  return typeof click === 'string'
    ? page.getByRole('button', { name: click })
    : page.getByRole(click.role, { name: click.name });
}

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

// A theme fades in otherwise, and a colour would be judged half-way.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A theme changes no width, so the narrow screen is looked at in one; it is the same page, made narrow. */
for (const [name, { address, shown, click }] of Object.entries(SCREENS)) {
  test(name, async ({ page, open, expectAccessible, expectContrast }) => {
    await page.setViewportSize(WIDE);
    await open(address);
    if (click) await clickable(page, click).first().click();
    await expect(page.getByText(shown).filter({ visible: true }).first()).toBeVisible();
    await expectAccessible();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast();
    expect(await overflow(page)).toBe(0);

    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(NARROW);
    await expect(page.getByText(shown).filter({ visible: true }).first()).toBeVisible();
    await expectAccessible();
    expect(await overflow(page)).toBe(0);
  });
}

/** How far the page could be scrolled sideways, in px. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

test('the shortcuts dialog', async ({ page, open, expectAccessible }) => {
  await open();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible();
});
