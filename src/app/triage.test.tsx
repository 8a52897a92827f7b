import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { startMockServer } from '#mock-api/node.ts';
import { renderApp } from '#testing/render-app.tsx';

const LIST = '/risks/system-vulnerabilities';
const NOW = () => Date.parse('2026-11-23T01:14:00Z');

let server: ReturnType<typeof startMockServer> | undefined;
afterEach(() => server?.close());

function start(options: Partial<Parameters<typeof startMockServer>[0]> = {}) {
  server = startMockServer({ now: NOW, ...options });
}

const rows = () => screen.getAllByRole('row').slice(1);

test('the list starts with the most urgent rows and counts what it shows', async () => {
  start();
  renderApp(LIST);
  await screen.findByRole('grid');
  const shown = await waitFor(() => {
    expect(rows().length).toBeGreaterThan(10);
    return rows();
  });
  expect(shown[0]).toHaveTextContent('High');
  expect(screen.getAllByText(/risks in \d+ vulnerabilities/)[0]).toBeVisible();
});

test('Enter in the search narrows the list and writes the address', async () => {
  start();
  const user = userEvent.setup();
  const { address } = renderApp(LIST);
  await user.type(await screen.findByRole('searchbox'), 'cve:CVE-2021-44228{Enter}');
  await waitFor(() => expect(address()).toBe(`${LIST}?q=cve:CVE-2021-44228`));
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(rows()[0]).toHaveTextContent('CVE-2021-44228');
});

test('a term that is none is searched as text, and the field says so', async () => {
  start();
  renderApp(`${LIST}?q=color:red`);
  expect(
    await screen.findByText('color: is not a search term, so it is searched as text.'),
  ).toBeVisible();
});

test('nothing matches: the filter whose removal helps most is named and removed', async () => {
  start();
  const user = userEvent.setup();
  renderApp(`${LIST}?q=no-such-package`);
  expect(await screen.findByRole('heading', { name: 'No match for 2 filters' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove “no-such-package”' }));
  await waitFor(() => expect(rows().length).toBeGreaterThan(10));
});

test('before the first scan the list does not claim that all is well', async () => {
  start({ scenario: 'no-scans-yet' });
  renderApp(LIST);
  expect(await screen.findByRole('heading', { name: 'No risk is known in China' })).toBeVisible();
});

test.each([
  ['server-error', 'The server had an error. Nothing was changed.'],
  ['bad-gateway', 'The server answered with error 502. Nothing was changed.'],
  ['unavailable', 'The server is busy. Nothing was changed. Retrying in 8 seconds.'],
  ['network', 'The server could not be reached. Nothing was changed.'],
  ['malformed', /^The answer of the server could not be read/],
  ['not-json', /^The answer of the server could not be read/],
  ['empty', /^The answer of the server could not be read/],
] as const)('%s: says what happened and comes back on retry', async (kind, words) => {
  start({ faults: [{ endpoint: 'listRisks', kind, times: 1 }] });
  const user = userEvent.setup();
  renderApp(LIST);
  const failure = await screen.findByRole('alert');
  expect(within(failure).getByText(words)).toBeVisible();
  await user.click(within(failure).getByRole('button', { name: 'Retry now' }));
  await waitFor(() => expect(rows().length).toBeGreaterThan(10));
});

test('a role that may not read is told so, without a retry that cannot help', async () => {
  start({ faults: [{ endpoint: 'listRisks', kind: 'forbidden' }] });
  renderApp(LIST);
  expect(
    await screen.findByText('Your role may not read risks. An admin can change roles.'),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Retry now' })).toBeNull();
});

test('the palette answers which images have it, at both sites', async () => {
  start();
  const user = userEvent.setup();
  const { address } = renderApp(LIST);
  await user.click(await screen.findByRole('button', { name: /^Search or run/ }));
  await user.type(
    await screen.findByRole('combobox', { name: /^Search or run/ }),
    'CVE-2021-44228',
  );
  const answers = await screen.findAllByRole('option', {
    name: /Which images have CVE-2021-44228/,
  });
  const answer = answers[0];
  expect(answers[1]).toHaveTextContent('in an application');
  expect(answer).toHaveTextContent('7 images here, 4 outside China');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(rows()).toHaveLength(7));
  expect(address()).toBe(`${LIST}?group=image&q=cve:CVE-2021-44228&status=any`);
});

test('a manager reads why the action is closed', async () => {
  start({ role: 'manager' });
  renderApp(`${LIST}/CVE-2021-44228`);
  const ignore = await screen.findByRole('button', { name: /^Ignore/ });
  await waitFor(() =>
    expect(ignore).toHaveAccessibleDescription(
      'Your role may not handle risks. An admin can change roles.',
    ),
  );
  expect(ignore).toHaveAttribute('aria-disabled', 'true');
});

test('the panel of a vulnerability that the site does not have leads to the other site', async () => {
  start();
  renderApp(`${LIST}/CVE-1999-0001`);
  expect(await screen.findByRole('link', { name: /outside China/i })).toHaveAttribute(
    'href',
    `${LIST}/CVE-1999-0001?site=outside-china`,
  );
});

test('switching the grouping never draws rows of the other one', async () => {
  start();
  const user = userEvent.setup();
  renderApp(LIST);
  await waitFor(() => expect(rows().length).toBeGreaterThan(10));
  for (const grouping of ['Image', 'Package', 'Vulnerability']) {
    await user.click(screen.getByRole('radio', { name: grouping }));
    expect(
      await screen.findByRole('grid', {
        name: `System vulnerabilities by ${grouping.toLowerCase()}`,
      }),
    ).toBeVisible();
    await waitFor(() => expect(rows().length).toBeGreaterThan(10));
  }
});
