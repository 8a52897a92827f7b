import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { listScanTargets } from '#contract/scan-plans.ts';
import { getScan, listScanJobs, listScans, startScan } from '#contract/scans.ts';
import { WHOLE_SCOPE, type ScanScope } from '#domain/scan-scope.ts';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { MINUTE_MS, NOW } from '#mock-api/testing/now.ts';
import { renderApp } from '#testing/render-app.tsx';
import { scanPlanUrl } from '#urls/scans.ts';

let server: MockServer | undefined;
let now = NOW;
beforeEach(() => {
  now = NOW;
  sessionStorage.clear();
});
afterEach(() => server?.close());

function serve(options: Partial<Parameters<typeof startMockServer>[0]> = {}) {
  server = startMockServer({ now: () => now, ...options });
  return server;
}

const open = (scope: Partial<ScanScope> = {}) => renderApp(scanPlanUrl(scope));
const dialog = () => screen.findByRole('dialog', { name: 'Scan now' });
const startButton = (name: string | RegExp) => screen.findByRole('button', { name });
const figure = (plan: HTMLElement, name: string) =>
  within(plan).getByText(name).closest('div')!.textContent;
const scans = async () => (await call(listScans, { query: {} })).rows;

describe('a plan that does not fit', () => {
  test('is never started; the cheaper one that is offered starts, and uses the units it named', async () => {
    serve({ scenario: 'first-scan-short' });
    const { address } = open();
    const user = userEvent.setup();
    const plan = await dialog();
    expect(
      await within(plan).findByText(
        '231 images will be scanned, which needs 231 units. You have 100 until 1 Dec 2026, so 131 units are missing.',
      ),
    ).toBeVisible();
    expect(figure(plan, 'Images in scope')).toBe('Images in scope300231 will be scanned');
    expect(figure(plan, 'Units left after')).toBe('Units left after131 shortof 100 now');
    expect(figure(plan, 'Time')).toBe('Time29 minlimit is 4 h');
    expect(within(plan).getByRole('link', { name: 'Increase quota' })).toHaveAttribute(
      'href',
      '/subscription/quota',
    );
    expect(within(plan).queryByRole('button', { name: /^Scan/ })).toBeNull();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await scans()).toEqual([]);

    await user.click(
      within(plan).getByRole('button', { name: 'Newest tag only: 69 units instead of 231' }),
    );
    // The note and its button are gone; the focus stays in the dialog, at what was chosen.
    expect(within(plan).getByRole('radio', { name: /^Newest tag only/ })).toHaveFocus();
    await waitFor(() => expect(address()).toContain('limit=newest-tag'));
    expect(
      await within(plan).findByText(
        '69 images will be scanned and 69 units used. You will have 31 units left until 1 Dec 2026.',
      ),
    ).toBeVisible();
    expect(within(plan).getByRole('radio', { name: /^Newest tag only/ })).toBeChecked();
    expect(within(plan).getByRole('radio', { name: /^This plan: 231 images/ })).not.toBeChecked();
    await user.click(await startButton('Scan 69 images'));
    await waitFor(() => expect(address()).toMatch(/^\/scans\/[\da-f-]{36}$/));
    expect(await screen.findByRole('heading', { name: 'Newest tag only', level: 1 })).toBeVisible();

    now += 60 * MINUTE_MS;
    const [scan] = await scans();
    expect(scan).toMatchObject({ images: 69, startedBy: 'Lukas Brandt' });
    const { counts, unitsUsed, state } = await call(getScan, { path: { id: scan!.id } });
    expect({ state, unitsUsed, done: counts.done }).toEqual({
      state: 'done',
      unitsUsed: 69,
      done: 69,
    });
  });

  test('tells somebody who may not buy who can', async () => {
    serve({ scenario: 'first-scan-short', role: 'analyst' });
    open();
    const increase = await screen.findByRole('button', { name: 'Increase quota' });
    await waitFor(() =>
      expect(increase).toHaveAccessibleDescription(
        'Your role may not buy quota. An admin can change roles. Lukas Brandt and Amara Okafor can.',
      ),
    );
  });

  test('without a choice that fits it says to narrow the scope', async () => {
    serve({ scenario: 'quota-exhausted' });
    open();
    expect(await screen.findByText(/Increase the quota, or narrow the scope\.$/)).toBeVisible();
  });
});

