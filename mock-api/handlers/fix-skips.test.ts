import { afterEach, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { listFixes, type FixPreview } from '#contract/fixes.ts';
import { setRegionScope } from '#contract/regions.ts';
import { getScanSettings, saveScanSettings } from '#contract/scan-settings.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { preview, start } from '#testing/fixing.ts';
import { MINUTE_MS, NOW } from '../testing/now.ts';

let server: MockServer;
let now = NOW;
afterEach(() => server.close());

function open(scenario: 'default' | 'hostile-text' = 'default'): void {
  now = NOW;
  server = startMockServer({ now: () => now, role: 'admin', scenario });
}

const Q = 'repo:identity/session-store';
const reasons = ({ skipped }: FixPreview) => skipped.map(({ reason }) => reason);
const images = () => server.store.images.filter(({ repository }) => repository === 'session-store');

test('names that no command can hold are left out, and nothing breaks when time goes on', async () => {
  open('hostile-text');
  const seen = await preview();
  expect(reasons(seen)).toContain('no-safe-command');
  if (seen.images.length > 0) await start(seen.images);
  now += 60 * MINUTE_MS;
  await expect(call(listFixes, { query: { site: 'china' } })).resolves.toBeDefined();
});

test.each([
  ['package', 'a b'],
  ['package', '$(id)'],
  ['package', 'a\0b'],
  ['fixed', '1.0; id'],
] as const)('a risk whose %s is "%s" is left out, the others are fixed', async (field, text) => {
  open();
  const before = await preview(Q);
  const [risk] = server.store.findings.china.filter(
    ({ image, category, blockers }) =>
      images().includes(image) && category === 'system-vulnerability' && blockers.length === 0,
  );
  risk![field] = text;
  const after = await preview(Q);
  expect(after.images).toHaveLength(before.images.length);
  expect(after.skipped).toContainEqual({ reason: 'no-safe-command', risks: 1, images: 1 });
});

test.each([
  [['no tag', '2.1'], /^2\.1_fix_\d{14}$/],
  [['no tag', '<b>'], /^latest_fix_\d{14}$/],
  [[], /^latest_fix_\d{14}$/],
])('of the tags %j, the new tag is made from one that registries accept', async (tags, newTag) => {
  open();
  for (const image of images()) image.tags = tags;
  expect((await preview(Q)).images[0]!.newTag).toMatch(newTag);
});

const LEAVE_OUT = {
  'repository-excluded': async () => {
    const { version, values } = await call(getScanSettings, {});
    const scan = { ...values.scan, excludedRepositories: ['identity/session-store'] };
    await call(saveScanSettings, { body: { version, values: { ...values, scan } } });
  },
  'region-off': async () => {
    for (const regionId of new Set(images().map((image) => image.regionId)))
      await call(setRegionScope, { path: { regionId }, body: { inScope: false } });
  },
  'registry-removed': async () => {
    const ids = new Set(images().map(({ instanceId }) => instanceId));
    server.store.instances = server.store.instances.filter(({ id }) => !ids.has(id));
    await Promise.resolve();
  },
} as const;

test.each(Object.keys(LEAVE_OUT) as (keyof typeof LEAVE_OUT)[])(
  'an image is left out for %s: no scan could read the new one',
  async (reason) => {
    open();
    expect((await preview(Q)).images.length).toBeGreaterThan(0);
    await LEAVE_OUT[reason]();
    const seen = await preview(Q);
    expect(seen.images).toEqual([]);
    expect(reasons(seen)).toContain(reason);
  },
);

test('an old image is fixed all the same: the new one is not old', async () => {
  open();
  for (const image of images()) image.updatedAt = '2020-01-01T00:00:00Z';
  expect((await preview(Q)).images.length).toBeGreaterThan(0);
});
