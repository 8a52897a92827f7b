import type { FixRequest } from '#contract/fixes.ts';
import type { PackageFix } from '#domain/fix-command-packages.ts';
import type { FixFailure } from '#domain/fix-failure.ts';
import type { FixReach, FixStarter, FixTaskState } from '#domain/fix-run.ts';
import type { StayReason } from '#domain/fix-outcome.ts';
import type { Site } from '#domain/region.ts';
import type { Priority } from '#domain/severity.ts';
import type { Finding, Image } from './store.ts';

/** The rebuild of one image. Epoch ms. */
export type FixTask = {
  id: string;
  image: Image;
  newTag: string;
  upgrades: readonly PackageFix[];
  /** Risks that were chosen, and all that were open in the image when it started. */
  chosen: ReadonlySet<Finding>;
  before: readonly Finding[];
  state: FixTaskState;
  cause: FixFailure | null;
  /** Null while it waits for its turn. */
  startedAt: number | null;
  endsAt: number | null;
  /** What was built; null until then, or for ever when it failed. */
  rebuilt: Image | null;
  /**
   * When a scan had read what was built, the risks of `before` that it still found, what was open in the
   * new image then, and what of that was not in `before`; null until then.
   */
  proof: {
    at: number;
    stayed: ReadonlyMap<Finding, StayReason>;
    after: Record<Priority, number>;
    opened: Record<Priority, number>;
  } | null;
};

/** One fix of one or more images. `sent` tells the same id from a mistake. Epoch ms. */
export type FixRun = {
  id: string;
  sent: FixRequest | null;
  site: Site;
  reach: FixReach;
  starter: FixStarter;
  startedBy: string | null;
  startedAt: number;
  tasks: FixTask[];
  scanId: string | null;
  /** When nothing more happened by itself; a scan may still prove it later. Null until then. */
  endedAt: number | null;
  revision: number;
};

/** When images are fixed by themselves next (epoch ms), for the settings that it was worked out from. */
export type FixClock = { everyDays: number; nextAt: number };
