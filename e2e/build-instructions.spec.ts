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
  await panel.getByRole('button', { name: 'Re-open' }).click();
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

test('a pasted Dockerfile is checked, mended by one click a finding, and checked again', async ({
  page,
  open,
}) => {
  await open(LIST);
  await page.getByRole('link', { name: 'Check a Dockerfile' }).click();
  await page
    .getByRole('textbox', { name: 'Text of a Dockerfile' })
    .fill('FROM debian:12\nMAINTAINER Ada\nRUN apt install -y curl\nCMD ["curl"]\n');
  await page.getByRole('button', { name: 'Check text' }).click();
  const findings = page.getByRole('list', { name: 'Findings in Dockerfile' }).getByRole('listitem');
  await expect(findings).toHaveCount(3);
  await page.getByRole('button', { name: 'Use a label' }).click();
  await expect(findings).toHaveCount(2);
  await page.getByRole('button', { name: 'Apply all edits' }).click();
  await expect(page.getByText('No findings').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Diff of Dockerfile' })).toContainText(
    '+RUN apt-get install -y curl',
  );
});
