import { expect, test } from 'vitest';
import type { AffectedImage } from '#contract/risk-detail.ts';
import { fixBlockerCounts } from './fix-blocker-counts.ts';

const on = (
  os: AffectedImage['image']['os'],
  osVersion: string,
  ...blockers: AffectedImage['blockers']
) => ({ image: { os, osVersion }, blockers }) as AffectedImage;

test('counts reasons by release where the words name it, most lasting reason first', () => {
  const images = [
    on('debian', '10'),
    on('debian', '10', 'registry-not-acr-enterprise'),
    on('centos', '7.9', 'registry-not-acr-enterprise'),
    on('redhat', '7', 'release-not-fixable'),
    on('ubuntu', '18.10', 'release-not-fixable', 'no-fixed-version'),
    on('ubuntu', '18.10', 'release-not-fixable'),
  ];
  const counts = fixBlockerCounts(images).map(({ blocker, system, fixable, images: count }) => [
    count,
    blocker,
    system,
    fixable,
  ]);
  expect(counts).toEqual([
    [2, 'release-not-fixable', 'Ubuntu 18.10', 'Ubuntu 14, 16 and 18'],
    [1, 'release-not-fixable', 'Red Hat 7', null],
    [1, 'no-fixed-version', 'Ubuntu 18.10', null],
    [2, 'registry-not-acr-enterprise', 'CentOS 7.9', null],
  ]);
});
