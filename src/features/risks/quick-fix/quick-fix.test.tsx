import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { listFixes } from '#contract/fixes.ts';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { MINUTE_MS, NOW } from '#mock-api/testing/now.ts';
import { FIX_ID, preview, start } from '#testing/fixing.ts';
import { renderApp } from '#testing/render-app.tsx';

/** The question stands over the list when the address asks it. */
const ADDRESS = '/risks/system-vulnerabilities?q=repo:identity/session-store&do=fix';

let server: MockServer;
let now = NOW;
afterEach(() => server.close());

function open(options: Parameters<typeof startMockServer>[0] = {}, address = ADDRESS) {
  now = NOW;
  server = startMockServer({ now: () => now, role: 'admin', ...options });
  renderApp(address);
  return userEvent.setup({ delay: null });
}

const dialog = async () => within(await screen.findByRole('dialog', { name: 'Quick fix' }));

/** The dialog with its images, and the button that starts the fix. */
async function loaded() {
  const form = await dialog();
  await form.findByRole('table', { name: 'Images to rebuild' });
  return { form, button: form.getByRole('button', { name: /^Fix \d*\s?images?$/ }) };
}

const fixes = async () => (await call(listFixes, { query: { site: 'china' } })).rows;

test('after a lost reply nothing but the same request can be sent, and it starts one fix', async () => {
  const user = open();
  const { form, button } = await loaded();
  const boxes = form.getAllByRole('checkbox', { name: /^Rebuild identity/ });
  await user.click(boxes.at(-1)!);
  server.faults.set([{ endpoint: 'startFix', kind: 'lost-reply', times: 1 }]);
  await user.click(button);
  expect(await form.findByText('It is not known whether the fix has started')).toBeVisible();
  expect(form.queryByText('The fix was not started')).toBeNull();
  expect(form.getByRole('checkbox', { name: 'Rebuild all' })).toHaveAccessibleDescription(
    /cannot be changed/,
  );
  await user.click(boxes.at(-1)!);
  expect(boxes.at(-1)).not.toBeChecked();
  const tag = form.getAllByRole('textbox')[0]!;
  const before = (tag as HTMLInputElement).value;
  await user.type(tag, 'x');
  expect(tag).toHaveValue(before);
  await user.click(form.getByText('All fixable High'));
  expect(form.getByRole('radio', { name: 'Selected risks' })).toBeChecked();

  await user.click(button);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const [fix, ...others] = await fixes();
  expect(others).toEqual([]);
  expect(Object.values(fix!.tasks).reduce((sum, count) => sum + count, 0)).toBe(boxes.length - 1);
});

test('a start without an answer is still known when the dialog is opened again', async () => {
  const user = open();
  const { form, button } = await loaded();
  server.faults.set([{ endpoint: 'startFix', kind: 'network', times: 1 }]);
  await user.click(button);
  await form.findByText('It is not known whether the fix has started');
  await user.click(form.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('{Control>}{Shift>}A{/Shift}{/Control}');
  await user.keyboard('f');
  const again = await loaded();
  expect(again.form.getByText(/^No answer came when it was sent/)).toBeVisible();
  await user.click(again.button);
  await waitFor(async () => expect(await fixes()).toHaveLength(1));
});

test('a refusal says that nothing was started, and leaves everything to be changed', async () => {
  const user = open();
  const { form, button } = await loaded();
  server.faults.set([{ endpoint: 'startFix', kind: 'forbidden', times: 1 }]);
  await user.click(button);
  expect(await form.findByText('The fix was not started')).toBeVisible();
  const tag = form.getAllByRole('textbox')[0]!;
  await user.clear(tag);
  await user.type(tag, 'mended');
  expect(tag).toHaveValue('mended');
});

test('with the subscription ended nothing can be started, and the reason is the true one', async () => {
  open({ scenario: 'expired-in-grace' });
  const { form, button } = await loaded();
  expect(await form.findByText(/^The subscription has ended, so no fix/)).toBeVisible();
  expect(button).toHaveAccessibleDescription(/^The subscription has ended/);
  expect(form.queryByText(/uses up to/)).toBeNull();
  expect(form.getByRole('link', { name: 'See the subscription' })).toHaveAttribute(
    'href',
    '/subscription',
  );
});

test('a subscription that ends while the dialog stands open is named as the reason', async () => {
  const user = open();
  const { form, button } = await loaded();
  server.store.subscription.autoRenewal = false;
  for (const term of server.store.subscription.terms) term.endsAt = now;
  await user.click(button);
  expect(
    await form.findByText(/^The subscription has ended, so no new image .* Nothing was/),
  ).toBeVisible();
  expect(form.getByRole('link', { name: 'See the subscription' })).toBeVisible();
});

test('with few units the most urgent images stay, and all or none can be ticked at once', async () => {
  const user = open(
    { scenario: 'quota-nearly-empty' },
    '/risks/system-vulnerabilities?fix=quick-fix&do=fix',
  );
  const { form, button } = await loaded();
  expect(button).toHaveAccessibleDescription(/^The re-scan needs/);
  const few = form.getByRole('button', { name: /^Only the first \d+$/ });
  const units = Number.parseInt(few.textContent.replace(/\D/g, ''), 10);
  await user.click(few);
  const boxes = form.getAllByRole('checkbox', { name: /^Rebuild .*\// });
  const ticked = () => boxes.map((box) => (box as HTMLInputElement).checked);
  expect(ticked()).toEqual(boxes.map((_, index) => index < units));
  expect(form.queryByText(/units are missing/)).toBeNull();
  const all = form.getByRole('checkbox', { name: 'Rebuild all' });
  expect(all).toBePartiallyChecked();
  await user.click(all);
  expect(ticked()).toEqual(boxes.map(() => true));
  await user.click(all);
  expect(ticked()).toEqual(boxes.map(() => false));
  expect(form.getByRole('button', { name: 'Fix images' })).toHaveAccessibleDescription(
    'No image is chosen',
  );
});

test('a preview that cannot be loaded promises nothing', async () => {
  now = NOW;
  server = startMockServer({ now: () => now, role: 'admin' });
  server.faults.set([{ endpoint: 'previewFix', kind: 'server-error' }]);
  renderApp(ADDRESS);
  const form = await dialog();
  expect(await form.findByText('The preview of the fix could not be loaded')).toBeVisible();
  expect(form.getByRole('button', { name: 'Fix images' })).toHaveAccessibleDescription(
    'What it rebuilds could not be worked out',
  );
});

test('when everything is being fixed already, that alone is said', async () => {
  now = NOW;
  server = startMockServer({ now: () => now, role: 'admin' });
  const q = 'repo:identity/session-store';
  await start((await preview(q)).images, FIX_ID, q);
  now += MINUTE_MS;
  renderApp(ADDRESS);
  const form = await dialog();
  expect(await form.findByText(/images are being fixed already$/)).toBeVisible();
  expect(form.queryByText('Nothing here can be fixed by quick fix')).toBeNull();
  expect(form.getByRole('button', { name: 'Fix images' })).toHaveAccessibleDescription(
    'What can be fixed here is being fixed already',
  );
});
