import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startMockServer } from '#mock-api/node.ts';
import { savedSettings, writeSettings } from '#mock-api/store/scan-settings.ts';
import { renderApp } from '#testing/render-app.tsx';
import type { ScanConfiguration } from '#domain/scan-configuration.ts';

let server: ReturnType<typeof startMockServer> | undefined;
afterEach(() => {
  server?.close();
  sessionStorage.clear();
  vi.unstubAllEnvs();
});

const NOW = '2026-11-23T01:14:00Z';

function start(address = '/settings', options: Parameters<typeof startMockServer>[0] = {}) {
  server = startMockServer({ now: () => Date.parse(NOW), ...options });
  renderApp(address);
  return userEvent.setup();
}

/** By attribute and not by role: roles of a page as long as this one take jsdom seconds to find. */
const field = (label: string) => screen.findByLabelText(label);
const card = (title: string) => screen.findByLabelText(title, { selector: 'section' });
const bar = () => screen.findByLabelText('Unsaved changes');
const button = async (name: string | RegExp) => within(await bar()).getByRole('button', { name });
const message = async (title: string | RegExp) =>
  within(screen.getByLabelText('Messages')).findByText(title);
const saved = () => savedSettings(server!.store);

/** What another admin saves meanwhile. */
function saveElsewhere(scan: Partial<ScanConfiguration>) {
  const { values } = saved();
  const next = { ...values, scan: { ...values.scan, ...scan } };
  writeSettings(server!.store, next, { savedAt: NOW, savedBy: 'Amara Okafor' });
}

describe('the schedule', () => {
  test('a window across midnight is said in words, and moves the next three runs', async () => {
    vi.stubEnv('TZ', 'Asia/Singapore');
    const user = start();
    const runs = await card('Next three runs');
    await within(runs).findByText('Tue 24 Nov 2026, 02:00 GMT+8');
    await user.selectOptions(await field('From'), '22:00');
    await user.selectOptions(await field('To'), '04:00');
    expect(
      screen.getByText('6 h, across midnight: from 22:00 to 04:00 of the next day.'),
    ).toBeVisible();
    for (const day of ['Mon 23', 'Tue 24', 'Wed 25']) {
      expect(await within(runs).findByText(`${day} Nov 2026, 22:00 GMT+8`)).toBeVisible();
    }
  });

  test('is shown in the zone of the viewer and of the account, across a change of the clock', async () => {
    vi.stubEnv('TZ', 'America/New_York');
    start('/settings', { now: () => Date.parse('2026-10-31T01:14:00Z') });
    const runs = await card('Next three runs');
    expect(
      within(runs).getByText('In your time zone (New York) and the account’s (Shanghai)'),
    ).toBeVisible();
    const items = await within(runs).findAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(
        /^Sat 31 Oct 2026, 14:00 GMT-4Sun 1 Nov 2026, 02:00 GMT\+8 \(account\)/,
      ),
      expect.stringMatching(/^Sun 1 Nov 2026, 13:00 GMT-5Mon 2 Nov 2026, 02:00 GMT\+8 \(account\)/),
      expect.stringMatching(/^Mon 2 Nov 2026, 13:00 GMT-5Tue 3 Nov 2026, 02:00 GMT\+8 \(account\)/),
    ]);
    expect(runs).toHaveTextContent(
      'The clock of New York changes between these runs, from GMT-4 to GMT-5.',
    );
  });

  test('a cycle of one is a day and not days', async () => {
    const user = start();
    const unit = await field('Unit of the cycle');
    expect(unit).toHaveDisplayValue('day');
    await user.selectOptions(await field('Every'), '3');
    expect(unit).toHaveDisplayValue('days');
  });

  test('without periodic scans there are no runs', async () => {
    const user = start();
    await user.click(await field('On'));
    expect(await card('Next three runs')).toHaveTextContent(
      'None. Scans run when somebody starts one.',
    );
  });

  test('warns of a run that will stop early, with the way to more units', async () => {
    start('/settings', { scenario: 'quota-exhausted' });
    const runs = await card('Next three runs');
    expect(await within(runs).findByText(/may stop early/)).toBeVisible();
    expect(within(runs).getByRole('link', { name: 'Increase quota' })).toHaveAttribute(
      'href',
      '/subscription/quota',
    );
  });
});

