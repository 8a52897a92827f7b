import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { NOW } from '#mock-api/testing/now.ts';
import { renderApp } from '#testing/render-app.tsx';
import { imageUrl } from '#urls/image-address.ts';
import { imagesUrl } from '#urls/images.ts';
import { risksUrl } from '#urls/risks.ts';

let server: MockServer;
afterEach(() => server?.close());

function open(address: string, options: Parameters<typeof startMockServer>[0] = {}) {
  server = startMockServer({ now: () => NOW, ...options });
  return renderApp(address);
}

/** jsdom has no popovers: what the browser does on a press is said to the popup instead. */
function openMenu(): void {
  const opened = Object.assign(new Event('toggle'), { newState: 'open' });
  document.querySelector('main [popover]')?.dispatchEvent(opened);
}

/** An image of the world, for an address. */
function imageOf(match: (image: MockServer['store']['images'][number]) => boolean) {
  const image = server.store.images.find(match);
  if (!image) throw new Error('no image of the seed matches');
  return image;
}

function openImage(
  match: Parameters<typeof imageOf>[0],
  options: Parameters<typeof startMockServer>[0] = {},
) {
  server = startMockServer({ now: () => NOW, ...options });
  const image = imageOf(match);
  renderApp(imageUrl(image));
  return image;
}

describe('the list', () => {
  test('a repository opens as its images, and the filter can be taken away', async () => {
    open('/images');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('link', { name: 'payments/checkout-api' }));
    const images = await screen.findByRole('grid', { name: 'Images' });
    expect(within(images).getAllByText(/^payments\/checkout-api/).length).toBeGreaterThan(1);
    await user.click(
      screen.getByRole('button', { name: 'Remove filter Repository: payments/checkout-api' }),
    );
    expect(await screen.findByText('147 images')).toBeVisible();
  });

  test('a state shows as many rows as it said', async () => {
    open(imagesUrl({ view: 'images' }));
    const user = userEvent.setup();
    await screen.findByText('147 images');
    openMenu();
    const choice = await screen.findByRole('checkbox', { name: /^Unsupported/, hidden: true });
    const count = Number(/\d+/.exec(choice.closest('label')!.textContent)![0]);
    await user.click(choice);
    await waitFor(() => expect(screen.getByText(`${count} images`)).toBeVisible());
    expect(screen.getAllByText('Unsupported').length).toBeGreaterThan(1);
    expect(screen.getAllByText('Not known').length).toBeGreaterThan(1);
  });

  test('rows are walked and picked out with keys, and become a plan', async () => {
    open(imagesUrl({ view: 'images' }));
    const user = userEvent.setup();
    const grid = await screen.findByRole('grid', { name: 'Images' });
    await user.keyboard('x');
    await user.keyboard('j');
    await waitFor(() => expect(within(grid).getAllByRole('row')[2]).toHaveFocus());
    await user.keyboard('x');
    expect(screen.getByRole('link', { name: 'Plan a scan of 2 images' })).toBeVisible();
    await user.keyboard('kx');
    expect(await screen.findByRole('link', { name: 'Plan a scan of 1 image' })).toBeVisible();
  });

  test('nothing that matches names the search, and leads back', async () => {
    open(imagesUrl({ view: 'images', q: 'no such image' }));
    const user = userEvent.setup();
    expect(await screen.findByText('No image matches “no such image”')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove the search' }));
    expect(await screen.findByText('147 images')).toBeVisible();
  });

  test('a blind spot leads to exactly its images', async () => {
    open(imagesUrl({ view: 'blind-spots' }));
    const user = userEvent.setup();
    const spots = await screen.findByRole('table', { name: 'Blind spots' });
    expect(within(spots).getByText('beijing-lab')).toBeVisible();
    const row = within(spots).getByText('Deployment not known').closest('tr')!;
    const count = Number(/(\d+) images/.exec(row.textContent)![1]);
    await user.click(within(row).getByRole('link'));
    expect(await screen.findByText(`${count} images`)).toBeVisible();
    expect(screen.getByRole('button', { name: /^Remove filter Blind spot/ })).toBeVisible();
  });

  test('a failure says so and comes back', async () => {
    open('/images', {
      faults: [{ endpoint: 'listImageRepositories', kind: 'unavailable', times: 1 }],
    });
    const user = userEvent.setup();
    expect(await screen.findByText('Repositories could not be loaded')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Retry/ }));
    expect(await screen.findByRole('grid', { name: 'Repositories' })).toBeVisible();
  });
});

