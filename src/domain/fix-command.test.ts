import { describe, expect, test } from 'vitest';
import { COMMAND_BLOCKERS, COMMAND_BLOCKER_WORDS } from './fix-command-blocker.ts';
import type { PackageFix } from './fix-command-packages.ts';
import { dockerfileCommand, shellCommand, type FixCommandInput } from './fix-command.ts';

const fix = (name: string, fixedVersion: string): PackageFix => ({
  package: name,
  fixedVersion,
  installedVersion: null,
});

const DEBIAN_10: FixCommandInput = {
  packageManager: 'apt',
  osLabel: 'Debian 10',
  fixes: [fix('openssl', '1.1.1d-0+deb10u8'), fix('libssl1.1', '1.1.1d-0+deb10u8')],
};
const CENTOS_7: FixCommandInput = {
  packageManager: 'yum',
  osLabel: 'CentOS 7',
  fixes: [
    fix('vim-minimal', '2:7.4.160-6.el7_6'),
    fix('bind-license', '32:9.9.4-74.el7_6.1'),
    fix('avahi-libs', '0:0.7-21.el7'),
    fix('sqlite', '3.7.17-8.el7_7.1'),
  ],
};
const ALPINE_39: FixCommandInput = {
  packageManager: 'apk',
  osLabel: 'Alpine 3.9',
  fixes: [fix('libtasn1', '4.14-r0'), fix('libjpeg-turbo', '1.5.3-r5')],
};
const UBUNTU_1604: FixCommandInput = {
  packageManager: 'apt',
  osLabel: 'Ubuntu 16.04',
  fixes: [fix('zlib1g', '1:1.2.8.dfsg-2ubuntu4.3')],
};

const lines = (...text: string[]) => ({ ok: true, text: text.join('\n') });
const blocked = (reason: string, name: string | null) => ({
  ok: false,
  blockers: [{ reason, package: name, image: null }],
});

describe('shell', () => {
  test('Debian 10: two packages, sorted', () => {
    expect(shellCommand(DEBIAN_10)).toEqual(
      lines(
        '# Debian 10: upgrade only the affected packages',
        'apt-get update &&',
        'apt-get install -y --only-upgrade \\',
        '  libssl1.1=1.1.1d-0+deb10u8 \\',
        '  openssl=1.1.1d-0+deb10u8',
      ),
    );
  });

  test('CentOS 7: epochs are left out, dnf and microdnf work too', () => {
    expect(shellCommand(CENTOS_7)).toEqual(
      lines(
        '# CentOS 7: upgrade only the affected packages',
        'set -- \\',
        '  avahi-libs-0.7-21.el7 \\',
        '  bind-license-9.9.4-74.el7_6.1 \\',
        '  sqlite-3.7.17-8.el7_7.1 \\',
        '  vim-minimal-7.4.160-6.el7_6',
        'if command -v dnf >/dev/null; then dnf -y upgrade "$@"',
        'elif command -v microdnf >/dev/null; then microdnf -y upgrade "$@"',
        'else yum -y update-to "$@"',
        'fi &&',
        'rpm -q "$@"',
      ),
    );
  });

  test('Alpine 3.9: exact versions without a lasting pin', () => {
    expect(shellCommand(ALPINE_39)).toEqual(
      lines(
        '# Alpine 3.9: upgrade only the affected packages',
        'apk info -e libjpeg-turbo libtasn1 >/dev/null &&',
        'apk add --no-cache --virtual .security-fix \\',
        '  libjpeg-turbo=1.5.3-r5 \\',
        '  libtasn1=4.14-r0 &&',
        'apk del .security-fix',
      ),
    );
  });

  test('Ubuntu 16.04: one package with an epoch', () => {
    expect(shellCommand(UBUNTU_1604)).toEqual(
      lines(
        '# Ubuntu 16.04: upgrade only the affected packages',
        'apt-get update &&',
        'apt-get install -y --only-upgrade \\',
        '  zlib1g=1:1.2.8.dfsg-2ubuntu4.3',
      ),
    );
  });

  test('a version with a tilde or a caret is quoted', () => {
    const fixes = [fix('libfoo', '2.0.9~rc1-33.el7_6.1^git1')];
    expect(shellCommand({ ...CENTOS_7, fixes })).toMatchObject({
      text: expect.stringContaining("\n  'libfoo-2.0.9~rc1-33.el7_6.1^git1'\n"),
    });
  });
});

