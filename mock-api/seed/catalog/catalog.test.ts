import { describe, expect, test } from 'vitest';
import {
  advisorySummary,
  advisoryTitle,
  catalogSources,
  cveDetails,
  endOfLife,
  languageAdvisories,
  systemAdvisories,
  type Weakness,
} from './catalog.ts';

const CVE_ID = /^CVE-\d{4}-\d{4,}$/;
const PLAIN_VERSION = /^\d[\w.+~:^-]*$/;
const CVSS3_BASE =
  /^CVSS:3\.[01]\/AV:[NALP]\/AC:[LH]\/PR:[NLH]\/UI:[NR]\/S:[UC]\/C:[NLH]\/I:[NLH]\/A:[NLH]$/;

function countBy<T>(items: Iterable<T>, key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

describe('system advisories', () => {
  test('rows per operating system', () => {
    expect(countBy(systemAdvisories, (row) => row.os)).toEqual({
      alpine: 345,
      amazon: 122,
      centos: 251,
      debian: 306,
      fedora: 20,
      opensuse: 47,
      oracle: 158,
      redhat: 226,
      sles: 110,
      ubuntu: 243,
    });
  });

  test('rows with a fixed version, per release that quick fix covers', () => {
    const fixed = systemAdvisories.filter((row) => row.fixed !== null);
    expect(countBy(fixed, (row) => `${row.os} ${row.osVersion}`)).toMatchObject({
      'alpine 3.9.2': 10,
      'alpine 3.9.4': 15,
      'centos 7.6.1810': 61,
      'centos 8': 27,
      'debian 10': 31,
      'debian 10.1': 9,
      'debian 10.2': 1,
      'debian 10.4': 1,
      'debian 9': 4,
      'debian 9.4': 1,
      'debian 9.9': 6,
      'ubuntu 14.04': 7,
      'ubuntu 16.04': 30,
      'ubuntu 18.04': 28,
    });
  });

  test('no two rows tell of the same vulnerability in the same package', () => {
    const keys = systemAdvisories.map((row) =>
      [row.id, row.package, row.installed, row.os, row.osVersion].join('|'),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('rows stand in the order that the seed relies on', () => {
    const keys = systemAdvisories.map((row) => [row.os, row.osVersion, row.package, row.id]);
    for (const [index, key] of keys.entries()) {
      const next = keys[index + 1];
      if (next) expect(key.join('\0') <= next.join('\0'), key.join(' ')).toBe(true);
    }
  });

  test('severities are the raw ratings', () => {
    expect(countBy(systemAdvisories, (row) => row.severity)).toEqual({
      CRITICAL: 93,
      HIGH: 384,
      MEDIUM: 678,
      LOW: 460,
      NEGLIGIBLE: 23,
      UNKNOWN: 190,
    });
  });

  test('versions are plain versions, and packages are not coordinates of a language', () => {
    for (const row of systemAdvisories) {
      if (row.installed !== null) expect(row.installed, row.id).toMatch(PLAIN_VERSION);
      if (row.fixed !== null) expect(row.fixed, row.id).toMatch(PLAIN_VERSION);
      expect(row.package, row.id).toMatch(/^[a-z0-9][\w.+-]*$/);
    }
  });

  test('rows hold facts only, no text of a source', () => {
    const fields = new Set(systemAdvisories.flatMap((row) => Object.keys(row)));
    expect([...fields].sort()).toEqual([
      'fixed',
      'id',
      'installed',
      'os',
      'osVersion',
      'package',
      'severity',
      'source',
      'weakness',
    ]);
    expect(JSON.stringify(systemAdvisories)).not.toMatch(/\w \w+ \w+ \w/);
  });

  test('Log4Shell stands as third-party software of Debian 10', () => {
    expect(systemAdvisories.filter((row) => row.package === 'liblog4j2-java')).toEqual([
      {
        id: 'CVE-2021-44228',
        package: 'liblog4j2-java',
        installed: '2.11.1-2',
        fixed: '2.15.0-1~deb10u1',
        severity: 'CRITICAL',
        os: 'debian',
        osVersion: '10',
        weakness: 'remote-code-execution',
        source: 'dsa-5020-1',
      },
      {
        id: 'CVE-2021-45046',
        package: 'liblog4j2-java',
        installed: '2.11.1-2',
        fixed: '2.16.0-1~deb10u1',
        severity: 'CRITICAL',
        os: 'debian',
        osVersion: '10',
        weakness: 'remote-code-execution',
        source: 'dsa-5022-1',
      },
    ]);
  });
});

describe('CVE details', () => {
  test('one entry per CVE of the rows', () => {
    const ids = systemAdvisories.map((row) => row.id).filter((id) => CVE_ID.test(id));
    expect([...cveDetails.keys()].sort()).toEqual([...new Set(ids)].sort());
  });

  test('every vector is a CVSS 3 base vector and names its source', () => {
    const scored = [...cveDetails.values()].filter((details) => details.cvss !== null);
    expect(scored).toHaveLength(171);
    for (const details of scored) {
      expect(details.cvss, details.id).toMatch(CVSS3_BASE);
      expect(details.cvssSource, details.id).not.toBeNull();
    }
  });

  test.each([
    ['CVE-2014-0160', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', '2014-04-07'],
    ['CVE-2019-11745', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H', '2020-01-08'],
    ['CVE-2021-44228', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', '2021-12-10'],
  ])('%s', (id, cvss, publishedAt) => {
    expect(cveDetails.get(id)).toMatchObject({ cvss, publishedAt });
  });

  test('known exploitation is certain or unknown, never denied', () => {
    const exploited = [...cveDetails.values()].filter((details) => details.knownExploited !== null);
    expect(exploited.map((details) => [details.id, details.knownExploited])).toEqual([
      ['CVE-2014-0160', true],
      ['CVE-2014-6271', true],
      ['CVE-2020-15999', true],
      ['CVE-2021-44228', true],
      ['CVE-2021-45046', true],
      ['CVE-2023-4911', true],
    ]);
  });

  test('publication days are calendar days', () => {
    for (const { id, publishedAt } of cveDetails.values()) {
      if (publishedAt === null) continue;
      expect(new Date(publishedAt).toISOString().slice(0, 10), id).toBe(publishedAt);
    }
  });
});

test('advisories of programs: rows of each ecosystem, facts only, each once and in order', () => {
  expect(countBy(languageAdvisories, (row) => row.ecosystem)).toEqual({
    cargo: 2,
    composer: 7,
    go: 87,
    maven: 103,
    npm: 170,
    nuget: 42,
    pip: 169,
    rubygems: 7,
  });
  const keys = languageAdvisories.map((row) =>
    [row.ecosystem, row.package, row.id, row.installed].join('\0'),
  );
  expect(new Set(keys).size).toBe(keys.length);
  expect(JSON.stringify(languageAdvisories)).not.toMatch(/[a-z]{2} [a-z]{2,} [a-z]{2}/);
});

test('every source named is listed once, and none is listed in vain', () => {
  const named = new Set([...systemAdvisories, ...languageAdvisories].map((row) => row.source));
  for (const { cvssSource } of cveDetails.values()) if (cvssSource !== null) named.add(cvssSource);
  expect(catalogSources.map((source) => source.key)).toEqual([...named].sort());
});

test.each<[Weakness, string, string]>([
  ['buffer-overflow', 'libssl1.1', 'Buffer overflow in libssl1.1'],
  ['remote-code-execution', 'liblog4j2-java', 'Remote code execution in liblog4j2-java'],
  ['other', 'glibc', 'Vulnerability in glibc'],
])('the title of %s in %s', (weakness, name, title) => {
  expect(advisoryTitle({ weakness, package: name })).toBe(title);
});

test('the summary is two sentences that begin with the package', () => {
  for (const row of systemAdvisories) {
    expect(advisoryTitle(row), row.id).not.toContain('undefined');
    expect(advisorySummary(row).slice(row.package.length)).toMatch(/^ [^.]+\. [^.]+\.$/);
  }
});

test.each([
  ['centos', '7.6.1810', true],
  ['centos', '8', true],
  ['redhat', '7.7', true],
  ['redhat', '8.7', false],
  ['redhat', '9', false],
  ['ubuntu', '18.10', true],
  ['ubuntu', '22.04', false],
  ['debian', '11.7', true],
  ['alpine', '3.1', false],
  ['alpine', '3.10.2', true],
  ['alpine', 'edge', false],
  ['amazon', 'AMI 2018.03', true],
  ['amazon', '2', true],
  ['oracle', '7.6', true],
  ['oracle', '8.0', false],
  ['sles', '12 SP5', true],
  ['opensuse', 'Leap 15.1', true],
  ['opensuse', 'Tumbleweed 20240607', false],
  ['fedora', '38', true],
] as const)('%s %s past its end of standard support: %s', (os, osVersion, ended) => {
  expect(endOfLife(os, osVersion)).toBe(ended);
});
