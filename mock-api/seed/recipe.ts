import type { Edition } from '#domain/edition.ts';
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
  vulnerabilityId: string;
  site: Site;
  by: string;
  daysAgo: number;
} & ({ action: 'ignore'; reason: string; expiresInDays: number | null } | { action: 'unignore' });

/** All that makes one world differ from another. */
export type WorldRecipe = {
  edition: Edition;
  purchasedUnits: number;
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