describe('the way to one image', () => {
  const toImage = expect.stringMatching(/^\/images\/[\w.-]+\/[\w.-]+\/sha256%3A[\da-f]+$/);

  test('from what has a vulnerability', async () => {
    open(risksUrl('system-vulnerability', {}, 'CVE-2019-12900'));
    const rows = await screen.findAllByRole('link', { name: /^Open \w+/ });
    expect(rows.length).toBeGreaterThan(1);
    for (const link of rows) expect(link).toHaveAttribute('href', toImage);
  });

  test('from what no list of risks can speak for', async () => {
    open(risksUrl('system-vulnerability', { group: 'image' }));
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Show why' }));
    const dialog = screen.getByRole('dialog', { name: 'Images that no list can speak for' });
    const links = within(dialog).getAllByRole('link');
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(link).toHaveAttribute('href', toImage);
  });
});

describe('one image', () => {
  test('a layer narrows the list, and all layers widen it again', async () => {
    openImage(
      ({ namespace, repository, unchecked }) =>
        `${namespace}/${repository}` === 'payments/checkout-api' && unchecked === null,
    );
    const user = userEvent.setup();
    const risks = await screen.findByRole('region', { name: 'Risks' });
    const all = (await within(risks).findByText(/^\d+ open risks$/)).textContent;
    await user.click(screen.getByRole('button', { name: /^Layer 1, / }));
    expect(
      await within(await screen.findByRole('region', { name: 'Risks' })).findByText(/in layer 1$/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: /^Layer 1, / })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await user.click(screen.getByRole('button', { name: 'Show every layer' }));
    expect(await screen.findByText(all)).toBeVisible();
  });

  test('what is not supported is not clean, and the row of the table says why', async () => {
    openImage(({ unchecked, os }) => unchecked?.state === 'unsupported' && os === 'ubuntu');
    expect(
      await screen.findByText('Nothing is known of its risks, so it is not clean'),
    ).toBeVisible();
    expect(screen.getByText(/^Ubuntu: checked are 12\.04/)).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Risks' })).toBeNull();
    expect(screen.getAllByText('Not known').length).toBeGreaterThan(0);
  });

  test('another tag is compared, with the reason of each difference', async () => {
    openImage(
      ({ namespace, repository, unchecked }) =>
        `${namespace}/${repository}` === 'payments/checkout-api' && unchecked === null,
    );
    const user = userEvent.setup();
    const select = await screen.findByRole('combobox', { name: 'Compare with' });
    const tag = within(select).getAllByRole('option')[1]!;
    await user.selectOptions(select, tag);
    const words = (await screen.findByText(/\d+ added, \d+ removed, \d+ changed/)).textContent;
    const differences = [...words.matchAll(/(\d+) (?:added|removed|changed)/g)];
    const total = differences.reduce((sum, [, count]) => sum + Number(count), 0);
    expect(screen.getByRole('grid', { name: 'What differs' })).toHaveAttribute(
      'aria-rowcount',
      String(total + 1),
    );
    expect(screen.getAllByText(/^Another image/).length).toBeGreaterThan(0);
  });

  test('a comparison that fails says so and comes back', async () => {
    openImage(
      ({ namespace, repository, unchecked }) =>
        `${namespace}/${repository}` === 'payments/checkout-api' && unchecked === null,
      { faults: [{ endpoint: 'compareImages', kind: 'unavailable', times: 1 }] },
    );
    const user = userEvent.setup();
    const select = await screen.findByRole('combobox', { name: 'Compare with' });
    await user.selectOptions(select, within(select).getAllByRole('option')[1]!);
    expect(await screen.findByText('The comparison could not be loaded')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Retry/ }));
    expect(await screen.findByRole('grid', { name: 'What differs' })).toBeVisible();
  });

  test('its scans lead to their logs', async () => {
    openImage(({ unchecked }) => unchecked === null);
    const scans = await screen.findByRole('table', { name: 'Scans of this image' });
    expect(within(scans).getAllByRole('link', { name: 'Periodic scan' })[0]).toHaveAttribute(
      'href',
      '/scans/scan-20261122180000',
    );
  });

  test('a manager reads why it cannot be scanned again', async () => {
    openImage(({ unchecked }) => unchecked === null, { role: 'manager' });
    const rescan = await screen.findByText('Re-scan, 0 units');
    await waitFor(() =>
      expect(rescan.closest('[aria-disabled]')).toHaveAccessibleDescription(
        'Your role may not run scans. An admin can change roles.',
      ),
    );
  });

  test('one outside China leads back to the list of its site', async () => {
    const { namespace, repository } = openImage(({ site }) => site === 'outside-china');
    const way = await screen.findByRole('navigation', { name: 'Breadcrumb' });
    expect(within(way).getByRole('link', { name: `${namespace}/${repository}` })).toHaveAttribute(
      'href',
      expect.stringContaining('site=outside-china'),
    );
    expect(screen.getByRole('radio', { name: 'Outside China' })).toBeChecked();
  });

  test('one that does not exist says so', async () => {
    open(imageUrl({ namespace: 'a', repository: 'b', digest: 'sha256:0', regionId: 'cn-beijing' }));
    expect(await screen.findByRole('heading', { name: 'No such image' })).toBeVisible();
  });
});
