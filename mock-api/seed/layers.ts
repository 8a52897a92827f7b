import { OS_FACTS, type OsId, type PackageManager } from '#domain/operating-system.ts';
import type { Random } from '../random.ts';
import type { Layer } from '../store/store.ts';

/** Names in an instruction before it says 'and others'; image histories are long enough. */
const NAMED_PACKAGES = 8;

const INSTALL = {
  apt: (names) =>
    `apt-get update && apt-get install -y --no-install-recommends ${names} && rm -rf /var/lib/apt/lists/*`,
  yum: (names) => `yum install -y ${names} && yum clean all`,
  apk: (names) => `apk add --no-cache ${names}`,
  zypper: (names) => `zypper --non-interactive install ${names} && zypper clean --all`,
} as const satisfies Record<PackageManager, (names: string) => string>;

const APP_STEPS = [
  'RUN /bin/sh -c groupadd --system app && useradd --system --gid app app # buildkit',
  'COPY package.json package-lock.json ./ # buildkit',
  'RUN /bin/sh -c npm ci --omit=dev # buildkit',
  'COPY dist ./dist # buildkit',
  'COPY --chown=app:app config /etc/app # buildkit',
  'RUN /bin/sh -c mkdir -p /var/cache/app && chown app:app /var/cache/app # buildkit',
  'COPY docker-entrypoint.sh /usr/local/bin/ # buildkit',
  'RUN /bin/sh -c chmod +x /usr/local/bin/docker-entrypoint.sh # buildkit',
  'COPY build/libs/app.jar /opt/app/app.jar # buildkit',
  'RUN /bin/sh -c ln -sf /dev/stdout /var/log/app.log # buildkit',
];

/** The first layer: the file system of the release. */
export function baseLayer(random: Random): Layer {
  return {
    digest: digest(random),
    sizeBytes: size(random, 5, 130),
    instruction: `/bin/sh -c #(nop) ADD file:${random.hex(64)} in / `,
  };
}

/** A layer that installs packages the way the release does. */
export function installLayer(os: OsId, packages: readonly string[], random: Random): Layer {
  const names = packages.slice(0, NAMED_PACKAGES).join(' ');
  const command = INSTALL[OS_FACTS[os].packageManager](names);
  return {
    digest: digest(random),
    sizeBytes: size(random, 1, 90),
    instruction: `RUN /bin/sh -c ${command} # buildkit`,
  };
}

/** Layers that bring the application itself, `count` of them in the order of a usual file. */
export function appLayers(count: number, random: Random): Layer[] {
  const steps = APP_STEPS.map((instruction, order) => ({ instruction, order, draw: random.next() }))
    .toSorted((a, b) => a.draw - b.draw)
    .slice(0, count)
    .toSorted((a, b) => a.order - b.order);
  return steps.map(({ instruction }, step) => ({
    digest: digest(random),
    sizeBytes: /^(COPY|RUN .*npm ci)/.test(instruction)
      ? size(random.fork(`size ${step}`), 0, 60)
      : 0,
    instruction,
  }));
}

/** Bytes of a layer between two sizes in MB. Draws apart, so that what is drawn next stays as it is. */
function size(random: Random, least: number, most: number): number {
  return random.fork('size').int(least * 1_000_000 + 1, most * 1_000_000);
}

export function digest(random: Random): string {
  return `sha256:${random.hex(64)}`;
}

/** Where the package manager of a release records a package. */
export function packagePath(os: OsId, name: string): string {
  return PACKAGE_PATHS[OS_FACTS[os].packageManager](name);
}

const PACKAGE_PATHS = {
  apt: (name) => `/var/lib/dpkg/info/${name}.list`,
  yum: () => '/var/lib/rpm/Packages',
  apk: () => '/lib/apk/db/installed',
  zypper: () => '/var/lib/rpm/Packages',
} as const satisfies Record<PackageManager, (name: string) => string>;
