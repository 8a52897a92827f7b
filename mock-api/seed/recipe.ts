import type { Billing, Edition } from '#domain/edition.ts';
import type { NoticePercent } from '#domain/quota.ts';
import type { OsId } from '#domain/operating-system.ts';
import type { RegionId, Site } from '#domain/region.ts';
import type { RegistryType } from '#domain/registry.ts';
import type { SystemAdvisory } from './catalog/catalog.ts';

/** Images of one repository in one region that were built on the same release, newest first. */
export type StreamPlan = {
  os: OsId;
  osVersion: string;
  regionId: RegionId;
  images: number;
  /** What the last scan came to, when it is not findings. */
  outcome?: 'clean' | 'never-scanned' | 'failed';
  /** Packages that every image of the stream certainly has, whatever the seed draws. */
  installs?: readonly string[];
};

export type RepositoryPlan = {
  namespace: string;
  repository: string;
  registryType: RegistryType;
  owner: string | null;
  /** Tags cannot be overwritten; `taken`: the tag that a fix would write exists already. */
  tags?: 'immutable' | 'taken';
  /** Stands before every tag. */
  tagPrefix?: string;
  streams: readonly StreamPlan[];
};

/** Something that a person did before the world was opened. Days count back from the epoch. */
export type HandlingPlan = {
  riskId: string;
  site: Site;
  by: string;
  daysAgo: number;
} & ({ action: 'ignore'; reason: string; expiresInDays: number | null } | { action: 'reopen' });

/** What was bought before the world was opened. */
export type SubscriptionPlan = {
  /** Units a month. `nearly-used`: 1 to 20 are left of this month; `used-up`: too few for it. */
  quantity: number | 'nearly-used' | 'used-up';
  months: 1 | 6 | 12;
  /** Days from the day of the epoch to the end, at 00:00 on the account clock; negative is past. */
  endsInDays: number;
  autoRenewal: boolean;
  /** A renewal for another quantity that waits for its payment. */
  pendingRenewal?: { months: 12; quantity: number };
};

/** Nights before the epoch without a scan, because the subscription was over by then. */
export function quietDays({ subscription }: Pick<WorldRecipe, 'subscription'>): number {
  return subscription && subscription.endsInDays <= 0 ? 1 - subscription.endsInDays : 0;
}

/** All that makes one world differ from another. */
export type WorldRecipe = {
  edition: Edition;
  billing: Billing;
  /** Null: image scan was never bought. */
  subscription: SubscriptionPlan | null;
  noticePercent: NoticePercent;
  repositories: readonly RepositoryPlan[];
  advisories: readonly SystemAdvisory[];
  handlings: readonly HandlingPlan[];
  /** `yet-to-come`: no scan has run; `running`: one more is on its way. */
  scans: 'yet-to-come' | 'finished' | 'running';
  /** Images of each stream, as a multiple of its plan. */
  imageFactor: number;
  /** Share of the published vulnerabilities of a release that an image has, 0 to 1. */
  density: number;
};
