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

/**
 * Every action that removes some of the risks. A risk in the first layer is removed by an upgrade of its
 * package and, where base images count, by a newer one; any other one by the upgrade alone.
 */
export function planActions(
  risks: readonly PlanRisk[],
  { baseImages }: { baseImages: boolean },
): PlannedAction[] {
  const actions = new Map<string, { change: PlanChange; risks: number[]; images: Set<string> }>();
  for (const [index, risk] of risks.entries()) {
    for (const change of changesFor(risk, baseImages)) {
      const key = changeKey(change);
      const known = actions.get(key) ?? { change, risks: [], images: new Set() };
      actions.set(key, known);
      known.risks.push(index);
      known.images.add(risk.image);
    }
  }
  return [...actions].map(([key, { images, ...action }]) => ({
    key,
    ...action,
    images: images.size,
    work: 1 + images.size / IMAGES_PER_UNIT,
  }));
}

function changesFor(risk: PlanRisk, baseImages: boolean): PlanChange[] {
  const { packageManager, osLabel, layer, layerDigest } = risk;
  const upgrade = { kind: 'upgrade', package: risk.package, packageManager } as const;
  return layer === 1 && baseImages
    ? [upgrade, { kind: 'base-image', layerDigest, osLabel }]
    : [upgrade];
}

function changeKey(change: PlanChange): string {
  return change.kind === 'upgrade'
    ? `upgrade ${change.packageManager} ${change.package}`
    : `base-image ${change.layerDigest}`;
}