describe('the scope', () => {
  test('is in the address, and the address is the scope', async () => {
    serve({ scenario: 'no-scans-yet' });
    const { address } = open({ repositories: ['payments/ledger'], tags: ['2.5.0'] });
    const user = userEvent.setup();
    const plan = await dialog();
    expect(await startButton('Scan 1 image')).toBeVisible();
    await user.click(within(plan).getByRole('button', { name: 'Remove tag 2.5.0' }));
    await waitFor(() => expect(address()).not.toContain('tags='));
    expect(await startButton(/^Scan [2-9] images$/)).toBeVisible();
    await user.click(within(plan).getByRole('checkbox', { name: /^Baseline/ }));
    await waitFor(() => expect(address()).toContain('categories=system-vulnerability,'));
    expect(address()).not.toContain('baseline');
  });

  test('a source is taken out by its tick, and the last one stays', async () => {
    serve({ scenario: 'no-scans-yet' });
    const { address } = open({ registryTypes: ['harbor', 'quay'] });
    const user = userEvent.setup();
    const plan = await dialog();
    expect(await startButton('Scan 32 images')).toBeVisible();
    await user.click(within(plan).getByRole('checkbox', { name: /^Quay/ }));
    await waitFor(() => expect(address()).toContain('registryTypes=harbor'));
    expect(await startButton('Scan 23 images')).toBeVisible();
    const last = within(plan).getByRole('checkbox', { name: /^Harbor/ });
    expect(last).toHaveAccessibleDescription('A scan needs one source at least');
    await user.click(last);
    expect(last).toBeChecked();
    for (const name of [/^Container Registry/, /^Quay/, /^GitLab/])
      await user.click(within(plan).getByRole('checkbox', { name }));
    await waitFor(() => expect(address()).not.toContain('registryTypes'));
    expect(await startButton('Scan 231 images')).toBeVisible();
  });

  test('running containers are scanned by application, and their log names it', async () => {
    serve({ scenario: 'no-scans-yet' });
    const { address } = open({ categories: ['baseline', 'sensitive-file'], limit: 'newest-tag' });
    const user = userEvent.setup();
    const plan = await dialog();
    await startButton('Scan 69 images');
    await user.click(within(plan).getByRole('radio', { name: 'Running containers' }));
    const applications = await within(plan).findByRole('group', { name: 'Applications' });
    expect(within(applications).getAllByRole('checkbox', { checked: true })).toHaveLength(7);
    expect(address()).not.toContain('limit=');
    expect(address()).toContain('categories=baseline');
    expect(within(plan).queryByRole('checkbox', { name: /^Sensitive/ })).toBeNull();
    for (const box of within(applications).getAllByRole('checkbox').slice(1)) await user.click(box);
    expect(within(applications).getByRole('checkbox', { checked: true })).toHaveAccessibleName(
      /^prod-hangzhou\/checkout/,
    );
    await user.click(await startButton(/^Scan 1\d images$/));
    await waitFor(async () => expect(await scans()).toHaveLength(1));
    const [scan] = await scans();
    const { rows } = await call(listScanJobs, { path: { id: scan!.id }, query: {} });
    expect(rows.length).toBe(scan!.images);
    for (const row of rows) expect(row.applications).toContain('prod-hangzhou/checkout');
  });

  test('without an application in scope running containers cannot be chosen, and it says where to', async () => {
    const { store } = serve({ scenario: 'no-scans-yet' });
    store.settings.sections.runtime.applications = [];
    open();
    const choice = await within(await dialog()).findByRole('radiogroup', { name: 'What to scan' });
    await waitFor(() =>
      expect(choice).toHaveAccessibleDescription(
        'No application is in scope: choose some under Runtime in the scan settings',
      ),
    );
  });

  test('a digest that was typed is not lost, and not forgotten either', async () => {
    serve({ scenario: 'no-scans-yet' });
    const { address } = open();
    const user = userEvent.setup();
    const plan = await dialog();
    await startButton('Scan 231 images');
    await user.click(within(plan).getByRole('button', { name: 'Narrow the scope' }));
    const field = within(plan).getByRole('textbox', { name: 'Digest' });
    const digest = `sha256:${'a'.repeat(64)}`;
    await user.type(field, 'sha256:abc');
    expect(field).toHaveAccessibleDescription('A digest is sha256: and 64 hexadecimal digits.');
    expect(await startButton('Scan 231 images')).toHaveAccessibleDescription(
      'Add what you typed to the scope, or clear the field',
    );
    await user.clear(field);
    await user.type(field, `${digest}{Enter}`);
    await waitFor(() => expect(address()).toContain(`digests=${digest}`));
    expect(
      await within(plan).findByText('No image of this scope can be scanned now. Widen the scope.'),
    ).toBeVisible();
    expect(await startButton('Scan 0 images')).toHaveAccessibleDescription(
      'No image of this scope can be scanned now',
    );
  });

  test('what is left out is counted by its reason', async () => {
    serve();
    open();
    const list = await screen.findByRole('list', { name: 'Not scanned' });
    const rows = within(list).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Being scanned by another scan154',
      'Operating system not supported6 SUSE Linux Enterprise Server, 6 openSUSE, 5 Red Hat, 5 Debian, and 3 more34',
      'Region or zone not supportedme-east-1, cn-nanjing, cn-beijing zone a29',
      'Container Registry Personal edition, which cannot be scanned6',
    ]);
    expect(figure(await dialog(), 'Units needed')).toBe('Units needed176 paid this month, so free');
  });
});

