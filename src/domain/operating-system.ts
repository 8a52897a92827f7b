/** Systems of the seed's support table, in its order. */
export const OS_IDS = [
  'redhat',
  'centos',
  'ubuntu',
  'debian',
  'alpine',
  'amazon',
  'oracle',
  'sles',
  'opensuse',
  'fedora',
] as const;
export type OsId = (typeof OS_IDS)[number];

export const PACKAGE_MANAGERS = ['apt', 'yum', 'apk', 'zypper'] as const;
export type PackageManager = (typeof PACKAGE_MANAGERS)[number];

type OsFacts = {
  label: string;
  family: string;
  packageManager: PackageManager;
  /** Releases whose images can be checked. */
  detects: readonly string[];
  /** Releases whose images can be fixed; not derived from `detects` (decision C8). */
  fixes: readonly string[];
};

/**
 * The seed's table (product-facts 6.6, decision C8). Nine families: SUSE Linux Enterprise Server and
 * openSUSE are one. The fix list writes Ubuntu 14, 16, 18; only the long-term releases are meant, so
 * that 18.10 is checked but not fixed. CentOS 8 is fixed although it is not on the detection list.
 */
export const OS_FACTS = {
  redhat: {
    label: 'Red Hat',
    family: 'Red Hat',
    packageManager: 'yum',
    detects: ['5', '6', '7'],
    fixes: [],
  },
  centos: {
    label: 'CentOS',
    family: 'CentOS',
    packageManager: 'yum',
    detects: ['5', '6', '7'],
    fixes: ['7', '8'],
  },
  ubuntu: {
    label: 'Ubuntu',
    family: 'Ubuntu',
    packageManager: 'apt',
    detects: ['12.04', '14.04', '16.04', '18.04', '18.10'],
    fixes: ['14.04', '16.04', '18.04'],
  },
  debian: {
    label: 'Debian',
    family: 'Debian',
    packageManager: 'apt',
    detects: ['6', '7', '8', '9', '10'],
    fixes: ['9', '10'],
  },
  alpine: {
    label: 'Alpine',
    family: 'Alpine',
    packageManager: 'apk',
    detects: [
      ...['2.3', '2.4', '2.5', '2.6', '2.7', '3.1', '3.2', '3.3', '3.4', '3.5'],
      ...['3.6', '3.7', '3.8', '3.9', '3.10', '3.11', '3.12'],
    ],
    fixes: ['3.9'],
  },
  amazon: {
    label: 'Amazon Linux',
    family: 'Amazon Linux',
    packageManager: 'yum',
    detects: ['2', 'AMI'],
    fixes: [],
  },
  oracle: {
    label: 'Oracle Linux',
    family: 'Oracle Linux',
    packageManager: 'yum',
    detects: ['5', '6', '7', '8'],
    fixes: [],
  },
  sles: {
    label: 'SUSE Linux Enterprise Server',
    family: 'SUSE',
    packageManager: 'zypper',
    detects: ['5', '6', '7', '8', '9', '10', '10 SP4', '11 SP3', '12 SP2', '12 SP5'],
    fixes: [],
  },
  opensuse: {
    label: 'openSUSE',
    family: 'SUSE',
    packageManager: 'zypper',
    detects: ['10.0', 'Leap 15.2', 'Leap 42.3'],
    fixes: [],
  },
  fedora: {
    label: 'Fedora Linux',
    family: 'Fedora Linux',
    packageManager: 'yum',
    detects: ['2X', '3X'],
    fixes: [],
  },
} as const satisfies Record<OsId, OsFacts>;

/** What the product can do for images of a release. Unknown releases: neither. */
export function osSupport(os: OsId, version: string): { detectable: boolean; fixable: boolean } {
  const { detects, fixes }: OsFacts = OS_FACTS[os];
  return {
    detectable: detects.some((listed) => matchesRelease(listed, version)),
    fixable: fixes.some((listed) => matchesRelease(listed, version)),
  };
}

/**
 * Whether a listed release covers a version: equal, or continued after a dot or a space, so that
 * `7` covers `7.9` while `3.1` does not cover `3.10`. `2X` stands for 20 to 29 (decision C8).
 */
function matchesRelease(listed: string, version: string): boolean {
  if (listed.endsWith('X')) return new RegExp(`^${listed.slice(0, -1)}\\d$`).test(version);
  return version === listed || version.startsWith(`${listed}.`) || version.startsWith(`${listed} `);
}

/** Name and release as people say it: `Ubuntu 16.04`. */
export function osLabel(os: OsId, version: string): string {
  return `${OS_FACTS[os].label} ${version}`;
}

/** The fixable releases in the seed's own words; null when there are none. */
export function fixableReleases(os: OsId): string | null {
  const { label, fixes }: OsFacts = OS_FACTS[os];
  if (fixes.length === 0) return null;
  const words = os === 'ubuntu' ? fixes.map((release) => release.replace('.04', '')) : fixes;
  return `${label} ${new Intl.ListFormat('en-GB').format(words)}`;
}
