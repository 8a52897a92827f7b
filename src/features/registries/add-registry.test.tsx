import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { renderApp } from '#testing/render-app.tsx';

const NOW = Date.parse('2026-11-23T09:00:00Z');

let server: MockServer;
function start(options: Parameters<typeof startMockServer>[0] = {}) {
  server = startMockServer({ now: () => NOW, ...options });
  const { address } = renderApp('/registries/add');
  return { user: userEvent.setup({ delay: null }), address };
}
afterEach(() => {
  server.close();
  sessionStorage.clear();
});

const form = () => screen.findByLabelText('Add registry', { selector: 'form' });
const field = async (label: string) => within(await form()).getByLabelText(label);
const button = async (name: string) => within(await form()).getByText(name, { selector: 'button' });
const steps = async () =>
  within(await screen.findByLabelText('Steps of the connection'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
const added = () => server.store.instances.filter(({ name }) => name === 'harbor.example.com');

type User = ReturnType<typeof userEvent.setup>;

async function retype(user: User, label: string, text: string) {
  await user.clear(await field(label));
  await user.type(await field(label), text);
}

async function fill(user: User) {
  await user.selectOptions(await field('Region'), 'eu-central-1');
  await user.type(await field('Address'), 'harbor.example.com');
  await user.type(await field('Domain name'), 'harbor.example.com');
  await user.type(await field('User name'), 'scanner');
  await user.type(await field('Password'), 'correct horse');
}

describe('adding a Harbor', () => {
  test('through a time-out and a wrong password to its images', async () => {
    const { user, address } = start();
    await fill(user);
    await retype(user, 'Address', 'slow.example.com');
    await retype(user, 'Password', 'wrong');
    await user.click(await button('Test connection'));
    expect(await screen.findByText('NetworkConnectError')).toBeVisible();
    expect(await steps()).toEqual([
      'Find the addressDone',
      'Connect to the portFailed',
      'Sign inNot reached',
      'Read the list of imagesNot reached',
    ]);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Check that the address can be reached and that port 80 or 443 is open.',
    );
    await user.click(screen.getByText('Go to address'));
    expect(await field('Address')).toHaveFocus();

    await retype(user, 'Address', 'harbor.example.com');
    expect(screen.queryByText('NetworkConnectError')).toBeNull();
    await user.click(await button('Save'));
    expect(await screen.findByText('FailedToVerifyUsernameOrPwd')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('The registry was not added');
    expect(await field('Address')).toHaveValue('harbor.example.com');
    expect(await field('User name')).toHaveValue('scanner');
    expect(await field('Password')).toHaveValue('wrong');
    expect(added()).toEqual([]);
    await user.click(screen.getByText('Go to password'));
    expect(await field('Password')).toHaveFocus();

    await retype(user, 'Password', 'correct horse');
    await user.click(await button('Test connection'));
    expect(await screen.findByText('The connection works')).toBeVisible();
    expect(added()).toEqual([]);
    await user.click(await button('Save'));
    expect(await screen.findByText('12 images in 3 repositories, none scanned yet')).toBeVisible();
    await waitFor(() => expect(address()).toMatch(/^\/registries\/[\da-f-]{36}$/));
    const name = (await screen.findAllByText('harbor.example.com')).find((one) =>
      one.closest('tr'),
    );
    const cells = within(name!.closest('tr')!).getAllByRole('cell');
    expect(cells.slice(0, 5).map(({ textContent }) => textContent)).toEqual([
      'Frankfurt',
      '3',
      '12',
      '12',
      '10 an hour',
    ]);
    expect(added()).toHaveLength(1);
  });

  test('a domain name that is connected already is refused at its field, with its owner', async () => {
    const { user } = start();
    await fill(user);
    await retype(user, 'Domain name', 'harbor-tokyo.example.com');
    for (const how of ['Test connection', 'Save']) {
      await user.click(await button(how));
      await waitFor(async () =>
        expect(await field('Domain name')).toHaveAccessibleDescription(
          'This domain name is connected already, as harbor-tokyo.',
        ),
      );
      expect(screen.getByRole('alert')).toHaveTextContent(
        'Edit that one under Registries, or enter another domain name.',
      );
      await user.click(screen.getByText('Go to domain name'));
      expect(await field('Domain name')).toHaveFocus();
      await user.keyboard('{End}x{Backspace}');
      expect(screen.queryByRole('alert')).toBeNull();
    }
    expect(server.store.instances).toHaveLength(41);
  });

  test('a test says which step runs, and can be cancelled with the form as it was', async () => {
    const { user } = start({ faults: [{ endpoint: 'testRegistry', kind: 'timeout', times: 1 }] });
    await fill(user);
    await user.click(await button('Test connection'));
    expect(await steps()).toEqual([
      'Find the addressRunning',
      'Connect to the portNot begun',
      'Sign inNot begun',
      'Read the list of imagesNot begun',
    ]);
    const [present, ...others] = screen
      .getAllByRole('listitem')
      .filter((one) => one.textContent.match(/Running|Not begun/));
    expect(present).toHaveAttribute('aria-current', 'step');
    for (const other of others) expect(other).not.toHaveAttribute('aria-current');
    expect(screen.getByText('Find the address: running')).toBeInTheDocument();
    expect(await button('Save')).toHaveAccessibleDescription('Wait for the test, or cancel it');

    await user.click(await button('Cancel test'));
    expect(screen.queryByLabelText('Steps of the connection')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText('The test was cancelled. It changed nothing.')).toBeInTheDocument();
    expect(await button('Test connection')).toHaveFocus();
    expect(await field('Password')).toHaveValue('correct horse');

    await user.click(await button('Test connection'));
    expect(await screen.findByText('The connection works')).toBeVisible();
  });

  test('leaving the form ends the test', async () => {
    const { user } = start({ faults: [{ endpoint: 'testRegistry', kind: 'timeout', times: 1 }] });
    const asked = vi.spyOn(globalThis, 'fetch');
    await fill(user);
    await user.click(await button('Test connection'));
    expect(await steps()).toContain('Find the addressRunning');
    const [, request] = asked.mock.calls.findLast(
      ([url]) => typeof url === 'string' && url.endsWith('/resolve'),
    )!;
    expect(request?.signal?.aborted).toBe(false);
    cleanup();
    expect(request?.signal?.aborted).toBe(true);
    asked.mockRestore();
  });

  test('a lost reply and a second try add it once', async () => {
    const { user } = start({ faults: [{ endpoint: 'addRegistry', kind: 'lost-reply', times: 1 }] });
    await fill(user);
    await user.click(await button('Save'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The server could not be reached. It may have been saved all the same. Save it again: nothing is added twice.',
    );
    await user.click(await button('Save'));
    expect(await screen.findByText('harbor.example.com is connected')).toBeVisible();
    expect(added()).toHaveLength(1);
  });

  test('what cannot be sent is named, and the first such field gets the cursor', async () => {
    const { user } = start();
    await user.type(await field('Address'), 'https://harbor.example.com');
    await user.click(await button('Save'));
    expect(await field('Region')).toHaveFocus();
    expect(await field('Address')).toHaveAccessibleDescription(/without https/);
    expect(await field('Password')).toHaveAccessibleDescription(
      'Enter the password of the account.',
    );
    expect(added()).toEqual([]);
  });

  test('a reload finds everything but the password', async () => {
    const { user } = start();
    await fill(user);
    cleanup();
    renderApp('/registries/add');
    expect(await field('User name')).toHaveValue('scanner');
    expect(await field('Region')).toHaveValue('eu-central-1');
    expect(await field('Password')).toHaveValue('');
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('correct horse');
    expect(await form()).toHaveTextContent('except the password and tokens');
  });
});

describe('by type', () => {
  test('GitLab has V1 only and needs a group with its token', async () => {
    const { user } = start();
    await fill(user);
    await user.click(await field('GitLab'));
    expect(within(await form()).queryByLabelText('V2 (2.x or later)')).toBeNull();
    expect(await field('V1 (1.x)')).toBeChecked();
    await user.click(await button('Test connection'));
    expect(await field('Group 1')).toHaveFocus();
    expect(await form()).toHaveTextContent('Each one needs its name and its token.');
    await user.type(await field('Group 1'), 'platform');
    await user.type(await field('Access token 1'), 'glpat-1');
    await user.click(await button('Test connection'));
    expect(await screen.findByText('The connection works')).toBeVisible();
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('glpat-1');
  });

  test('Quay reads several organisations, one at least', async () => {
    const { user } = start();
    await user.click(await field('Quay'));
    expect(await field('Remove organisation 1')).toHaveAccessibleDescription(
      'Quay needs one at least',
    );
    await user.click(await button('Add organisation'));
    await user.type(await field('Organisation 2'), 'tools');
    await user.click(await field('Remove organisation 1'));
    expect(await field('Organisation 1')).toHaveValue('tools');
  });

  test('a VPC needs its id', async () => {
    const { user } = start();
    await fill(user);
    await user.click(await field('VPC'));
    await user.click(await button('Save'));
    expect(await field('VPC ID')).toHaveFocus();
  });
});

test('the speed limit says what fits into a scan, and warns once the images are known', async () => {
  const { user } = start();
  await fill(user);
  expect(await form()).toHaveTextContent(
    'At 10 an hour, 40 images fit into one scan, which stops after 4 h.',
  );
  await retype(user, 'Speed limit, images an hour', '2');
  await user.click(await button('Test connection'));
  expect(
    await screen.findByText(
      '12 images at 2 an hour take 6 h; one scan stops after 4 h. From 3 an hour on they fit.',
    ),
  ).toBeVisible();
  await user.click(await screen.findByText('Use 3 an hour'));
  expect(screen.queryByText(/take 6 h/)).toBeNull();
  expect(await field('Speed limit, images an hour')).toHaveValue('3');
});

test('a manager reads why the form is closed', async () => {
  start({ role: 'manager' });
  expect(
    await screen.findByRole('heading', { name: 'Adding a registry is closed to your role' }),
  ).toBeVisible();
  expect(screen.getByText(/Your role may not manage registries/)).toBeVisible();
});
