import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { call } from '#api/client.ts';
import { placeOrder } from '#contract/orders.ts';
import { getSubscription } from '#contract/subscription.ts';
import { changeCents } from '#domain/order-price.ts';
import { getScan, listScanJobs, listScans } from '#contract/scans.ts';
import type { EndpointId } from '#contract/endpoints.ts';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { MINUTE_MS, NOW } from '#mock-api/testing/now.ts';
import { renderApp } from '#testing/render-app.tsx';

/** The seed's last night, whose four failed images nobody has read since. */
const NIGHT = '/scans/scan-20261122180000';
/** The seed's scan that runs, started by a person. */
const RUNNING = '/scans/scan-20261123085100';

let server: MockServer | undefined;
let now = NOW;
beforeEach(() => {
  now = NOW;
  sessionStorage.clear();
});
afterEach(() => server?.close());

function open(address = '/scans', options: Partial<Parameters<typeof startMockServer>[0]> = {}) {
  server = startMockServer({ now: () => now, ...options });
  return renderApp(address);
}

const table = () => screen.findByRole('table', { name: 'Scans' });
const bodyRows = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1);
const card = (name: string) => screen.findByRole('region', { name });
const log = () => screen.findByRole('grid', { name: 'Images of this scan' });
const logRows = async () =>
  within(await log())
    .getAllByRole('row')
    .slice(1);
const counters = async (name: string) => {
  const list = (await card(name)).querySelector('dl')!;
  return [...list.children].map(
    (one) =>
      `${one.querySelector('dt')!.textContent} ${one.querySelector('dd')!.firstChild!.textContent}`,
  );
};

describe('the list', () => {
  test('shows what runs and every scan that is kept, newest first', async () => {
    open();
    expect(await counters('39 repositories')).toEqual([
      'Queued 148',
      'Scanning 6',
      'Done 70',
      'Failed 0',
      'Skipped 34',
    ]);
    const running = await card('39 repositories');
    expect(
      within(running).getByText(/^About 19 min left\. Stops at .*, the 4-hour limit\.$/),
    ).toBeVisible();
    expect(within(running).getByText('0 units used, up to 4 more expected')).toBeVisible();
    expect(
      within(running).getByRole('img', { name: '70 of 224 images done, 6 being scanned' }),
    ).toBeVisible();
    const rows = await bodyRows();
    expect(rows).toHaveLength(8);
    expect(rows[0]).toHaveTextContent(
      /^39 repositoriespayments\/checkout-api, payments\/ledger and 37 moreSofia Rossi.*22431%Running0 units$/,
    );
    expect(rows[1]).toHaveTextContent(
      /^Periodic scanAll repositoriesSchedule.*230100%Done, some failed1 unit$/,
    );
    expect(within(rows[1]!).getByRole('link')).toHaveAttribute('href', NIGHT);
    expect(
      within(await table()).getByRole('columnheader', { name: /^Started \(GMT/ }),
    ).toBeVisible();
    expect(document.title).toBe('Scans · Image Scan Console');
    expect(screen.getByRole('link', { name: /^Next run 2\d Nov 2026, / })).toHaveAttribute(
      'href',
      '/settings/scan',
    );
  });

  test('is filtered by who started it and by state, in the address', async () => {
    const { address } = open('/scans?starter=schedule');
    expect(await bodyRows()).toHaveLength(7);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /^Remove filter Started by/ }));
    await waitFor(() => expect(address()).toBe('/scans'));
    await waitFor(async () => expect(await bodyRows()).toHaveLength(8));
  });

  test('that is filtered to nothing offers all', async () => {
    const { address } = open('/scans?state=cancelled');
    const user = userEvent.setup();
    expect(
      await screen.findByRole('heading', { name: 'No scan matches these filters' }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all 8 scans' }));
    await waitFor(() => expect(address()).toBe('/scans'));
    expect(await bodyRows()).toHaveLength(8);
  });

  test('before the first scan says what one would cost', async () => {
    open('/scans', { scenario: 'no-scans-yet' });
    expect(
      await screen.findByText(
        '231 images can be scanned, which needs 231 units. You have 1,000 units.',
      ),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Plan the first scan' })).toHaveAttribute(
      'href',
      '/scans?plan=true',
    );
  });

  test('the chip in the header leads to the scan that runs', async () => {
    open('/quota');
    const ring = await screen.findByRole('progressbar', { name: 'Scan progress' });
    expect(ring.closest('a')).toHaveAttribute('href', RUNNING);
  });
});

