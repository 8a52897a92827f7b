import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { getFix } from '#contract/fixes.ts';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { MINUTE_MS, NOW } from '#mock-api/testing/now.ts';
import { FIX_ID, preview, start } from '#testing/fixing.ts';
import { renderApp } from '#testing/render-app.tsx';

let server: MockServer;
let now = NOW;
beforeEach(() => {
  now = NOW;
  server = startMockServer({ now: () => now });
});
afterEach(() => server.close());

/** A fix of the three most urgent images, of which one fails, as far as it has come after some minutes. */
async function startThree(minutes: number) {
  await start((await preview()).images.slice(0, 3));
  now += minutes * MINUTE_MS;
  return call(getFix, { path: { id: FIX_ID } });
}

describe('the list', () => {
  test('says what to do while nothing was fixed, and that fixing by itself is off', async () => {
    renderApp('/fixes');
    expect(await screen.findByText('Nothing was fixed at this site yet')).toBeVisible();
    expect(screen.getByText(/Automatic fixing is off/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Show what can be fixed' })).toHaveAttribute(
      'href',
      '/risks/system-vulnerabilities?fix=quick-fix',
    );
  });

  test('that cannot be loaded says so and comes back', async () => {
    server.faults.set([{ endpoint: 'listFixes', kind: 'server-error', times: 1 }]);
    renderApp('/fixes');
    expect(await screen.findByText('The list of fixes could not be loaded')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^Retry/ }));
    expect(await screen.findByText('Nothing was fixed at this site yet')).toBeVisible();
  });

  test('shows each fix with its state, and what no filter shows', async () => {
    const fix = await startThree(30);
    renderApp('/fixes?state=running');
    expect(await screen.findByText('No fix matches these filters')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show all 1 fix' }));
    const row = await screen.findByRole('row', { name: /^Chosen risks of 3 images/ });
    expect(within(row).getByText('Done, some failed')).toBeVisible();
    expect(within(row).getByText(String(fix.closed))).toBeVisible();
  });
});

describe('a receipt', () => {
  test('comes only when the fix has ended', async () => {
    await startThree(1);
    renderApp(`/fixes/${FIX_ID}`);
    expect(await screen.findByText(/Nothing is closed before a scan/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Print' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('tells each risk with what became of it, and the log of what failed', async () => {
    const fix = await startThree(30);
    renderApp(`/fixes/${FIX_ID}`);
    const failed = fix.images.find(({ state }) => state === 'failed')!;
    const name = `${failed.image.namespace}/${failed.image.repository}:${failed.image.tags[0]!}`;
    const card = await screen.findByRole('region', { name });
    await userEvent.click(within(card).getByText('Log of the rebuild'));
    expect(await within(card).findByText('Nothing was pushed.')).toBeVisible();
    expect(within(card).getByRole('link', { name: 'Fix it again' })).toBeVisible();

    const good = fix.images.find(({ state }) => state === 'succeeded')!;
    const closed = good.closed.asap + good.closed.later + good.closed.nntf;
    const other = screen.getByRole('region', {
      name: `${good.image.namespace}/${good.image.repository}:${good.image.tags[0]!}`,
    });
    await userEvent.click(within(other).getByText(`${closed} risks closed`));
    const table = await within(other).findByRole('table', { name: 'Closed' });
    expect(within(table).getAllByRole('row')).toHaveLength(closed + 1);
  });

  test('that nobody knows says so', async () => {
    renderApp('/fixes/none');
    expect(await screen.findByText('There is no such fix')).toBeVisible();
  });

  test('whose risks cannot be loaded says so and comes back', async () => {
    const fix = await startThree(30);
    const good = fix.images.find(({ state }) => state === 'succeeded')!;
    renderApp(`/fixes/${FIX_ID}`);
    const card = await screen.findByRole('region', {
      name: `${good.image.namespace}/${good.image.repository}:${good.image.tags[0]!}`,
    });
    server.faults.set([{ endpoint: 'listFixedRisks', kind: 'server-error', times: 1 }]);
    await userEvent.click(within(card).getByText(/ still there$/));
    expect(await within(card).findByText('The list of risks could not be loaded')).toBeVisible();
    await userEvent.click(within(card).getByRole('button', { name: /^Retry/ }));
    await waitFor(() =>
      expect(within(card).getByRole('table', { name: 'Still there' })).toBeVisible(),
    );
  });

  test('whose new image no scan has read claims no proof, and leads to that scan', async () => {
    const [planned] = (await preview()).images;
    await start([planned!]);
    server.store.regionsInScope.delete(planned!.image.regionId);
    now += 30 * MINUTE_MS;
    const fix = await call(getFix, { path: { id: FIX_ID } });
    renderApp(`/fixes/${FIX_ID}`);
    expect(await screen.findByText('Proof missing')).toBeVisible();
    expect(
      screen.getByText(/^No risk is closed\. 1 new image was not read by a scan/),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Scan it now' })).toHaveAttribute(
      'href',
      `/scans?plan=true&digests=${fix.images[0]!.newDigest!}`,
    );
  });

  test('of a fix outside China stays at its site, from the list and back', async () => {
    const { images } = await preview(undefined, 'selected', 'outside-china');
    await start(images.slice(0, 1), FIX_ID, undefined, 'selected', 'outside-china');
    const { address } = renderApp('/fixes?site=outside-china');
    await userEvent.click(await screen.findByRole('link', { name: 'Chosen risks of 1 image' }));
    const crumbs = within(await screen.findByRole('navigation', { name: 'Where you are' }));
    expect(address()).toBe(`/fixes/${FIX_ID}?site=outside-china`);
    expect(crumbs.getByRole('link', { name: 'Fixes' })).toHaveAttribute(
      'href',
      '/fixes?site=outside-china',
    );
  });
});
