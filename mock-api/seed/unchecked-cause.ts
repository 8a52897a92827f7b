import type { RegistryType } from '#domain/registry.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import { SCAN_FAILURE_FACTS, SCAN_FAILURES } from '#domain/scan-failure.ts';
import type { Random } from '../random.ts';
import type { Image } from '../store/store.ts';
import type { StreamPlan } from './recipe.ts';

/** Causes that the log of a scan gives (product-facts 5.5). */
const FAILURES = SCAN_FAILURES.map((cause) => `${SCAN_FAILURE_FACTS[cause].words}.`);

/** Why there are no findings of an image; null when a scan has read it. */
export function uncheckedCause(image: {
  outcome: StreamPlan['outcome'];
  noScanYet: boolean;
  registryType: RegistryType;
  label: string;
  detectable: boolean;
  random: Random;
}): Image['unchecked'] {
  const { scannable, note } = REGISTRY_FACTS[image.registryType];
  if (!scannable)
    return { state: 'never-scanned', cause: note ?? 'The registry cannot be scanned.' };
  if (!image.detectable) {
    const cause = `${image.label} is not on the list of systems that can be checked.`;
    return { state: 'unsupported', cause };
  }
  if (image.noScanYet) return { state: 'never-scanned', cause: 'No scan has run yet.' };
  if (image.outcome === 'never-scanned') {
    return { state: 'never-scanned', cause: 'The image was pushed after the last scan.' };
  }
  return image.outcome === 'failed'
    ? { state: 'failed', cause: image.random.pick(FAILURES) }
    : null;
}
