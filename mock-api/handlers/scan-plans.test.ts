import { afterEach, beforeEach, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { listScanTargets, planScope } from '#contract/scan-plans.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { NOW } from '../testing/now.ts';

let server: MockServer;
beforeEach(() => {
  server = startMockServer({ scenario: 'no-scans-yet', now: () => NOW });
});
afterEach(() => server.close());

const plan = (applications: string[]) => call(planScope, { query: { applications } });

test('what chooses among images in registries does not choose among running containers', async () => {
  const applications = ['prod-hangzhou/checkout'];
  const before = await plan(applications);
  expect(before.images).toBeGreaterThan(0);
  expect(before.skipped.map(({ reason }) => reason)).not.toContain('outside-time-range');
  server.store.scanConfiguration = { ...server.store.scanConfiguration, timeRangeDays: 1 };
  server.store.regionsInScope.clear();
  expect(await plan(applications)).toEqual(before);
  expect(await plan([])).toMatchObject({ images: 0, units: 0 });
});

test('only applications that the settings name are offered', async () => {
  server.store.settings.sections.runtime.applications = ['prod-singapore/base-probe'];
  const { applications } = await call(listScanTargets, {});
  expect(applications.map(({ id }) => id)).toEqual(['prod-singapore/base-probe']);
  const running = server.store.images.filter((image) =>
    image.applications.includes('prod-singapore/base-probe'),
  );
  expect(applications[0]!.images).toBe(running.length);
});