describe('a scan starts once', () => {
  const started = async () => {
    await waitFor(async () => expect(await scans()).toHaveLength(1));
    const [scan] = await scans();
    await waitFor(() => expect(location.pathname).toBe(`/scans/${scan!.id}`));
    expect(sessionStorage.getItem('draft scan plan')).toBeNull();
  };

  test('with a double click', async () => {
    serve({ scenario: 'no-scans-yet' });
    open();
    const user = userEvent.setup();
    await user.dblClick(await startButton('Scan 231 images'));
    await started();
  });

  test('with Ctrl Enter twice', async () => {
    serve({ scenario: 'no-scans-yet' });
    open();
    const user = userEvent.setup();
    (await startButton('Scan 231 images')).focus();
    await user.keyboard('{Control>}{Enter}{Enter}{/Control}');
    await started();
  });

  test('when the reply is lost', async () => {
    serve({
      scenario: 'no-scans-yet',
      faults: [{ endpoint: 'startScan', kind: 'lost-reply', times: 1 }],
    });
    open();
    const user = userEvent.setup();
    await user.click(await startButton('Scan 231 images'));
    await started();
  });

  test('when the reply is lost and the page is loaded again', async () => {
    serve({
      scenario: 'no-scans-yet',
      faults: [
        { endpoint: 'startScan', kind: 'lost-reply', times: 1 },
        { endpoint: 'getScan', kind: 'network', times: 1 },
      ],
    });
    open();
    const user = userEvent.setup();
    await user.click(await startButton('Scan 231 images'));
    const note = await screen.findByText('Whether the scan has started is not known');
    expect(note).toBeVisible();
    expect(await scans()).toHaveLength(1);
    cleanup();
    open();
    await started();
  });

  test('a request that never arrived says so, and is sent again', async () => {
    serve({
      scenario: 'no-scans-yet',
      faults: [{ endpoint: 'startScan', kind: 'network', times: 1 }],
    });
    open();
    const user = userEvent.setup();
    await user.click(await startButton('Scan 231 images'));
    expect(await screen.findByText(/^The request did not reach the server\./)).toBeVisible();
    expect(await scans()).toEqual([]);
    await user.click(await startButton('Scan 231 images'));
    await started();
  });
});

/** Of another repository each. */
async function startTen() {
  const { repositories } = await call(listScanTargets, {});
  for (const { name } of repositories.slice(0, 10)) {
    const target = { kind: 'scope' as const, ...WHOLE_SCOPE, repositories: [name] };
    await call(startScan, { path: { id: crypto.randomUUID() }, body: { target, units: 200 } });
  }
}