describe('a running scan', () => {
  test('follows the clock to its end without a reload', async () => {
    open(RUNNING);
    expect((await counters('39 repositories'))[2]).toBe('Done 70');
    now += 60 * MINUTE_MS;
    expect(await screen.findByText(/^Done(, some failed)? on /)).toBeVisible();
    expect(await screen.findByText('1 scan has ended')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
    expect((await counters('39 repositories')).slice(0, 4)).toEqual([
      'Queued 0',
      'Scanning 0',
      'Done 220',
      'Failed 4',
    ]);
    await waitFor(async () =>
      expect((await logRows()).some((row) => row.textContent.includes('Queued'))).toBe(false),
    );
  }, 30_000);

  test('is stopped after a question that says what stays true', async () => {
    open(RUNNING);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    const dialog = await screen.findByRole('dialog', { name: 'Stop this scan' });
    expect(
      within(dialog).getByText('70 images are done and stay done, with the units they used.'),
    ).toBeVisible();
    expect(
      within(dialog).getByText(
        '154 are not: what is being read stops and uses no unit. You can scan them later.',
      ),
    ).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Stop the scan' }));
    expect(
      await screen.findByText(/^Stopped by Lukas Brandt on .*\. 154 images were not scanned\.$/),
    ).toBeVisible();
    expect(await counters('39 repositories')).toEqual([
      'Not scanned 154',
      'Scanning 0',
      'Done 70',
      'Failed 0',
      'Skipped 34',
    ]);
    await user.click(screen.getByRole('button', { name: 'Scan the 154 left out' }));
    await user.click(await screen.findByRole('button', { name: 'Scan 154 images' }));
    expect(
      await screen.findByRole('heading', { name: 'Scan of images left out', level: 1 }),
    ).toBeVisible();
  });

  test('that could not be stopped says that it goes on or not known', async () => {
    open(RUNNING, { faults: [{ endpoint: 'cancelScan', kind: 'network', times: 1 }] });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    const stop = await screen.findByRole('button', { name: 'Stop the scan' });
    await user.click(stop);
    expect(await screen.findByText('The scan was not stopped')).toBeVisible();
    await user.click(stop);
    expect(await screen.findByText(/^Stopped by Lukas Brandt/)).toBeVisible();
  });

  test('cannot be stopped by a manager, who reads why', async () => {
    open(RUNNING, { role: 'manager' });
    const user = userEvent.setup();
    const stop = await screen.findByRole('button', { name: 'Stop' });
    await waitFor(() =>
      expect(stop).toHaveAccessibleDescription(
        'Your role may not run scans. An admin can change roles.',
      ),
    );
    await user.click(stop);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('failed images', () => {
  test('are told by cause, and only they are retried', async () => {
    // By then the scan that runs has tried them too.
    server = startMockServer({ now: () => now });
    now += 60 * MINUTE_MS;
    const { address } = renderApp(NIGHT);
    const user = userEvent.setup();
    const failed = await screen.findByRole('region', { name: 'Failed images' });
    expect(
      within(failed)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'The registry closed the connection while a layer was readRetry; if it happens again, look at the load of the registryprod-beijingharbor-tokyo3 imagesRetry',
      'The speed limit of the registry is too low to read the image within 4 hoursRaise the speed limit of the registry, then retryprod-beijing1 imageRaise the speed limit',
    ]);
    expect(within(failed).getByRole('link', { name: 'Raise the speed limit' })).toHaveAttribute(
      'href',
      '/registries/cri-prod-beijing',
    );
    await user.click(within(failed).getByRole('button', { name: 'Retry 4 failed' }));
    const dialog = await screen.findByRole('dialog', { name: 'Retry failed images' });
    expect(within(dialog).getByText(/It uses 4 units at most/)).toBeVisible();
    await user.dblClick(within(dialog).getByRole('button', { name: 'Retry 4 images' }));
    await waitFor(() => expect(address()).not.toBe(NIGHT));
    expect(
      await screen.findByRole('heading', { name: 'Retry of failed images', level: 1 }),
    ).toBeVisible();
    const { rows } = await call(listScans, { query: {} });
    expect(rows).toHaveLength(9);
    expect(rows[0]).toMatchObject({
      images: 4,
      target: { kind: 'remains', scanId: 'scan-20261122180000', which: 'failed' },
    });
  });

  test('that another scan is going to read are not read twice', async () => {
    open(NIGHT);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Retry 4 failed' }));
    await user.click(await screen.findByRole('button', { name: 'Retry 4 images' }));
    expect(
      await screen.findByText(
        'None of these images can be scanned now: another scan reads them, or the scan settings leave them out. No unit was used.',
      ),
    ).toBeVisible();
    const { rows } = await call(listScans, { query: {} });
    expect(rows).toHaveLength(8);
  });

  test('of a manager have no retry, with the reason', async () => {
    open(NIGHT, { role: 'manager' });
    expect(
      await screen.findByRole('button', { name: 'Retry 4 failed' }),
    ).toHaveAccessibleDescription('Your role may not run scans. An admin can change roles.');
  });
});

test('a scan that ran out of units names what it left out, and both ways on', async () => {
  server = startMockServer({ now: () => now, scenario: 'first-scan-short' });
  // Past the first night: the periodic scan asks nobody whether there are units for all of it.
  now = Date.parse('2026-11-23T20:00:00Z');
  const [night] = (await call(listScans, { query: {} })).rows;
  expect(night).toMatchObject({ state: 'out-of-units', unitsUsed: 100, images: 231 });
  const { remains } = await call(getScan, { path: { id: night!.id } });
  const left = remains['left-out'];
  expect(left).toBe(231 - night!.counts.done - night!.counts.failed);
  renderApp(`/scans/${night!.id}`);
  expect(
    await screen.findByText(`${left} images were not scanned: no units were left`),
  ).toBeVisible();
  const region = within(await card('Periodic scan'));
  expect(region.getByRole('link', { name: 'Increase quota' })).toHaveAttribute(
    'href',
    '/subscription/quota',
  );
  expect(region.queryByRole('button', { name: /left out$/ })).toBeNull();
  const user = userEvent.setup();
  await user.click(screen.getByRole('link', { name: 'Which images these are' }));
  await waitFor(() => expect(location.search).toBe('?images=left-out'));
  await waitFor(async () => {
    const rows = await logRows();
    expect(rows[0]).toHaveTextContent('Not scanned');
  });

  const { asOf, terms } = await call(getSubscription, {});
  const times = terms.map((term) => ({
    ...term,
    startsAt: Date.parse(term.startsAt),
    endsAt: Date.parse(term.endsAt),
  }));
  const amountCents = changeCents(times, 300, Date.parse(asOf));
  const body = { kind: 'change-quantity', quantity: 300, amountCents, quotedAt: asOf } as const;
  await call(placeOrder, { path: { id: crypto.randomUUID() }, body });
  cleanup();
  renderApp(`/scans/${night!.id}`);
  const resume = await screen.findByRole('button', { name: `Scan the ${left} left out` });
  expect(screen.queryByRole('link', { name: 'Increase quota' })).toBeNull();
  await user.click(resume);
  await user.click(await screen.findByRole('button', { name: `Scan ${left} images` }));
  expect(
    await screen.findByRole('heading', { name: 'Scan of images left out', level: 1 }),
  ).toBeVisible();
  now += 120 * MINUTE_MS;
  const [resumed] = (await call(listScans, { query: {} })).rows;
  expect(resumed).toMatchObject({ images: left, startedBy: 'Lukas Brandt' });
  expect(resumed?.state).toMatch(/^done/);
  expect((await call(getScan, { path: { id: night!.id } })).remains['left-out']).toBe(0);
});

describe('the log', () => {
  test('is filtered by state and searched, in the address', async () => {
    const { address } = open(`${NIGHT}?images=failed`);
    const rows = await logRows();
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row).toHaveTextContent(/Failed.*(?:Retry|Raise).*No unit$/);
    const user = userEvent.setup();
    await user.type(
      screen.getByRole('searchbox', { name: 'Search the log' }),
      'nothing such{Enter}',
    );
    expect(await screen.findByRole('heading', { name: 'No image matches' })).toBeVisible();
    expect(address()).toBe(`${NIGHT}?images=failed&q=nothing+such`);
    await user.click(screen.getByRole('button', { name: 'Show all 230 images' }));
    await waitFor(() => expect(address()).toBe(NIGHT));
    await waitFor(async () => expect((await logRows()).length).toBeGreaterThan(10));
  });

  test('tells the step of an image that is being scanned, and links image and unit', async () => {
    open(`${RUNNING}?images=running`);
    const rows = await logRows();
    expect(rows).toHaveLength(6);
    for (const row of rows)
      expect(row).toHaveTextContent(
        /Pulling layers|Unpacking|Looking for|Matching|Checking|Baseline/,
      );
    const link = within(rows[0]!).getAllByRole('link', { hidden: true })[0];
    expect(link?.getAttribute('href')).toMatch(
      /^\/images\/[\w-]+\/[\w-]+\/sha256%3A[\da-f]{64}(?:\?site=outside-china)?$/,
    );
  });

  test('a unit leads to its row of the ledger', async () => {
    server = startMockServer({ now: () => now });
    const id = NIGHT.slice('/scans/'.length);
    const pages = await Promise.all(
      [0, 200].map((offset) => call(listScanJobs, { path: { id }, query: { offset, limit: 200 } })),
    );
    const charged = pages.flatMap(({ rows }) => rows).filter((job) => job.charged);
    expect(charged).toHaveLength(1);
    renderApp(`${NIGHT}?q=${charged[0]!.digest}`);
    const unit = await screen.findByRole('link', { name: '1 unit' });
    expect(unit).toHaveAttribute('href', `/quota/ledger?q=${charged[0]!.digest}`);
  });

  test('images that are picked out become a plan', async () => {
    open(`${NIGHT}?images=failed`);
    const user = userEvent.setup();
    const [first] = await logRows();
    await user.click(within(first!).getByRole('checkbox'));
    expect(
      screen.getByRole('link', { name: 'Plan a scan of 1 image' }).getAttribute('href'),
    ).toMatch(/^\/scans\?plan=true&digests=sha256:[\da-f]{64}$/);
  });
});

test('an unknown scan says so and leads back', async () => {
  const { address } = open('/scans/no-such-scan');
  const user = userEvent.setup();
  expect(await screen.findByRole('heading', { name: 'There is no such scan' })).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Show all scans' }));
  await waitFor(() => expect(address()).toBe('/scans'));
});

test.each([
  ['/scans', 'listScans', 'The list of scans could not be loaded'],
  ['/scans', 'getScanActivity', 'What runs now could not be loaded'],
  ['/scans', 'getScan', 'The running scan could not be loaded'],
  [NIGHT, 'getScan', 'The scan could not be loaded'],
  [NIGHT, 'listScanJobs', 'The log could not be loaded'],
] as const satisfies readonly (readonly [string, EndpointId, string])[])(
  '%s: a failure of %s says so and is retried',
  async (address, endpoint, title) => {
    open(address, { faults: [{ endpoint, kind: 'server-error' }] });
    const failure = (await screen.findByText(title)).closest('[role="alert"]') as HTMLElement;
    server?.faults.set([]);
    await userEvent.setup().click(within(failure).getByRole('button', { name: 'Retry now' }));
    await waitFor(() => expect(screen.queryByText(title)).toBeNull());
    expect(await (address === NIGHT ? log() : table())).toBeVisible();
  },
);

test('a role that may not read has no retry', async () => {
  open('/scans', { faults: [{ endpoint: 'listScans', kind: 'forbidden' }] });
  expect(await screen.findByText('The list of scans is closed to your role')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Retry now' })).toBeNull();
});

test('names from a server are text', async () => {
  open('/scans', { scenario: 'hostile-text' });
  expect(await bodyRows()).not.toHaveLength(0);
  expect(document.querySelector('main img')).toBeNull();
});

test('in a narrow window the rows of the log are cards that keep image, state and unit', async () => {
  const narrow = vi.spyOn(window, 'matchMedia').mockImplementation(
    (media) =>
      ({
        matches: media.includes('max-width: 767px'),
        media,
        addEventListener() {},
        removeEventListener() {},
      }) as never,
  );
  open(`${NIGHT}?images=failed`);
  const [first] = await logRows();
  const places = [...first!.querySelectorAll('[data-card]')].map((cell) =>
    cell.getAttribute('data-card'),
  );
  expect(places).toEqual(['main', 'bottom', 'top', 'meta', 'middle']);
  narrow.mockRestore();
});
