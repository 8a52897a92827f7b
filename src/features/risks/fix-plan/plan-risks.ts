import type { FindingRow } from '#contract/findings.ts';
import { OS_FACTS, osLabel } from '#domain/operating-system.ts';
import type { PlanRisk } from '#domain/plan-actions.ts';

/** What a plan looks at in a risk. */
export function toPlanRisk({ image, priority, name, layer, layerDigest }: FindingRow): PlanRisk {
  const { digest, os, osVersion } = image;
  return {
    priority,
    package: name,
    packageManager: OS_FACTS[os].packageManager,
    osLabel: osLabel(os, osVersion),
    image: digest,
    layer,
    layerDigest,
  };
}
