import { expect, test } from 'vitest';
import { fixPlan } from './fix-plan.ts';
import { groupForPlan, type PlanRisk } from './plan-actions.ts';

const RISK: PlanRisk = {
  priority: 'asap',
  package: 'openssl',
  packageManager: 'apt',
  osLabel: 'Debian 10',
  image: 'sha256:1',
  layer: 1,
  layerDigest: 'sha256:base',
};

const WITH_BASES = { baseImages: true };

test('one upgrade for a package in all images, one newer base for all that share the layer', () => {
  const actions = groupForPlan([
    RISK,
    { ...RISK, image: 'sha256:2' },
    { ...RISK, package: 'zlib' },
    { ...RISK, image: 'sha256:3', layer: 4, layerDigest: 'sha256:own' },
  ]).actions(WITH_BASES);
  expect(actions.map(({ change, risks, images, work }) => [change, risks, images, work])).toEqual([
    [{ kind: 'upgrade', package: 'openssl', packageManager: 'apt' }, [0, 1, 3], 3, 1.3],
    [{ kind: 'base-image', layerDigest: 'sha256:base', osLabel: 'Debian 10' }, [0, 1, 2], 2, 1.2],
    [{ kind: 'upgrade', package: 'zlib', packageManager: 'apt' }, [2], 1, 1.1],
  ]);
});

test('without base images there are upgrades only', () => {
  const actions = groupForPlan([RISK, { ...RISK, package: 'zlib' }]).actions({ baseImages: false });
  expect(actions.map(({ change }) => change.kind)).toEqual(['upgrade', 'upgrade']);
});

test('the same package of another package manager is another upgrade', () => {
  const keys = groupForPlan([
    { ...RISK, layer: 2 },
    { ...RISK, layer: 2, packageManager: 'apk' },
  ])
    .actions(WITH_BASES)
    .map(({ key }) => key);
  expect(keys).toEqual(['upgrade apt openssl', 'upgrade apk openssl']);
});

test('a High risk is worth nine Low ones, a Medium one three', () => {
  const risks = [
    { ...RISK, layer: 2, package: 'urgent' },
    ...Array.from({ length: 8 }, () => ({ ...RISK, layer: 2, priority: 'nntf' as const })),
  ];
  const groups = groupForPlan(risks);
  const steps = fixPlan(groups.actions(WITH_BASES), groups.worth);
  expect(steps.map((step) => [step.action.key, step.worth])).toEqual([
    ['upgrade apt urgent', 9],
    ['upgrade apt openssl', 8],
  ]);
});