describe('Dockerfile', () => {
  test('Debian 10 with a user: no lists left, the user restored', () => {
    expect(dockerfileCommand({ ...DEBIAN_10, user: 'app:app' })).toEqual(
      lines(
        '# Debian 10: upgrade only the affected packages',
        'USER root',
        'RUN apt-get update && \\',
        '    DEBIAN_FRONTEND=noninteractive apt-get install -y --only-upgrade \\',
        '      libssl1.1=1.1.1d-0+deb10u8 \\',
        '      openssl=1.1.1d-0+deb10u8 && \\',
        '    rm -rf /var/lib/apt/lists/*',
        'USER app:app',
      ),
    );
  });

  test('CentOS 7: no cache left', () => {
    expect(dockerfileCommand({ ...CENTOS_7, fixes: CENTOS_7.fixes.slice(0, 1) })).toEqual(
      lines(
        '# CentOS 7: upgrade only the affected packages',
        'RUN set -- \\',
        '      vim-minimal-7.4.160-6.el7_6 && \\',
        '    if command -v dnf >/dev/null; then dnf -y upgrade "$@" && dnf clean all; \\',
        '    elif command -v microdnf >/dev/null; then microdnf -y upgrade "$@" && microdnf clean all; \\',
        '    else yum -y update-to "$@" && yum clean all; \\',
        '    fi && \\',
        '    rpm -q "$@" && \\',
        '    rm -rf /var/cache/dnf /var/cache/yum',
      ),
    );
  });

  test('Alpine 3.9', () => {
    expect(dockerfileCommand(ALPINE_39)).toEqual(
      lines(
        '# Alpine 3.9: upgrade only the affected packages',
        'RUN apk info -e libjpeg-turbo libtasn1 >/dev/null && \\',
        '    apk add --no-cache --virtual .security-fix \\',
        '      libjpeg-turbo=1.5.3-r5 \\',
        '      libtasn1=4.14-r0 && \\',
        '    apk del .security-fix',
      ),
    );
  });

  test.each(['root', '0', '0:0', 'root:root', '', null])('user %j gets no USER lines', (user) => {
    expect(dockerfileCommand({ ...ALPINE_39, user })).toEqual(dockerfileCommand(ALPINE_39));
  });

  test.each(['app\nRUN id', '$USER', 'a b', '-u', 'a:b:c', 'app\\'])(
    'user %j is refused',
    (user) => {
      expect(dockerfileCommand({ ...ALPINE_39, user })).toEqual(blocked('malformed-user', null));
    },
  );
});

describe('packages', () => {
  test('one package with several fixes gets the newest, whatever the order', () => {
    const fixes = ['1.1.1d-r2', '1.1.1k-r0', '1.1.1d-r0'].map((to) => fix('libssl1.1', to));
    const one = { ...ALPINE_39, fixes: [fix('libssl1.1', '1.1.1k-r0')] };
    expect(shellCommand({ ...ALPINE_39, fixes })).toEqual(shellCommand(one));
    expect(shellCommand({ ...ALPINE_39, fixes: fixes.toReversed() })).toEqual(shellCommand(one));
  });

  test.each([
    ['apt', 'libstdc++6'],
    ['apt', 'gcc-8-base'],
    ['apt', 'perl-base'],
    ['apt', 'python3.7'],
    ['yum', 'java-1.8.0-openjdk'],
    ['yum', 'glibc-common'],
    ['yum', 'libcom_err'],
    ['yum', 'ImageMagick-c++'],
    ['apk', 'so:libfoo'],
    ['apk', 'wpa_supplicant'],
  ] as const)('%s: %s is a name', (packageManager, name) => {
    expect(shellCommand({ packageManager, osLabel: '', fixes: [fix(name, '1.0-r0')] }).ok).toBe(
      true,
    );
  });

  test.each([
    ['apt', '1:2.3~rc1-4+deb9u1'],
    ['apt', '2.28-10+deb10u2'],
    ['yum', '2.0.9-33.el7_6.1^git1'],
    ['yum', '3.44.0-4.el7'],
    ['yum', '8.0-3820230907003352.75741a8b'],
    ['apk', '7.2_p2-r2'],
    ['apk', '7.51.0'],
  ] as const)('%s: %s is a version', (packageManager, version) => {
    expect(shellCommand({ packageManager, osLabel: '', fixes: [fix('a', version)] }).ok).toBe(true);
  });
});