describe('the effect', () => {
  test('of a change is told in images and units before it is saved', async () => {
    const user = start();
    await user.click(await screen.findByLabelText('7 d'));
    const changes = await card('What changes');
    expect(changes).toHaveTextContent('Time range:was 365 days becomes 7 days');
    const words = await within(changes).findByText(/^\d+ fewer images, about \d+ fewer units/);
    const [, images] = /^(\d+)/.exec(words.textContent)!;
    expect(screen.getByText(/are older and stay unscanned/)).toHaveTextContent(
      `${images} are older`,
    );
    await user.click(await button(/^Save changes/));
    await message('Scan settings saved');
    expect(saved()).toMatchObject({ version: 2, values: { scan: { timeRangeDays: 7 } } });
    await user.click(await screen.findByLabelText('365 d'));
    expect(
      await within(changes).findByText(
        `${images} more images, about ${images} more units per month.`,
      ),
    ).toBeVisible();
  });

  test('repositories are chosen by name and can all be ticked at once', async () => {
    const user = start();
    const scope = await card('Scan scope');
    await user.click(within(scope).getByText('Manage'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Find a repository'), 'payments/');
    expect(dialog.getByText('4 repositories found')).toBeVisible();
    await user.click(dialog.getByText('Untick all found'));
    await user.click(dialog.getByLabelText('payments/ledger'));
    await user.click(dialog.getByText('Use 39 repositories'));
    expect(scope).toHaveTextContent('39 of 42 repositories');
    expect(await card('What changes')).toHaveTextContent(
      'Repositories left out:was none becomes 3 (3 added)',
    );
  });
});

describe('unsaved edits', () => {
  test('survive the way to another tab, another view and a reload', async () => {
    const user = start();
    await user.click(await screen.findByLabelText('30 d'));
    await user.click(screen.getByText('Baseline', { selector: 'a' }));
    expect(await bar()).toHaveTextContent('1 unsaved change');
    cleanup();
    renderApp('/settings');
    expect(await screen.findByLabelText('30 d')).toBeChecked();
    expect(await bar()).toHaveTextContent('1 unsaved change');
    expect(saved().version).toBe(1);
  });

  test('are discarded, and come back with Undo', async () => {
    const user = start();
    await user.click(await screen.findByLabelText('30 d'));
    await user.click(await button('Discard'));
    expect(document.activeElement).toContainElement(await field('Every'));
    expect(document.body).not.toHaveFocus();
    expect(screen.getByLabelText('365 d')).toBeChecked();
    expect(screen.queryByLabelText('Unsaved changes')).toBeNull();
    await user.click(await message('Undo'));
    expect(await screen.findByLabelText('30 d')).toBeChecked();
  });

  test('that end where they began are none', async () => {
    const user = start();
    await user.click(await screen.findByLabelText('30 d'));
    await bar();
    await user.click(screen.getByLabelText('365 d'));
    expect(screen.queryByLabelText('Unsaved changes')).toBeNull();
  });

  test('are saved with Ctrl S', async () => {
    const user = start();
    await user.click(await screen.findByLabelText('30 d'));
    await user.keyboard('{Control>}s{/Control}');
    await message('Scan settings saved');
    expect(saved().values.scan.timeRangeDays).toBe(30);
  });

  test('are kept when the server fails', async () => {
    const faults = [{ endpoint: 'saveScanSettings' as const, kind: 'unavailable' as const }];
    const user = start('/settings', { faults });
    await user.click(await screen.findByLabelText('30 d'));
    await user.click(await button(/^Save changes/));
    await message('The settings could not be saved');
    expect(await bar()).toHaveTextContent('1 unsaved change');
  });

  test('whose reply was lost can be saved again', async () => {
    const faults = [
      { endpoint: 'saveScanSettings' as const, kind: 'lost-reply' as const, times: 1 },
    ];
    const user = start('/settings', { faults });
    await user.click(await screen.findByLabelText('30 d'));
    await user.click(await button(/^Save changes/));
    await message('The settings could not be saved');
    await user.click(await button(/^Save changes/));
    await message('Scan settings saved');
    expect(saved().version).toBe(2);
  });
});

describe('a second editor', () => {
  test('both are shown, what collides is decided, and the rest is merged', async () => {
    const user = start();
    await user.click(await screen.findByLabelText('30 d'));
    await user.selectOptions(await field('Every'), '3');
    saveElsewhere({ timeRangeDays: 90, retentionDays: 30 });
    await user.click(await button(/^Save changes/));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveAccessibleName('Amara Okafor saved these settings first');
    const rows = within(dialog).getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'CycleChanged by you1 day3 days1 day',
      'Time rangeChanged by both: choose one365 days30 days90 days',
      'Result retentionChanged by them365 days365 days30 days',
    ]);
    const save = within(dialog).getByRole('button', { name: 'Save merged settings' });
    expect(save).toHaveAccessibleDescription('Choose yours or theirs for 1 more field');
    await user.click(save);
    expect(saved()).toMatchObject({ version: 2, savedBy: 'Amara Okafor' });
    await user.click(within(dialog).getByLabelText('Time range: yours'));
    await user.click(save);
    await message('Scan settings saved');
    expect(saved()).toMatchObject({
      version: 3,
      savedBy: 'Lukas Brandt',
      values: { scan: { cycle: { every: 3 }, timeRangeDays: 30, retentionDays: 30 } },
    });
    await waitFor(() => expect(screen.queryByLabelText('Unsaved changes')).toBeNull());
  });

  test('closing the dialog keeps the edits and what the other has saved', async () => {
    const user = start();
    await user.click(await screen.findByLabelText('30 d'));
    saveElsewhere({ retentionDays: 30 });
    await user.click(await button(/^Save changes/));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.getByLabelText('30 d')).toBeChecked();
    expect(screen.getByText('Amara Okafor has saved since you began')).toBeVisible();
    expect(saved()).toMatchObject({ version: 2, values: { scan: { timeRangeDays: 365 } } });
  });
});

