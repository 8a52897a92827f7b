import { expect, LIST, test } from './fixtures.ts';

const images = (search: string) => `${LIST}?group=image&status=any&q=${encodeURIComponent(search)}`;

test('Ubuntu 16.04 can be fixed', async ({ page, open }) => {
  await open(images('os:"ubuntu 16.04"'));
  await expect(page.getByRole('row', { name: /Ubuntu 16\.04.*Quick fix/ }).first()).toBeVisible();
});

test.describe('checked, but not fixed, with the reason', () => {
  for (const [search, reason] of [
    ['os:"ubuntu 18.10"', 'Ubuntu 18.10 is not supported for fixing'],
    ['os:"centos 6"', /CentOS 6(\.10)? is not supported for fixing/],
  ] as const) {
    test(search, async ({ page, open }) => {
      await open(`${LIST}?status=any&fix=blocked&q=${encodeURIComponent(`${search} has:fix`)}`);
      await page
        .getByRole('row', { name: /CVE-|RHSA-/ })
        .first()
        .press('Enter');
      const fix = page.getByRole('region', { name: 'Fix', exact: true });
      await expect(fix.getByText(reason).first()).toBeVisible();
    });
  }
});

test('releases off the detection list are unsupported, with the cause, and never in the list', async ({
  page,
  open,
}) => {
  await open(images('os:"debian 11"'));
  await expect(page.getByRole('heading', { name: /^No match/ })).toBeVisible();
  await page.getByRole('button', { name: 'Show why' }).click();
  await expect(page.getByRole('row', { name: /Unsupported.*Debian 11/ }).first()).toContainText(
    'not on the list of systems that can be checked',
  );
});