describe('blockers', () => {
  test.each([
    ['apt', '', '1', 'empty-name'],
    ['apt', '-y', '1', 'leading-dash'],
    ['apt', 'a\nb', '1', 'control-character'],
    ['apt', 'a\0b', '1', 'control-character'],
    ['apt', 'a\x7F', '1', 'control-character'],
    ['apt', 'a\x85', '1', 'control-character'],
    ['apt', 'a\u2028b', '1', 'control-character'],
    ['apt', 'a b', '1', 'forbidden-character'],
    ['apt', 'a\u00A0b', '1', 'forbidden-character'],
    ['apt', 'a=b', '1', 'forbidden-character'],
    ['apt', 'openssl/libssl1.1', '1', 'forbidden-character'],
    ['apt', 'a*', '1', 'forbidden-character'],
    ['apt', '<<EOF', '1', 'forbidden-character'],
    ['apt', "a'", '1', 'forbidden-character'],
    ['apt', 'a\\', '1', 'forbidden-character'],
    ['apt', 'a'.repeat(257), '1', 'too-long'],
    ['yum', '@core', '1', 'forbidden-character'],
    ['yum', 'a[b]', '1', 'forbidden-character'],
    ['yum', 'http://evil/x', '1', 'forbidden-character'],
    ['yum', '$(id)', '1', 'forbidden-character'],
    ['apk', '!a', '1', 'forbidden-character'],
    ['apk', 'a@edge', '1', 'forbidden-character'],
    ['apk', 'a>1', '1', 'forbidden-character'],
    ['apt', 'a', '', 'no-fixed-version'],
    ['apt', 'a', '1.0-', 'malformed-version'],
    ['apt', 'a', '1.0*', 'malformed-version'],
    ['apt', 'a', '1; id', 'malformed-version'],
    ['apt', 'a', '1\n2', 'control-character'],
    ['yum', 'a', '1-2.rpm', 'malformed-version'],
    ['yum', 'a', '1-2-3', 'malformed-version'],
    ['yum', 'a', '%{x}', 'malformed-version'],
    ['apk', 'a', 'introduced=9.0.13&lastAffected=9.0.62', 'malformed-version'],
    ['apk', 'a', '1@edge', 'malformed-version'],
  ] as const)('%s: %j %j is %s', (packageManager, name, version, reason) => {
    const input = { packageManager, osLabel: 'Any', fixes: [fix(name, version)] };
    expect(shellCommand(input)).toEqual(blocked(reason, name));
    expect(dockerfileCommand(input)).toEqual(blocked(reason, name));
  });

  test('every reason of every package is told', () => {
    const fixes = [fix('ok', '1'), fix('a b', ''), fix('-x', '1')];
    expect(shellCommand({ ...DEBIAN_10, fixes })).toEqual({
      ok: false,
      blockers: [
        { reason: 'forbidden-character', package: 'a b', image: null },
        { reason: 'no-fixed-version', package: 'a b', image: null },
        { reason: 'leading-dash', package: '-x', image: null },
      ],
    });
  });

  test('no packages, and a package manager without commands', () => {
    expect(shellCommand({ ...DEBIAN_10, fixes: [] })).toEqual(blocked('no-packages', null));
    expect(shellCommand({ ...DEBIAN_10, packageManager: 'zypper' })).toEqual(
      blocked('unsupported-package-manager', null),
    );
  });

  test('each reason has words', () => {
    expect(Object.keys(COMMAND_BLOCKER_WORDS)).toEqual([...COMMAND_BLOCKERS]);
  });
});

test.each([
  ['Debian 10\nrm -rf /', '# Debian 10 rm -rf /: upgrade only the affected packages'],
  ['syntax=evil/x', '# syntax evil/x: upgrade only the affected packages'],
  ['escape=`', '# escape: upgrade only the affected packages'],
  [' \u2028\0 ', '# This image: upgrade only the affected packages'],
  ['Debian 10 (buster)', '# Debian 10 (buster): upgrade only the affected packages'],
])('the system %j reads %s', (osLabel, header) => {
  const results = [shellCommand, dockerfileCommand].map((make) => make({ ...ALPINE_39, osLabel }));
  for (const result of results) {
    expect(result.ok && result.text.split('\n')[0]).toBe(header);
    expect(result.ok && result.text.split('\n')[1]).toMatch(/^(?:RUN )?apk info /);
  }
});
