import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import type { Fault } from '#mock-api/faults.ts';
import { startMockServer } from '#mock-api/node.ts';
import { renderApp } from '#testing/render-app.tsx';

const NOW = () => Date.parse('2026-11-23T01:14:00Z');

let server: ReturnType<typeof startMockServer> | undefined;
afterEach(() => server?.close());

function start(options: Partial<Parameters<typeof startMockServer>[0]> = {}) {
  server = startMockServer({ now: NOW, ...options });
  renderApp('/quota');
  return userEvent.setup();
}

/** By attribute and not by role: roles of a page as long as this one take jsdom seconds to find. */
const table = () => screen.findByLabelText('Supported regions of both sites');
const card = async () => (await table()).closest('section')!;
const row = async (name: string) => {
  const header = within(await table()).getByText(name, { selector: 'th' });
  return header.closest('tr')!;
};
const scan = async (name: string) => within(await table()).getByLabelText(`Scan ${name}`);
const findField = () => screen.findByLabelText('Find a region');
const message = async (title: string | RegExp) =>
  within(screen.getByLabelText('Messages')).findByText(title);

/** Copied from product-facts 2.2. */
const CHINA = [
  ['Qingdao', 'cn-qingdao', 2, 'b c'],
  ['Beijing', 'cn-beijing', 10, 'c d e f g h i j k l'],
  ['Zhangjiakou', 'cn-zhangjiakou', 3, 'a b c'],
  ['Hohhot', 'cn-huhehaote', 2, 'a b'],
  ['Ulanqab', 'cn-wulanchabu', 3, 'a b c'],
  ['Shenzhen', 'cn-shenzhen', 4, 'c d e f'],
  ['Heyuan', 'cn-heyuan', 2, 'a b'],
  ['Guangzhou', 'cn-guangzhou', 2, 'a b'],
  ['Hangzhou', 'cn-hangzhou', 7, 'b f g h i j k'],
  ['Shanghai', 'cn-shanghai', 8, 'a b e f g l m n'],
  ['Chengdu', 'cn-chengdu', 2, 'a b'],
  ['Hong Kong', 'cn-hongkong', 3, 'b c d'],
  ['East 2 Finance (Shanghai)', 'cn-shanghai-finance-1', 4, 'f g k z'],
  ['South 1 Finance (Shenzhen)', 'cn-shenzhen-finance-1', 2, 'd e'],
  ['North 2 Finance (Beijing)', 'cn-beijing-finance-1', 2, 'k l'],
  ['North 2 Ali Gov 1 (Beijing)', 'cn-north-2-gov-1', 3, 'b c d'],
] as const;
const OUTSIDE = [
  ['Tokyo', 'ap-northeast-1', 3, 'a b c'],
  ['Seoul', 'ap-northeast-2', 2, 'a b'],
  ['Singapore', 'ap-southeast-1', 3, 'a b c'],
  ['Kuala Lumpur', 'ap-southeast-3', 3, 'a b c'],
  ['Jakarta', 'ap-southeast-5', 3, 'a b c'],
  ['Manila', 'ap-southeast-6', 1, 'a'],
  ['Bangkok', 'ap-southeast-7', 2, 'a b'],
  ['Frankfurt', 'eu-central-1', 3, 'a b c'],
  ['London', 'eu-west-1', 2, 'a b'],
  ['Virginia', 'us-east-1', 2, 'a b'],
  ['Silicon Valley', 'us-west-1', 2, 'a b'],
] as const;

describe('the table', () => {
  test('has the 27 regions of both sites with their ids and zones, in the order of the product', async () => {
    start();
    const rows = within(await table()).getAllByRole('row');
    const regions = rows.filter((one) => within(one).queryByRole('switch'));
    expect(CHINA).toHaveLength(16);
    expect(OUTSIDE).toHaveLength(11);
    expect(
      regions.map((one) => [
        within(one).getByRole('rowheader').textContent,
        ...within(one)
          .getAllByRole('cell')
          .slice(1, 3)
          .map(({ textContent }) => textContent),
      ]),
    ).toEqual(
      [...CHINA, ...OUTSIDE].map(([name, id, count, zones]) => [name, id, `${count}: ${zones}`]),
    );
  });

  test('stands in the groups of the product', async () => {
    start();
    const headings = within(await table())
      .getAllByRole('rowheader')
      .filter((one) => one.getAttribute('scope') === 'rowgroup');
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'China · 16 regions, 9 on',
      'China, north',
      'China, south',
      'China, east',
      'China, southwest and Hong Kong',
      'China, finance and government',
      'Outside China · 11 regions, 8 on',
      'Outside China, Asia',
      'Outside China, Europe and Americas',
    ]);
    expect(
      within(await card()).getByText('17 of 27 supported regions are on. Both sites are shown.'),
    ).toBeVisible();
  });

  test('tells of each region what the server counts', async () => {
    start();
    const cells = within(await row('Hangzhou')).getAllByRole('cell');
    expect(cells.slice(3, 6).map(({ textContent }) => textContent)).toEqual(['3', '9', '34']);
    expect(cells[6]).toHaveTextContent(/^23 Nov, 09:\d\d$/);
    expect(
      within(await table()).getByRole('columnheader', { name: 'Last scan (GMT+8)' }),
    ).toBeVisible();
    expect(within(await row('Seoul')).getByText('Never')).toBeVisible();
    expect(await row('North 2 Finance (Beijing)')).toHaveTextContent('Invitational preview');
  });

  test('a region without an instance has a switch that says why it is off', async () => {
    const user = start();
    const qingdao = await scan('Qingdao');
    expect(qingdao).not.toBeChecked();
    expect(qingdao).toHaveAttribute('aria-disabled', 'true');
    expect(qingdao).toHaveAccessibleDescription('No Container Registry instance here');
    await user.click(qingdao);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('shows both sites whichever site the header shows', async () => {
    server = startMockServer({ now: NOW });
    renderApp('/quota?site=outside-china');
    expect(await scan('Hangzhou')).toBeChecked();
    expect(await scan('Singapore')).toBeChecked();
  });
});

