import type { PlanAction } from './fix-plan.ts';
import type { PackageManager } from './operating-system.ts';
import type { Priority } from './severity.ts';

/** What a plan looks at in one risk that has a fixed version. */
export type PlanRisk = {
  priority: Priority;
  package: string;
  packageManager: PackageManager;
  osLabel: string;
  /** Digest of the image. */
  image: string;
  /** Layer that brought the package, from 1. */
  layer: number;
  layerDigest: string;
};

/** What somebody does: upgrade one package everywhere, or rebuild images from a newer base. */
export type PlanChange =
  | { kind: 'upgrade'; package: string; packageManager: PackageManager }
  | { kind: 'base-image'; layerDigest: string; osLabel: string };

export type PlannedAction = PlanAction & { change: PlanChange; images: number };

/** How much a risk counts when actions are ranked: a High one as much as nine Low ones. Ours. */
export const RISK_WORTH = { asap: 9, later: 3, nntf: 1 } as const satisfies Record<
  Priority,
  number
>;

/** To decide and write a change is one unit of work; this many images to rebuild are another. Ours. */
export const IMAGES_PER_UNIT = 10;

/** Actions over risks that come in one by one, as the pages of a list do. */
export type PlanGroups = {
  add: (risk: PlanRisk) => void;
  /** Every action over the risks so far. */
  actions: (options: { baseImages: boolean }) => PlannedAction[];
  /** What each risk counts, in the order in which they came. */
  worth: readonly number[];
};

/** An action while risks come in; `images` are numbers of them. */
type Draft = { key: string; change: PlanChange; risks: number[]; images: Set<number> };

/**
 * Groups risks into what somebody can do about them. A risk in the first layer is removed by an upgrade of
 * its package and, where base images count, by a newer one; any other one by the upgrade alone.
 *
 * The work is done while risks come in, of which there may be a million, so that the plan itself is quick;
 * no text is built for any of them.
 */
export function groupForPlan(risks: readonly PlanRisk[] = []): PlanGroups {
  const numbers = new Map<string, number>();
  const worth: number[] = [];
  const drafts: Draft[] = [];
  const upgrades = new Map<PackageManager, Map<string, Draft>>();
  const bases = new Map<string, Draft>();

  function add(risk: PlanRisk): void {
    const image = numbers.get(risk.image) ?? numbers.size;
    numbers.set(risk.image, image);
    note(upgradeOf(risk), image);
    if (risk.layer === 1) note(baseOf(risk), image);
    worth.push(RISK_WORTH[risk.priority]);
  }

  /** Writes down that an action removes the risk that is being added. */
  function note(draft: Draft, image: number): void {
    draft.risks.push(worth.length);
    draft.images.add(image);
  }

  function upgradeOf({ packageManager, package: name }: PlanRisk): Draft {
    const packages = upgrades.get(packageManager) ?? new Map<string, Draft>();
    upgrades.set(packageManager, packages);
    return (
      packages.get(name) ??
      begin(packages, name, { kind: 'upgrade', package: name, packageManager })
    );
  }

  function baseOf({ layerDigest, osLabel }: PlanRisk): Draft {
    return (
      bases.get(layerDigest) ??
      begin(bases, layerDigest, { kind: 'base-image', layerDigest, osLabel })
    );
  }

  function begin(known: Map<string, Draft>, name: string, change: PlanChange): Draft {
    const draft: Draft = { key: changeKey(change), change, risks: [], images: new Set() };
    known.set(name, draft);
    drafts.push(draft);
    return draft;
  }

  for (const risk of risks) add(risk);
  return {
    add,
    worth,
    actions: ({ baseImages }) =>
      drafts
        .filter(({ change }) => baseImages || change.kind !== 'base-image')
        .map(({ images, ...draft }) => ({
          ...draft,
          images: images.size,
          work: 1 + images.size / IMAGES_PER_UNIT,
        })),
  };
}

function changeKey(change: PlanChange): string {
  return change.kind === 'upgrade'
    ? `upgrade ${change.packageManager} ${change.package}`
    : `base-image ${change.layerDigest}`;
}
