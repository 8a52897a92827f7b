import { SITES } from '#domain/region.ts';
import { scenarios } from '#mock-api/scenarios/scenarios.ts';
import { buildWorld } from '#mock-api/seed/build-world.ts';
import { seededSecrets } from '#mock-api/seed/risks/planted-files.ts';
import { RISK_PATHS } from '#urls/risks.ts';
import { expect, test } from './fixtures.ts';

test.describe('application vulnerabilities', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('one is found, its command copied, ignored with a reason and opened again', async ({
    page,
    open,
  }) => {
    await open(`${RISK_PATHS['application-vulnerability']}?q=pkg:*spring-beans`);
    const list = page.getByRole('grid', { name: 'Application vulnerabilities by vulnerability' });
    await list.getByText('CVE-2022-22965').click();
    const panel = page.getByRole('complementary', { name: 'CVE-2022-22965' });
    const command = panel.getByRole('region', { name: 'Maven command, text' });
    await expect(command).toContainText(
      'mvn versions:use-dep-version -Dincludes=org.springframework',
    );
    await expect(panel.getByText(/BOOT-INF\/lib\/spring-beans/).first()).toBeVisible();
    await page.keyboard.press('c');
    await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await command.textContent(),
    );
    await panel.getByRole('button', { name: /^Ignore/ }).click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('No endpoint binds a form');
    await page.getByRole('button', { name: /^Ignore \d+ risks$/ }).click();
    await expect(page.getByRole('heading', { name: /^No match/ })).toBeVisible();
    await open(
      `${RISK_PATHS['application-vulnerability']}/CVE-2022-22965?q=pkg:*spring-beans&status=ignored`,
    );
    await expect(list.getByText('CVE-2022-22965')).toBeVisible();
    await panel.getByRole('button', { name: 'Re-open' }).click();
    await expect(page.getByRole('heading', { name: /^No match/ })).toBeVisible();
  });
});

test('a check of a baseline is whitelisted in one image, and open again when the rule is retired', async ({
  page,
  open,
}) => {
  await open(`${RISK_PATHS.baseline}/mysql_access`);
  const panel = page.getByRole('complementary', { name: 'MySQL unauthorised access' });
  await expect(panel.getByText('skip-grant-tables').first()).toBeVisible();
  await expect(panel.getByText('Remove skip-grant-tables from the configuration.')).toBeVisible();
  const open3 = page.getByRole('row', { name: /MySQL unauthorised access/ });
  await expect(open3).toContainText('High');
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Whitelist MySQL unauthorised access' });
  await dialog
    .getByRole('combobox', { name: 'What it is about' })
    .selectOption({ label: 'Only the check MySQL skips its table of rights' });
  await dialog.getByRole('radio', { name: /^Only / }).check({ force: true });
  await expect(dialog.getByText(/^Hides 1 open risk in 1 image now/)).toBeVisible();
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Only used to restore a backup');
  await dialog.getByRole('button', { name: 'Create rule' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(panel.getByText('Only used to restore a backup').first()).toBeVisible();
  await open(`${RISK_PATHS.baseline}?status=whitelisted`);
  await expect(page.getByRole('row', { name: /MySQL unauthorised access/ })).toBeVisible();
  await page.getByRole('link', { name: 'Whitelist' }).click();
  await page.getByRole('button', { name: /^Retire/ }).click();
  await page.getByRole('button', { name: 'Retire rule' }).click();
  await expect(page.getByText('Nothing is whitelisted')).toBeVisible();
  await open(`${RISK_PATHS.baseline}?status=whitelisted`);
  await expect(page.getByRole('heading', { name: /^No match/ })).toBeVisible();
});

test('a malicious sample is whitelisted by its hash, up to the last instant of the rule', async ({
  page,
  open,
}) => {
  const list = `${RISK_PATHS['malicious-sample']}?q=Webshell`;
  await open(list);
  const sample = page.getByRole('row', { name: /Webshell\.PHP\.Oneline\.c/ });
  await expect(sample).toContainText('Urgent');
  await sample.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Webshell.PHP.Oneline.c' });
  await expect(panel.getByText('/app/dist/uploads/thumb.php').first()).toBeVisible();
  await expect(panel.getByText(/make memory executable or change proxy settings/)).toBeVisible();
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: /^Whitelist Webshell/ });
  await dialog
    .getByRole('combobox', { name: 'What it is about' })
    .selectOption({ label: 'Only files like /app/dist/uploads/thumb.php' });
  await dialog.getByRole('radio', { name: 'Until a date' }).check({ force: true });
  await dialog.getByLabel('Last day').fill('2026-11-30');
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Part of a training course');
  await dialog.getByRole('checkbox', { name: /^Yes, hide/ }).check();
  await dialog.getByRole('button', { name: 'Create rule' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(sample).toHaveCount(0);
  await open(`${list}&status=whitelisted`);
  await expect(sample).toBeVisible();

  await page.clock.setFixedTime(new Date('2026-11-30T15:59:58Z'));
  await open(list);
  await expect(page.getByRole('heading', { name: /^No match/ })).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-11-30T15:59:59Z'));
  await open(list);
  await expect(sample).toBeVisible();
});

test('a sensitive file is read masked, called a false positive, and opened again', async ({
  page,
  open,
}) => {
  await open(`${RISK_PATHS['sensitive-file']}/npm_token`);
  const panel = page.getByRole('complementary', { name: 'npm token' });
  await expect(panel.getByText(/_authToken|••••••/).first()).toBeVisible();
  await expect(panel.getByText(/^Delete the token in the account/)).toBeVisible();
  await expect(
    panel.getByText(/^Deleted in layer \d+, still readable in layer \d+$/),
  ).toBeVisible();
  await panel.getByRole('button', { name: 'False positive' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('A sample of the manual');
  await page.getByRole('button', { name: /^Mark \d+ risks?$/ }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const row = page.getByRole('row', { name: /npm token/ });
  await expect(row).toHaveCount(0);
  await open(`${RISK_PATHS['sensitive-file']}/npm_token?status=false-positive`);
  await expect(row).toBeVisible();
  await panel.getByRole('button', { name: 'Re-open' }).click();
  await expect(row).toHaveCount(0);
});

test('no page shows a part of a seeded secret', async ({ page, open }) => {
  const epoch = Date.parse('2026-11-23T00:00:00Z');
  const world = buildWorld(scenarios.default.recipe, {
    seed: 'image-scan',
    epoch,
    openedAt: epoch,
  });
  const secrets = seededSecrets(world.images);
  expect(secrets.length).toBeGreaterThan(100);
  const rules = new Set(
    SITES.flatMap((site) => world.findings[site])
      .filter(({ category }) => category === 'sensitive-file')
      .map(({ riskId }) => riskId),
  );
  await open(RISK_PATHS['sensitive-file']);
  for (const rule of [...rules].slice(0, 4)) {
    await open(`${RISK_PATHS['sensitive-file']}/${rule}`);
    await expect(page.getByRole('region', { name: 'Evidence' })).toContainText('SHA-256');
    const shown = await page.content();
    expect(secrets.filter((secret) => shown.includes(secret.slice(0, 8)))).toEqual([]);
  }
});
