import { describe, expect, test } from 'vitest';
import type { AffectedImage } from '#contract/risk-detail.ts';
import { batchImages, dockerfileSubject, fixCommand, fixPlatforms } from './fix-commands.ts';

type Overrides = Partial<Omit<AffectedImage, 'image'>> & {
  image?: Partial<AffectedImage['image']>;
};

/** An image of Debian 10 with one package to fix; `name` makes its repository and digest. */
function affected(name: string, { image, ...rest }: Overrides = {}): AffectedImage {
  return {
    image: {
      digest: `sha256:${Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64)}`,
      namespace: 'payments',
      repository: name,
      tags: ['2.14.3'],
      regionId: 'cn-hangzhou',
      registryType: 'acr',
      os: 'debian',
      osVersion: '10',
      owner: null,
      deployed: null,
      ...image,
    },
    priority: 'asap',
    status: 'open',
    ignored: null,
    evidence: [],
    packages: [openssl],
    packageManager: 'apt',
    layer: { digest: 'sha256:00', number: 1, of: 1, instruction: 'FROM scratch' },
    fixState: 'quick-fix',
    blockers: [],
    newTag: '2.14.3_fix_20261123091400',
    user: null,
    endOfLife: false,
    firstSeenAt: '2026-10-12T18:41:00Z',
    lastScanAt: '2026-11-23T01:14:00Z',
    ...rest,
  };
}

const openssl = {
  name: 'openssl',
  installedVersion: '1.1.1d-0+deb10u6',
  fixedVersion: '1.1.1d-0+deb10u8',
  path: '/usr/bin/openssl',
};
const libssl = { ...openssl, name: 'libssl1.1' };
const unfixed = { ...openssl, fixedVersion: null };

describe('platforms', () => {
  const platformsOf = (images: AffectedImage[]) =>
    fixPlatforms(images).map(({ label, images: { length } }) => [label, length]);

  test('images of one release and one set of packages are one platform', () => {
    const other = affected('c', { packages: [libssl, openssl] });
    const same = affected('b', { packages: [openssl, libssl] });
    expect(platformsOf([other, same])).toEqual([['Debian 10', 2]]);
  });

  test('they keep the order of their most urgent image', () => {
    const ubuntu = affected('u', { image: { os: 'ubuntu', osVersion: '18.04' } });
    expect(platformsOf([affected('a'), ubuntu, affected('b')])).toEqual([
      ['Debian 10', 2],
      ['Ubuntu 18.04', 1],
    ]);
  });

  test('one release with two sets of packages is two, told apart by the packages', () => {
    const both = affected('b', { packages: [openssl, libssl] });
    expect(platformsOf([affected('a'), both])).toEqual([
      ['Debian 10: openssl', 1],
      ['Debian 10: openssl, libssl1.1', 1],
    ]);
  });

  test('two fixed versions of one package are two platforms', () => {
    const newer = affected('b', { packages: [{ ...openssl, fixedVersion: '1.1.1d-0+deb10u9' }] });
    expect(fixPlatforms([affected('a'), newer])).toHaveLength(2);
  });

  test('an image without any fixed version has none', () => {
    expect(fixPlatforms([affected('a', { packages: [unfixed] })])).toEqual([]);
  });

  test('packages without a fix are left out, the others stay', () => {
    const [platform] = fixPlatforms([affected('a', { packages: [unfixed, libssl] })]);
    expect(platform?.fixes.map((fix) => fix.package)).toEqual(['libssl1.1']);
  });
});

describe('commands', () => {
  const only = (...images: AffectedImage[]) => fixPlatforms(images)[0]!;

  test('the shell command names the system, the package and the version', () => {
    const result = fixCommand('shell', only(affected('a')), '');
    expect(result).toMatchObject({ ok: true });
    const text = result.ok ? result.text : '';
    expect(text).toContain('# Debian 10');
    expect(text).toMatch(/apt-get install -y --only-upgrade[\s\S]*openssl=1\.1\.1d-0\+deb10u8/);
  });

  test('the Dockerfile gives the user of the image back', () => {
    const result = fixCommand('dockerfile', only(affected('a', { user: 'app' })), '');
    expect(result.ok && result.text).toMatch(/USER root\nRUN [\s\S]*\nUSER app$/);
  });

  test('a Dockerfile for images with different users says for which one it is', () => {
    const [a, b] = [affected('a', { user: 'app' }), affected('b')];
    expect(dockerfileSubject(only(a, b))).toBe(a);
    expect(dockerfileSubject(only(a, affected('b', { user: 'app' })))).toBeNull();
  });

  test('the batch pins the digest and puts the registry before the name', () => {
    const image = affected('api');
    const pinned = `payments/api:2.14.3@${image.image.digest}`;
    const plain = fixCommand('batch', only(image), '');
    expect(plain.ok && plain.text).toContain(`FROM ${pinned}\n`);
    const addressed = fixCommand('batch', only(image), ' registry.example.com/ ');
    expect(addressed.ok && addressed.text).toContain(`FROM registry.example.com/${pinned}\n`);
  });

  test('the batch leaves out images that somebody decided to leave', () => {
    const platform = only(affected('a'), affected('b', { status: 'ignored' }));
    expect(batchImages(platform).map(({ image }) => image.repository)).toEqual(['a']);
    const result = fixCommand('batch', platform, '');
    expect(result.ok && result.text).not.toContain('payments/b');
  });

  test.each([
    ['shell', { packages: [{ ...openssl, name: 'openssl; reboot' }] }, 'forbidden-character'],
    ['dockerfile', { user: 'app\nRUN reboot' }, 'malformed-user'],
    ['batch', { image: { repository: 'api$(reboot)' } }, 'malformed-image'],
  ] as const)('%s refuses a hostile name', (kind, overrides, reason) => {
    const hostile = affected('a', overrides as unknown as Overrides);
    const result = fixCommand(kind, only(hostile), '');
    expect(result).toMatchObject({ ok: false, blockers: [{ reason }] });
  });

  test('a hostile registry address is refused too', () => {
    expect(fixCommand('batch', only(affected('a')), 'x"; reboot #')).toMatchObject({
      ok: false,
      blockers: [{ reason: 'malformed-image' }],
    });
  });
});
