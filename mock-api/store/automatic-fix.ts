import { DAY_MS } from '#domain/account-clock.ts';
import { SITES, type Site } from '#domain/region.ts';
import { repositoryName } from './facet-readers.ts';
import { isUpgraded, planFix, unsettled, type ImageFix } from './plan-fix.ts';
import { taskThatBuilt } from './prove-fix.ts';
import type { ScanStep } from './scan-steps.ts';
import { unitsAvailable } from './scan-units.ts';
import { openFix } from './start-fix.ts';
import type { Finding, Store } from './store.ts';
import { imageScanState } from './subscription.ts';

/**
 * The next time at which images are fixed by themselves; none while that is switched off. It runs on its
 * period from when it was switched on (product-facts 4.9).
 */
export function automaticFixSteps(store: Store): ScanStep[] {
  const at = nextAutomaticFix(store);
  if (at === null) return [];
  return [
    {
      at,
      carryOut: () => {
        const { everyDays } = store.settings.sections.automaticFixing;
        store.fixClock = { everyDays, nextAt: at + everyDays * DAY_MS };
        startAutomaticFixes(store, at);
      },
    },
  ];
}

/** When images are fixed by themselves next (epoch ms); null while they never are. */
export function nextAutomaticFix(store: Store): number | null {
  const { on, everyDays } = store.settings.sections.automaticFixing;
  if (!on) store.fixClock = null;
  else if (store.fixClock?.everyDays !== everyDays)
    store.fixClock = { everyDays, nextAt: store.scanClock.at + everyDays * DAY_MS };
  return store.fixClock?.nextAt ?? null;
}

/** Fixes what can be fixed by itself at an instant (epoch ms): on its period, and when a scan starts. */
export function startAutomaticFixes(store: Store, at: number): void {
  if (!store.settings.sections.automaticFixing.on || imageScanState(store, at) !== 'active') return;
  for (const site of SITES) {
    const images = automaticImages(store, site, at).slice(0, unitsAvailable(store, at));
    if (images.length === 0) continue;
    const stamp = new Date(at).toISOString().replaceAll(/\D/g, '').slice(0, 14);
    openFix(store, images, {
      id: `fix-${stamp}-${site}`,
      sent: null,
      site,
      reach: 'fixable',
      starter: 'automatic',
      startedBy: null,
      startedAt: at,
    });
  }
}

/** Images of a site that would be fixed by themselves at an instant (epoch ms), as the settings are. */
export function automaticImages(store: Store, site: Site, at: number): ImageFix[] {
  const { repositories, timeRangeDays } = store.settings.sections.automaticFixing;
  const named = new Set(repositories);
  const since = at - timeRangeDays * DAY_MS;
  const findings = store.images
    .filter((image) => image.site === site && named.has(repositoryName(image)))
    .filter(({ updatedAt }) => Date.parse(updatedAt) >= since)
    .flatMap((image) => unsettled(store, image, at))
    .filter((finding) => !isTried(store, finding));
  return planFix(store, findings, 'selected', at).images;
}

/**
 * Whether a risk has stayed in an image that a fix has built against it, or in one that was built from
 * that. To try again would bring the same result and use another unit, so that is left to people.
 */
function isTried(store: Store, finding: Finding): boolean {
  let task = taskThatBuilt(store, finding.image);
  while (task && !isUpgraded(finding, task.upgrades)) task = taskThatBuilt(store, task.image);
  return task !== undefined;
}
