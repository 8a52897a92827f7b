import type { Ecosystem } from '#domain/ecosystem.ts';
import type { OS_IDS } from '#domain/operating-system.ts';
import type { RAW_SEVERITIES } from '#domain/severity.ts';
import detailRows from './cve-details.json' with { type: 'json' };
import languageRows from './language-advisories.json' with { type: 'json' };
import sourceRows from './sources.json' with { type: 'json' };
import advisoryRows from './system-advisories.json' with { type: 'json' };

type CatalogOs = (typeof OS_IDS)[number];

export type Weakness =
  | 'buffer-overflow'
  | 'denial-of-service'
  | 'improper-validation'
  | 'information-disclosure'
  | 'injection'
  | 'integer-overflow'
  | 'other'
  | 'path-traversal'
  | 'privilege-escalation'
  | 'remote-code-execution'
  | 'use-after-free'
  | 'weak-cryptography';

/** One published vulnerability of one package on one operating-system release. */
export type SystemAdvisory = {
  /** A CVE id, or the vendor's own id where it names no CVE (RHSA-…, openSUSE-SU-…, TEMP-…). */
  id: string;
  package: string;
  /** null where the source is a vendor advisory, which names no vulnerable version. */
  installed: string | null;
  /** null while the source knows no fixed version. */
  fixed: string | null;
  /** As the source rates it; UNKNOWN where it gives none. */
  severity: (typeof RAW_SEVERITIES)[number];
  os: CatalogOs;
  osVersion: string;
  weakness: Weakness;
  /** Key into `catalogSources`. */
  source: string;
};

/** One published vulnerability of one package that programs bring along. */
export type LanguageAdvisory = Omit<SystemAdvisory, 'os' | 'osVersion' | 'installed'> & {
  ecosystem: Ecosystem;
  installed: string;
};

/** Facts that belong to a CVE, whatever package and release it is found in. null means not known. */
export type CveDetails = {
  id: string;
  /** Base vector of CVSS 3.0 or 3.1 with its prefix, as the National Vulnerability Database gave it. */
  cvss: string | null;
  /** Key into `catalogSources`; null without a vector. */
  cvssSource: string | null;
  /** Only ever true or not known: a CVE missing from the public catalogue is no proof of safety. */
  knownExploited: true | null;
  /** Day of publication, YYYY-MM-DD. */
  publishedAt: string | null;
};

/** Where a fact comes from: a file of a public repository, or a publication that has none. */
export type CatalogSource =
  | { key: string; repository: string; path: string; commit: string; licence: string }
  | { key: string; publisher: string; document: string };

/**
 * All operating-system advisories, sorted by os, release, package and id; also those of releases
 * that the product cannot detect. The JSON is frozen: ids and order feed the seed, so a changed row
 * changes the whole mock world. Some CentOS 8 rows repeat the Red Hat 8 record, as the rebuild
 * shares its package versions.
 */
export const systemAdvisories = advisoryRows as readonly SystemAdvisory[];

/**
 * All advisories of the eight ecosystems, sorted by ecosystem, package, id and version. Where a report
 * names an artifact of Maven alone, its well-known group was added; `drools` and `tomcat` are left, as
 * they name no single artifact. `fixed` is as published: a version, several, or bounds.
 */
export const languageAdvisories = languageRows as readonly LanguageAdvisory[];

/** Details by CVE id: one entry for every CVE of `systemAdvisories`, none for vendors' own ids. */
export const cveDetails: ReadonlyMap<string, CveDetails> = new Map(
  (detailRows as readonly CveDetails[]).map((details) => [details.id, details]),
);

/** The sources that the rows and vectors above name, sorted by key. */
export const catalogSources = sourceRows as readonly CatalogSource[];

