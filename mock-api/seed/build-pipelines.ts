import type { RegionId } from '#domain/region.ts';
import type { RetentionDays } from '#domain/pipeline.ts';
import type { RegistryInstance, RegistryRecord } from '../store/store.ts';
import type { WorldRecipe } from './recipe.ts';

type PipelinePlan = {
  id: string;
  name: string;
  regionId: RegionId;
  /** Days before the epoch. */
  createdDaysAgo: number;
  usedDaysAgo: number | null;
  retentionDays: RetentionDays;
};

/** One that went quiet so long ago that its images are gone, and one that nobody has set up yet. */
const PLANS: readonly PipelinePlan[] = [
  {
    id: 'cicd-release-build',
    name: 'release-build',
    regionId: 'cn-shenzhen',
    createdDaysAgo: 110.4,
    usedDaysAgo: 47.2,
    retentionDays: 30,
  },
  {
    id: 'cicd-web-nightly',
    name: 'web-nightly',
    regionId: 'eu-central-1',
    createdDaysAgo: 3.6,
    usedDaysAgo: null,
    retentionDays: 90,
  },
];

/** The build pipelines of a world, with what is known of each; an account that starts has none. */
export function buildPipelines(
  { scans }: Pick<WorldRecipe, 'scans'>,
  epoch: number,
): { instance: RegistryInstance; record: RegistryRecord }[] {
  if (scans === 'yet-to-come') return [];
  return PLANS.map((plan) => ({ instance: instanceOf(plan), record: recordOf(plan, epoch) }));
}

function instanceOf({ id, name, regionId }: PipelinePlan): RegistryInstance {
  return {
    id,
    name,
    registryType: 'cicd',
    regionId,
    zone: null,
    repositories: 0,
    images: 0,
    imagesPerHour: null,
  };
}

function recordOf(plan: PipelinePlan, epoch: number): RegistryRecord {
  const before = (days: number) => epoch - days * 86_400_000;
  const createdAt = before(plan.createdDaysAgo);
  return {
    connectedAt: createdAt,
    triedAt: null,
    refusedSince: null,
    connection: null,
    pipeline: {
      rotations: 0,
      tokenCreatedAt: createdAt,
      tokenUsedAt: plan.usedDaysAgo === null ? null : before(plan.usedDaysAgo),
      retentionDays: plan.retentionDays,
    },
  };
}
