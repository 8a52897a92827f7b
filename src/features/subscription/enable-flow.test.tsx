import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { renderApp } from '#testing/render-app.tsx';

const ENABLE = '/subscription/enable';
let now = Date.parse('2026-11-23T09:00:00Z');

let server: MockServer;
function start(options: Parameters<typeof startMockServer>[0] = {}) {
  now = Date.parse('2026-11-23T09:00:00Z');
  server = startMockServer({ scenario: 'not-activated-basic', now: () => now, ...options });
}
afterEach(() => {
  server.close();
  sessionStorage.clear();
});

const bought = () => server.store.subscription.orders;
const orderButton = () => screen.findByRole('button', { name: /^Pay/ });
const quantity = () => screen.findByRole('textbox', { name: 'Units a month' });
const agree = async () =>
  userEvent.click(await screen.findByRole('checkbox', { name: /^I agree/ }));

async function orderOnce() {
  await agree();
  await userEvent.click(await orderButton());
}

describe('the way in', () => {
  test('a deep link leads to the order, and on to where it pointed', async () => {
    start();
    const wanted = '/risks/system-vulnerabilities?q=cve%3ACVE-2021-44228';
    const { address } = renderApp(wanted);
    expect(await screen.findByRole('heading', { name: 'Enable image scan' })).toBeVisible();
    await orderOnce();
    expect(await screen.findByText('Image scan is enabled')).toBeVisible();
    expect(await screen.findByText('The first scan can run')).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'Go on to where you were going' }));
    await waitFor(() => expect(address()).toBe(wanted));
    expect(await screen.findByRole('searchbox')).toHaveValue('cve:CVE-2021-44228');
  });

  test('an address of somebody else is not gone on to', async () => {
    start();
    renderApp(`${ENABLE}?to=${encodeURIComponent('//evil.example/x')}`);
    await orderOnce();
    expect(await screen.findByText('Image scan is enabled')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Go on to where you were going' })).toBeNull();
  });

  test('an account that holds image scan is not asked to buy it', async () => {
    start({ scenario: 'default' });
    const { address } = renderApp(ENABLE);
    await waitFor(() => expect(address()).toBe('/subscription'));
  });
});

describe('editions', () => {
  test('Basic is offered the four, Anti-virus is not offered Value-added Plan', async () => {
    start();
    renderApp(ENABLE);
    const offered = async () => {
      const group = await screen.findByRole('radiogroup', { name: 'Edition' });
      const cards = within(group).getAllByRole<HTMLInputElement>('radio');
      return cards.filter(({ disabled }) => !disabled).map(({ value }) => value);
    };
    expect(await offered()).toEqual(['advanced', 'enterprise', 'ultimate', 'value-added-plan']);
    cleanup();
    server.close();
    sessionStorage.clear();
    start({ scenario: 'antivirus-edition' });
    renderApp(ENABLE);
    expect(
      await screen.findByRole('heading', { name: 'Anti-virus cannot hold image scan' }),
    ).toBeVisible();
    expect(await offered()).toEqual(['advanced', 'enterprise', 'ultimate']);
    const plan = screen.getByRole('radio', { name: /^Value-added Plan/ });
    expect(plan).toBeDisabled();
    expect(plan).toHaveAccessibleDescription('Not available from Anti-virus');
  });

  test('pay-as-you-go is told why not', async () => {
    start({ scenario: 'pay-as-you-go' });
    renderApp(ENABLE);
    expect(await screen.findByText(/Image scan is sold by subscription only/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Pay/ })).toBeNull();
  });
});

