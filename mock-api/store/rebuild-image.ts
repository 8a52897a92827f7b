import { createRandom } from '../random.ts';
import { digest } from '../seed/layers.ts';
import { fixSteps } from '#domain/fix-command-steps.ts';
import { OS_FACTS } from '#domain/operating-system.ts';
import type { FixTask } from './fix-record.ts';
import type { Image, Layer, Store } from './store.ts';
import { iso } from './subscription.ts';

/** Bytes that an upgraded package adds to the new layer. Ours: packages differ widely. */
const PACKAGE_BYTES = 2_400_000;

/** What is known of a new image before its scan. */
const NOT_SCANNED = 'It was built by a quick fix, and its re-scan has not read it yet.';

/**
 * The image that a fix builds at an instant (epoch ms): the old one with one more layer, under a tag of its
 * own. Nobody runs it yet. The old image stays as it is (product-facts 6.6).
 */
export function rebuildImage(
  store: Store,
  { image, newTag, upgrades }: FixTask,
  at: number,
): Image {
  const random = createRandom(`${image.digest} ${newTag}`);
  const { packageManager } = OS_FACTS[image.os];
  if (packageManager === 'zypper') throw new Error(`${image.osLabel} cannot be fixed.`);
  const command = fixSteps(packageManager, upgrades).dockerfile.join(' ').replaceAll(/\\ +/g, '');
  const layer: Layer = {
    digest: digest(random.fork('layer')),
    instruction: `RUN /bin/sh -c ${command} # buildkit`,
    sizeBytes: PACKAGE_BYTES * upgrades.length,
  };
  const built: Image = {
    ...image,
    digest: digest(random.fork('image')),
    tags: [newTag],
    createdAt: iso(at),
    updatedAt: iso(at),
    deployed: image.deployed === null ? null : false,
    applications: [],
    newTagTaken: false,
    layers: [...image.layers, layer],
    history: [...image.history, { instruction: layer.instruction, layer: image.layers.length }],
    pullFailures: 0,
    fixFailures: [],
    lastScanAt: null,
    unchecked: { state: 'never-scanned', cause: NOT_SCANNED },
  };
  store.images.push(built);
  const instance = store.instances.find(({ id }) => id === image.instanceId);
  if (instance) instance.images += 1;
  return built;
}