describe('the checks', () => {
  test('the leak switches and their baselines are one', async () => {
    const user = start('/settings/baseline');
    const password = await field('Password leak detection');
    const baseline = screen.getByLabelText('Password leakage');
    expect(password).toBeChecked();
    await user.click(password);
    expect(baseline).not.toBeChecked();
    expect(await card('What changes')).toHaveTextContent(
      'Baseline checks:was 21 becomes 20 (1 removed)',
    );
    await user.click(baseline);
    expect(password).toBeChecked();
    await user.click(screen.getByLabelText('AccessKey pair in plain text'));
    expect(screen.getByLabelText('AccessKey leak detection')).not.toBeChecked();
    expect(password).toBeChecked();
  });

  test('sensitive-file rules are found, and a group ticks all under it', async () => {
    const user = start('/settings/sensitive-files');
    expect(await screen.findByText('113 of 113 rules selected')).toBeVisible();
    await user.type(screen.getByLabelText('Find rules'), 'source control');
    await user.click(screen.getByLabelText('Source control and registries'));
    expect(screen.getByText('98 of 113 rules selected')).toBeVisible();
    await user.click(screen.getByLabelText('On'));
    expect(screen.getByText('No rule is looked for while sensitive files are off')).toBeVisible();
    expect(await bar()).toHaveTextContent('2 unsaved changes');
  });

  test('build instructions have seven checks with their severities', async () => {
    start('/settings/build-instructions');
    expect(await screen.findByText('7 of 7 checks selected')).toBeVisible();
    expect(screen.getByLabelText('Secret in ENV (High)')).toBeChecked();
  });

  test('runtime scans are manual only, and a cluster stands for its applications', async () => {
    const user = start('/settings/runtime');
    expect(await screen.findByText('Manual only')).toBeVisible();
    await user.click(screen.getByLabelText('prod-hangzhou'));
    expect(screen.getByText('4 of 7 applications selected')).toBeVisible();
  });

  test('what is not in Container Registry Enterprise cannot be fixed, and says why', async () => {
    const user = start('/settings/automatic-fixing');
    await user.click(await field('Off'));
    expect(screen.getByText('Nothing will be fixed')).toBeVisible();
    await user.click(screen.getByText('Manage'));
    const dialog = within(await screen.findByRole('dialog'));
    const harbor = dialog.getByLabelText('data/notebook');
    expect(harbor).toHaveAccessibleDescription(
      'Not fixable: it is not in Container Registry Enterprise',
    );
    await user.click(harbor);
    await user.click(dialog.getByLabelText('payments/ledger'));
    await user.click(dialog.getByText('Fix 1 repository'));
    await user.click(await button(/^Save changes/));
    await message('Scan settings saved');
    expect(saved().values.automaticFixing).toMatchObject({
      on: true,
      repositories: ['payments/ledger'],
    });
  });
});

describe('who may', () => {
  test.each(['manager', 'analyst'] as const)(
    'a %s reads and is told why not more',
    async (role) => {
      const user = start('/settings', { role });
      expect(await screen.findByText('You can read these settings')).toBeVisible();
      const range = screen.getByRole('radiogroup', { name: 'Time range' });
      expect(range).toHaveAccessibleDescription(/may not change scan settings/);
      await user.click(screen.getByLabelText('30 d'));
      await user.selectOptions(await field('Every'), '3');
      await user.click(screen.getByLabelText('Add new repositories automatically'));
      await user.click(screen.getByText('Manage'));
      expect(screen.queryByLabelText('Unsaved changes')).toBeNull();
      expect(screen.queryByRole('dialog')).toBeNull();
    },
  );

  test('a failure says so and can be tried again', async () => {
    const faults = [
      { endpoint: 'getScanSettings' as const, kind: 'server-error' as const, times: 1 },
    ];
    const user = start('/settings', { faults });
    expect(await screen.findByText('The scan settings could not be loaded')).toBeVisible();
    await user.click(screen.getByText('Retry now'));
    expect(await screen.findByLabelText('365 d')).toBeChecked();
  });
});
