import type { AffectedImage, AffectedPackage } from '#contract/risk-detail.ts';
import { osLabel, osSupport } from '#domain/operating-system.ts';

/** Whose database says which version of a package is installed. */
const DATABASES = {
  apt: 'dpkg',
  yum: 'rpm',
  zypper: 'rpm',
  apk: 'apk',
} as const satisfies Record<AffectedImage['packageManager'], string>;

/** Why the scan says that the package is affected. */
export function matchWords(
  { installedVersion, fixedVersion }: AffectedPackage,
  packageManager: AffectedImage['packageManager'],
): string {
  if (fixedVersion === null)
    return 'every installed version is affected: no fixed version is known';
  if (installedVersion === null)
    return 'an advisory names the package; the version is not recorded';
  return `installed version is lower than ${fixedVersion} (${DATABASES[packageManager]})`;
}

/** The system of an image and what the product can do for it (decision C8). */
export function systemWords({ os, osVersion }: AffectedImage['image']): string {
  const { detectable, fixable } = osSupport(os, osVersion);
  const can = fixable ? 'can be fixed' : detectable ? 'checked only' : 'not on the support list';
  return `${osLabel(os, osVersion)}, ${can}`;
}

/** Null is a state of its own: nobody has told the console (decision D13). */
export function deployedWords(deployed: boolean | null): string {
  if (deployed === null) return 'Not known';
  return deployed ? 'Yes' : 'No';
}