describe('the find field', () => {
  test.each([
    ['hangz', ['Hangzhou']],
    ['ap-northeast', ['Tokyo', 'Seoul']],
    ['southwest', ['Chengdu', 'Hong Kong']],
    ['europe', ['Frankfurt', 'London', 'Virginia', 'Silicon Valley']],
    ['zone z', ['East 2 Finance (Shanghai)']],
    ['zone m', ['Shanghai']],
  ])('%s finds %j', async (text, names) => {
    const user = start();
    await user.type(await findField(), text);
    const switches = within(await table()).getAllByRole('switch');
    expect(switches.map((one) => one.closest('tr')!.querySelector('th')!.textContent)).toEqual(
      names,
    );
  });

  test('nothing found names the text and leads back; what cannot be scanned stays in sight', async () => {
    const user = start();
    await user.type(await findField(), 'sydney');
    expect(
      await screen.findByRole('heading', { name: 'No region matches “sydney”' }),
    ).toBeVisible();
    const outside = screen.getByLabelText('Instances that cannot be scanned');
    expect(within(outside).getAllByRole('row')).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: 'Show all 27 regions' }));
    expect(within(await table()).getAllByRole('switch')).toHaveLength(27);
    expect(await findField()).toHaveFocus();
  });
});

describe('what cannot be scanned', () => {
  test.each([
    [
      'dubai-archive',
      'me-east-1',
      'a',
      '3',
      '14',
      'me-east-1 is not a supported region. Scan it from a supported region: replicate the repositories there.',
    ],
    [
      'nanjing-edge',
      'cn-nanjing',
      'a',
      '1',
      '6',
      'cn-nanjing is not a supported region. Scan it from a supported region: replicate the repositories there.',
    ],
    [
      'beijing-lab',
      'cn-beijing',
      'a',
      '2',
      '9',
      'Its vSwitch is in zone a of Beijing, which is not supported. Move it to a vSwitch in zone c, d, e, f, g, h, i, j, k or l.',
    ],
  ])('%s in %s is listed with its reason', async (name, ...facts) => {
    start();
    const header = await screen.findByText(name);
    const cells = within(header.closest('tr')!).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      'Container Registry Enterprise',
      ...facts,
    ]);
  });

  test('the row of the region says so too', async () => {
    start();
    expect(await row('Beijing')).toHaveTextContent(
      '1 instance cannot be scanned: vSwitch in zone a. Move it to zones c to l.',
    );
  });

  test('the rules of the network are said', async () => {
    start();
    const rules = await screen.findByLabelText('How a scan reaches a registry');
    expect(rules).toHaveTextContent('needs a vSwitch in a supported zone of a supported region');
    expect(rules).toHaveTextContent('list must be configured before the instance can be added');
    expect(rules).toHaveTextContent(
      'Do not delete it. It is removed by itself after a month without a scan in that VPC',
    );
  });
});

