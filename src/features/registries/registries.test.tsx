import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { renderApp } from '#testing/render-app.tsx';

const NOW = Date.parse('2026-11-23T09:00:00Z');

let server: MockServer;
function start(options: Parameters<typeof startMockServer>[0] = {}, path = '/registries') {
  server = startMockServer({ now: () => NOW, ...options });
  renderApp(path);
  return userEvent.setup({ delay: null });
}
afterEach(() => server.close());

const table = () => screen.findByLabelText('Connected registries', { selector: 'table' });
const row = async (name: string) =>
  within(await table())
    .getByText(name, { selector: '.mono' })
    .closest('tr')!;
const action = async (name: string, label: string | RegExp) =>
  within(await row(name)).getByText(label, { selector: 'button' });
const message = async (title: string | RegExp) =>
  within(screen.getByLabelText('Messages')).findByText(title);
const HARBOR = 'harbor-harbor-tokyo';
const connected = (id: string) => server.store.instances.some((one) => one.id === id);

describe('the list', () => {
  test('groups registries by kind and says what each holds', async () => {
    start();
    const heads = within(await table())
      .getAllByRole('rowheader')
      .filter((one) => one.getAttribute('scope') === 'rowgroup');
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      'Container Registry Enterprise · 23',
      'Container Registry Personal · 2',
      'Harbor · 7',
      'Quay · 4',
      'GitLab · 3',
    ]);
    const cells = within(await row('harbor-tokyo')).getAllByRole('cell');
    expect(cells.slice(0, 5).map(({ textContent }) => textContent)).toEqual([
      'Tokyo',
      '1',
      '5',
      '2',
      '60 an hour',
    ]);
  });

  test('the Personal edition is listed with its reason, and cannot be removed', async () => {
    start();
    const personal = await row('personal-hangzhou');
    expect(personal).toHaveTextContent(
      'Images of the Personal edition are listed but cannot be scanned.',
    );
    expect(within(personal).queryByText(/Remove/)).toBeNull();
    expect(within(await row('prod-tokyo')).queryByText(/Remove/)).toBeNull();
  });

  test('a linked registry is marked; one that is gone is said to be', async () => {
    start({}, `/registries/${HARBOR}`);
    expect(await row('harbor-tokyo')).toHaveAttribute('aria-current', 'true');
    expect(await row('harbor-tokyo')).toHaveFocus();
    expect(await row('harbor-london')).not.toHaveAttribute('aria-current');
    server.close();
    start({}, '/registries/gone');
    expect(await screen.findByText('The registry of this address is not connected')).toBeVisible();
  });

  test('a failure is said and retried', async () => {
    const user = start({
      faults: [{ endpoint: 'listRegistries', kind: 'server-error', times: 1 }],
    });
    expect(await screen.findByText('The registries could not be loaded')).toBeVisible();
    await user.click(screen.getByText('Retry now'));
    expect(await row('harbor-tokyo')).toBeVisible();
  });

  test('a manager reads it and is told why actions are closed', async () => {
    const user = start({ role: 'manager' });
    const reason = 'Your role may not manage registries. An admin can change roles.';
    await waitFor(async () =>
      expect(await action('harbor-tokyo', /Remove/)).toHaveAccessibleDescription(reason),
    );
    expect(await action('harbor-tokyo', /Synchronise/)).toHaveAccessibleDescription(reason);
    expect(screen.getByText('Add registry', { selector: 'button' })).toHaveAccessibleDescription(
      reason,
    );
    expect(screen.getByText('Add pipeline', { selector: 'button' })).toHaveAccessibleDescription(
      reason,
    );
    await user.click(await action('harbor-tokyo', /Remove/));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('actions', () => {
  test('removing says what stops and what stays, and can be called off', async () => {
    const user = start();
    await user.click(await action('harbor-tokyo', /Remove/));
    const dialog = await screen.findByRole('dialog', { name: 'Remove harbor-tokyo' });
    expect(dialog).toHaveTextContent('5 images stop being synchronised and scanned');
    expect(dialog).toHaveTextContent('Results stay until their retention ends.');
    await user.click(within(dialog).getByText('Keep it'));
    expect(connected(HARBOR)).toBe(true);

    await user.click(await action('harbor-tokyo', /Remove/));
    await user.click(
      within(await screen.findByRole('dialog')).getByText('Remove registry', {
        selector: 'button',
      }),
    );
    expect(await message('harbor-tokyo is removed')).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(within(await table()).queryByText('harbor-tokyo')).toBeNull();
    expect(await action('quay-chengdu', /Synchronise/)).toHaveFocus();
    expect(connected(HARBOR)).toBe(false);
  });

  test('synchronising brings the last time up to date', async () => {
    const user = start();
    const before = within(await row('harbor-tokyo')).getAllByRole('cell')[5]!.textContent;
    await user.click(await action('harbor-tokyo', /Synchronise/));
    expect(await message('harbor-tokyo is synchronised')).toBeVisible();
    await waitFor(async () =>
      expect(within(await row('harbor-tokyo')).getAllByRole('cell')[5]!.textContent).not.toBe(
        before,
      ),
    );
  });

  test('another address asks for the password and tokens again, and sends no stored one', async () => {
    const user = start();
    await user.click(await action('quay-frankfurt', /Edit/));
    const dialog = await screen.findByRole('dialog', { name: 'Edit quay-frankfurt' });
    const input = (label: string) => within(dialog).getByLabelText(label);
    const send = () => user.click(within(dialog).getByText('Save'));
    const place = () => server.store.registryRecords.get('quay-quay-frankfurt')?.connection;
    expect(within(dialog).queryByLabelText('Auth token of platform')).toBeNull();
    await user.clear(input('Port'));
    await user.type(input('Port'), '8443');
    expect(input('Password')).toHaveAccessibleDescription(
      'Type it again: the one that is stored is not sent to another address.',
    );
    await send();
    expect(input('Password')).toHaveFocus();
    expect(input('Password')).toHaveAttribute('aria-invalid', 'true');
    await user.type(input('Password'), 'correct horse');
    await send();
    expect(input('Auth token of platform')).toHaveFocus();
    expect(within(dialog).getByRole('group', { name: 'Auth tokens' })).toHaveAccessibleDescription(
      'Type it again: the one that is stored is not sent to another address.',
    );
    expect(place()?.port).toBe(443);
    await user.type(input('Auth token of platform'), 'quay-1');
    await send();
    expect(await message('quay-frankfurt is saved')).toBeVisible();
    expect(place()?.port).toBe(8443);
  });

  test('the domain name of another registry is refused at its field', async () => {
    const user = start();
    await user.click(await action('harbor-tokyo', /Edit/));
    const dialog = await screen.findByRole('dialog', { name: 'Edit harbor-tokyo' });
    const domain = within(dialog).getByLabelText('Domain name');
    await user.clear(domain);
    await user.type(domain, 'harbor-london.example.com');
    await user.type(within(dialog).getByLabelText('Password'), 'correct horse');
    await user.click(within(dialog).getByText('Save'));
    await waitFor(() =>
      expect(domain).toHaveAccessibleDescription(
        'This domain name is connected already, as harbor-london.',
      ),
    );
    expect(domain).toHaveValue('harbor-london.example.com');
  });

  test('a synchronisation that failed is said in the row and mended with the new password', async () => {
    const user = start();
    const name = 'quay-frankfurt';
    const cell = async () => within(await row(name)).getAllByRole('cell')[5]!;
    expect(await cell()).toHaveTextContent(/^Failed.*List is of/);
    expect(await row(name)).toHaveTextContent(
      'The registry did not accept the user name and password. Check the user name and type the password again. Error code: FailedToVerifyUsernameOrPwd.',
    );
    await user.click(await action(name, /Synchronise/));
    const failed = await message(`${name} was not synchronised`);
    expect(failed.closest('[role="alert"]')).toHaveTextContent('Its list stays as it was.');
    await user.click(await action(name, /Edit/));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Password'), 'correct horse');
    await user.click(within(dialog).getByText('Save'));
    await waitFor(async () => expect(await cell()).toHaveTextContent(/^Worked/));
    expect(await row(name)).not.toHaveTextContent('Error code');
    await user.click(await action(name, /Synchronise/));
    expect(await message(`${name} is synchronised`)).toBeVisible();
    expect(screen.getByText('3 images are listed')).toBeVisible();
  });

  test('editing keeps the password that is stored, and refuses a wrong new one', async () => {
    const user = start();
    await user.click(await action('harbor-tokyo', /Edit/));
    const dialog = await screen.findByRole('dialog', { name: 'Edit harbor-tokyo' });
    const speed = within(dialog).getByLabelText('Speed limit, images an hour');
    const password = within(dialog).getByLabelText('Password');
    expect(password).toHaveValue('');
    expect(password).toHaveAccessibleDescription(/Leave empty to keep/);
    await user.clear(speed);
    await user.type(speed, '1');
    expect(dialog).toHaveTextContent('5 images at 1 an hour take 5 h; one scan stops after 4 h.');
    await user.type(password, 'wrong');
    await user.click(within(dialog).getByText('Save'));
    expect(await within(dialog).findByText('FailedToVerifyUsernameOrPwd')).toBeVisible();
    expect(server.store.instances.find(({ id }) => id === HARBOR)?.imagesPerHour).toBe(60);
    await user.clear(password);
    await user.click(within(dialog).getByText('Save'));
    expect(await message('harbor-tokyo is saved')).toBeVisible();
    expect(await row('harbor-tokyo')).toHaveTextContent('1 an hour');
  });
});

describe('pipelines', () => {
  test('each says when its token was made and used last', async () => {
    start();
    const pipelines = await screen.findByLabelText('2 build pipelines');
    const cellsOf = (name: string) =>
      within(within(pipelines).getByText(name, { selector: 'th span' }).closest('tr')!)
        .getAllByRole('cell')
        .slice(3, 5)
        .map(({ textContent }) => textContent);
    expect(cellsOf('release-build')).toEqual([
      expect.stringContaining('4 Aug 2026'),
      expect.stringContaining('6 Oct 2026'),
    ]);
    expect(cellsOf('web-nightly')).toEqual([expect.stringContaining('19 Nov 2026'), 'Never used']);
  });

  test('the token is shown once, after adding and after each rotation', async () => {
    const user = start({ scenario: 'no-scans-yet' });
    await screen.findByText('No build pipeline is connected');
    await user.click(screen.getByText('Add pipeline', { selector: 'button' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Name'), 'nightly build');
    await user.selectOptions(within(dialog).getByLabelText('Region'), 'cn-hangzhou');
    await user.click(within(dialog).getByText('Add and show token'));
    const first = await tokenOf(user);

    const pipelines = await screen.findByLabelText('1 build pipeline');
    expect(pipelines).toHaveTextContent(`ends with ${first.slice(-4)}`);
    expect(document.body.textContent).not.toContain(first);

    await user.click(within(pipelines).getByText(/New token/, { selector: 'button' }));
    await user.click(await screen.findByText('Replace the token'));
    const second = await tokenOf(user);
    expect(second).not.toBe(first);
    await waitFor(() =>
      expect(screen.getByLabelText('1 build pipeline')).toHaveTextContent(second.slice(-4)),
    );
    await user.selectOptions(screen.getByLabelText('Keep images of nightly build for'), '30 days');
    expect(await message('Images of nightly build are kept for 30 days')).toBeVisible();
  });

  /** Reads the token and closes its dialog, which needs to be told first that it is stored. */
  async function tokenOf(user: ReturnType<typeof userEvent.setup>): Promise<string> {
    const dialog = await screen.findByRole('dialog', { name: 'Token of nightly build' });
    const token = within(dialog).getByText(/^[\da-f]{40}$/).textContent;
    const done = within(dialog).getByText('Done');
    await user.click(done);
    expect(dialog).toBeVisible();
    await user.click(within(dialog).getByLabelText('I have stored it'));
    await user.click(done);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    return token;
  }

  test('a name that is taken is said at its field', async () => {
    const user = start({ scenario: 'no-scans-yet' });
    await screen.findByText('No build pipeline is connected');
    await user.click(screen.getByText('Add pipeline', { selector: 'button' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Name'), 'harbor-tokyo');
    await user.selectOptions(within(dialog).getByLabelText('Region'), 'cn-hangzhou');
    await user.click(within(dialog).getByText('Add and show token'));
    await waitFor(() =>
      expect(within(dialog).getByLabelText('Name')).toHaveAccessibleDescription(
        'harbor-tokyo has this name already. Enter another one.',
      ),
    );
    expect(within(dialog).getByLabelText('Name')).toHaveFocus();
  });

  test('a name that is too long is said to be', async () => {
    const user = start({ scenario: 'no-scans-yet' });
    await screen.findByText('No build pipeline is connected');
    await user.click(screen.getByText('Add pipeline', { selector: 'button' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Name'), 'n'.repeat(66));
    await user.click(within(dialog).getByText('Add and show token'));
    expect(within(dialog).getByLabelText('Name')).toHaveAccessibleDescription(
      'The name is 2 characters too long.',
    );
  });
});
