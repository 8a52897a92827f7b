import { expect, LIST, test } from './fixtures.ts';

const ID = 'CVE-2021-44228';

test.use({ allowedErrors: /Failed to load resource/ });

test('a save over what somebody else did shows it, keeps the text, and goes on once it is read', async ({
  page,
  open,
  context,
  expectAccessible,
}) => {
  await open(`${LIST}/${ID}?mock-role=analyst`);
  await expect(page.getByRole('button', { name: /^Ignore/ })).toBeVisible();
  await page.keyboard.press('i');
  const reason = page.getByRole('textbox', { name: 'Reason' });
  await page.keyboard.type('Nothing of ours reads patterns');

  const other = await context.newPage();
  await other.goto(`${LIST}/${ID}?mock-role=admin`);
  await other.getByRole('button', { name: /^Ignore/ }).waitFor();
  await other.keyboard.press('n');
  await other.keyboard.type('An exploit was seen today');
  await other.keyboard.press('Control+Enter');
  await expect(other.getByText('Commented')).toBeVisible();
  await other.close();

  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Changed meanwhile, so nothing was saved')).toBeVisible();
  await expect(dialog.getByText('An exploit was seen today')).toBeVisible();
  await expect(dialog.getByText('Lukas Brandt')).toBeVisible();
  await expect(reason).toHaveValue('Nothing of ours reads patterns');
  await expectAccessible();

  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const history = page.getByRole('region', { name: 'History' });
  await expect(history.getByText('Nothing of ours reads patterns')).toBeVisible();
  await expect(history.getByText('Open → Ignored')).toBeVisible();
});

test('M takes a risk, the view Assigned to me holds it, and the next person finds its comment', async ({
  page,
  open,
}) => {
  await open(`${LIST}/${ID}?mock-role=analyst`);
  await expect(page.getByRole('button', { name: /^Ignore/ })).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByText(`7 risks of ${ID} assigned to Wei Chen`)).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type('On it until Friday');
  await page.keyboard.press('Control+Enter');
  const history = page.getByRole('region', { name: 'History' });
  await expect(history.getByText('Nobody → Wei Chen')).toBeVisible();
  await page.keyboard.press('Escape');

  // The palette offers what stands on the page when it opens.
  await expect(page.getByRole('button', { name: 'Assigned to me' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('assigned to me');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: 'Remove filter Assignee: Wei Chen' }),
  ).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(ID) })).toBeVisible();
  await expect(page.getByText('7 risks in 1 vulnerability ·')).toBeVisible();

  await open(`${LIST}/${ID}?mock-role=manager`);
  await expect(history.getByText('On it until Friday')).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: /^Wei Chen$/ })).toBeVisible();
});

test('picked rows are assigned together and put back', async ({ page, open }) => {
  await open(`${LIST}?q=pkg:openssl`);
  await page.getByRole('row', { name: /CVE-2022-0778/ }).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Assign: 1 vulnerability' });
  await dialog.getByRole('button', { name: /^Assign \d+ risks$/ }).click();
  await expect(dialog.getByText('Choose who looks after them, or nobody.')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Assignee' }).selectOption('Sofia Rossi');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^\d+ risks assigned$/)).toBeVisible();
  const facet = page.getByRole('button', { name: 'Assignee' });
  await facet.click();
  await expect(page.getByRole('checkbox', { name: /^Sofia Rossi, [1-9]/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('z');
  await expect(page.getByText(/as before$/)).toBeVisible();
  await facet.click();
  await expect(page.getByRole('checkbox', { name: 'Sofia Rossi, 0' })).toBeVisible();
});
