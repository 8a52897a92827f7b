import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const LIST = '/risks/build-instructions';

test('a check is found, read, ignored with a reason and opened again', async ({ page, open }) => {
  await open(LIST);
  const list = page.getByRole('grid', { name: 'Build instructions by check' });
  await list.getByText('RUN uses apt').click();
  const panel = page.getByRole('complementary', { name: 'RUN uses apt' });
  await expect(panel.getByText('Use apt-get, or apt-cache for queries.')).toBeVisible();
  await expect(panel.getByText(/apt install/).first()).toBeVisible();
  await panel.getByRole('button', { name: /^Ignore/ }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Rewritten in the next release');
  await page.getByRole('button', { name: /^Ignore \d+ risks?$/ }).click();
  await expect(panel.getByText('Ignored', { exact: true }).first()).toBeVisible();
  await expect(list.getByText('RUN uses apt')).toHaveCount(0);
  await open(`${LIST}/apt?status=ignored`);
  await expect(list.getByText('RUN uses apt')).toBeVisible();
  await panel.getByRole('button', { name: 'Re-open' }).click();
  await expect(page.getByRole('heading', { name: /^No match/ })).toBeVisible();
  await open(LIST);
  await expect(list.getByText('RUN uses apt')).toBeVisible();
});

test('a rule hides a check at both sites until it is retired', async ({ page, open }) => {
  await open(`${LIST}/maintainer`);
  await page.getByRole('button', { name: 'Whitelist' }).click();
  await page.getByRole('textbox', { name: /^Reason/ }).fill('Labels come later');
  await page.getByRole('button', { name: 'Create rule' }).click();
  const list = page.getByRole('grid', { name: 'Build instructions by check' });
  await expect(list.getByText('MAINTAINER is used')).toHaveCount(0);
  await page.getByRole('link', { name: 'Whitelist' }).click();
  const rule = page.getByRole('row', { name: /MAINTAINER is used/ });
  await expect(rule.getByText('Labels come later')).toBeVisible();
  await rule.getByRole('button', { name: /^Retire/ }).click();
  await page.getByRole('button', { name: 'Retire rule' }).click();
  await expect(page.getByText('Nothing is whitelisted')).toBeVisible();
});

const DIFF = `--- a/api.Dockerfile
+++ b/api.Dockerfile
@@ -1,4 +1,5 @@
 FROM debian:12
-MAINTAINER Ada
-RUN apt install -y curl
+LABEL org.opencontainers.image.authors="Ada"
+RUN apt-get install -y curl
+USER 10001
 CMD ["curl"]
`;

test.describe('a Dockerfile', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is dropped, mended by one click a finding, its diff copied, and checked again', async ({
    page,
    open,
  }) => {
    await open();
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible();
    await page.keyboard.type('dockerfile');
    await page.getByRole('option', { name: /Check a Dockerfile/ }).click();
    await drop(page, {
      'api.Dockerfile': 'FROM debian:12\nMAINTAINER Ada\nRUN apt install -y curl\nCMD ["curl"]\n',
      'photo.png': '\u0000\u0001\u0002',
    });
    await expect(page.getByText('1 text could not be checked')).toBeVisible();
    const findings = page
      .getByRole('list', { name: 'Findings in api.Dockerfile' })
      .getByRole('listitem');
    for (const left of [3, 2, 1]) {
      await expect(findings).toHaveCount(left);
      await findings.first().getByRole('button').last().click();
    }
    await expect(page.getByText('No findings').first()).toBeVisible();
    await page.getByRole('button', { name: 'Copy diff' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(DIFF);

    await page.getByRole('button', { name: 'Copy new file' }).click();
    const mended = await page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('textbox', { name: 'Text of a Dockerfile' }).fill(mended);
    await page.getByRole('button', { name: 'Check text' }).click();
    const again = page.getByRole('region', { name: 'Dockerfile', exact: true });
    await expect(again.getByText('No findings').first()).toBeVisible();
  });
});

async function drop(page: Page, files: Record<string, string>) {
  const dataTransfer = await page.evaluateHandle((named) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(named)) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page
    .getByRole('region', { name: 'Dockerfiles to check' })
    .dispatchEvent('drop', { dataTransfer });
}