const WEAKNESS_WORDS = {
  'buffer-overflow': {
    title: 'Buffer overflow',
    effect:
      'reads or writes memory outside its bounds when given crafted input. This can crash the program and, in the worst case, run code chosen by an attacker.',
  },
  'denial-of-service': {
    title: 'Denial of service',
    effect:
      'can be made to crash, hang or use up memory or processor time. Services that depend on it may stop answering.',
  },
  'improper-validation': {
    title: 'Missing input check',
    effect:
      'does not check its input well enough. An attacker may get a value accepted that should be refused.',
  },
  'information-disclosure': {
    title: 'Information disclosure',
    effect:
      'can reveal data that should stay private. An attacker may read parts of memory, files or keys.',
  },
  injection: {
    title: 'Injection',
    effect:
      'passes outside input on without neutralising it. An attacker may slip in commands, headers or queries of their own.',
  },
  'integer-overflow': {
    title: 'Integer overflow',
    effect:
      'computes a size or an index that wraps around. The wrong number can lead to a crash or to memory corruption.',
  },
  other: {
    title: 'Vulnerability',
    effect:
      'has a published security flaw of a kind that is not classified here. The linked record says what it allows.',
  },
  'path-traversal': {
    title: 'Path traversal',
    effect:
      'can be led outside the intended folder by a crafted path. An attacker may read or overwrite other files.',
  },
  'privilege-escalation': {
    title: 'Privilege escalation',
    effect:
      'lets a user gain rights that were not granted. Someone who can already run code in the container may become root there.',
  },
  'remote-code-execution': {
    title: 'Remote code execution',
    effect:
      'can be made to run code chosen by an attacker. Whoever can send it data may take over the process.',
  },
  'use-after-free': {
    title: 'Use after free',
    effect:
      'uses memory that it has already given back. This can crash the program and, in the worst case, run code chosen by an attacker.',
  },
  'weak-cryptography': {
    title: 'Weak cryptography',
    effect:
      'protects data or keys less well than intended. An attacker may recover secrets or forge what should be authentic.',
  },
} as const satisfies Record<Weakness, { title: string; effect: string }>;

type Described = Pick<SystemAdvisory, 'weakness' | 'package'>;

/** A headline in our own words, such as 'Buffer overflow in libssl1.1'. No source's text is used. */
export function advisoryTitle(advisory: Described): string {
  return `${WEAKNESS_WORDS[advisory.weakness].title} in ${advisory.package}`;
}

/** Two sentences on what the class of weakness allows in general, not on this one vulnerability. */
export function advisorySummary(advisory: Described): string {
  return `${advisory.package} ${WEAKNESS_WORDS[advisory.weakness].effect}`;
}

/**
 * Releases in the data whose vendor had ended standard support by November 2026, by the vendors'
 * published life cycles; paid extensions do not count. Still supported then: Red Hat 8 and 9,
 * Ubuntu 22.04, Alpine edge, Oracle Linux 8 and openSUSE Tumbleweed.
 */
const ENDED_RELEASES = {
  redhat: ['5', '6', '7'],
  centos: ['5', '6', '7', '8'],
  ubuntu: ['12.04', '14.04', '16.04', '18.04', '18.10'],
  debian: ['6', '7', '8', '9', '10', '11'],
  alpine: [
    '3.2',
    '3.3',
    '3.4',
    '3.5',
    '3.6',
    '3.7',
    '3.8',
    '3.9',
    '3.10',
    '3.11',
    '3.12',
    '3.13',
    '3.14',
    '3.15',
    '3.16',
    '3.17',
  ],
  amazon: ['AMI', '2'],
  oracle: ['5', '6', '7'],
  sles: ['9', '10', '11', '12'],
  opensuse: ['10', '12', '13', 'Leap 15.1', 'Leap 15.2', 'Leap 42.3'],
  fedora: ['29', '38'],
} satisfies Record<CatalogOs, readonly string[]>;

/**
 * Whether the vendor no longer supports this release (as of November 2026). A listed release covers
 * its minors and service packs ('7' covers '7.6.1810', '12' covers '12 SP3'). false for a release
 * that the data does not hold, because nothing is known of it.
 */
export function endOfLife(os: CatalogOs, osVersion: string): boolean {
  return ENDED_RELEASES[os].some(
    (release) =>
      osVersion === release ||
      osVersion.startsWith(`${release}.`) ||
      osVersion.startsWith(`${release} `),
  );
}