describe('leaving and joining the scope', () => {
  async function ask(user: ReturnType<typeof userEvent.setup>, name: string) {
    await waitFor(async () => expect(await scan(name)).not.toHaveAttribute('aria-disabled'));
    await user.click(await scan(name));
    return screen.findByRole('dialog');
  }

  test('leaving says first how many images stop being scanned, and can be called off', async () => {
    const user = start();
    const dialog = await ask(user, 'Hangzhou');
    expect(dialog).toHaveAccessibleName('Stop scanning Hangzhou');
    expect(dialog).toHaveTextContent(
      'Hangzhou leaves the scan: 25 of 34 images in 9 repositories stop being scanned from the next scan on. The other 9 cannot be scanned.',
    );
    expect(dialog).toHaveTextContent(
      'Results stay until their retention ends. Units already used are not given back.',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await scan('Hangzhou')).toBeChecked();
    expect(server!.store.regionsInScope.has('cn-hangzhou')).toBe(true);
  });

  test('confirmed, it is off, stays off when asked again, and the counts follow', async () => {
    const user = start();
    const dialog = await ask(user, 'Beijing');
    expect(dialog).toHaveTextContent(
      'Beijing leaves the scan: 28 images in 8 repositories stop being scanned from the next scan on.',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Stop scanning 28 images' }));
    expect(await message('Beijing is not scanned any more')).toBeVisible();
    expect(await message('28 images left out from the next scan on')).toBeVisible();
    expect(
      await within(await card()).findByText(/^16 of 27 supported regions are on/),
    ).toBeVisible();
    expect(await within(await table()).findByText(/16 regions, 8 on/)).toBeVisible();
    await waitFor(async () => expect(await scan('Beijing')).not.toHaveAttribute('aria-busy'));
    expect(await scan('Beijing')).not.toBeChecked();
    expect(server!.store.regionsInScope.has('cn-beijing')).toBe(false);
  });

  test('joining says first what the next scan adds and what a digest costs', async () => {
    const user = start();
    server!.store.regionsInScope.delete('cn-beijing');
    const dialog = await ask(user, 'Beijing');
    expect(dialog).toHaveAccessibleName('Scan Beijing');
    expect(dialog).toHaveTextContent('The next scan adds 28 images of Beijing.');
    expect(dialog).toHaveTextContent('Each digest that is not paid for this month costs one unit.');
    await user.click(within(dialog).getByRole('button', { name: 'Scan 28 images' }));
    expect(await message('Beijing is part of the next scan')).toBeVisible();
    expect(await scan('Beijing')).toBeChecked();
    expect(server!.store.regionsInScope.has('cn-beijing')).toBe(true);
  });

  test('Undo brings it back', async () => {
    const user = start();
    const dialog = await ask(user, 'Beijing');
    await user.click(within(dialog).getByRole('button', { name: /^Stop scanning/ }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await message('Beijing is part of the next scan')).toBeVisible();
    await waitFor(async () => expect(await scan('Beijing')).toBeChecked());
  });

  async function stopWith(faults: Fault[]) {
    const user = start({ faults });
    const dialog = await ask(user, 'Beijing');
    await user.click(within(dialog).getByRole('button', { name: /^Stop scanning/ }));
  }

  test('a refusal leaves the switch where it was and says what is still true', async () => {
    await stopWith([{ endpoint: 'setRegionScope', kind: 'forbidden' }]);
    expect(await message('Beijing is in the scope of scans')).toBeVisible();
    expect(
      await message(
        'Your role may not change scan settings. An admin can change roles. Nothing was changed.',
      ),
    ).toBeVisible();
    expect(await scan('Beijing')).toBeChecked();
  });

  test('a failure without an answer asks the server what is true: not saved', async () => {
    await stopWith([{ endpoint: 'setRegionScope', kind: 'network' }]);
    expect(await message('Beijing is in the scope of scans')).toBeVisible();
    expect(await message('The server could not be reached. Nothing was changed.')).toBeVisible();
    expect(await scan('Beijing')).toBeChecked();
  });

  test('a failure without an answer asks the server what is true: saved', async () => {
    await stopWith([{ endpoint: 'setRegionScope', kind: 'lost-reply' }]);
    expect(await message('Beijing is not in the scope of scans')).toBeVisible();
    expect(
      await message('The server could not be reached. The change was saved all the same.'),
    ).toBeVisible();
    expect(await scan('Beijing')).not.toBeChecked();
  });

  test.each(['manager', 'analyst'] as const)(
    'a %s reads why the switches are closed',
    async (role) => {
      const user = start({ role });
      const reason = 'Your role may not change scan settings. An admin can change roles.';
      await waitFor(async () => expect(await scan('Hangzhou')).toHaveAccessibleDescription(reason));
      expect(await scan('Hangzhou')).toHaveAttribute('aria-disabled', 'true');
      expect(within(await card()).getByText(reason)).toBeVisible();
      await user.click(await scan('Hangzhou'));
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(await scan('Hangzhou')).toBeChecked();
    },
  );
});

test('a list that could not be loaded comes back on retry', async () => {
  const user = start({ faults: [{ endpoint: 'listRegions', kind: 'server-error', times: 1 }] });
  const failure = (await screen.findByText('The regions could not be loaded')).closest('section')!;
  expect(within(failure).getByText('The server had an error. Nothing was changed.')).toBeVisible();
  await user.click(within(failure).getByRole('button', { name: 'Retry now' }));
  expect(within(await table()).getAllByRole('switch')).toHaveLength(27);
});