describe('quantity', () => {
  test('30 is refused with the nearest quantities, and never rounded by itself', async () => {
    start();
    renderApp(ENABLE);
    await userEvent.clear(await quantity());
    await userEvent.type(await quantity(), '30');
    await userEvent.tab();
    expect(await screen.findByText('Units are sold in steps of 20.')).toBeVisible();
    expect(await quantity()).toHaveValue('30');
    await agree();
    expect(await orderButton()).toHaveAccessibleDescription('Units are sold in steps of 20.');
    expect(screen.getByRole('button', { name: 'Use 20' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Use 40' }));
    expect(await quantity()).toHaveValue('40');
    expect(await screen.findByRole('button', { name: 'Pay USD 48.00' })).toBeVisible();
  });

  test('it steps by 20 with the keyboard and the buttons, and stays in the range', async () => {
    start();
    renderApp(ENABLE);
    await userEvent.clear(await quantity());
    await userEvent.type(await quantity(), '20');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{PageUp}');
    expect(await quantity()).toHaveValue('260');
    await userEvent.click(screen.getByRole('button', { name: '20 units fewer' }));
    expect(await quantity()).toHaveValue('240');
    await userEvent.keyboard('{PageDown}');
    await userEvent.click(await quantity());
    await userEvent.keyboard('{PageDown}{PageDown}');
    expect(await quantity()).toHaveValue('20');
  });

  test('the sizing help adds images and changes, and rounds up to what is on sale', async () => {
    start();
    renderApp(ENABLE);
    const images = await screen.findByRole('textbox', { name: 'Images to scan' });
    const changes = screen.getByRole('textbox', { name: 'Digests that change in a month' });
    await userEvent.clear(images);
    await userEvent.type(images, '10');
    await userEvent.clear(changes);
    await userEvent.type(changes, '20');
    expect(screen.getByText(/10 \+ 20 = 30 units a month, on sale as 40\./)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Use 40 units' }));
    expect(await quantity()).toHaveValue('40');
  });
});

test('what the quantity will not cover is said before it is paid for', async () => {
  start();
  renderApp(ENABLE);
  await userEvent.clear(await quantity());
  await userEvent.type(await quantity(), '200');
  expect(await screen.findByText('71 units short of what a month needs')).toBeVisible();
  expect(screen.getByText(/71 digests would not be scanned until the next month/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Use 280 units' }));
  expect(screen.queryByText(/units short of/)).toBeNull();
});

describe('one order, whatever happens to the reply', () => {
  test('a double click buys once', async () => {
    start();
    renderApp(ENABLE);
    await agree();
    await userEvent.dblClick(await orderButton());
    expect(await screen.findByText('Image scan is enabled')).toBeVisible();
    expect(bought()).toHaveLength(1);
  });

  test('a lost reply is looked up, and the receipt shown', async () => {
    start({ faults: [{ endpoint: 'placeOrder', kind: 'lost-reply', times: 1 }] });
    renderApp(ENABLE);
    await orderOnce();
    expect(
      await screen.findByText('It is not known yet whether the order was placed'),
    ).toBeVisible();
    expect(await orderButton()).toHaveAttribute('aria-disabled', 'true');
    expect(await quantity()).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Check the order' }));
    expect(await screen.findByText('Image scan is enabled')).toBeVisible();
    expect(bought()).toHaveLength(1);
  });

  test('a reload after a lost reply finds the order by itself', async () => {
    start({ faults: [{ endpoint: 'placeOrder', kind: 'lost-reply', times: 1 }] });
    renderApp(ENABLE);
    await orderOnce();
    await screen.findByText('It is not known yet whether the order was placed');
    cleanup();
    renderApp(ENABLE);
    expect(await screen.findByText('Image scan is enabled')).toBeVisible();
    expect(bought()).toHaveLength(1);
  });

  test('an order that never arrived leaves the form as it was, ready to be sent again', async () => {
    start({ faults: [{ endpoint: 'placeOrder', kind: 'network', times: 1 }] });
    renderApp(ENABLE);
    await userEvent.clear(await quantity());
    await userEvent.type(await quantity(), '640');
    await orderOnce();
    await userEvent.click(await screen.findByRole('button', { name: 'Check the order' }));
    expect(await screen.findByText('The server does not have the order')).toBeVisible();
    expect(await quantity()).toHaveValue('640');
    expect(bought()).toHaveLength(0);
    await userEvent.click(await orderButton());
    expect(await screen.findByText('Image scan is enabled')).toBeVisible();
    expect(bought()).toHaveLength(1);
  });

  test('a refused payment keeps everything that was entered, also over a reload', async () => {
    start({ faults: [{ endpoint: 'placeOrder', kind: 'payment-refused', times: 1 }] });
    renderApp(ENABLE);
    await userEvent.clear(await quantity());
    await userEvent.type(await quantity(), '640');
    await userEvent.click(screen.getByRole('radio', { name: /^Ultimate/ }));
    await userEvent.click(screen.getByRole('radio', { name: '3 months' }));
    await orderOnce();
    expect(await screen.findByText('The payment was refused')).toBeVisible();
    cleanup();
    renderApp(ENABLE);
    expect(await quantity()).toHaveValue('640');
    expect(screen.getByRole('radio', { name: /^Ultimate/ })).toBeChecked();
    expect(screen.getByRole('radio', { name: '3 months' })).toBeChecked();
    expect(bought()).toHaveLength(0);
    await userEvent.click(await screen.findByRole('button', { name: 'Pay USD 192.00' }));
    expect(await screen.findByText('Image scan is enabled')).toBeVisible();
    const facts = within(screen.getByRole('region', { name: 'Receipt' }));
    expect(facts.getByText('640 units a month')).toBeVisible();
    expect(facts.getByText('Ultimate, before Basic')).toBeVisible();
  });

  test('a price that is too old is refused, and the new one can be ordered', async () => {
    start();
    renderApp(ENABLE);
    await agree();
    await orderButton();
    now += 16 * 60_000;
    await userEvent.click(await orderButton());
    expect(await screen.findByText('The price has to be agreed to again')).toBeVisible();
    expect(bought()).toHaveLength(0);
    await waitFor(async () => {
      await userEvent.click(await orderButton());
      expect(bought()).toHaveLength(1);
    });
  });
});

test.each([
  ['manager', 'Manager'],
  ['analyst', 'Analyst'],
] as const)('a %s sees who can buy, and no form', async (role, label) => {
  start({ role });
  renderApp(ENABLE);
  expect(await screen.findByRole('heading', { name: 'Only an admin can buy units' })).toBeVisible();
  expect(screen.getByText(/Lukas Brandt and Amara Okafor can buy them/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Pay/ })).toBeNull();
  cleanup();
  server.close();
  start({ scenario: 'default', role });
  renderApp('/subscription/quota');
  expect(await screen.findByRole('heading', { name: `${label}s cannot buy quota` })).toBeVisible();
  cleanup();
  renderApp('/subscription');
  const change = await screen.findByRole('button', { name: 'Increase or lower quota' });
  await waitFor(() =>
    expect(change).toHaveAccessibleDescription(/^Your role may not buy quota.*Lukas Brandt/),
  );
});
