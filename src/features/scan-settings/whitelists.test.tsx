import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { startMockServer } from '#mock-api/node.ts';
import { renderApp } from '#testing/render-app.tsx';

let server: ReturnType<typeof startMockServer> | undefined;
afterEach(() => {
  server?.close();
  sessionStorage.clear();
});

const NOW = '2026-11-23T01:14:00Z';

function start(address: string, options: Parameters<typeof startMockServer>[0] = {}) {
  server = startMockServer({ now: () => Date.parse(NOW), ...options });
  renderApp(address);
  return userEvent.setup();
}

const message = async (title: string | RegExp) =>
  within(screen.getByLabelText('Messages')).findByText(title);
const dialog = async () => within(await screen.findByRole('dialog'));

describe('the whitelist of vulnerabilities', () => {
  const ADDRESS = '/settings/vulnerability-whitelist';

  test('a rule says first what it hides, and hides it until it is deleted', async () => {
    const user = start(ADDRESS);
    expect(await screen.findByText('No vulnerability is whitelisted')).toBeVisible();
    await user.click(screen.getByText('Create rule'));
    let form = await dialog();
    expect(form.getByRole('button', { name: 'Create rule' })).toHaveAccessibleDescription(
      'Enter the ID of a vulnerability',
    );
    await user.type(form.getByLabelText('Vulnerability ID'), 'CVE-2021-44228');
    expect(await form.findByText('Hides 11 open risks in 11 images.')).toBeVisible();
    await user.type(form.getByLabelText('Note'), 'Not reachable');
    await user.click(form.getByRole('button', { name: 'Create rule' }));
    await message('CVE-2021-44228 is whitelisted');
    const row = within(
      (await screen.findByText('CVE-2021-44228', { selector: 'a' })).closest('tr')!,
    );
    expect(row.getByText('All repositories')).toBeVisible();
    expect(row.getByText('11')).toBeVisible();
    expect(row.getByText('Not reachable')).toBeVisible();

    await user.click(row.getByRole('button', { name: 'Edit CVE-2021-44228' }));
    form = await dialog();
    await user.click(form.getByLabelText('Chosen repositories'));
    await user.click(form.getByLabelText('data/etl-runner'));
    await user.click(form.getByRole('button', { name: 'Save rule' }));
    expect(await row.findByText('data/etl-runner')).toBeVisible();

    await user.click(row.getByRole('button', { name: 'Delete CVE-2021-44228' }));
    form = await dialog();
    expect(form.getByText('4 risks will be open and raise alerts again.')).toBeVisible();
    await user.click(form.getByRole('button', { name: 'Delete rule' }));
    await message('Rule of CVE-2021-44228 deleted');
    expect(await screen.findByText('No vulnerability is whitelisted')).toBeVisible();
  });

  test('what was typed survives a reload', async () => {
    const user = start(ADDRESS);
    await user.click(await screen.findByText('Create rule'));
    await user.type((await dialog()).getByLabelText('Note'), 'Only in tests');
    cleanup();
    renderApp(ADDRESS);
    await user.click(await screen.findByText('Create rule'));
    expect((await dialog()).getByLabelText('Note')).toHaveValue('Only in tests');
  });

  test('an analyst reads the rules and is told why not more', async () => {
    const user = start(ADDRESS, { role: 'analyst' });
    expect(await screen.findByText('You can read these rules')).toBeVisible();
    const create = await screen.findByRole('button', { name: 'Create rule' });
    expect(create).toHaveAccessibleDescription(/may not manage whitelist rules/);
    await user.click(create);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the whitelist of files', () => {
  const ADDRESS = '/settings/file-whitelist';

  test('says where rules come from while there is none', async () => {
    start(ADDRESS);
    expect(await screen.findByText('No file is whitelisted')).toBeVisible();
    expect(screen.getByText(/A rule appears once somebody adds/)).toBeVisible();
  });

  test('the scope of a rule is changed in place, and a rule is deleted', async () => {
    server = startMockServer({ now: () => Date.parse(NOW) });
    server.store.fileWhitelist = [
      {
        id: 'rule-1',
        category: 'sensitive-file',
        name: '<b>SSH</b> private key',
        condition: 'path equals /etc/ssh/key',
        repository: 'payments/ledger',
        scope: 'repository',
        note: 'Test key',
        savedAt: NOW,
        savedBy: 'Lukas Brandt',
      },
    ];
    renderApp(ADDRESS);
    const user = userEvent.setup();
    const scope = await screen.findByLabelText('Scope of <b>SSH</b> private key');
    await user.selectOptions(scope, 'All repositories');
    expect(await screen.findByDisplayValue('All repositories')).toBeVisible();
    expect(server.store.fileWhitelist[0]?.scope).toBe('all');
    await user.click(screen.getByRole('button', { name: /^Delete/ }));
    await message('Rule of <b>SSH</b> private key deleted');
    expect(await screen.findByText('No file is whitelisted')).toBeVisible();
  });
});