describe('a scan is refused', () => {
  test('in words before it is asked for, when ten run', async () => {
    serve({ scenario: 'no-scans-yet' });
    await startTen();
    open();
    expect(await screen.findByText('10 scans run now, which is the limit')).toBeVisible();
    const start = await startButton(/^Scan \d+ images$/);
    expect(start).toHaveAccessibleDescription('Ten scans run now, which is the limit');
    await userEvent.setup().click(start);
    expect(await scans()).toHaveLength(10);
    // Only some of the running ones have a card, the list has all.
    expect(screen.getByText(/^7 more run now\./)).toBeVisible();
  });

  test('by the server, when the tenth came from elsewhere in the meantime', async () => {
    serve({ scenario: 'no-scans-yet' });
    open();
    await startButton('Scan 231 images');
    await startTen();
    await userEvent.setup().click(await startButton('Scan 231 images'));
    expect(
      await screen.findByText('Ten scans run now, which is the limit. No unit was used.'),
    ).toBeVisible();
    expect(await scans()).toHaveLength(10);
  });

  test('when it needs more units than were shown: the new figures are there, and nothing has started', async () => {
    serve();
    open();
    const user = userEvent.setup();
    await startButton('Scan 77 images');
    const before = await scans();
    // In the new month of the account, half an hour after midnight, no digest is paid for.
    now = Date.parse('2026-11-30T16:30:00Z');
    await user.click(await startButton('Scan 77 images'));
    expect(await screen.findByText('The scan needs more units by now')).toBeVisible();
    expect(
      await screen.findByText(
        /^Nothing was started\. You agreed to 1 unit, and it needs \d+ units\./,
      ),
    ).toBeVisible();
    const after = await scans();
    expect(after.filter(({ starter }) => starter === 'console')).toHaveLength(
      before.filter(({ starter }) => starter === 'console').length,
    );
  });

  test('to a manager, who reads why not', async () => {
    serve({ role: 'manager' });
    open();
    const reason = 'Your role may not run scans. An admin can change roles.';
    expect(await startButton('Scan 77 images')).toHaveAccessibleDescription(reason);
    expect(
      within(await dialog()).getByText('You can read this plan, and not start it'),
    ).toBeVisible();
    const [button] = await screen.findAllByText('Scan now', { selector: 'button' });
    expect(button).toHaveAccessibleDescription(reason);
  });

  test('while the subscription is over', async () => {
    serve({ scenario: 'expired-in-grace' });
    renderApp('/scans');
    const button = await screen.findByText('Scan now', { selector: 'button' });
    expect(button).toHaveAccessibleDescription(
      'The subscription has ended, so no scan can be started. Renew it to scan again.',
    );
  });
});

test('the 4-hour limit is named with the registry that is too slow', async () => {
  const { store } = serve({ scenario: 'no-scans-yet' });
  const slow = store.instances.find(({ registryType }) => registryType === 'harbor')!;
  slow.imagesPerHour = 1;
  open({ instances: [slow.id] });
  expect(await screen.findByText(/^The 4-hour limit cuts off [1-9]\d* image/)).toBeVisible();
  const plan = await dialog();
  expect(within(plan).getByRole('link', { name: slow.name })).toHaveAttribute(
    'href',
    `/registries/${slow.id}`,
  );
});

test('a plan that cannot be loaded comes back on a retry', async () => {
  serve({ faults: [{ endpoint: 'planScope', kind: 'server-error', times: 1 }] });
  open();
  const plan = await dialog();
  expect(await within(plan).findByText('The plan could not be loaded')).toBeVisible();
  expect(await startButton('Scan')).toHaveAccessibleDescription('The plan is being worked out');
  await userEvent.setup().click(within(plan).getByRole('button', { name: 'Retry now' }));
  expect(await startButton('Scan 77 images')).toBeVisible();
});

test('a link with digests opens their plan', async () => {
  serve();
  const [running] = await scans();
  const { rows } = await call(listScanJobs, { path: { id: running!.id }, query: { limit: 2 } });
  const digests = rows.map(({ digest }) => digest);
  const { address } = open({ digests });
  const user = userEvent.setup();
  expect(await startButton('Scan 2 images')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: `Remove digest ${digests[0]}` }));
  expect(await startButton('Scan 1 image')).toBeVisible();
  await user.click((await screen.findAllByRole('button', { name: 'Close' }))[0]!);
  await waitFor(() => expect(address()).toBe('/scans'));
  expect(screen.queryByRole('dialog', { name: 'Scan now' })).toBeNull();
});
